import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET as feedGet } from "@/app/feeds/[...feed]/route";
import { standingAddresses } from "@/app/sitemaps/[file]/standing";
import type { Store } from "@/db/client";
import { placesForTests } from "@/db/published-for-tests";
import { publishReportForTest } from "@/db/published-reports-for-tests";
import { publicAgencies } from "@/db/queries/agencies";
import { AGENCIES } from "@/db/seed/agencies";
import { openTestStore } from "@/db/test-store";
import { fullContentForTest } from "@/domain/annual-report/full-content-for-tests";
import { readReport } from "@/server/annual-report/published-version";
import { dataCatalogGraph } from "@/server/feed/data-catalog";
import { reportPaper } from "@/server/papers/annual-report";
import type { QueryParams } from "@/server/query-params";
import { statusOf } from "../demonstration-for-tests";
import ReportPage, { generateMetadata } from "./[agency]/[year]/page";
import ReportsPage from "./page";

vi.hoisted(() => {
  process.env.TODAY = "2026-03-10";
});

const DAY = 86_400_000;
const AT = Date.UTC(2026, 0, 20, 2);
const FINANCE = { code: "finance", name: "增城市财政局" };
const content = (year: number, more = 0) => fullContentForTest(year, { ...FINANCE, more });

let store: Store;
beforeAll(async () => {
  // The demonstration without what happened in it: its own past reports would stand among these.
  store = openTestStore();
  await placesForTests(AGENCIES.length);
  const agencies = await publicAgencies();
  const idOf = (code: string) => agencies.find((one) => one.code === code)?.id ?? "";
  const before = content(2025);
  const parts = { ...before.parts, other: "全年收取信息处理费{收取信息处理费}元，办结{办结总数}件。" };
  const figures = { ...before.figures, 收取信息处理费: 0, 办结总数: null };
  await publishReportForTest(idOf("finance"), 2025, [
    { content: { ...before, parts, figures }, publishedAt: AT },
    {
      content: {
        ...before,
        parts: { ...parts, problems: "更正后的问题。" },
        figures,
        section2: { ...before.section2, licences: 7 },
      },
      erratum: "行政许可数量统计有误",
      publishedAt: AT + 3 * DAY,
    },
    { content: content(2025, 9_000), publishedAt: null },
  ]);
  await publishReportForTest(
    idOf("finance"),
    2024,
    [
      {
        content: { ...content(2024, 30), remarks: ["原报告没有“本年收费金额”。"] },
        publishedAt: AT - 365 * DAY,
      },
    ],
    "imported",
  );
  await publishReportForTest(idOf("education"), 2024, [
    { content: content(2024, 60), publishedAt: AT - 360 * DAY },
  ]);
}, 120_000);
afterAll(() => store.close());

const textOf = (html: string) => html.replace(/<[^>]*>/g, "");
const props = (agency: string, year: string, params: QueryParams = {}) => ({
  params: Promise.resolve({ agency, year }),
  searchParams: Promise.resolve(params),
});
const report = async (agency: string, year: string, params: QueryParams = {}) =>
  renderToStaticMarkup(await ReportPage(props(agency, year, params)));
const list = async (params: QueryParams = {}) =>
  renderToStaticMarkup(await ReportsPage({ searchParams: Promise.resolve(params) }));

