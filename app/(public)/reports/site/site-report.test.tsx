import { prerender } from "react-dom/static";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { standingAddresses } from "@/app/sitemaps/[file]/standing";
import type { Store } from "@/db/client";
import { enterSiteFigures, publishSiteReport } from "@/db/mutations/site-reports";
import { countVisits } from "@/db/mutations/visit-days";
import { recordVisits } from "@/db/mutations/visits";
import { placesForTests, publishedForTests } from "@/db/published-for-tests";
import { liveSiteReport } from "@/db/queries/site-report";
import { accountForTest, proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { siteFiguresForm } from "@/domain/site-report/site-figures-form";
import { siteReportDue } from "@/domain/site-report/site-report-due";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { dataCatalogGraph } from "@/server/feed/data-catalog";
import SiteReportPage from "./[year]/page";
import { GET as json } from "./[year]/report.json/route";
import { GET as xlsx } from "./[year]/report.xlsx/route";
import { siteReportLine } from "./site-report-link";

vi.hoisted(() => {
  process.env.TODAY = "2027-01-20";
});
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ host: "localhost:3000" }),
}));

const TODAY = calendarDate("2027-01-20");
const AT = beijingInstant(TODAY, 10);
let store: Store;
let writer: ReturnType<typeof proofOf<"report.write">>;
let stranger: typeof writer;
let publisher: ReturnType<typeof proofOf<"report.publish">>;

beforeAll(async () => {
  store = openTestStore();
  const { agencies, columns } = await placesForTests();
  const [city = "", office = ""] = agencies.values();
  const proof = async <P extends "report.write" | "report.publish">(
    name: string,
    role: "editor" | "publisher",
    agencyId: string,
  ) => proofOf<P>(await accountForTest(name, [role], agencyId), [role], { agencyId });
  writer = await proof<"report.write">("writer", "editor", city);
  stranger = await proof<"report.write">("stranger", "editor", office === city ? "" : "elsewhere");
  publisher = await proof<"report.publish">("publisher", "publisher", city);
  const at = beijingInstant(calendarDate("2026-06-01"), 9);
  await publishedForTests({ agencyId: city, columnId: columns.get("finance") ?? "", at });
  const visit = {
    at,
    route: "/",
    kind: null,
    visited: null,
    reader: "browser",
    network: "a",
    status: 200,
  } as const;
  await recordVisits([visit, visit, { ...visit, network: "b" }, { ...visit, reader: "crawler" }]);
  await countVisits(AT);
});
afterAll(() => store.close());

const typed = (fields: Record<string, string>) =>
  siteFiguresForm.parse({ section: "interaction", year: "2026", source: "政务公开科台账", ...fields });
const draw = async (year: string) => {
  const { prelude } = await prerender(await SiteReportPage({ params: Promise.resolve({ year }) }));
  return new Response(prelude).text();
};
const ask = (file: string) => new Request(`http://localhost:3000/reports/site/2026/${file}`);
const textOf = (html: string) => html.replace(/<[^>]*>/g, "");

