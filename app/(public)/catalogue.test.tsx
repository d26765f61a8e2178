import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { saveBudgetApproval } from "@/db/mutations/budget-approvals";
import { withdrawContent } from "@/db/mutations/publications";
import { gazetteMonths } from "@/db/queries/catalogue";
import { publicCatalogue, recentlyPublished } from "@/db/queries/publications";
import { accountForTest, proofOf } from "@/db/test-staff";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { addressOf } from "@/server/edge/addresses";
import type { QueryParams } from "@/server/query-params";
import AgencyPage from "./agencies/[code]/page";
import AgenciesPage from "./agencies/page";
import BudgetsPage from "./catalogue/budgets/page";
import { GET as budgetFile } from "./catalogue/budgets/table/route";
import WayPage from "./catalogue/by/[way]/page";
import EmergencyPage from "./catalogue/emergency/page";
import { GET as exportFile } from "./catalogue/export/route";
import MajorProjectsPage from "./catalogue/major-projects/page";
import RuleLibraryPage from "./catalogue/normative-documents/page";
import CataloguePage from "./catalogue/page";
import { cataloguePaths } from "./catalogue-paths";
import { linkedIn, openDemonstration, statusOf } from "./demonstration-for-tests";
import IssuePage from "./gazette/[year]/[month]/page";
import GazettePage from "./gazette/page";
import RecentPage from "./recent/page";

const { today } = vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
  return { today: "2026-11-24" };
});
vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

let store: Store;
beforeAll(async () => {
  store = await openDemonstration(today);
}, 120_000);
afterAll(() => store.close());

const draw = async (page: Promise<ReactNode>) => renderToStaticMarkup(await page);
const given = (searchParams: QueryParams) => ({ searchParams: Promise.resolve(searchParams) });
const textOf = (html: string) => html.replace(/<[^>]*>/g, "");
const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? "";

const catalogue = (params: QueryParams = {}) => draw(CataloguePage(given(params)));
const way = (name: string) => draw(WayPage({ params: Promise.resolve({ way: name }) }));
const rules = (params: QueryParams = {}) => draw(RuleLibraryPage(given(params)));
const recent = (params: QueryParams = {}) => draw(RecentPage(given(params)));
const issue = (year: string, month: string) => draw(IssuePage({ params: Promise.resolve({ year, month }) }));
const agency = (code: string, params: QueryParams = {}) =>
  draw(AgencyPage({ params: Promise.resolve({ code }), ...given(params) }));
const file = async (params: string) => {
  const answer = await exportFile(new Request(`http://localhost/catalogue/export?${params}`));
  return { status: answer.status, text: Buffer.from(await answer.arrayBuffer()).toString("utf8") };
};

describe("every new page for browsing", () => {
  const pages: [string, () => Promise<string>][] = [
    ["the catalogue under filters", () => catalogue({ theme: "综合政务" })],
    ...["theme", "audience", "genre", "year", "validity"].map((name): [string, () => Promise<string>] => [
      `by ${name}`,
      () => way(name),
    ]),
    ["budgets", () => draw(BudgetsPage(given({})))],
    ["emergency", () => draw(EmergencyPage(given({})))],
    ["major projects", () => draw(MajorProjectsPage(given({})))],
    ["normative documents", () => rules()],
    ["recent", () => recent()],
    ["gazette", () => draw(GazettePage())],
    ["an issue", () => issue("2026", "9")],
  ];
  it.each(pages)(
    "%s has one h1, one main, needs no script, repeats no id, names every list link",
    async (_, page) => {
      const html = await page();
      expect(statusOf(html)).toBe(200);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html.match(/<main[ >]/g)).toHaveLength(1);
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|onclick=|javascript:/);
      const ids = Array.from(mainOf(html).matchAll(/ id="([^"]+)"/g), ([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [link] of html.matchAll(/<a [^>]*href="\/p\/[^>]*>/g))
        expect(link).toMatch(/ title="[^"]+"/);
    },
  );
});

