import type { Metadata } from "next";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { createAgency } from "@/db/mutations/agencies";
import { withdrawContent } from "@/db/mutations/publications";
import { publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { agencyChoices, yearChoices } from "@/db/queries/publication-choices";
import { publicCatalogue, recentlyPublished } from "@/db/queries/publications";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import type { QueryParams } from "@/server/query-params";
import MissingPage from "./[...missing]/page";
import AgencyPage from "./agencies/[code]/page";
import AgenciesPage from "./agencies/page";
import ColumnPage, { generateMetadata as columnHead } from "./catalogue/[column]/page";
import CataloguePage from "./catalogue/page";
import { linkedIn, openDemonstration, statusOf } from "./demonstration-for-tests";
import HomePage from "./page";
import ReportsPage from "./reports/page";
import RulesPage from "./rules/page";
import SearchPage from "./search/page";
import SiteMapPage from "./sites/page";

const { mode, today } = vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
  return { today: "2026-11-24", mode: { cookie: undefined as string | undefined } };
});

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (mode.cookie === undefined ? undefined : { value: mode.cookie }) }),
}));

let store: Store;

beforeAll(async () => {
  store = await openDemonstration(today);
}, 120_000);
afterAll(() => store.close());

const draw = async (page: Promise<ReactNode>) => renderToStaticMarkup(await page);
const given = (searchParams: QueryParams) => ({ searchParams: Promise.resolve(searchParams) });
const search = (searchParams: QueryParams) => draw(SearchPage(given(searchParams)));
const column = (code: string, searchParams: QueryParams = {}) =>
  draw(ColumnPage({ params: Promise.resolve({ column: code }), ...given(searchParams) }));
const agency = (code: string, searchParams: QueryParams = {}) =>
  draw(AgencyPage({ params: Promise.resolve({ code }), ...given(searchParams) }));

const textOf = (html: string) => html.replace(/<[^>]*>/g, "");
const titleOf = (head: Metadata) => String(head.title);

