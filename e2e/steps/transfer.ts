import { expect, type Page } from "@playwright/test";
import { openCase } from "./officer";

/** Puts a case before another agency; the page of the proposal stands open afterwards. */
export async function propose(page: Page, number: string, to: string, reason: string): Promise<void> {
  await openCase(page, number);
  const section = page.locator("#transfer");
  await section.getByText("提出移送").click();
  await section.getByLabel("接收机关").selectOption({ label: to });
  await section.getByLabel("移送理由").fill(reason);
  await section.getByRole("button", { name: "提请接收" }).click();
  await expect(page.getByRole("status").first()).toContainText("已提请接收");
}

/** Opens a case that another agency put before one's own. */
export async function openProposal(page: Page, number: string): Promise<void> {
  await page.goto("/desk/transfers");
  await page
    .getByRole("table", { name: "待接收的移送" })
    .getByRole("row")
    .filter({ hasText: number })
    .getByRole("link")
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
}
