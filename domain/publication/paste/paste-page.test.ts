import { describe, expect, it } from "vitest";
import { parseBody } from "../body";
import { bodyOfPage } from "../editor-body";
import { pageOfPaste, pageOfPlainPaste } from "./paste-page";

const pasted = (html: string) => {
  const { page, removals } = pageOfPaste(html);
  const body = bodyOfPage(page);
  return { body, blocks: parseBody(body), removals, kinds: removals.map(({ kind }) => kind) };
};

/** As Word 2016 puts it on the clipboard, shortened. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/x/filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:仿宋_GB2312; src:url("http://fonts.example/f.woff")} p.MsoNormal {margin:0cm} --></style></head>
<body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal style='text-align:justify;line-height:28.0pt'><span
style='font-size:16.0pt;font-family:仿宋_GB2312;mso-font-kerning:0pt'>各镇人民政府、
街道办事处：<o:p></o:p></span></p>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:黑体'>一、总体要求</span></p>
<p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>按时公开&ldquo;双公示&rdquo;信息。</p>
<p class=MsoNormal>正文<del cite="mailto:a" datetime="2026">旧词</del><ins>新词</ins>到此<a style='mso-comment-reference:A_1'></a><span style='display:none'>内部意见</span>。</p>
<div style='mso-element:comment-list'><div style='mso-element:comment' id=_com_1><p class=MsoCommentText>此处请领导定</p></div></div>
<p class=MsoNormal>附件：1．收支总表</p><p class=MsoNormal>2．说明；</p>
<p class=MsoNormal align=right style='text-align:right'>增城市人民政府办公室</p>
<p class=MsoNormal align=right style='text-align:right'>2026年3月2日</p>
<p class=MsoNormal>（此件公开发布）</p>
<img width=1 height=1 src="http://evil.example/x.gif"><!--EndFragment--></body></html>`;

describe("a paste from Word", () => {
  it("becomes the blocks of an official document", () => {
    expect(pasted(WORD).blocks.map((block) => [block.kind, "text" in block ? block.text : ""])).toEqual([
      ["addressee", "各镇人民政府、 街道办事处："],
      ["heading", "一、总体要求"],
      ["paragraph", "1. 按时公开“双公示”信息。"],
      ["paragraph", "正文新词到此。"],
      ["attachmentNote", ""],
      ["signature", ""],
      ["release", "（此件公开发布）"],
    ]);
    expect(pasted(WORD).blocks).toContainEqual({ kind: "attachmentNote", items: ["收支总表", "说明"] });
    expect(pasted(WORD).blocks).toContainEqual({
      kind: "signature",
      lines: ["增城市人民政府办公室", "2026年3月2日"],
    });
  });

  it("PS-017 keeps no picture, no font and no address of another site, and says which were taken out", () => {
    const { body, removals, kinds } = pasted(WORD);
    expect(body).not.toMatch(/http|evil|font|mso|url/i);
    expect(removals.find(({ kind }) => kind === "image")).toEqual({
      kind: "image",
      count: 1,
      hosts: ["evil.example"],
    });
    expect(removals.find(({ kind }) => kind === "external")?.hosts).toEqual(["fonts.example"]);
    expect(kinds).toEqual(expect.arrayContaining(["style", "hidden", "revision", "comment"]));
    expect(body).not.toMatch(/旧词|内部意见|请领导定/);
  });
});

describe("a pasted table", () => {
  const TABLE = `<table border=1><caption>表1 2026年预算</caption><tr><td rowspan=2>科目</td><td colspan=2>金额</td></tr>
    <tr><td>上年</td><td>本年</td></tr><tr><td><p>教育</p><p>支出</p></td><td align=right>1,200.50</td><td>&nbsp;</td></tr></table>`;
  it("becomes a real one, its merged cells parted", () => {
    const { blocks, kinds } = pasted(TABLE);
    expect(blocks).toHaveLength(1);
    const [table] = blocks;
    expect(table).toMatchObject({ kind: "table", caption: "表1　2026年预算" });
    const texts =
      table?.kind === "table" ? [table.head, ...table.rows].map((row) => row.map(({ text }) => text)) : [];
    expect(texts).toEqual([
      ["科目", "金额", ""],
      ["", "上年", "本年"],
      ["教育 支出", "1,200.50", ""],
    ]);
    expect(kinds).toContain("merged");
  });

  it("lets no span grow beyond measure, and no table that only sets a page stay one", () => {
    const huge = `<table><tr><td colspan=999999999 rowspan=999999999>甲</td><td>乙</td></tr></table>`;
    expect(pasted(huge).body.length).toBeLessThan(1000);
    expect(pasted("<table><tr><td><p>甲段。</p></td></tr></table>").blocks).toEqual([
      { kind: "paragraph", text: "甲段。" },
    ]);
  });
});

const ATTACKS: [name: string, html: string, removed: string][] = [
  ["script", "<p>甲</p><script>alert(1)</script>", "script"],
  ["unclosed script", "<p>甲</p><script>alert(1)", "script"],
  ["onerror", '<p>甲</p><img src=x onerror="alert(1)">', "script"],
  ["javascript:", '<p>甲<a href="java\tscript:alert(1)"></a></p>', "script"],
  ["data:text/html", '<p>甲<a href="data:text/html,<script>alert(1)</script>"></a></p>', "script"],
  ["iframe", '<p>甲</p><iframe srcdoc="<script>alert(1)</script>">alert(1)</iframe>', "frame"],
  ["form action", '<form action="https://evil.example"><p>甲</p><input name=p></form>', "frame"],
  ["base", '<base href="https://evil.example/"><p>甲</p>', "frame"],
  ["meta refresh", '<meta http-equiv=refresh content="0;url=https://evil.example"><p>甲</p>', "frame"],
  ["style @import", "<style>@import 'https://evil.example/x.css';</style><p>甲</p>", "external"],
  [
    "svg style",
    '<p>甲</p><svg><style>@import "https://evil.example"</style><script>alert(1)</script></svg>',
    "frame",
  ],
  [
    "mXSS",
    '<p>甲</p><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    "frame",
  ],
  ["DOM clobbering", "<p id=__next name=location>甲</p><form id=document></form>", "frame"],
  ["noscript", '<p>甲</p><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', "image"],
];

describe("PS-016 what is never kept of a paste", () => {
  it.each(ATTACKS)("%s: only its words stay, and the editor is told", (_, html, removed) => {
    const { blocks, kinds, body } = pasted(html);
    expect(blocks[0]).toEqual({ kind: "paragraph", text: "甲" });
    expect(kinds).toContain(removed);
    expect(body).not.toMatch(/<\w|evil\.example|alert\(1\)(?!"?>)/);
  });

  it("keeps mark-up that somebody wrote as words, as words", () => {
    expect(pasted("<p>写作 &lt;b&gt; 的标签，1&lt;2</p>").blocks).toEqual([
      { kind: "paragraph", text: "写作 <b> 的标签，1<2" },
    ]);
  });

  it("stays quick on what is deep, long or broken", () => {
    const started = performance.now();
    pasted("<div>".repeat(50_000));
    pasted("<p ".repeat(20_000));
    pasted(`<table>${"<tr><td>1<td>2".repeat(5_000)}`);
    pasted("&".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("a paste without mark-up", () => {
  it("is read as a stored text is", () => {
    const kinds = pageOfPlainPaste("各镇人民政府：\r\n一、总则\r\n第一条 甲。\u0000").content.map(
      ({ type }) => type,
    );
    expect(kinds).toEqual(["addressee", "paragraph", "article"]);
  });
});