describe("the whole catalogue", () => {
  it("C-02 C-13 says of every column its law, who answers for it, how often it is due and when it came", async () => {
    const html = await catalogue();
    const rows = Array.from(mainOf(html).matchAll(/<tr[^>]*id="([\w-]+)".*?<\/tr>/gs), ([row, id]) => [
      id,
      textOf(row),
    ]);
    const byCode = new Map(rows.map(([id = "", text = ""]) => [id, text]));
    expect(byCode.get("budgets")).toContain("条例第二十条第（七）项");
    expect(byCode.get("budgets")).toContain("增城市财政局");
    expect(byCode.get("budgets")).toContain("每半年至少更新一次");
    expect(byCode.get("procurement")).toContain("每月至少更新一次2026-11-02");
    expect(byCode.get("licensing")).toContain("超期未更新");
    expect(byCode.get("budgets")).not.toContain("超期未更新");
    expect(byCode.get("major-projects-land")).toContain("重大建设项目 › 征收土地信息");
  });

  it("narrows by several things at once, at an address that says them", async () => {
    const html = await catalogue({ theme: "科技、教育", audience: "个人\\教育科研", genre: "通知" });
    expect(linkedIn(html)).toHaveLength(1);
    expect(html).toContain("增城市高中阶段免费教育实施方案");
    expect(html).toMatch(/<option value="科技、教育" selected="">/);
    // Another spelling asks for the same.
    expect(
      linkedIn(await catalogue({ theme: "科技、教育-教育", audience: "教育科研", genre: "通知" })),
    ).toEqual(linkedIn(html));
  });

  it("counts in every way in what its list then holds", async () => {
    for (const name of ["theme", "audience", "genre", "year", "validity"]) {
      const links = [
        ...mainOf(await way(name)).matchAll(
          /href="\/catalogue\?([^"]+)"[^>]*>[^<]*<\/a>\s*<span[^>]*>([\d,]+)条/g,
        ),
      ];
      expect(links.length).toBeGreaterThan(0);
      for (const [, query = "", count = ""] of links.slice(0, 6)) {
        const html = await catalogue(Object.fromEntries(new URLSearchParams(query)));
        expect([query, html]).toEqual([query, expect.stringContaining(`共${count}条`)]);
      }
    }
  });

  it("UR-004 answers an unknown way in with a whole page", async () => {
    for (const name of ["x", "__proto__", "constructor", "theme%00"]) {
      const html = await way(name);
      expect([name, statusOf(html)]).toEqual([name, 404]);
      expect(html).toContain("/catalogue/by/theme");
    }
  });
});

const ODD = ["-1", "0", "1.5", "1e309", "NaN", "99999999999999999999", "２", "0x10", "", ["x", "y"]];

describe("every list", () => {
  const lists: [string, (params: QueryParams) => Promise<string>][] = [
    ["under filters", (params) => catalogue({ ...params, validity: "inForce" })],
    ["of normative documents", rules],
    ["of an agency", (params) => agency("city", params)],
    ["of budgets", (params) => draw(BudgetsPage(given(params)))],
    ["of emergencies", (params) => draw(EmergencyPage(given(params)))],
    ["of projects", (params) => draw(MajorProjectsPage(given(params)))],
  ];
  it.each(lists)(
    "UR-001 UR-002 UR-003 %s takes what is no page, order, size or filter without a fault",
    async (_, list) => {
      const first = linkedIn(await list({}));
      expect(first.length).toBeGreaterThan(0);
      for (const page of ODD) {
        const html = await list({ page });
        expect([page, statusOf(html), linkedIn(html)]).toEqual([page, 200, first]);
      }
      const past = await list({ page: "999999" });
      expect(statusOf(past)).toBe(404);
      expect(past).toContain("没有第999999页");
      expect(linkedIn(await list({ size: "100000" })).length).toBeLessThanOrEqual(100 + first.length);
      const odd = await list({
        theme: "天文",
        audience: "谁",
        genre: "x",
        "page[a]": "1",
        sort: "__proto__",
      });
      for (const said of ["没有“天文”这个主题", "没有“谁”这个服务对象", "没有“x”这个公文种类"]) {
        expect(odd).toContain(said);
      }
      expect(linkedIn(odd)).toEqual(first);
    },
  );
});

