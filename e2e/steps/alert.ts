import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { passwordOf } from "../fixtures";

/** Every public page carries the banner of these words, or none at all; read as the server sends it, before any script. */
export async function expectBanner(request: APIRequestContext, words: string | null): Promise<void> {
  for (const path of [
    "/",
    "/search?q=%E7%BB%BF%E7%BA%BF",
    "/catalogue",
    "/hant",
    "/nowhere-at-all",
    "/alerts",
  ]) {
    const html = await (await request.get(path)).text();
    const alerts = html.match(/data-alert="/g) ?? [];
    expect([path, alerts.length]).toEqual([path, words === null ? 0 : 1]);
    if (words === null) continue;
    expect([path, html.match(/role="alert"/g)?.length]).toEqual([path, 1]);
    if (!path.startsWith("/hant")) expect(html).toContain(words);
  }
}

/** Chooses kind and colour, changes a line, confirms by the word. */
export async function writeAlert(page: Page, name: string, situation: string): Promise<string> {
  await page.goto("/publishing");
  await page.getByRole("link", { name: "紧急发布" }).click();
  await page.getByRole("link", { name: "发布预警", exact: true }).click();
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByLabel("请公众这样做")).not.toHaveValue("");
  await page.getByLabel("正在发生什么").fill(situation);
  await page.getByLabel("输入“发布”两个字确认").fill("发布");
  await page.getByRole("button", { name: "送第二人审查" }).click();
  await expect(page).toHaveURL(/\/publishing\/alerts\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** The second person at the same screen. */
export async function clearHere(
  page: Page,
  username: string,
  password = passwordOf(username),
): Promise<void> {
  await page.getByLabel("第二人的用户名").fill(username);
  await page.getByLabel("第二人的密码").fill(password);
  await page.getByRole("button", { name: "审查通过，立即发布" }).click();
}

/** The second person in their own session, from whatever page of the desk they are on. */
export async function clearFromBand(page: Page, title: string): Promise<void> {
  await page.goto("/publishing");
  const band = page.getByRole("region", { name: "有预警等待保密审查" });
  await expect(band).toContainText(title);
  await band.getByRole("button", { name: "审查通过，立即发布" }).click();
}

/** Every channel was read by the server and carries the message; gives the seconds after sending. */
export async function expectEveryTick(page: Page): Promise<number> {
  const said = page.getByRole("status").filter({ hasText: "全部渠道" });
  await expect(said).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("✗")).toHaveCount(0);
  return Number(/(\d+) 秒/.exec(await said.innerText())?.[1]);
}
