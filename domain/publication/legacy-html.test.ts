import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBody } from "./body";
import { bodyOfHtml, isLegacyHtml } from "./legacy-html";

const bodyOf = (html: string) => bodyOfHtml(html).body;

describe("IM-009 the HTML of an older site", () => {
  it("keeps words, headings and lists, in their order", () => {
    const html = `<html><head><meta charset="gb2312"><title>不要</title></head><body>
      <h2>一、总体要求</h2><div>第一段<br/>第二段&nbsp;&ldquo;引号&rdquo;&#x4E00;</div>
      <ol><li>甲<li>乙</ol><ul><li>丙</li></ul></body></html>`;
    expect(bodyOf(html)).toBe("## 一、总体要求\n\n第一段\n\n第二段 “引号”一\n\n1. 甲\n\n2. 乙\n\n丙");
  });

  it("drops scripts, styles, frames and handlers with all they hold", () => {
    const html = `<p onclick="alert(1)">正文</p><script>if (a<b) document.write("<p>假</p>")</script >
      <STYLE>p{}</STYLE><iframe src="http://evil"><p>框</p></iframe><!-- <p>注</p> --><svg><text>图</text></svg>结尾`;
    expect(bodyOf(html)).toBe("正文\n\n结尾");
    expect(bodyOf("<p>甲</p><script>乙")).toBe("甲");
    expect(bodyOf('<p>甲<a href="x>y')).toBe("甲");
  });

  it("makes a table of ours, with cells that span", () => {
    const html = `<table><tr><th rowspan=2>项目</th><th colspan="2">金额|万元</th></tr>
      <tr><td>上年</td><td>本年</td></tr><tr><td>教育</td><td>1</td><td><table><tr><td>2</td></tr></table></td></tr></table>`;
    expect(bodyOf(html)).toBe(
      "| 项目 | 金额\\|万元 |  |\n| --- | --- | --- |\n| 项目 | 上年 | 本年 |\n| 教育 | 1 | 2 |",
    );
    expect(parseBody(bodyOf(html))).toMatchObject([{ kind: "table", rows: [{}, {}] }]);
    expect(bodyOf("<table><tr><td>第一段</td></tr><tr><td>第二段</td></tr></table>")).toBe(
      "第一段\n\n第二段",
    );
  });

  it("names images and linked files that do not come along, each once", () => {
    const html =
      '<p>见<a href="/files/预算.xls">附件</a><img alt="示意图" src=images/a.gif><img src=\'images/a.gif\'><img src="data:image/png;base64,AA"></p>';
    expect(bodyOfHtml(html)).toEqual({
      body: "见附件（此处原有图片：示意图）（此处原有图片）（此处原有图片）",
      missing: ["/files/预算.xls", "images/a.gif", "内嵌图片"],
    });
  });

  it("takes no word for a mark of ours", () => {
    expect(bodyOf("<p>| 竖线</p><p># 井号</p><p>&gt;&gt; 落款</p><p>a &lt;script&gt; b</p>")).toBe(
      "｜ 竖线\n\n＃ 井号\n\n＞＞ 落款\n\na <script> b",
    );
  });

  it("is told from a text that only has such signs in it", () => {
    expect(isLegacyHtml("当 a<b 且 c>d 时，《办法》<附件>")).toBe(false);
    expect(isLegacyHtml("<P align=center>正文")).toBe(true);
  });

  it("ends soon, whatever comes", () => {
    for (const piece of [
      "<a ",
      '<a "',
      "<!--",
      "<table><tr><td>",
      "<script>",
      "<td rowspan=50 colspan=50>",
    ]) {
      const started = performance.now();
      bodyOfHtml(`<p>${piece.repeat(20_000)}`);
      expect([piece, performance.now() - started < 3000]).toEqual([piece, true]);
    }
    const pieces = [
      "<table>",
      "</table>",
      "<tr>",
      "<td rowspan=3>",
      "<li>",
      "</ol>",
      "<p",
      ">",
      '"',
      "甲",
      "<script",
      "&#0;",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        expect(bodyOf(parts.join(""))).not.toMatch(/<script/i);
      }),
    );
  });
});
