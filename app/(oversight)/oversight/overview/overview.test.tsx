import { prerender } from "react-dom/static";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { DEMO_ACCOUNTS } from "@/db/seed/accounts";
import { seedDemonstration } from "@/db/seed/demonstration";
import { accountForTest } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { OVERVIEW_FIGURES } from "@/domain/oversight/targets";
import { now, today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { as, cookieOf } from "@/server/staff-calls-for-tests";
import { overviewNames } from "@/text/overview";
import OverviewPage from "../page";
import CasesPage from "./cases/page";
import ColumnsPage from "./columns/page";
import PublicationsPage from "./publications/page";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

type Page = (given: { searchParams: Promise<QueryParams> }) => Promise<React.ReactNode>;
const LISTS: Readonly<Record<string, Page>> = {
  "/oversight/overview/cases": CasesPage,
  "/oversight/overview/columns": ColumnsPage,
  "/oversight/overview/publications": PublicationsPage,
};

let store: Store;
let cookie: string;
beforeAll(async () => {
  store = openTestStore();
  await seedDemonstration({
    today: today(),
    now: now(),
    accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
    unknownPasswordHash: "none",
  });
  cookie = await cookieOf(await accountForTest("leader", ["supervisor"]));
});
afterAll(() => store.close());

async function html(page: Page, params: QueryParams): Promise<string> {
  const drawn = await as(cookie, async () => {
    const { prelude } = await prerender(await page({ searchParams: Promise.resolve(params) }));
    return new Response(prelude as ReadableStream).text();
  });
  if (typeof drawn !== "string") throw new Error(drawn.left);
  return drawn.replaceAll("<!-- -->", "");
}

/** Name, value and address of each of the six numbers. */
function numbersIn(page: string) {
  return [
    ...page.matchAll(
      /<h2 class="font-semibold">([^<]+)<\/h2><p class="[^"]*"><a href="([^"]+)"[^>]*>([^<]+)</g,
    ),
  ].map(([, name = "", href = "", value = ""]) => ({ name, href: href.replaceAll("&amp;", "&"), value }));
}

async function listBehind(href: string): Promise<string> {
  const { pathname, searchParams } = new URL(href, "http://localhost");
  const page = LISTS[pathname];
  if (!page) throw new Error(`no page ${pathname}`);
  return html(page, Object.fromEntries(searchParams));
}

describe("the leader's page", () => {
  it.each([{}, { agency: "planning" }, { part: "q4" }, { year: "2025", agency: "planning" }])(
    "shows six numbers, each over the list that says the same: %j",
    async (params: QueryParams) => {
      const page = await html(OverviewPage, params);
      const numbers = numbersIn(page);
      expect(numbers.map(({ name }) => name)).toEqual(
        OVERVIEW_FIGURES.map((figure) => overviewNames[figure]),
      );
      expect(page.match(/<svg/g)).toHaveLength(6);
      for (const { name, href, value } of numbers) {
        const list = await listBehind(href);
        const counted = /共(\d+)[件条]/.exec(list)?.[1];
        if (value.endsWith("件") || value.endsWith("条"))
          expect([name, counted]).toEqual([name, value.slice(0, -1)]);
        const kept = /，(\d+)个栏目中(\d+)个合格/.exec(list);
        if (kept && value !== "—") {
          const share = Math.round((Number(kept[2]) * 1000) / Number(kept[1])) / 10;
          expect(value).toBe(`${share.toFixed(1)}%`);
        }
        expect(list).toContain('href="/oversight');
      }
    },
  );

  it("says what of an address it does not know, and never fails for it", async () => {
    const page = await html(OverviewPage, { agency: "nowhere", part: "m13", year: "x" });
    expect(page).toContain("没有代码为“nowhere”的机关");
    expect(await html(CasesPage, { figure: "x", before: "…" })).toContain("收到的申请");
  });
});
