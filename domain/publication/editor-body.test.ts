import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, parseBody } from "./body";
import { bodyOfPage, type EditorNode, type EditorPage, pageOfBody } from "./editor-body";

/** Pieces that the reader of a body gives a meaning to, and some that only look so. */
const PIECES = [
  "一、",
  "（一）",
  "1.",
  "（1）",
  "第一条",
  "第二章",
  "第三节",
  "第一部分",
  "#",
  "## ",
  ">>",
  ">> ",
  "|",
  "| a | b |",
  "\\|",
  "\\",
  "---",
  "附件：",
  "附件:1.",
  "2．乙",
  "；",
  "表：",
  "表1：甲",
  "（此件公开发布）",
  "各镇人民政府：",
  "。",
  " ",
  "　",
  "总则",
  "甲",
  "2026年3月2日",
  "<script>",
];
const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join(""));
const body = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

/** A table without a cell and a signature without a line show nothing. */
const shows = (block: Block): boolean =>
  !(block.kind === "table" && block.head.length === 0) &&
  !(block.kind === "signature" && block.lines.length === 0);
const read = (markdown: string) => parseBody(markdown).filter(shows);

describe("the editor's page of a body", () => {
  it("gives back every text as it was read, whatever stands in it", () => {
    fc.assert(
      fc.property(body, (markdown) => {
        expect(read(bodyOfPage(pageOfBody(markdown)))).toEqual(read(markdown));
      }),
      { numRuns: 3000 },
    );
  });

  it("is the same page again after it was stored, whatever an editor put together", () => {
    const node: fc.Arbitrary<EditorNode> = fc.oneof(
      fc.record({
        type: fc.constantFrom(
          "addressee",
          "partTitle",
          "chapter",
          "section",
          "article",
          "release",
          "caption",
          "paragraph",
        ),
        content: line.map((text) => (text === "" ? [] : [{ type: "text", text }])),
      }),
      fc.record({
        type: fc.constant("heading"),
        attrs: fc.record({ level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const) }),
        content: line.map((text) => (text === "" ? [] : [{ type: "text", text }])),
      }),
      line.map((text) => ({ type: "paragraph", attrs: { plain: true }, content: [{ type: "text", text }] })),
      fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => ({
        type: "signature",
        content: lines.map((text) => ({ type: "signatureLine", content: [{ type: "text", text }] })),
      })),
    );
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), (content) => {
        const stored = bodyOfPage({ type: "doc", content });
        expect(read(bodyOfPage(pageOfBody(stored)))).toEqual(read(stored));
      }),
      { numRuns: 2000 },
    );
  });

  it("lets an editor keep a paragraph that looks like a heading", () => {
    const page: EditorPage = {
      type: "doc",
      content: [
        { type: "paragraph", attrs: { plain: true }, content: [{ type: "text", text: "一、总体要求" }] },
        { type: "paragraph", content: [{ type: "text", text: "坚持公开为常态。" }] },
      ],
    };
    expect(parseBody(bodyOfPage(page)).map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
    expect(pageOfBody(bodyOfPage(page)).content[0]?.attrs).toEqual({ plain: true });
  });

  it("adds no marks to a text that needs none", () => {
    const markdown =
      "各镇人民政府：\n\n一、总体要求\n\n坚持公开为常态。\n\n第一条　为了公开，制定本办法。\n\n>> 市政府";
    expect(bodyOfPage(pageOfBody(markdown))).toBe(markdown);
  });

  it("keeps a table with its caption, and a stroke inside a cell", () => {
    const markdown = "表2：支出\n\n| 项目 | 金额 |\n| --- | --- |\n| 甲\\|乙 | 1,000 |";
    const page = pageOfBody(markdown);
    expect(page.content.map(({ type }) => type)).toEqual(["caption", "table"]);
    expect(parseBody(bodyOfPage(page))).toEqual(parseBody(markdown));
  });
});
