import { expect, type Page } from "@playwright/test";

/** Opens a case at the desk by its number. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.goto(`/desk?q=${encodeURIComponent(number)}`);
  await page
    .locator("main tbody tr", { hasText: number })
    .getByRole("rowheader")
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/\/desk\/info-requests\//);
  await expect(page.locator("main")).toContainText(number);
}

/** Takes a step of the case; one that moves the clock shows its effect first. Returns what was said of the effect. */
export async function take(
  page: Page,
  step: string,
  done: string,
  fill: (page: Page) => Promise<unknown> = async () => undefined,
  write: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<string> {
  const main = page.locator("main");
  await main.getByRole("link", { name: step, exact: true }).click();
  await expect(page).toHaveURL(/[?&]do=/);
  await fill(page);
  const count = main.getByRole("button", { name: "计算对期限的影响" });
  let effect = "";
  if (await count.isVisible()) {
    await count.click();
    await expect(main).toContainText("对期限的影响");
    effect = await main
      .getByText(/^(确认后期限|期限还没有起算)/)
      .first()
      .innerText();
  }
  await write(page);
  await main.getByRole("button", { name: step, exact: true }).first().click();
  await expect(page.getByRole("status").first()).toContainText(done);
  return effect;
}

/** Confirms receipt, registers and gives the case to a colleague. */
export async function registerAndAssign(page: Page, number: string, handler: string): Promise<void> {
  await openCase(page, number);
  await take(page, "确认收到", "已确认收到");
  await take(page, "登记申请", "已登记");
  await take(page, "分派承办人", "已分派", (form) =>
    form.getByLabel("承办人", { exact: true }).selectOption({ label: handler }),
  );
}

/** Drafts an answer that grants what was asked, and sends it for review. */
export async function answerAsGranted(page: Page, number: string): Promise<void> {
  await openCase(page, number);
  await page.locator("main").getByRole("link", { name: "起草答复", exact: true }).click();
  await page
    .getByRole("radio", { name: /予以公开/ })
    .first()
    .check();
  await page.getByRole("button", { name: "按这个结果起草" }).click();
  await page.getByLabel("提供的信息").fill("荔湖片区控制性详细规划图则（1份，电子版）。");
  await page.getByLabel("获取信息的方式、途径和时间").fill("答复后可以在本网站查看和下载。");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.locator("main")).toContainText("草稿已保存");
  await openCase(page, number);
  await take(page, "送审核", "已送审核");
}

/** Signs what a colleague drafted. */
export async function sign(page: Page, number: string): Promise<void> {
  await openCase(page, number);
  await take(page, "签发答复", "已签发");
}

/** Sends the signed answer. */
export async function send(page: Page, number: string): Promise<void> {
  await openCase(page, number);
  await take(page, "发出答复", "答复已发出");
}

/** The last day of the period, as the page of the case says it. */
export async function lastDay(page: Page): Promise<string> {
  const facts = await page.locator("main aside dl").first().innerText();
  const day = /法定期限\s*(\d{4}年\d+月\d+日)/.exec(facts)?.[1] ?? "";
  expect(day).not.toBe("");
  return day;
}
