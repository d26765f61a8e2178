import { expect, type Page } from "@playwright/test";

/** Opens the form for several applications at once. */
export async function beginBatch(page: Page): Promise<void> {
  await page.goto("/apply");
  await page.getByRole("link", { name: /批量申请/ }).click();
  await page.getByRole("button", { name: "开始批量申请" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("要申请哪些信息？");
}

/** The firm that asks, and whom. */
export async function fillFirm(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("申请人和答复方式");
  await page.getByRole("combobox", { name: "受理机关" }).selectOption({ label: "增城市城乡规划局" });
  await page.getByRole("radio", { name: /法律服务机构/ }).check();
  await page.getByRole("textbox", { name: "单位名称" }).fill("测试律师事务所");
  await page.getByRole("textbox", { name: "统一社会信用代码" }).fill("91350100M000100Y43");
  await page.getByRole("textbox", { name: "法定代表人或者负责人" }).fill("陈立信");
  await page.getByRole("textbox", { name: "联系人" }).fill("陈立信");
  await page.getByRole("textbox", { name: "联系电话" }).fill("13800000021");
  await page.getByRole("textbox", { name: "通信地址" }).fill("增城市荔城街测试路2号");
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("请核对后一次提交");
}

/** Hands all of it in; whoever is quicker than people are is asked a sum. */
export async function submitBatch(page: Page): Promise<void> {
  await page.getByLabel("我已阅读个人信息处理告知书").check();
  await page.getByRole("button", { name: /一次提交 \d+ 件申请/ }).click();
  const sum = page.getByText(/请回答：\d+ 加 \d+ 等于几/);
  const done = page.getByRole("heading", { level: 1, name: "批量申请已提交" });
  await expect(sum.or(done).first()).toBeVisible();
  if (!(await sum.isVisible())) return;
  const [, left, right] = /(\d+) 加 (\d+)/.exec(await sum.innerText()) ?? [];
  await page.getByLabel(/等于几/).fill(String(Number(left) + Number(right)));
  await page.getByRole("button", { name: /一次提交 \d+ 件申请/ }).click();
  await expect(done).toBeVisible();
}

/** Numbers and code off the receipt of a batch. */
export async function batchReceipt(page: Page): Promise<{ numbers: string[]; code: string }> {
  const text = await page.locator("main").innerText();
  const numbers = [...new Set(text.match(/[A-Z]{2,4}-\d{4}-\d{6}/g) ?? [])];
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(text.replace(/-\s+/g, "-"))?.[0] ?? "";
  expect(code).not.toBe("");
  return { numbers, code };
}
