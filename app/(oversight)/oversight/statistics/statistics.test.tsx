import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { keepMadeCases, madeCases } from "@/db/ledger-for-tests";
import { agencyForTest, holidaysForTest } from "@/db/test-cases";
import { accountForTest } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { permissionsOf, ROLES } from "@/domain/access/roles";
import { calendarDate } from "@/domain/time/calendar-date";
import { as, cookieOf } from "@/server/staff-calls-for-tests";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
vi.mock("@/server/clock", async (original) => ({
  ...(await original<typeof import("@/server/clock")>()),
  today: () => calendarDate("2020-06-30"),
}));

type Params = Readonly<Record<string, string>>;
type Page = (props: { searchParams: Promise<Params> }) => Promise<ReactNode>;
const VIEWS = ["", "publications/", "coverage/", "services/", "cases/", "texts/"] as const;

let store: Store;
let supervisor: string;
const pages = new Map<string, Page>();
let exported: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  const ids = [await agencyForTest("one", "ONE"), await agencyForTest("=two", "TWO")];
  await keepMadeCases(madeCases(400, ids));
  supervisor = await cookieOf(await accountForTest("boss", ["supervisor"]));
  const loaded = await Promise.all([
    import("./page"),
    import("./publications/page"),
    import("./coverage/page"),
    import("./services/page"),
    import("./cases/page"),
    import("./texts/page"),
  ]);
  for (const [at, view] of VIEWS.entries()) pages.set(view, loaded[at]?.default as Page);
  exported = (await import("./export/route")).GET;
});
afterAll(() => store.close());

async function html(view: (typeof VIEWS)[number], params: Params): Promise<string> {
  const page = pages.get(view);
  if (!page) throw new Error(view);
  return (await as(supervisor, async () => {
    const { prelude } = await prerender(await page({ searchParams: Promise.resolve(params) }));
    return new Response(prelude).text();
  })) as string;
}
const download = (params: Params, by = supervisor) =>
  as(by, () =>
    exported(new Request(`http://localhost/oversight/statistics/export?${new URLSearchParams(params)}`), {
      params: Promise.resolve({}),
    }),
  );

const YEAR = { year: "2019" };
const textOf = (part: string) => part.replace(/<[^>]+>/g, "").replaceAll("&amp;", "&");
/** The rows of a statistic as the page shows them. */
function rowsOf(page: string, key: string): string[][] {
  const section = page.slice(page.indexOf(`aria-labelledby="${key}"`)).split("</section></section>")[0] ?? "";
  const body = /<tbody>(.*?)<\/tbody>/s.exec(section)?.[1] ?? "";
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => textOf(cell)),
  );
}

describe("the pages of statistics", () => {
  it.each(VIEWS.slice(0, 4))(
    "/%s states findings over real tables, with links to its files",
    async (view) => {
      const page = await html(view, YEAR);
      expect(page.match(/<h1/g)).toHaveLength(1);
      expect(page.match(/<table/g)?.length).toBeGreaterThan(1);
      expect(page).toContain("format=xlsx");
      expect(page).toContain("2019年");
    },
  );

  it("open lists of exactly as many cases as the figure says, on both sides", async () => {
    const page = await html("", YEAR);
    const links = [...page.matchAll(/href="(\/oversight\/statistics\/cases\?[^"]+)"[^>]*>(\d+)</g)];
    expect(links.length).toBeGreaterThan(60);
    expect(links.some(([, href = ""]) => href.includes("side=before"))).toBe(true);
    for (const [, href = "", figure] of links.filter((_, at) => at % 5 === 0)) {
      const params = Object.fromEntries(
        new URL(href.replaceAll("&amp;", "&"), "http://localhost").searchParams,
      );
      const list = await html("cases/", params);
      expect([href, list.includes(`共${figure}件。`)]).toEqual([href, true]);
      if (Number(figure) <= 50)
        expect([href, list.match(/L-1-\d{7}/g)?.length]).toEqual([href, Number(figure)]);
    }
  });

  it("count typed days instead of the year, and say what they could not read", async () => {
    const typed = await html("", { from: "2019-03-01", to: "2019年4月2日", compare: "previous" });
    expect(typed).toContain("2019年3月1日至2019年4月2日");
    expect(typed).toContain("前一时段（2019年1月27日至2019年2月28日）");
    expect(await html("", { from: "2019-05-01", to: "2019-04-01" })).toContain("起止日期没有读懂");
    expect(await html("", { agency: "nobody" })).toContain("没有代码为“nobody”的机关");
    expect(await html("", { compare: "agency" })).toContain("没有选择要比较的机关");
    expect(await html("", { compare: "agency", agency: "one", other: "one" })).toContain("相同");
    expect(await html("cases/", { cut: "channel", key: "pigeon" })).toContain("没有读懂要查看哪一项");
    expect(await html("texts/", { cut: "<b>", key: "x" })).toContain("没有读懂要查看哪一项");
  });

  it("hold one agency against another", async () => {
    const page = await html("", { ...YEAR, agency: "one", compare: "agency", other: "=two" });
    expect(page).toContain("=two局同一时段");
    expect(page).toContain(">=two局（件）<");
  });

  it("give each table as CSV and as a workbook that say what the page says, and no formula", async () => {
    const page = await html("", YEAR);
    for (const table of ["channel", "month", "agency", "timing", "days", "agencyTiming"]) {
      const shown = rowsOf(page, table);
      expect(shown.length).toBeGreaterThan(1);
      const csv = (await download({ ...YEAR, page: "requests", table, format: "csv" })) as Response;
      const lines = (await csv.text()).replace("\ufeff", "").trim().split("\r\n").slice(1);
      expect([table, lines.map((line) => line.split(",").slice(0, 2))]).toEqual([
        table,
        shown.map(([name = "", count = ""]) => [name.startsWith("=") ? `'${name}` : name, count]),
      ]);
      const xlsx = (await download({ ...YEAR, page: "requests", table, format: "xlsx" })) as Response;
      const rows = await readSheet(Buffer.from(await xlsx.arrayBuffer()));
      expect([table, rows.slice(1).map(([name, count]) => [name, count])]).toEqual([
        table,
        shown.map(([name, count]) => [name, Number(count)]),
      ]);
    }
    const wrong = (await download({ page: "nothing", table: "nothing", format: "exe" })) as Response;
    expect(wrong.headers.get("content-type")).toContain("text/csv");
  });

  it("are for whoever supervises, and for nobody else", async () => {
    for (const role of ROLES.filter((one) => one !== "supervisor")) {
      const other = await cookieOf(await accountForTest(`statistics-${role}`, [role], "agency"));
      const mayRead = permissionsOf([role]).has("oversight.read");
      for (const [view, page] of pages) {
        const seen = await as(other, () => page({ searchParams: Promise.resolve({}) }));
        expect({ role, view, refused: JSON.stringify(seen) === '{"left":"forbidden"}' }).toEqual({
          role,
          view,
          refused: !mayRead,
        });
      }
      expect({ role, file: await download(YEAR, other) }).toEqual({ role, file: { left: "forbidden" } });
    }
    expect(await download(YEAR, "")).toEqual({ left: "redirect /login" });
  });
});