describe("政府网站工作年度报表", () => {
  it("is due on 31 January (国办发〔2017〕47号)", () => {
    expect(siteReportDue(2026, TODAY)).toEqual({ on: "2027-01-31", daysLeft: 11 });
    expect(siteReportDue(2025, TODAY).daysLeft).toBeLessThan(0);
  });

  it("counts what the portal knows, and says since when", async () => {
    const { figures } = await liveSiteReport(2026);
    const of = (name: string) => figures.find(({ figure }) => figure === name);
    expect(of("siteViews")).toMatchObject({ value: 3, origin: "computed", since: "2026-06-01" });
    expect(of("siteVisitors")).toMatchObject({ value: 2, origin: "computed" });
    expect(of("siteCatalogue")).toMatchObject({ value: 1, origin: "computed" });
    expect(of("sitePublished")).toMatchObject({ value: 1 });
    expect(of("siteMessages")).toMatchObject({ value: null, origin: "missing" });
    // Nobody counted in 2024: nothing is said rather than nought.
    const before = (await liveSiteReport(2024)).figures.find(({ figure }) => figure === "siteViews");
    expect(before).toMatchObject({ value: null, origin: "missing" });
  });

  it("says 404 until it is public, with the day by which it will be", async () => {
    const html = await draw("2026");
    expect(html).toContain('name="x-portal-status" content="404"');
    expect(html).toContain("2027年1月31日前公布");
    expect((await json(ask("report.json"))).status).toBe(404);
    expect(await siteReportLine()).toBeNull();
    for (const odd of ["1999", "abc", "20266"]) expect(await draw(odd)).toContain("没有这个年度的报表");
  });

  it("takes figures from the agency that runs the site alone, the latest counts, an empty one is taken back", async () => {
    expect(await enterSiteFigures(stranger, typed({ siteSurveys: "4" }), AT)).toEqual({
      refusal: "notOperator",
    });
    const first = typed({ siteSurveys: "4", siteInterviews: "2", siteSmartAnswers: "0" });
    expect(await enterSiteFigures(writer, first, AT)).toEqual({ entered: 3 });
    expect(await enterSiteFigures(writer, first, AT + 1)).toEqual({ entered: 0 });
    const second = typed({ siteSurveys: "5", siteInterviews: "" });
    expect(await enterSiteFigures(writer, second, AT + 2)).toEqual({ entered: 2 });
    const { figures } = await liveSiteReport(2026);
    const value = (name: string) => figures.find(({ figure }) => figure === name)?.value;
    expect([value("siteSurveys"), value("siteInterviews"), value("siteSmartAnswers")]).toEqual([5, null, 0]);
  });

  it("says what is wrong beside the figure", () => {
    const wrong = siteFiguresForm.safeParse({
      section: "interaction",
      year: "2026",
      source: " ",
      siteSurveys: "四",
      siteMessageDays: "3.55",
    });
    expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["siteMessageDays", "figure.days"],
      ["siteSurveys", "figure.count"],
      ["source", "source.missing"],
    ]);
  });

  it("is made public after the year is over, once, and again only with what was put right", async () => {
    const when = { at: AT, today: TODAY };
    const publish = (year: number, erratum: string | null = null, by = publisher) =>
      publishSiteReport(by, { year, erratum }, when);
    expect(await publish(2027)).toEqual({ refusal: "yearNotOver" });
    expect(await publish(2026)).toEqual({ number: 1 });
    expect(await publish(2026)).toEqual({ refusal: "unchanged" });
    await enterSiteFigures(writer, typed({ siteInterviews: "3" }), AT + 3);
    expect(textOf(await draw("2026"))).not.toContain("补填");
    expect(await publish(2026)).toEqual({ refusal: "erratumMissing" });
    expect(await publish(2026, "补填在线访谈期数")).toEqual({ number: 2 });
  });

  it("shows tables with every figure, where it comes from, what is missing, and what was put right", async () => {
    const html = await draw("2026");
    expect(html).not.toContain("x-portal-status");
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<th scope="rowgroup"/g)).toHaveLength(9);
    expect(html.match(/<th scope="row"/g)).toHaveLength(47);
    const text = textOf(html);
    expect(text).toContain("征集调查期数（单位：期）5填报，来源：政务公开科台账。");
    expect(text).toContain("自2026年6月1日起统计");
    expect(text).toContain("更正（第2版）：补填在线访谈期数");
    expect(text).toContain("是否开展应急演练未填报");
    expect(text).not.toContain("writer");
  });

  it("carries the same numbers in its data and its workbook", async () => {
    const data = (await (await json(ask("report.json"))).json()) as {
      version: number;
      figures: { name: string; value: number | null }[];
    };
    expect(data.version).toBe(2);
    const rows = await readSheet(Buffer.from(await (await xlsx(ask("report.xlsx"))).arrayBuffer()));
    const cells = new Map(rows.map((row) => [row[1], row[2]]));
    for (const { name, value } of data.figures) {
      const cell = cells.get(name);
      if (typeof cell === "number") expect([name, cell]).toEqual([name, value]);
      else expect([name, cell]).toEqual([name, value === null ? "未填报" : value === 1 ? "是" : "否"]);
    }
    expect(data.figures).toHaveLength(47);
  });

  it("is listed in the site map and in the catalogue of data", async () => {
    expect(await standingAddresses()).toContainEqual({ path: "/reports/site/2026" });
    const sets = (await dataCatalogGraph("http://localhost:3000")).map(({ id }) => id);
    expect(sets).toContain("http://localhost:3000/reports/site/2026#file-2");
  });
});
