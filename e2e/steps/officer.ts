import { expect, type Page } from "@playwright/test";

/** Opens a case at the desk by its number. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.goto(`/desk?q=${encodeURIComponent(number)}`);
  await page.getByRole("link", { name: number }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
}

/** Opens one of the steps that the case offers. */
async function open(page: Page, step: string): Promise<void> {
  await page
    .getByRole("link", { name: step, exact: true })
    .or(page.getByRole("button", { name: step, exact: true }))
    .first()
    .click();
}

/** Takes a step whose form has its own last button; where the step moves the clock it is confirmed after its effect was read. */
async function take(
  page: Page,
  step: string,
  fill: (page: Page) => Promise<void> = async () => undefined,
  done = "",
): Promise<void> {
  await open(page, step);
  await fill(page);
  const count = page.getByRole("button", { name: "计算对期限的影响" });
  if (await count.isVisible()) await count.click();
  await page.getByRole("button", { name: step }).last().click();
  await expect(page.getByRole("status").or(page.getByRole("alert")).first()).toContainText(done);
}

/** Confirms receipt, registers and gives the case to a colleague. */
export async function registerAndAssign(page: Page, number: string, handler: string): Promise<void> {
  await openCase(page, number);
  await take(page, "确认收到", async () => undefined, "已确认收到");
  await take(page, "登记申请", async () => undefined, "已登记");
  await take(
    page,
    "分派承办人",
    async (form) => {
      await form.getByLabel("承办人").selectOption({ label: handler });
    },
    "已分派",
  );
}

/** Drafts an answer that grants what was asked, and sends it for review. */
export async function answerAsGranted(page: Page, number: string): Promise<void> {
  await openCase(page, number);
  await open(page, "起草答复");
  await page
    .getByRole("radio", { name: /予以公开/ })
    .first()
    .check();
  await page.getByRole("button", { name: "按这个结果起草" }).click();
  await page.getByLabel("提供的信息").fill("荔湖片区控制性详细规划图则（1份，电子版）。");
  await page.getByLabel("获取方式").fill("答复后可以在本网站查看和下载。");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await openCase(page, number);
  await take(page, "送审核", async () => undefined, "已送审核");
}

/** Signs what a colleague drafted. */
export async function sign(page: Page, number: string): Promise<void> {
  await openCase(page, number);
  await take(page, "签发答复", async () => undefined, "已签发");
}

/** Sends the signed answer. */
export async function send(page: Page, number: string): Promise<void> {
  await openCase(page, number);
  await take(page, "发出答复", async () => undefined, "已发出");
}
