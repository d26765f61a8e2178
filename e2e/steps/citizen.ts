import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** The box to search with; where it offers words while one types, it is a combobox. */
export function searchField(page: Page): Locator {
  const box = page.getByRole("searchbox").or(page.getByRole("combobox", { name: "搜索政府信息" }));
  return box.filter({ visible: true }).first();
}

/** Searches from the box that stands on the page. */
export async function search(page: Page, words: string): Promise<void> {
  await searchField(page).fill(words);
  await page.getByRole("button", { name: "搜索" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(words);
}

export interface Receipt {
  number: string;
  code: string;
}

/** Fills in the form step by step, as somebody who asks for herself, and returns what the receipt says. */
export async function apply(page: Page, wanted: { subject: string; agency: string }): Promise<Receipt> {
  await page.goto("/apply");
  await page.getByRole("button", { name: "开始申请" }).click();
  await page.getByLabel("信息名称").fill(wanted.subject);
  await page.getByRole("button", { name: "下一步" }).click();
  await passFound(page);
  return finish(page, wanted.agency);
}

/** Goes on from what is published already: where there is something like what is wanted, it stands above the next question. */
export async function passFound(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("哪个机关可能有这份信息？");
}

/** Goes on from a first step that came filled in, and finds its words again before they are sent. */
export async function finishFrom(page: Page, agency: string, words: string): Promise<Receipt> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("您想要什么信息？");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole("button", { name: "下一步" }).click();
  await passFound(page);
  return finish(page, agency, words);
}

/** From the second step to the receipt. */
export async function finish(page: Page, agency: string, words = ""): Promise<Receipt> {
  await chooseAgency(page, agency);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("radio", { name: /公民（自然人）/ }).check();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByLabel("姓名").fill("买买提·阿布都热合曼");
  await page.getByLabel("证件号码").fill("11010519491231002X");
  await page.getByLabel("联系电话").fill("13800000001");
  await page.getByLabel("通信地址").fill("增城市荔城街测试路1号");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: /下一步/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("请核对后提交申请");
  await expect(page.locator("main")).toContainText(words);
  await submitAfterNotice(page);
  return receipt(page);
}

/** Hands the checked application in; true where whoever types faster than people do was asked a sum first. */
export async function submitAfterNotice(page: Page): Promise<boolean> {
  await page.getByLabel("我已阅读个人信息处理告知书").check();
  await page.getByRole("button", { name: "提交申请" }).click();
  return answerSum(page);
}

/** Says whom to ask. */
export async function chooseAgency(page: Page, agency: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("哪个机关可能有这份信息？");
  // Where the words point to somebody else, the others are folded away.
  const folded = page.locator("main details:not([open])", { hasText: agency });
  if (await folded.count()) await folded.first().locator("summary").click();
  await page.getByRole("radio", { name: agency }).first().check();
}

/** Whoever is quicker than people are is asked a sum, and then believed. */
async function answerSum(page: Page): Promise<boolean> {
  const sum = page.getByText(/请回答：\d+ 加 \d+ 等于几/);
  const done = page.getByRole("heading", { level: 1, name: "申请已提交" });
  await expect(sum.or(done).first()).toBeVisible();
  if (!(await sum.isVisible())) return false;
  const [, left, right] = /(\d+) 加 (\d+)/.exec(await sum.innerText()) ?? [];
  await page.getByLabel(/等于几|算术题/).fill(String(Number(left) + Number(right)));
  const read = page.getByLabel("我已阅读个人信息处理告知书");
  if (!(await read.isChecked())) await read.check();
  await page.getByRole("button", { name: "提交申请" }).click();
  return true;
}

/** Reads number and code off the receipt. */
export async function receipt(page: Page): Promise<Receipt> {
  await expect(page.getByRole("heading", { level: 1 })).toContainText("申请已提交");
  const text = (await page.locator("main").innerText()).replace(/-\s+/g, "-");
  const number = /[A-Z]{2,4}-\d{4}-\d{6}/.exec(text)?.[0] ?? "";
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(text)?.[0] ?? "";
  expect([number, code]).not.toContain("");
  return { number, code };
}

/** Opens a case with number and code. */
export async function track(page: Page, { number, code }: Receipt): Promise<void> {
  await page.goto("/track");
  await page.getByLabel("申请编号").fill(number);
  await page.getByLabel("查询码").fill(code);
  await page.getByRole("button", { name: "查询进度" }).click();
}

/** Follows a link that gives a file, and reads what came. */
export async function takeFile(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
