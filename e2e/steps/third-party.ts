import { expect, type Page } from "@playwright/test";
import { openCase, take } from "./officer";

export interface Link {
  path: string;
  code: string;
}

/** Asks a third party for its opinion. */
export async function consult(page: Page, number: string): Promise<void> {
  await openCase(page, number);
  await take(page, "征求意见", "已登记征求意见", async (form) => {
    await form.getByRole("radio", { name: /第三方/ }).check();
    const today = await form.getByLabel("征求意见书发出之日").inputValue();
    await form.getByLabel("对方收到征求意见书之日").fill(today);
  });
}

/** Makes the link of a third party and reads it off the sheet. */
export async function makeLink(page: Page, party: { name: string; extract: string }): Promise<Link> {
  await page.getByRole("link", { name: "管理网上意见链接" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("第三方网上意见");
  await page.getByLabel("第三方名称或姓名").fill(party.name);
  await page.getByLabel("涉及该第三方的部分").fill(party.extract);
  await page.getByRole("button", { name: "生成链接和验证码" }).click();
  const sheet = page.getByRole("region", { name: "第三方意见网上提交" });
  await expect(sheet).toContainText(party.name);
  const text = await sheet.innerText();
  const path = /\/third\/[\w-]{22}/.exec(text)?.[0] ?? "";
  const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text.replace(path, ""))?.[0] ?? "";
  expect([path, code]).not.toContain("");
  return { path, code };
}

/** Opens a link with its code. */
export async function openLink(page: Page, { path, code }: Link): Promise<void> {
  await page.goto(path);
  await page.getByLabel("验证码").fill(code);
  await page.getByRole("button", { name: "查看征求意见的内容" }).click();
}
