import { expect, type Page } from "@playwright/test";

/** Takes a publication from the public, from the page of its draft. */
export async function withdraw(
  page: Page,
  id: string,
  given: { reason: string; explanation: string; ground: string; found?: string; title: "hide" | "show" },
): Promise<void> {
  await page.goto(`/publishing/${id}`);
  await page.getByRole("link", { name: "撤下这条信息" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("撤下信息");
  await page.getByLabel("公开的原因").selectOption(given.reason);
  await page.getByLabel("向公众说明").fill(given.explanation);
  await page.getByRole("group", { name: "内部依据" }).getByLabel(given.ground).check();
  if (given.found !== undefined) await page.getByLabel("怎样发现的").fill(given.found);
  await page
    .getByRole("group", { name: "撤回说明是否显示标题" })
    .getByLabel(given.title === "show" ? /^显示标题/ : /^不显示标题/)
    .check();
  await page.getByLabel("我已核对标题").check();
  await page.getByRole("button", { name: "撤下信息" }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText("已撤下");
}
