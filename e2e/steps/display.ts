import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The text twice as large, as a telephone's own setting makes it; what the page adds comes on top. */
export async function doubleText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
}

/** How far the page reaches beyond the window; what scrolls inside a named region does not count. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** How high something is drawn, in CSS pixels. */
export async function heightOf(page: Page, name: string, role: "button" | "link"): Promise<number> {
  const box = await page.getByRole(role, { name }).filter({ visible: true }).last().boundingBox();
  expect(box, name).not.toBeNull();
  return box?.height ?? 0;
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds on the page as it is drawn now. */
export async function violations(page: Page): Promise<string[]> {
  // No page holds frames; without looking for them axe needs no second page of its own.
  const found = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode(true).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}
