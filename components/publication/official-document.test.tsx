import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Block, parseBody } from "@/domain/publication/body";
import { titlePieces } from "@/domain/publication/title-pieces";
import { DocumentOutline, needsOutline } from "./document-outline";
import { DocumentHead, DocumentText } from "./official-document";

const textOf = (markdown: string) => renderToStaticMarkup(<DocumentText body={parseBody(markdown)} />);
const head = (over: Partial<Parameters<typeof DocumentHead>[0]["publication"]>) =>
  renderToStaticMarkup(
    <DocumentHead
      publication={{
        title: "关于印发办法的通知",
        documentNumber: "增府办〔2026〕16号",
        agencyName: "增城市人民政府办公室",
        genre: "通知",
        demonstration: false,
        ...over,
      }}
    />,
  );
const words = (html: string) => html.replace(/<[^>]+>/g, "");

describe("the head of a document", () => {
  it("stands as 红头, number, red rule, title, with one h1", () => {
    const html = head({});
    expect(words(html)).toBe("增城市人民政府办公室文件增府办〔2026〕16号关于印发办法的通知");
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.indexOf("<hr")).toBeLessThan(html.indexOf("<h1"));
  });

  it("is the title alone for a text without a number", () => {
    const html = head({ documentNumber: null });
    expect(html).not.toContain("gw-head");
    expect(words(html)).toBe("关于印发办法的通知");
  });

  it("FF-004 FF-030 shows a title as text, whatever it holds", () => {
    const payload = `<script>alert(1)</script>${["$", "{7*7}{{7*7}}"].join("")}<%=7*7%>#{7*7}`;
    const html = head({ title: payload });
    expect(html).not.toContain("<script");
    expect(html).not.toContain("49");
    expect(words(html)).toContain("{{7*7}}&lt;%=7*7%&gt;#{7*7}");
  });
});

describe("titles", () => {
  it("break between words, and never before what closes or hangs on", () => {
    const pieces = titlePieces("关于印发《增城市农村生活污水处理设施运行维护管理暂行办法》的通知");
    expect(pieces.join("")).toBe("关于印发《增城市农村生活污水处理设施运行维护管理暂行办法》的通知");
    expect(pieces).toContain("污水");
    for (const piece of pieces) {
      expect(piece).not.toMatch(/^[》，。、的]/u);
      expect(piece).not.toMatch(/《$/u);
    }
  });

  it("keep a year and its figures together", () => {
    expect(titlePieces("增城市2026年一季度经济运行情况").join("|")).toMatch(/2026年/);
  });
});

describe("the text of a document", () => {
  it("stands in the hook that crawlers read", () => {
    expect(textOf("正文")).toMatch(/^<div id="zoom" class="content gw">/);
  });

  it("gives every article an address of its own and leaves no heading level out", () => {
    const html = textOf(
      "# 办法\n\n## 第一章 总则\n\n第十二条　内容。\n\n### 第一节 一般\n\n一、标题\n\n说明。",
    );
    expect(html).toContain('<p id="art-12"><a href="#art-12" class="article-label">第十二条</a>　内容。</p>');
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels).toEqual([2, 3, 4, 5]);
    const alone = textOf("（一）标题\n\n说明。\n\n（二）标题\n\n说明。");
    expect([...alone.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(["2", "2"]);
  });

  it("sets the words that name a paragraph apart", () => {
    expect(textOf("总述。\n\n（一）明确责任主体。镇人民政府是责任主体。")).toContain(
      '<span class="level-2">（一）明确责任主体。</span>镇人民政府是责任主体。',
    );
  });

  it("puts figures on the right, names the rows and the region", () => {
    const html = textOf(
      "表1：收支情况\n\n| 序号 | 项目 | 金额 |\n| --- | --- | --- |\n| 1 | 教育 | 1,234.50 |",
    );
    expect(html).toContain('<section tabindex="0" aria-label="表1　收支情况（可左右移动查看）"');
    expect(html).toContain("<caption><span>表1　收支情况</span></caption>");
    expect(html).toContain('<th scope="row">教育</th><td class="number">1,234.50</td>');
    expect(html).toContain('<th scope="col" class="number">金额</th>');
  });

  it("names a table without a caption by its place", () => {
    expect(textOf("| 甲 |\n| - |\n| 1 |\n\n文字\n\n| 乙 |\n| - |\n| 2 |")).toContain(
      'aria-label="第2个表格（可左右移动查看）"',
    );
  });

  it("centres a name over the date, unless it is too long for the page", () => {
    expect(textOf("正文\n\n>> 增城市财政局\n>> 2026年10月28日")).toContain("gw-sign-over-date");
    expect(textOf("正文\n\n>> 增城市防汛防旱防风指挥部办公室值班室\n>> 2026年10月28日")).not.toContain(
      "gw-sign-over-date",
    );
  });

  it("numbers several attachments and not a single one", () => {
    expect(words(textOf("正文。\n\n附件：1. 清单\n2. 评分表"))).toContain("附件：1．清单2．评分表");
    expect(words(textOf("正文。\n\n附件：清单"))).toContain("附件：清单");
  });

  it("FF-004 PS-016 shows mark-up in any block as text", () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
    const blocks: Block[] = [
      { kind: "addressee", text: evil },
      { kind: "partTitle", text: evil, anchor: "part" },
      { kind: "chapter", label: "第一章", text: evil, anchor: "chap-1" },
      { kind: "article", number: 1, label: "第一条", text: evil, anchor: "art-1" },
      { kind: "heading", level: 1, text: evil, anchor: "head" },
      { kind: "paragraph", text: evil, level: 2 },
      {
        kind: "table",
        caption: evil,
        head: [{ text: evil, numeric: false }],
        rows: [[{ text: evil, numeric: false }]],
      },
      { kind: "attachmentNote", items: [evil] },
      { kind: "signature", lines: [evil, evil] },
      { kind: "release", text: evil },
    ];
    const html = renderToStaticMarkup(<DocumentText body={blocks} />);
    expect(html).not.toMatch(/<(script|img)/);
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(blocks.length);
  });
});

describe("the table of contents", () => {
  const regulation = Array.from({ length: 86 }, (_, at) =>
    at % 20 === 0 ? `## 第${at / 20 + 1}章 章名\n\n第${at + 1}条　内容。` : `第${at + 1}条　内容。`,
  ).join("\n\n");

  it("leads to every chapter and article of a long regulation", () => {
    const body = parseBody(regulation);
    expect(needsOutline(body)).toBe(true);
    const html = renderToStaticMarkup(<DocumentOutline body={body} />);
    const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors).toHaveLength(86 + 5);
    expect(anchors).toContain("art-86");
    const text = renderToStaticMarkup(<DocumentText body={body} />);
    for (const anchor of anchors) expect(text).toContain(`id="${anchor}"`);
  });

  it("is not drawn for a short notice", () => {
    expect(needsOutline(parseBody("一、要求\n\n内容。\n\n二、期限\n\n内容。"))).toBe(false);
  });
});