describe("最近公开", () => {
  it("stands under the days, newest first, and goes on where it stopped", async () => {
    const newest = await recentlyPublished(100);
    const html = await recent();
    expect(linkedIn(html)).toEqual(newest.map(({ id }) => id).slice(0, 100));
    const days = Array.from(html.matchAll(/id="day-([\d-]+)"/g), ([, day]) => day);
    expect(days).toEqual(days.toSorted().toReversed());
    const last = newest[9];
    if (!last) throw new Error("the demonstration is too small");
    const next = await recent({ until: last.publishedOn, after: last.id });
    expect(linkedIn(next)).toEqual(newest.slice(10).map(({ id }) => id));
  });

  it("UR-001 UR-002 says of what is no day that it is none", async () => {
    const first = linkedIn(await recent());
    for (const until of ["x", "2026-02-30", "-1", "1e309", ["x", "y"]]) {
      const html = await recent({ until });
      expect([until, statusOf(html), linkedIn(html)]).toEqual([until, 200, first]);
      expect(html).toContain("不是一个日期");
    }
    expect(linkedIn(await recent({ until: today, after: "' OR 1=1" }))).toEqual(first);
    expect(await recent({ until: "1950-01-01" })).toContain("没有公开的信息");
  });
});

describe("the library of normative documents", () => {
  it("C-08 says validity, terms and what ends within half a year", async () => {
    const html = await rules({ size: "100" });
    expect(html).toContain("失效日期");
    const all = linkedIn(html);
    const soon = linkedIn(await rules({ expiring: "1" }));
    expect(soon.every((id) => all.includes(id))).toBe(true);
    expect(soon.length).toBeLessThan(all.length);
    expect(linkedIn(await rules({ validity: "repealed" })).length).toBeLessThan(all.length);
    expect(
      (await file("format=csv&column=normative-documents&expiring=1")).text.trim().split("\r\n"),
    ).toHaveLength(soon.length + 1);
  });
});