describe("the page of a report", () => {
  it("shows the six sections of the form in their order, the figures in the text, and the gap of one that nobody knows", async () => {
    const html = await report("finance", "2025");
    expect(statusOf(html)).toBe(200);
    const heads = [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, head]) => head);
    expect(heads).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
      "数据看板",
      "历年对比",
      "历次版本",
    ]);
    expect([...html.matchAll(/<h1/g)]).toHaveLength(1);
    expect(textOf(html)).toContain("全年收取信息处理费0元，办结（数据不详）件。");
    expect(html).not.toContain("{收取");
    expect(html).not.toMatch(/<details[^>]*><summary[^>]*>[^<]*<\/summary><\/details>/);
  });

  it("says over a corrected report why and what, and leads to the version before it", async () => {
    const text = textOf(await report("finance", "2025"));
    expect(text).toContain("本报告于2026年1月23日更正");
    expect(text).toContain("更正原因：行政许可数量统计有误");
    expect(text).toContain("第二部分，行政许可处理决定数量：由107改为7");
    expect(text).toContain("五、存在的主要问题及改进情况，改为：更正后的问题。");
    expect(await report("finance", "2025")).toContain('href="/reports/finance/2025?version=1"');
  });

  it("shows an earlier version as what it is, and never one that is only frozen", async () => {
    const first = await report("finance", "2025", { version: "1" });
    expect(textOf(first)).toContain("您看到的是2026年1月20日公布的第1版，已经更正");
    expect(first).toContain("/reports/finance/2025/report.pdf?version=1");
    expect(textOf(first)).not.toContain("本报告于2026年1月23日更正");
    const head = await generateMetadata(props("finance", "2025", { version: "1" }));
    expect(head.robots).toEqual({ index: false, follow: true });
    expect(statusOf(await report("finance", "2025", { version: "3" }))).toBe(404);
    expect(textOf(await report("finance", "2025"))).not.toContain("9107");
  });

  it("draws charts that state what they show, with their tables, and holds the years beside one another", async () => {
    const html = await report("finance", "2025");
    const findings = [...html.matchAll(/<figcaption[^>]*>(.*?)<\/figcaption>/g)].map(([, one]) => one);
    expect(findings[0]).toMatch(/^全年办结\d+件，其中“不予公开”最多，\d+件，占[\d.]+%$/);
    expect(findings.at(-1)).toMatch(/^2025年新收\d+件，比上年减少30件$/);
    const years = textOf(html.slice(html.indexOf('id="years"')));
    expect(years).toContain("2024年2025年");
    expect((await report("finance", "2024")).includes('id="years"')).toBe(false);
  });

  it("says of an imported report what its reader has to know, on the page and on paper", async () => {
    const remark = "原报告没有“本年收费金额”。";
    expect(textOf(await report("finance", "2024"))).toContain(`阅读说明${remark}`);
    expect(textOf(await report("finance", "2025"))).not.toContain("阅读说明");
    const read = await readReport("finance", 2024, null);
    if (read === null || read === "version") throw new Error("not public");
    const blocks = reportPaper(read, "http://localhost:3000");
    expect(blocks).toContainEqual({ role: "body", text: remark });
    expect(blocks).toContainEqual({ sign: ["增城市财政局"] });
  });

  it("tells machines what it is", async () => {
    const html = await report("finance", "2025");
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "{}");
    expect(data["@graph"][0]).toMatchObject({
      "@type": "Report",
      url: "/reports/finance/2025",
      temporalCoverage: "2025-01-01/2025-12-31",
      version: "2",
    });
    const head = await generateMetadata(props("finance", "2025"));
    expect(head.other).toMatchObject({ PubDate: "2026-01-23 10:00", ContentSource: "增城市财政局" });
  });

  it.each([
    ["education", "2025", "应当在2026年1月31日前公布，现在已经超过期限"],
    ["city", "2025", "应当在2026年3月31日前公布。"],
    ["finance", "2026", "2026年还没有结束"],
    ["finance", "2031", "没有这个年度的报告"],
    ["finance", "2007", "没有这个年度的报告"],
    ["finance", "abcd", "没有这个年度的报告"],
    ["nobody", "2025", "没有这个机关的年度报告"],
    ["__proto__", "2025", "没有这个机关的年度报告"],
    ["state-council", "2025", "没有这个机关的年度报告"],
  ])("404 for %s %s, and says what to do", async (agency, year, sentence) => {
    const html = await report(agency, year);
    expect(statusOf(html)).toBe(404);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain('href="/reports"');
  });
});

describe("the list of reports", () => {
  it("names every public report, the newest year first, and which are owed", async () => {
    const html = await list();
    const linked = [...html.matchAll(/href="(\/reports\/\w+\/\d+)"/g)].map(([, href]) => href);
    expect(linked[0]).toBe("/reports/finance/2025");
    expect(new Set(linked.slice(1))).toEqual(new Set(["/reports/education/2024", "/reports/finance/2024"]));
    expect(textOf(html)).toContain("最近更新2026年1月23日");
    const all = (await publicAgencies()).length;
    expect(textOf(html)).toContain(
      `应当公布2025年年度报告的机关共${all}个，已经公布1个，尚未公布${all - 1}个，其中${all - 2}个已经超过期限。`,
    );
    expect(textOf(html)).toContain("2026年3月31日前未到期限");
  });

  it("narrows by year and agency, and names what is unknown", async () => {
    const linked = (html: string) => [
      ...new Set([...html.matchAll(/href="\/reports\/(\w+\/\d+)"/g)].map(([, path]) => path)),
    ];
    expect(linked(await list({ reportYear: "2025" }))).toEqual(["finance/2025"]);
    expect(linked(await list({ reportAgency: "education" }))).toEqual(["education/2024"]);
    expect(textOf(await list({ reportAgency: "city" }))).toContain("没有符合条件的年度报告");
    expect(textOf(await list({ reportYear: "<b>" }))).toContain("没有“&lt;b&gt;”");
  });
});

describe("what carries reports to others", () => {
  const feed = async (path: string) =>
    (
      await feedGet(new Request(`http://localhost:3000${path}`, { headers: { host: "localhost:3000" } }))
    ).json();
  const urls = async (path: string) =>
    ((await feed(path)).items as { url: string }[])
      .map(({ url }) => url)
      .filter((url) => url.includes("/reports/"));

  it("feeds of everything, of the agency and of the column", async () => {
    const own = "http://localhost:3000/reports/finance/2025";
    expect(await urls("/feeds/columns/reports.json")).toHaveLength(3);
    expect(await urls("/feeds/agencies/finance.json")).toEqual([
      own,
      "http://localhost:3000/reports/finance/2024",
    ]);
    expect(await urls("/feeds/agencies/education.json")).toHaveLength(1);
    const { items } = await feed("/feeds/columns/reports.json");
    expect(items[0]).toMatchObject({ url: own, date_modified: expect.stringContaining("2026-01-23") });
    expect(JSON.stringify(items[0])).toContain("行政许可数量统计有误");
  });

  it("the catalogue of data and the site map", async () => {
    const sets = (await dataCatalogGraph("http://localhost:3000")).map(({ id }) => id);
    expect(sets).toContain("http://localhost:3000/reports/finance/2025");
    expect(sets).toContain("http://localhost:3000/reports/finance/2025#file-4");
    const paths = await standingAddresses();
    expect(paths).toContainEqual({ path: "/reports/finance/2025", changedAt: AT + 3 * DAY });
  });
});
