import { expect, type Page } from "@playwright/test";
import type { Receipt } from "./citizen";

/** Opens the intake screen from the desk. */
export async function openIntake(page: Page): Promise<void> {
  await page.goto("/desk");
  await page.getByRole("link", { name: "登记线下申请" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("登记线下申请");
}

/** Who asks and for what, as most papers say it. */
export async function fillPaper(page: Page, subject: string, more: { phone?: string } = {}): Promise<void> {
  await page.getByLabel("姓名", { exact: true }).fill("买买提·阿布都热合曼");
  await page.getByLabel("证件号码").fill("11010519491231002X");
  if (more.phone) await page.getByLabel("联系电话").fill(more.phone);
  await page.getByLabel("信息名称").fill(subject);
  await page.getByLabel("载体形式").selectOption({ label: "纸质文本" });
  await page.getByLabel("获取信息的方式").selectOption({ label: "当面领取" });
}

/** Saves from wherever the hands are; a likely duplicate is told once, the second press takes it all the same. */
export async function saveByKey(page: Page): Promise<void> {
  await page.getByLabel("信息名称").press("Control+Enter");
}

/** Reads number and code off the printed sheet. */
export async function sheet(page: Page): Promise<Receipt> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("政府信息公开申请登记回执");
  const text = await page.locator("main article").innerText();
  const number = /[A-Z]{2,4}-\d{4}-\d{6}/.exec(text)?.[0] ?? "";
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(text)?.[0] ?? "";
  expect([number, code]).not.toContain("");
  return { number, code };
}