describe("every page for finding", () => {
  const pages: [string, () => Promise<string>][] = [
    ["home", () => draw(HomePage())],
    ["catalogue", () => draw(CataloguePage(given({})))],
    ["column", () => column("budgets")],
    ["rules", () => draw(RulesPage(given({})))],
    ["reports", () => draw(ReportsPage(given({})))],
    ["search", () => search({ q: "绿线" })],
    ["no result", () => search({ q: "龘靐" })],
    ["agencies", () => draw(AgenciesPage(given({})))],
    ["agency", () => agency("water")],
    ["site map", () => draw(SiteMapPage())],
    ["missing", () => draw(MissingPage())],
  ];

  it.each(pages)("%s has one h1 and one main, needs no script, names every list link", async (_, page) => {
    const html = await page();
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main[ >]/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|onclick=|javascript:/);
    for (const [link] of html.matchAll(/<a [^>]*href="\/p\/[^>]*>/g)) expect(link).toMatch(/ title="[^"]+"/);
  });
});

describe("the first page", () => {
  it("P01 has search, three doors, five columns in their order, the ten newest, agencies and a telephone", async () => {
    const html = await draw(HomePage());
    expect(linkedIn(html)).toEqual((await recentlyPublished(10)).map(({ id }) => id));
    const names = [
      "政府信息公开指南",
      "政府信息公开制度",
      "法定主动公开内容",
      "政府信息公开年报",
      "依申请公开",
    ];
    const bar = [...html.matchAll(/<a [^>]*>([^<]+)<\/a>/g)].map(([, name]) => name);
    expect(bar.slice(0, 5)).toEqual(names);
    for (const href of ["/catalogue", "/apply", "/track", "/agencies#department", "tel:020-82631037"]) {
      expect(html).toContain(`href="${href}"`);
    }
    expect(html).toMatch(/<form [^>]*action="\/search"[^>]*>.* name="q"/s);
  });

  it("A-06 has five things at most in 长者模式, one of them a telephone", async () => {
    mode.cookie = "elder.m";
    const html = await draw(HomePage());
    mode.cookie = undefined;
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? "";
    expect(main).toBe(html);
    expect(main.match(/<a |<form /g)).toHaveLength(5);
    expect(main).toContain('href="tel:020-82631037"');
  });
});

describe("a column", () => {
  it("C-05 C-06 lists index number, name, document number and both days, newest first", async () => {
    const html = await column("normative-documents");
    const heads = [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map(([, head = ""]) =>
      textOf(head),
    );
    expect(heads).toEqual(["索引号", "名称", "发文字号", "成文日期", "发布日期 ↓"]);
    expect(html).toContain('aria-sort="descending"');
    const days = [...html.matchAll(/(\d{4}-\d\d-\d\d)<\/td><\/tr>/g)].map(([, day]) => day);
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it("C-05 sorts by links, either way, and keeps the filter", async () => {
    const html = await column("budgets", { sort: "issued", order: "asc", year: "2026" });
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain("/catalogue/budgets?year=2026&amp;sort=issued");
    const days = [...html.matchAll(/(\d{4}-\d\d-\d\d)<\/td><td[^>]*>\d{4}-\d\d-\d\d<\/td><\/tr>/g)];
    const issued = days.map(([, day]) => day);
    expect(issued.length).toBeGreaterThan(3);
    expect(issued).toEqual(issued.toSorted());
  });

  it("C-02 marks itself in the left column and cites the law", async () => {
    const html = await column("budgets");
    expect(html).toMatch(/href="\/catalogue\/budgets" aria-current="page"/);
    expect(html).toContain("《中华人民共和国政府信息公开条例》第二十条第（七）项：“财政预算、决算信息”");
  });

  it("C-02 is a section of its own where the law names one", async () => {
    const html = await draw(RulesPage(given({})));
    expect(html.match(/href="\/rules" aria-current="page"/g)?.length).toBeGreaterThan(1);
    expect(linkedIn(html).length).toBeGreaterThan(0);
    expect(html).toContain('action="/rules"');
  });

  it("filters by agency and year, and says how many there are under each choice", async () => {
    const water = (await publicAgencies()).find(({ code }) => code === "water");
    const columnIds = (await columnTree()).filter(({ code }) => code === "budgets").map(({ id }) => id);
    const { items } = await publicCatalogue({ columnIds, agencyId: water?.id ?? "", page: 1, pageSize: 100 });
    const html = await column("budgets", { agency: "water" });
    expect(items.length).toBeGreaterThan(0);
    expect(linkedIn(html)).toEqual(items.map(({ id }) => id));
    expect(html).toContain(`增城市水务局（${items.length}）`);
    expect(html).toMatch(/<option value="water" selected="">/);
  });

  it("C-13 says where else to look while it is empty", async () => {
    for (const { code, name, emptyNote } of await columnTree()) {
      const html = await column(code);
      expect(statusOf(html)).toBe(200);
      if (linkedIn(html).length === 0)
        expect([name, html]).toEqual([name, expect.stringContaining(emptyNote ?? "搜索")]);
    }
    expect(await column("budgets", { year: "1999" })).toContain("按您选的条件，本栏目没有内容。");
  });

  it("UR-001 UR-002 shows the first page for whatever is no page", async () => {
    const first = linkedIn(await column("proactive"));
    expect(first).toHaveLength(20);
    const odd = ["-1", "0", "1.5", "1e309", "NaN", "99999999999999999999", "２", "0x10", "", ["x", "y"]];
    for (const page of odd) {
      const html = await column("proactive", { page });
      expect([page, statusOf(html), linkedIn(html)]).toEqual([page, 200, first]);
    }
    expect(linkedIn(await column("proactive", { "page[]": "2", page: ["2", "3"] }))).not.toEqual(first);
  });

  it("UR-001 is 404 past the end, with the last page and a word about it", async () => {
    const html = await column("proactive", { page: "999999" });
    expect(statusOf(html)).toBe(404);
    expect(linkedIn(html).length).toBeGreaterThan(0);
    expect(html).toContain("没有第999999页");
  });

  it("leads from page to page and to its filters at its own address", async () => {
    for (const code of ["proactive", "finance", "guide"]) {
      const html = await column(code, { size: "50", sort: "issued" });
      for (const [, href] of html.matchAll(/<a [^>]*href="([^"]*[?&](?:page|sort|size)=[^"]*)"/g)) {
        expect(href).toMatch(new RegExp(`^/catalogue/${code}\\?`));
      }
      const action = /<form [^>]*action="(\/catalogue[^"]*)"/.exec(html)?.[1] ?? `/catalogue/${code}`;
      expect(action).toBe(`/catalogue/${code}`);
    }
    expect(await column("proactive")).toContain('href="/catalogue/proactive?page=2"');
  });

  it("UR-003 shows a hundred rows at most", async () => {
    const html = await column("proactive", { size: "100000" });
    expect(linkedIn(html).length).toBeGreaterThan(20);
    expect(linkedIn(html).length).toBeLessThanOrEqual(100);
  });

  it("SE-016 leaves out what cannot be filtered by, and says so", async () => {
    const html = await column("budgets", { agency: "99999", year: "abcd", "cat[]": "1", "cat[$ne]": "2" });
    expect(linkedIn(html)).toEqual(linkedIn(await column("budgets")));
    expect(html).toContain("没有代码为“99999”的机构");
    expect(html).toContain("“abcd”不是可以筛选的年份");
  });

  it("UR-004 SE-014 answers an odd code or order with a whole page", async () => {
    for (const code of ["x", "__proto__", "constructor", "1\u0000", "../x", "%E0%A4%A"]) {
      const html = await column(code);
      expect([code, statusOf(html)]).toEqual([code, 404]);
      expect(html).toContain("没有这个栏目");
      expect(html).toContain('href="/catalogue/budgets"');
    }
    const head = await columnHead({ params: Promise.resolve({ column: "x" }), ...given({}) });
    expect(titleOf(head)).toBe("没有这个栏目_增城市人民政府 政府信息公开");
    const html = await column("budgets", { sort: "rank;drop table", order: "__proto__" });
    expect(linkedIn(html)).toEqual(linkedIn(await column("budgets")));
  });
});

describe("a withdrawn publication", () => {
  it("SE-011 PS-014 is gone everywhere at once", async () => {
    const [gone] = await recentlyPublished(1);
    if (!gone) throw new Error("the demonstration has no publication");
    const at = beijingInstant(calendarDate(today), 17);
    await withdrawContent({ id: gone.id, reason: "内容有误", at, actor: "system" });
    const everywhere = [
      await draw(HomePage()),
      await search({}),
      await search({ q: gone.title }),
      await search({ q: gone.indexNumber }),
      await column(gone.columnCode, { size: "100" }),
      await agency(gone.agencyCode, { size: "100" }),
      await draw(MissingPage()),
    ];
    for (const html of everywhere) expect(html).not.toContain(gone.id);
    const { total } = await publicCatalogue({ page: 1, pageSize: 1 });
    for (const choices of [
      await agencyChoices({ today: calendarDate(today) }),
      await yearChoices({ today: calendarDate(today) }),
    ]) {
      expect(choices.reduce((sum, choice) => sum + choice.total, 0)).toBe(total);
    }
  });
});

describe("agencies", () => {
  it("P10 are the city, 41 departments and nine towns, each with office and telephone", async () => {
    const html = await draw(AgenciesPage(given({})));
    for (const { code, disclosureOffice, phone } of await publicAgencies()) {
      for (const part of [`href="/agencies/${code}"`, disclosureOffice, `tel:${phone}`])
        expect(html).toContain(part);
    }
    expect(html.match(/<th scope="row"/g)).toHaveLength(51);
  });

  it("lead to their own sites from the map of the site and from their page, and say that this leaves ours", async () => {
    const map = await draw(SiteMapPage());
    for (const { website } of await publicAgencies())
      expect(map).toContain(`href="${website}" rel="noopener"`);
    expect(map.match(/（离开本站）/g)).toHaveLength(51);
    const water = await agency("water");
    expect(water).toContain('href="https://water.zengcheng.example/" rel="noopener"');
    expect(water).toContain("（离开本站）");
  });

  it("show contact, what they published, and the way to apply to them", async () => {
    const html = await agency("water");
    for (const part of ["020-82631592", "511300", "/apply?agency=water", "增城市水务局2026年部门预算"]) {
      expect(html).toContain(part);
    }
  });

  it("of another government show what the archive brought, and no application to them", async () => {
    const at = beijingInstant(calendarDate(today), 17);
    const [like] = await publicAgencies();
    if (!like) throw new Error("the demonstration has no agency");
    const { id: _, ...own } = like;
    const state = { code: "issuer-1", name: "国务院", creditCode: "XA22144D4", sign: "国", casePrefix: "" };
    await createAgency("system", { ...own, ...state, level: "external", parentId: null, position: 999 }, at);
    const html = await agency("issuer-1");
    expect(html).toContain("不在本站受理申请");
    expect(html).not.toContain('agency=issuer-1" class="inline-flex');
    expect(await draw(AgenciesPage(given({})))).not.toContain("issuer-1");
    expect(await search({ agency: "issuer-1" })).not.toContain("没有代码为");
  });

  it("are 404 with a way on when there is none of that code", async () => {
    const html = await agency("__proto__");
    expect(statusOf(html)).toBe(404);
    expect(html).toContain('href="/agencies"');
  });
});

describe("an address that leads nowhere", () => {
  it("P22 UR-016 is a whole page with search, home and telephone", async () => {
    const html = await draw(MissingPage());
    expect(statusOf(html)).toBe(404);
    for (const part of ['action="/search"', 'href="/"', 'href="tel:020-82631037"'])
      expect(html).toContain(part);
  });
});