describe("budgets and final accounts", () => {
  const matrixOf = (html: string) =>
    /<table class="w-full tabular-nums"><caption.*?<\/table>/s.exec(html)?.[0] ?? "";

  it("P04 C-06 has a cell for every unit, year and kind, linked where something was published", async () => {
    const matrix = matrixOf(await draw(BudgetsPage(given({}))));
    for (const [link] of matrix.matchAll(/<a [^>]*href="\/p\/[^>]*>/g)) {
      expect(link).toMatch(/title=".+\d{4}年.+(预算|决算).*"/);
    }
    expect(textOf(matrix)).toContain("✓增城市水务局2026年预算");
    expect(textOf(matrix)).toContain("✓增城市人民政府2025年决算");
    expect(matrix.match(/<th scope="row"/g)?.length).toBe(42);
  });

  it("预算法第十四条 says until when what is missing was due, once the approval is entered", async () => {
    const before = matrixOf(await draw(BudgetsPage(given({}))));
    expect(before).not.toContain("法定公开截止");
    const roles = ["systemAdmin"] as const;
    const by = proofOf<"site.manage">(await accountForTest("admin", [...roles]), [...roles]);
    const approval = { year: 2026, kind: "budget", level: "department" } as const;
    await saveBudgetApproval(by, { ...approval, approvedOn: calendarDate("2026-02-12") }, 1);
    const after = matrixOf(await draw(BudgetsPage(given({}))));
    expect(after.match(/逾期未公开/g)?.length).toBe(36);
    expect(after).toContain("法定公开截止：2026年3月4日");
    const csv = await (await budgetFile(new Request("http://localhost/catalogue/budgets/table"))).text();
    expect(csv).toContain("增城市教育局,2026,预算,增城市教育局2026年部门预算,");
    expect(csv).toContain("尚未公开,,2026-03-04,");
  });
});

describe("emergencies and projects", () => {
  it("P05 says as of when no warning is in force, whom to call, and which plan is for what", async () => {
    const html = await draw(EmergencyPage(given({})));
    expect(html).toMatch(/目前没有生效的预警（\d\d:\d\d更新）/);
    for (const part of ["tel:110", "tel:119", "洪涝、台风、干旱", "地震", "气象灾害"])
      expect(html).toContain(part);
    expect(html.match(/href="tel:020/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it("国办发〔2017〕94号 has three classes and puts what belongs to one project together, land included", async () => {
    const html = await draw(MajorProjectsPage(given({})));
    for (const name of ["批准信息", "建设管理信息", "征收土地信息"]) expect(html).toContain(name);
    const table = /<table[^>]*><caption[^>]*>石滩镇污水处理厂二期<.*?<\/table>/s.exec(html)?.[0] ?? "";
    expect(linkedIn(table)).toHaveLength(4);
    expect(textOf(table)).toMatch(/批复.*征地补偿安置方案公告.*征收土地公告.*中标结果公告/s);
  });
});

describe("the gazette", () => {
  it("has an issue for every month that has something, with contents and parts in their order", async () => {
    const index = await draw(GazettePage());
    const months = await gazetteMonths();
    expect(index.match(/href="\/gazette\/\d{4}\/\d+"/g)).toHaveLength(months.length);
    const html = await issue("2026", "5");
    expect(textOf(html)).toContain("增城市人民政府公报 2026年第5期");
    expect(html.match(/href="#d-/g)).toHaveLength(html.match(/<article id="d-/g)?.length ?? -1);
    const [first] = months;
    expect(
      first &&
        (await issue(...(first.month.split("-").map((part) => String(Number(part))) as [string, string]))),
    ).toContain("本月还没有结束");
  });

  it("UR-001 UR-004 is 404 where there is no issue", async () => {
    for (const [year, month] of [
      ["2026", "13"],
      ["2026", "05"],
      ["x", "1"],
      ["1999", "1"],
      ["__proto__", "5"],
    ]) {
      const html = await issue(year ?? "", month ?? "");
      expect([year, month, statusOf(html)]).toEqual([year, month, 404]);
      expect(html).toContain('href="/gazette"');
    }
  });
});

describe("agencies", () => {
  it("P10 bring guide, index and figures of their own", async () => {
    const html = await agency("water");
    for (const part of [
      "信息公开指南",
      "公开目录",
      "公开统计",
      "/catalogue/budgets?agency=water",
      "/feeds/agencies/water.atom",
    ]) {
      expect(html).toContain(part);
    }
  });

  it("P10 are found by name or business", async () => {
    const find = (name: QueryParams[string]) => draw(AgenciesPage(given({ name })));
    expect((await find("户口")).match(/<th scope="row"/g)).toHaveLength(1);
    expect(await find("户口")).toContain("增城市公安局");
    for (const odd of ["龘", "<b>", "__proto__", "长".repeat(500)]) {
      const html = await find(odd);
      expect(html).toContain("没有名称、简称或业务里有");
      expect(html.match(/<th scope="row"/g)).toHaveLength(51);
    }
  });
});

describe("a list as a file", () => {
  it("holds the whole list, in its order, under its filters", async () => {
    const { status, text } = await file("format=csv&column=proactive&genre=%E9%80%9A%E7%9F%A5&sort=issued");
    expect(status).toBe(200);
    const lines = text.trimEnd().split("\r\n");
    expect(lines[0]).toMatch(/^\ufeff索引号,名称,/);
    const html = await catalogue({ genre: "通知" });
    expect(lines.length).toBeGreaterThan(20);
    expect(html).toMatch(/共\d+条/);
    const days = lines.slice(1).map((line) => /,(\d{4}-\d\d-\d\d),\d{4}-\d\d-\d\d,/.exec(line)?.[1] ?? "");
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it("is a workbook where one is asked for", async () => {
    const { status, text } = await file("format=xlsx&column=budgets");
    expect([status, text.slice(0, 2)]).toEqual([200, "PK"]);
  });

  it("UR-002 refuses what it does not know, in words", async () => {
    expect(await file("format=pdf")).toMatchObject({ status: 400, text: expect.stringContaining("CSV") });
    expect(await file("format=csv&column=__proto__")).toMatchObject({ status: 404 });
    expect((await file("format=csv&page=-1&size=9999999&agency=x&year=abcd&column=budgets")).status).toBe(
      200,
    );
  });
});

it("PS-014 a withdrawn publication is gone from every page and file at once", async () => {
  const { items } = await publicCatalogue({ page: 1, pageSize: 100 });
  const gone = items.find(({ title }) => title.includes("中标结果公告"));
  if (!gone) throw new Error("the demonstration has changed");
  const id = gone.id;
  await withdrawContent({
    id,
    reason: "内容有误",
    at: beijingInstant(calendarDate(today), 17),
    actor: "system",
  });
  const everywhere = [
    await draw(MajorProjectsPage(given({}))),
    await catalogue({ audience: "企业", size: "100" }),
    await recent(),
    await issue("2026", String(Number(gone.publishedOn.slice(5, 7)))),
    (await file("format=csv")).text,
  ];
  for (const html of everywhere) expect(html).not.toContain(id);
});

it("every address of the catalogue is known to the edge", async () => {
  const paths = await cataloguePaths();
  expect(paths.length).toBeGreaterThan(10);
  for (const path of paths) expect([path, addressOf(path, false)?.route]).not.toEqual([path, "/*"]);
  for (const path of ["/catalogue/export", "/catalogue/budgets/table"])
    expect(addressOf(path, false)?.kind).toBe("file");
});
