import type { Metadata } from "next";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { contentHashOf } from "@/db/mutations/publications";
import { addFirstSynonyms } from "@/db/mutations/synonyms";
import { newId } from "@/db/new-id";
import { publishForTests } from "@/db/published-for-tests";
import { publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { recentlyPublished } from "@/db/queries/publications";
import { searchPublications } from "@/db/search/search-publications";
import { DEMO_INFO_REQUESTS } from "@/db/seed/info-requests";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { addressWith, type QueryParams } from "@/server/query-params";
import { linkedIn, openDemonstration, statusOf } from "../demonstration-for-tests";
import SearchPage, { generateMetadata } from "./page";
import { straightTo } from "./straight-to";

const { today } = vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
  return { today: "2026-11-24" };
});

let store: Store;

beforeAll(async () => {
  store = await openDemonstration(today);
}, 120_000);
afterAll(() => store.close());

/** Publishes a notice with what a test needs of it. */
async function publish(own: Partial<PublicationFields>): Promise<string> {
  const fields: PublicationFields = {
    title: "关于鹧鸪的通知",
    documentNumber: null,
    genre: "通知",
    theme: null,
    columnCode: "other-documents",
    issuedOn: null,
    effectiveOn: null,
    expiresOn: null,
    summary: null,
    keywords: [],
    body: "正文。",
    disclosureKind: "proactive",
    validity: "inForce",
    sourceUrl: null,
    ...own,
  };
  const [agency] = await publicAgencies();
  const [column] = await columnTree();
  const id = newId();
  await publishForTests({
    id,
    agencyId: agency?.id ?? "",
    columnId: column?.id ?? "",
    fields,
    contentHash: contentHashOf(fields),
    at: beijingInstant(calendarDate(today), 17),
    actor: "system",
    demonstration: false,
  });
  return id;
}

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

  it("C-20 leads from a number in any spelling straight to the one document that bears it", async () => {
    const first = (await recentlyPublished(50)).find(({ documentNumber }) =>
      /^[^〔]+〔\d{4}〕\d+号$/.test(documentNumber ?? ""),
    );
    const [, sign = "", year = "", serial = ""] =
      /^(.+)〔(\d{4})〕(\d+)号$/.exec(first?.documentNumber ?? "") ?? [];
    expect(sign).not.toBe("");
    for (const q of [
      `${sign}〔${year}〕${serial}号`,
      `${sign}[${year}]${serial}号`,
      `${sign}（${year}）${serial}`,
      `${sign}${year} ${serial}`,
      `“${sign}〔${year}〕${serial}号”`,
      `${sign}〔${year}〕${serial}號`,
      first?.indexNumber.toLowerCase() ?? "",
    ]) {
      const to = addressWith(`/p/${first?.id}`, { number: q });
      expect([q, await straightTo({ q })]).toEqual([q, to]);
      await expect(SearchPage(given({ q }))).rejects.toThrow("NEXT_REDIRECT");
      expect(await straightTo({ q, scope: "all", sort: "relevance", agency: "" })).toBe(to);
      for (const more of [{ list: "1" }, { page: "2" }, { agency: "planning" }] as const)
        expect(await straightTo({ q, ...more })).toBeNull();
      const html = await search({ q, list: "1" });
      expect(linkedIn(html)[0]).toBe(first?.id);
      expect(html).toContain("编号一致");
    }
    for (const q of ["绿线", "增府办〔1999〕9999号", "", "2026"]) expect(await straightTo({ q })).toBeNull();
  });

  it("C-20 shows the list where several documents bear the number, and links that stay on it", async () => {
    const twice = { documentNumber: "增测〔2026〕1号", title: "关于鹧鸪的通知" };
    const ids = [await publish(twice), await publish({ ...twice, title: "关于鹧鸪的公告" })];
    expect(await straightTo({ q: "增测2026 1" })).toBeNull();
    const html = await search({ q: "增测〔2026〕1号" });
    expect(linkedIn(html).slice(0, 2).toSorted()).toEqual(ids.toSorted());
    expect(html).toMatch(/href="\/search\/export\?[^"]*list=1/);
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
    await publish({ title: `关于${markup}的通知`, body: `正文${markup}。` });
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

  it("C-22 leaves the order unsaid that is usual, so that the next query gets its own", async () => {
    expect(await search({})).toContain('<option value="" selected="">发布日期</option>');
    expect(await search({ q: "绿线" })).toContain('<option value="" selected="">相关程度</option>');
    expect(await search({ q: "绿线", sort: "issued" })).toContain('<option value="issued" selected="">');
  });

  it("UR-003 shows 20, 50 or 100 rows and never more", async () => {
    for (const [size, rows] of [
      ["20", 20],
      ["50", 50],
      ["100", 100],
      ["100000", 100],
      ["-1", 20],
      ["1e309", 20],
    ] as const) {
      const html = await search({ size });
      expect([size, linkedIn(html).length <= rows]).toEqual([size, true]);
      expect(html).toContain(`<option value="${rows}" selected="">`);
    }
    expect(linkedIn(await search({ size: "50" }))).toHaveLength(50);
    expect(await search({ size: "50" })).toContain("size=50&amp;page=2");
  });

  it("UR-001 takes anything for a page number and shows a page or says that there is none", async () => {
    const first = linkedIn(await search({ q: "增城市" }));
    for (const page of ["-1", "0", "1.5", "1e309", "NaN", "99999999999999999999", "２", "0x10", ""])
      expect([page, linkedIn(await search({ q: "增城市", page }))]).toEqual([page, first]);
  });

  it("C-21 narrows by the days of 成文日期, says so, and turns what is the wrong way round", async () => {
    const id = await publish({ title: "关于白鹭的通知", issuedOn: calendarDate("2019-05-06") });
    await publish({ title: "关于白鹭的公告", issuedOn: calendarDate("2021-05-06") });
    const html = await search({ q: "白鹭", from: "2019-05-06", to: "2019/5/6" });
    expect(linkedIn(html)).toEqual([id]);
    expect(html).toContain("成文日期：2019-05-06至2019-05-06");
    expect(html).toContain('href="/search?q=%E7%99%BD%E9%B9%AD"');
    const turned = await search({ q: "白鹭", from: "2020-01-01", to: "2019-01-01" });
    expect(linkedIn(turned)).toEqual([id]);
    expect(turned).toContain("已经对调");
    const wrong = await search({ q: "白鹭", from: "2019-02-30" });
    expect(linkedIn(wrong)).toHaveLength(2);
    expect(wrong).toContain("“2019-02-30”不是日期");
    expect(linkedIn(await search({ q: "白鹭", to: "2018-12-31" }))).toEqual([]);
  });

  it("C-21 takes the scope away as it does any condition", async () => {
    const html = await search({ q: "增城市", scope: "title" });
    expect(html).toContain("搜索位置：只在标题和文号里");
    expect(linkedIn(await search({ q: "龘靐齉", scope: "files" }))).toEqual([]);
    expect(await search({ q: "绿线", scope: "nowhere" })).toContain("“nowhere”");
  });

  it("takes the parameters of gov.cn's library for its own", async () => {
    const ours = await search({
      q: "增城市",
      agency: "planning",
      sort: "newest",
      size: "50",
      scope: "title",
    });
    const theirs = await search({
      q: "增城市",
      t: "zhengcelibrary",
      puborg: "增城市城乡规划局",
      sort: "pubtime",
      n: "50",
      p: "0",
      searchfield: "title",
      timetype: "timeqb",
      mintime: "",
      maxtime: "",
    });
    expect(theirs).toBe(ours);
    expect(linkedIn(ours).length).toBeGreaterThan(0);
  });

  it("C-24 says which other words were searched, and how to search the typed one alone", async () => {
    await addFirstSynonyms([["鸸鹋", "澳洲鸵"]], 0);
    const id = await publish({ title: "关于澳洲鸵的通知" });
    const html = await search({ q: "鸸鹋" });
    expect(linkedIn(html)).toEqual([id]);
    expect(html).toContain("也搜了“澳洲鸵”。");
    expect(html).toContain('href="/search?q=%22%E9%B8%B8%E9%B9%8B%22"');
    expect(html).toContain("<mark>澳洲鸵</mark>");
    expect(linkedIn(await search({ q: '"鸸鹋"' }))).toEqual([]);
  });

  it("UN-009 finds simplified texts by traditional words, and the other way round", async () => {
    const simple = await publish({ title: "关于丹顶鹤保护区规划的通知" });
    const other = await publish({ title: "關於丹頂鶴保護區規劃的公告" });
    for (const q of ["丹顶鹤保护区", "丹頂鶴保護區"])
      expect(linkedIn(await search({ q })).toSorted()).toEqual([simple, other].toSorted());
    expect(await search({ q: "丹顶鹤" })).toContain("<mark>丹頂鶴</mark>");
  });

  it("C-24 offers titles that are nearly what was typed, and says that they are no more", async () => {
    const id = await publish({ title: "关于鸳鸯湖湿地公园保护范围的公告" });
    const html = await search({ q: "鸳鸯湖湿地工园保护" });
    expect(html).toContain("标题相近的信息");
    expect(linkedIn(html)).toEqual([id]);
    expect(await search({ q: "龘靐齉齾" })).not.toContain("标题相近的信息");
  });

  it("C-25 leads to the feed and the files of the same search", async () => {
    const html = await search({ q: "绿线", agency: "planning", size: "50", page: "1" });
    const asked = "q=%E7%BB%BF%E7%BA%BF&amp;agency=planning";
    expect(html).toContain(`href="/feeds/search.atom?${asked}"`);
    for (const format of ["csv", "xlsx", "json"])
      expect(html).toContain(`href="/search/export?${asked}&amp;format=${format}"`);
    expect(await search({ q: "绿线", format: "exe" })).toContain("不能导出成这种文件");
    expect(await search({ q: "绿线", notMade: "xlsx" })).toContain("Excel 文件没有做出来");
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
