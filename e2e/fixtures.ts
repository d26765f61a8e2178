import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

interface Account {
  username: string;
  password: string;
}

interface DemoCase {
  key: string;
  number: string;
  code: string;
}

/** Passwords and codes are random: the first start of the demonstration wrote them down. */
const demonstration = () =>
  JSON.parse(readFileSync(".e2e-data/demo-accounts.json", "utf8")) as {
    accounts: Account[];
    infoRequests: DemoCase[];
  };

/** Number and code of a case of the demonstration, as its applicant would hold them. */
export function caseOf(key: string): DemoCase {
  const found = demonstration().infoRequests.find((known) => known.key === key);
  if (!found) throw new Error(`the demonstration has no case ${key}`);
  return found;
}

/** The password of an account, for where it is typed on another's screen. */
export function passwordOf(username: string): string {
  const { accounts } = demonstration();
  const account = accounts.find((known) => known.username === username);
  if (!account) throw new Error(`the demonstration has no account ${username}`);
  return account.password;
}

/** Every test comes from an address of its own, as through a proxy: one's limits are not another's. */
function addressOf(title: string): string {
  const [a, b, c] = createHash("sha256").update(title).digest();
  return `10.${a}.${b}.${c}`;
}

interface Fixtures {
  /** Logs an officer in, in a browser of their own; the desk needs scripts even where the citizen has none. */
  officer: (username: string) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  extraHTTPHeaders: async ({ locale: _ }, use, info) => {
    await use({ "x-real-ip": addressOf(`${info.project.name} ${info.titlePath.join(" ")}`) });
  },
  officer: async ({ browser, extraHTTPHeaders, baseURL }, use) => {
    const opened: Page[] = [];
    await use(async (username) => {
      const context = await browser.newContext({
        ...(extraHTTPHeaders && { extraHTTPHeaders }),
        ...(baseURL && { baseURL }),
        javaScriptEnabled: true,
        viewport: { width: 1280, height: 900 },
        locale: "zh-CN",
      });
      const page = await context.newPage();
      opened.push(page);
      await page.goto("/login");
      await page.getByLabel("用户名").fill(username);
      await page.getByLabel("密码").fill(passwordOf(username));
      await page.getByRole("button", { name: "登录工作平台" }).click();
      await expect(page).not.toHaveURL(/\/login/);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
});

export { expect };

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Holds a screen to what every screen owes: nothing cut off at 360 and 1280 px, one heading, nothing that axe finds. */
export async function holdScreen(page: Page): Promise<void> {
  const before = page.viewportSize();
  // After a step on the staff side the new page stands a moment before its title does.
  await expect(page).toHaveTitle(/\S/);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${page.url()} is cut off at ${width} px`).toBe(0);
    await expect(page.locator("h1")).toHaveCount(1);
    // Without scripts axe itself cannot run; the same screens are held to it in the other project.
    if (test.info().project.use.javaScriptEnabled === false) continue;
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
    expect(found, `${page.url()} at ${width} px`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}
