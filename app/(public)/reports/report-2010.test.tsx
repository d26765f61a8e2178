import { renderToStaticMarkup } from "react-dom/server";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standingAddresses } from "@/app/sitemaps/[file]/standing";
import type { Store } from "@/db/client";
import { dataCatalogGraph } from "@/server/feed/data-catalog";
import { openDemonstration, statusOf } from "../demonstration-for-tests";
import { GET } from "./[agency]/2010/[file]/route";
import ReportPage, { generateMetadata } from "./[agency]/2010/page";
import ReportsPage from "./page";

const params = (agency: string) => ({ params: Promise.resolve({ agency }) });
const file = (name: string) => GET(new Request(`https://demo.example/reports/city/2010/${name}`));

describe("the report of 2010", () => {
  let store: Store;
  let page: string;
  let words: string;

  beforeAll(async () => {
    store = await openDemonstration("2026-11-24");
    page = renderToStaticMarkup(await ReportPage(params("city")));
    words = page.replace(/<svg[\s\S]*?<\/svg>/g, "").replace(/<[^>]+>/g, "|");
  });
  afterAll(() => store.close());

  it("is listed among the reports, in the site map and in the catalogue of data", async () => {
    const props = { searchParams: Promise.resolve({ reportYear: "2010" }) };
    const list = renderToStaticMarkup(await ReportsPage(props));
    const linked = [...list.matchAll(/href="(\/reports\/\w+\/\d+)"/g)].map(([, href]) => href);
    expect(linked.filter((href) => !href?.startsWith("/reports/site/"))).toEqual(["/reports/city/2010"]);
    expect(list).toContain('href="/reports/city/2010/figures.xlsx"');
    expect(list).toContain("历史口径");
    expect(await standingAddresses()).toContainEqual({ path: "/reports/city/2010" });
    const sets = (await dataCatalogGraph("http://localhost:3000")).map(({ id }) => id);
    expect(sets).toContain("http://localhost:3000/reports/city/2010#file-2");
  });

  it("has the eight heads of its form in their order, and one heading of the first rank", () => {
    const heads = [...page.matchAll(/<h2[^>]*>([^<]+)</g)].map(([, head]) => head);
    expect(heads.slice(0, 8)).toEqual([
      "一、概述",
      "二、政府信息主动公开情况",
      "三、政府信息依申请公开情况",
      "四、咨询情况",
      "五、复议、诉讼和申诉情况",
      "六、政府信息公开收费及减免情况",
      "七、存在的主要问题",
      "八、下一步工作措施",
    ]);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).not.toMatch(/\{[^{}]+\}|（缺）/);
  });

  it.each([
    ["主动公开政府信息32122条，其中全文电子化的占69%"],
    ["受理政府信息公开申请564件"],
    ["网上咨询927人次，现场接待咨询165817人次，电话咨询79229人次"],
    ["页面访问量408862人次"],
    ["行政复议案件0件，行政诉讼案件0件"],
    ["收取政府信息公开费用0元"],
    ["全年564件中，529件已归入现行表格，35件保留历史口径"],
  ])("says: %s", (sentence) => {
    expect(words).toContain(sentence);
  });

  it.each([
    ["当面申请", 109, "19.3%"],
    ["传真申请", 87, "15.4%"],
    ["电子邮件申请", 98, "17.4%"],
    ["网上申请", 179, "31.7%"],
    ["信函申请", 79, "14.0%"],
    ["其他形式申请", 12, "2.1%"],
    ["同意公开", 498, "88.3%"],
    ["同意部分公开", 8, "1.4%"],
    ["不予公开", 13, "2.3%"],
    ["信息不存在", 10, "1.8%"],
    ["非本机关政府信息", 13, "2.3%"],
    ["申请内容不明确", 22, "3.9%"],
    ["城乡规划", 95, "16.8%"],
    ["社会保障", 131, "23.2%"],
    ["医疗卫生教育", 71, "12.6%"],
  ])("shows %s: %d, %s", (label, count, share) => {
    expect(words.replaceAll(/\|+/g, "|")).toContain(`|${label}|${count}|${share}|`);
  });

  it("names what has to be judged beside today's rows", () => {
    expect(words).toContain("需要判断");
    expect(words).toContain("三(三)1　属于国家秘密");
    expect(words).toContain("不归入任何一行");
  });

  it("gives its figures as JSON and as a workbook, the same ones", async () => {
    const json = (await (await file("figures.json")).json()) as {
      received: number;
      channels: { count: number }[];
      outcomes: { count: number; percent: number }[];
      entered: { code: string; value: number }[];
    };
    expect(json.received).toBe(564);
    expect(json.channels.map(({ count }) => count)).toEqual([109, 87, 98, 179, 79, 12]);
    expect(json.outcomes.map(({ count, percent }) => [count, percent])).toEqual([
      [498, 88.3],
      [8, 1.4],
      [13, 2.3],
      [10, 1.8],
      [13, 2.3],
      [22, 3.9],
    ]);
    const [sheet] = await readWorkbook(Buffer.from(await (await file("figures.xlsx")).arrayBuffer()));
    const values = sheet?.data.slice(1).map((cells) => cells[2]);
    expect(values).toEqual(
      expect.arrayContaining([564, 498, 179, ...json.entered.map(({ value }) => value)]),
    );
  });

  it("stands at no other agency", async () => {
    expect(statusOf(renderToStaticMarkup(await ReportPage(params("planning"))))).toBe(404);
    expect((await generateMetadata(params("nowhere"))).title).toContain("没有找到");
    expect((await file("figures.csv")).status).toBe(404);
  });
});
