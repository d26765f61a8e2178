import { beforeAll, describe, expect, it } from "vitest";
import { readingOf, simplifiedPath, traditionalPath } from "./address";
import { traditionalConverter, traditionalPage } from "./page";
import { startTraditional } from "./threads";

let convert: (text: string) => string;
beforeAll(() => {
  convert = traditionalConverter();
});
const page = (html: string) => traditionalPage(html, convert);

describe("words", () => {
  it.each([
    ["政府信息公开", "政府信息公開"],
    ["行政复议机关应当复核", "行政復議機關應當復核"],
    ["群众的里程碑", "群眾的里程碑"],
    ["台风蓝色预警", "颱風藍色預警"],
    ["批准、核准、准予", "批准、核准、准予"],
    ["干部干净的树干", "幹部乾淨的樹幹"],
    ["征求意见，征收土地", "徵求意見，徵收土地"],
    ["一出台就公布", "一出台就公佈"],
  ])("%s is %s", (simplified, traditional) => {
    expect(page(`<p>${simplified}</p>`)).toBe(`<p>${traditional}</p>`);
  });

  it("leaves numbers of documents and names as they are", () => {
    expect(page("<p>根据增府办〔2026〕16号办理</p>")).toBe("<p>根據增府办〔2026〕16号辦理</p>");
    expect(page("<dt>联系人</dt><dd>范志强</dd>")).toBe("<dt>聯繫人</dt><dd>范志強</dd>");
    expect(page('<b translate="no">增城办<i>公开</i></b>公开')).toBe(
      '<b translate="no">增城办<i>公开</i></b>公開',
    );
  });
});

describe("what a machine or a form reads", () => {
  it.each([
    '<input name="q" value="公开"/>',
    '<textarea name="t">公开 <b>关</b></textarea>',
    '<script type="application/ld+json">{"name":"公开</style>"}</script>',
    "<style>a::after{content:'开'}</style>",
    '<meta name="ArticleTitle" content="公开"/>',
    "<code>公开</code>",
    "<select><option>公开</option></select>",
    '<a href="/f/ab/表.pdf" download="公开.pdf">x</a>',
    "<!-- 公开 -->",
  ])("is left alone: %s", (html) => {
    expect(page(html)).toBe(html);
  });

  it("is read aloud and shown in traditional characters", () => {
    expect(page('<input name="q" value="公开" placeholder="标题" aria-label="检索"/>')).toBe(
      '<input name="q" value="公开" placeholder="標題" aria-label="檢索"/>',
    );
    expect(page('<textarea aria-label="说明">公开</textarea>')).toBe(
      '<textarea aria-label="說明">公开</textarea>'.replace("說", "説"),
    );
    expect(page('<option value="公开">公开</option>')).toBe('<option value="公开">公開</option>');
    expect(page('<meta name="description" content="公开"/><title>公开</title>')).toBe(
      '<meta name="description" content="公開"/><title>公開</title>',
    );
    expect(page(`<p title='公开 data-x="开"'>a</p>`)).toBe(`<p title='公開 data-x="開"'>a</p>`);
  });
});

describe("links", () => {
  it.each([
    ['<a href="/">', '<a href="/hant">'],
    ['<a href="/p/018f#art-3">', '<a href="/hant/p/018f#art-3">'],
    ['<a href="/search?q=%E5%BC%80&amp;page=2">', '<a href="/hant/search?q=%E5%BC%80&amp;page=2">'],
    ['<a class="x" href="/?a=1">', '<a class="x" href="/hant?a=1">'],
    ['<form action="/search" method="get">', '<form action="/hant/search" method="get">'],
  ])("%s stays in traditional characters", (tag, expected) => {
    expect(page(tag)).toBe(expected);
  });

  it.each([
    '<a href="/track">',
    '<a href="/apply/d/abc">',
    '<a href="/login">',
    '<a href="/desk">',
    '<a href="/p/018f.json">',
    '<a href="/f/ab/x.pdf">',
    '<a href="#main">',
    '<a href="?page=2">',
    '<a href="https://www.gov.cn/">',
    '<a href="//evil.example/">',
    '<a href="/%E4%ZZ">',
    '<a hreflang="zh-Hans" href="/p/018f">',
    '<form action="/apply/save" method="post">',
    '<form method="post" action="/guide">',
    '<link rel="alternate" href="/guide"/>',
  ])("%s leads where it led", (tag) => {
    expect(page(tag)).toBe(tag);
  });
});

describe("addresses", () => {
  it("are the same below /hant", () => {
    expect(readingOf("/hant")).toEqual({ path: "/", traditional: true });
    expect(readingOf("/hant/p/x")).toEqual({ path: "/p/x", traditional: true });
    expect(readingOf("/hantx")).toEqual({ path: "/hantx", traditional: false });
    for (const path of ["/", "/?a=1", "/p/x?y=/hant", "/search?q=%20"])
      expect(simplifiedPath(traditionalPath(path))).toBe(path);
  });
});

describe("the thread", () => {
  it("converts as the rules do, again after it ended", async () => {
    const thread = startTraditional();
    expect(await thread.convert("<p>公开</p>")).toBe("<p>公開</p>");
    await thread.end();
    expect(await thread.convert("<p>关于</p>")).toBe("<p>關於</p>");
    await thread.end();
  });
});
