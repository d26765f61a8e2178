import type { Metadata } from "next";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { contentHashOf, publishContent } from "@/db/mutations/publications";
import { newId } from "@/db/new-id";
import { publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { recentlyPublished } from "@/db/queries/publications";
import { searchPublications } from "@/db/search/search-publications";
import { DEMO_INFO_REQUESTS } from "@/db/seed/info-requests";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import type { QueryParams } from "@/server/query-params";
import { linkedIn, openDemonstration, statusOf } from "../demonstration-for-tests";
import SearchPage, { generateMetadata } from "./page";

const { today } = vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
  return { today: "2026-11-24" };
});

let store: Store;

beforeAll(async () => {
  store = await openDemonstration(today);
}, 120_000);
afterAll(() => store.close());

const given = (searchParams: QueryParams) => ({ searchParams: Promise.resolve(searchParams) });
const search = async (params: QueryParams) => renderToStaticMarkup(await SearchPage(given(params)));
const titleOf = (head: Metadata) => String(head.title);

describe("search", () => {
  it("C-23 shows hits with marks, facts and validity", async () => {
    const html = await search({ q: "绿线" });
    expect(linkedIn(html).length).toBeGreaterThan(3);
    expect(html).toContain("<mark>绿线</mark>");
    expect(html).toContain("有效");
    expect(html).toMatch(/成文日期 \d{4}-\d\d-\d\d/);
  });

  it("C-26 names query, page and total in its title", async () => {
    const total = /共找到(\d+)条/.exec(await search({ q: "绿线" }))?.[1];
    expect(titleOf(await generateMetadata(given({ q: "绿线" })))).toBe(
      `“绿线”的检索结果（第1页，共${total}条）_增城市人民政府 政府信息公开`,
    );
    expect(titleOf(await generateMetadata(given({})))).toBe("搜索政府信息_增城市人民政府 政府信息公开");
  });

  it("C-20 shows the document with the number first and says so", async () => {
    const [first] = (await recentlyPublished(50)).filter(({ documentNumber }) => documentNumber);
    const numbered = first?.documentNumber?.replace("〔", "[").replace("〕", "]") ?? "";
    for (const q of [numbered, first?.indexNumber.toLowerCase() ?? ""]) {
      const html = await search({ q });
      expect(linkedIn(html)[0]).toBe(first?.id);
      expect(html).toContain("编号一致");
    }
  });

  it("C-21 keeps agency, year and order in links that take one filter away", async () => {
    const html = await search({ q: "增城市", agency: "planning", year: "2026", sort: "newest" });
    expect(html).toContain('href="/search?q=%E5%A2%9E%E5%9F%8E%E5%B8%82&amp;year=2026&amp;sort=newest"');
    expect(html).toContain(
      'href="/search?q=%E5%A2%9E%E5%9F%8E%E5%B8%82&amp;agency=planning&amp;sort=newest"',
    );
    expect(html).toMatch(/<option value="planning" selected="">/);
    expect(html).toMatch(/<option value="newest" selected="">/);
  });

  it("pages twenty by twenty without losing one or showing one twice", async () => {
    const seen: (string | undefined)[] = [];
    const total = Number(/共找到(\d+)条/.exec(await search({ q: "增城市" }))?.[1]);
    for (let page = 1; page <= Math.ceil(total / 20); page++) {
      seen.push(...linkedIn(await search({ q: "增城市", page: String(page) })));
    }
    expect(total).toBeGreaterThan(20);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect(statusOf(await search({ q: "增城市", page: "999" }))).toBe(404);
  });

  it("C-24 says what was searched, what less would find, and leads to an application", async () => {
    const html = await search({ q: "绿线", agency: "finance", year: "2026" });
    expect(linkedIn(html)).toEqual([]);
    expect(html).toContain("您搜索的是：绿线");
    const without = /<a href="([^"]+)"[^>]*>去掉“机构：增城市财政局”，有(\d+)条</.exec(html);
    expect(without?.[1]).toBe("/search?q=%E7%BB%BF%E7%BA%BF&amp;year=2026");
    const promised = /共找到(\d+)条/.exec(await search({ q: "绿线", year: "2026" }))?.[1];
    expect(without?.[2]).toBe(promised);
    expect(html).toContain('href="/apply?subject=%E7%BB%BF%E7%BA%BF&amp;agency=finance"');
  });

  it("C-24 offers each word alone", async () => {
    const html = await search({ q: "绿线 龘靐" });
    const total = /共找到(\d+)条/.exec(await search({ q: "绿线" }))?.[1];
    expect(html).toContain(`只搜索“绿线”，有${total}条`);
    expect(html).not.toContain("只搜索“龘靐”");
  });

  it("SE-007 shows everything, newest first, when nothing is asked", async () => {
    const newest = (await recentlyPublished(20)).map(({ id }) => id);
    for (const q of [undefined, "", "   ", "，。！", "%", "_"]) {
      const html = await search(q === undefined ? {} : { q });
      expect([q, statusOf(html), linkedIn(html)]).toEqual([q, 200, newest]);
    }
    expect(await search({ q: "%" })).toContain("没有汉字、字母或者数字");
  });

  it("SE-006 refuses a query above 100 characters and keeps it in the box", async () => {
    const q = "政%".repeat(300);
    const html = await search({ q });
    expect(statusOf(html)).toBe(400);
    expect(html).toContain("搜索词不能超过100个字");
    expect(html).toContain(`value="${q}"`);
    expect(linkedIn(html)).toEqual([]);
    expect(titleOf(await generateMetadata(given({ q })))).toBe("搜索政府信息_增城市人民政府 政府信息公开");
  });

  it("SE-009 shows mark-up as text", async () => {
    const html = await search({ q: "<img src=x onerror=alert(1)>" });
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });

  it("SE-009 shows a title and a text with mark-up in them as text, marked where the words stand", async () => {
    const markup = "<img src=x onerror=alert(1)>鸬鹚</mark><script>";
    const fields: PublicationFields = {
      title: `关于${markup}的通知`,
      documentNumber: null,
      genre: "通知",
      theme: null,
      columnCode: "other-documents",
      issuedOn: null,
      effectiveOn: null,
      expiresOn: null,
      summary: null,
      keywords: [],
      body: `正文${markup}。`,
      disclosureKind: "proactive",
      validity: "inForce",
      sourceUrl: null,
    };
    const [agency] = await publicAgencies();
    const [column] = await columnTree();
    await publishContent({
      id: newId(),
      agencyId: agency?.id ?? "",
      columnId: column?.id ?? "",
      fields,
      contentHash: contentHashOf(fields),
      at: beijingInstant(calendarDate(today), 17),
      actor: "system",
      demonstration: false,
    });
    const html = await search({ q: "鸬鹚" });
    expect(html).not.toMatch(/<img|<script/);
    expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;<mark>鸬鹚<\/mark>&lt;\/mark&gt;/g)).toHaveLength(
      2,
    );
  });

  it("SE-010 strips what nobody can see from box and title", async () => {
    const title = titleOf(await generateMetadata(given({ q: "绿\u202e\u0000线\ud800" })));
    expect(title).toMatch(/^“绿线”的检索结果/);
  });

  it.each([
    ["SE-001", '"'],
    ["SE-002", "NEAR( OR NOT"],
    ["SE-003", "nocol:政府"],
    ["SE-005", "\\"],
    ["SE-008", "' union select password from user--"],
  ])("%s answers %s with a page", async (_, q) => {
    const html = await search({ q });
    expect(statusOf(html)).toBe(200);
    expect(html).not.toMatch(/no such column|syntax error|SQLITE|FTS5/i);
  });

  it("SE-014 SE-016 falls back to the usual order and to no filter, and says so", async () => {
    const usual = linkedIn(await search({ q: "绿线" }));
    const html = await search({ q: "绿线", sort: "rank;drop table", agency: "99999", year: "abcd" });
    expect(linkedIn(html)).toEqual(usual);
    for (const word of ["rank;drop table", "99999", "abcd"]) expect(html).toContain(`“${word}”`);
  });

  it("UR-002 takes the first of several queries and no object", async () => {
    expect(linkedIn(await search({ q: ["绿线", "污水"] }))).toEqual(linkedIn(await search({ q: "绿线" })));
    expect(statusOf(await search({ "q[$ne]": "x", page: ["-1", "1e9"] }))).toBe(200);
  });

  it("SE-012 finds no applicant by name, number or telephone: cases are in no public index", async () => {
    const privateValues = DEMO_INFO_REQUESTS.flatMap(({ applicant }) => [
      applicant.name ?? [],
      applicant.idNumber ?? [],
      applicant.organisationName ?? [],
      applicant.phone ?? [],
    ]).flat();
    expect(privateValues.length).toBeGreaterThan(40);
    for (const query of [...privateValues, "ZC-2026"]) {
      const { total } = await searchPublications({ query, sort: "newest", page: 1, pageSize: 1 });
      expect([query, total]).toEqual([query, 0]);
    }
  });
});
