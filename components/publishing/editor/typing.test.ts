import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { bodyOfPage, type EditorPage, pageOfBody } from "@/domain/publication/editor-body";
import { closedSchema } from "./schema";
import { afterEnter, insertTable, kindAt, type LineKind, setKind } from "./typing";

const schema = getSchema(closedSchema({ attachments: "附件：", signature: "" }));

/** A page with the cursor at the end of the words that it is given. */
function stateOf(body: string, words = ""): EditorState {
  const doc = schema.nodeFromJSON(pageOfBody(body));
  const state = EditorState.create({ schema, doc });
  let at = 1;
  doc.descendants((node, pos) => {
    const found = node.isText ? (node.text ?? "").indexOf(words) : -1;
    if (found >= 0) at = pos + found + words.length;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

/** A paragraph as somebody types it, with nothing said about its kind. */
function typed(text: string, before = "前文。"): EditorState {
  const doc = schema.node("doc", null, [
    schema.node("paragraph", null, schema.text(before)),
    schema.node("paragraph", null, schema.text(text)),
  ]);
  const state = EditorState.create({ schema, doc });
  return state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)));
}
const once = (
  state: EditorState,
  act: (state: EditorState, dispatch: (tr: typeof state.tr) => void) => unknown,
) => {
  let next = state;
  act(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
};
const bodyOf = ({ doc }: EditorState) => bodyOfPage(doc.toJSON() as EditorPage);

const EVERY_KIND = [
  "各镇人民政府：",
  "# 河涌管理办法",
  "## 第一章　总则",
  "### 第一节　目的",
  "第一条　为加强管理，制定本办法。",
  "一、总体要求",
  "坚持公开为常态。",
  "表1：支出\n\n| 项目 | 金额 |\n| --- | --- |\n| 清淤 | 1,200 |",
  "附件：1.收支表\n2.说明",
  ">> 增城市水务局\n>> 2026年3月2日",
  "（此件公开发布）",
].join("\n\n");

describe("the closed schema", () => {
  it("has a place for every kind of block, and gives the text back", () => {
    const state = stateOf(EVERY_KIND);
    state.doc.check();
    expect(bodyOf(state).replaceAll(/^#+ (?=第)/gm, "")).toBe(EVERY_KIND.replaceAll(/^#+ (?=第)/gm, ""));
  });

  it("PS-016 has no place for anything else: no link, no picture, no colour, no mark at all", () => {
    expect(Object.keys(schema.marks)).toEqual([]);
    expect(Object.keys(schema.nodes).toSorted()).toEqual(
      [
        ...[
          "addressee",
          "article",
          "attachmentItem",
          "attachmentNote",
          "caption",
          "chapter",
          "doc",
          "heading",
        ],
        ...[
          "paragraph",
          "partTitle",
          "release",
          "section",
          "signature",
          "signatureLine",
          "table",
          "tableCell",
        ],
        ...["tableHeader", "tableRow", "text"],
      ].toSorted(),
    );
    expect(() => schema.nodeFromJSON({ type: "image", attrs: { src: "http://evil.example" } })).toThrow();
  });
});

describe("a new line", () => {
  it.each([
    ["第一条 为了公开。", "article"],
    ["第二章 总则", "chapter"],
    ["一、总体要求", "heading"],
    ["（此件公开发布）", "release"],
  ])("makes %s what its beginning says", (text, kind) => {
    const state = once(typed(text), afterEnter);
    expect(state.doc.child(1).type.name).toBe(kind);
    expect(kindAt(state)).toBe("paragraph");
  });

  it("goes on in the list of attachments, and leaves it from an empty line", () => {
    const inNote = once(typed("附件：收支表"), afterEnter);
    expect(kindAt(inNote)).toBe("attachmentNote");
    expect(kindAt(once(inNote, afterEnter))).toBe("paragraph");
  });

  it("leaves alone what was said to be a paragraph", () => {
    const state = once(typed("一、总体要求"), (now, dispatch) => setKind(now, dispatch, "paragraph"));
    const atEnd = state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)));
    expect(afterEnter(atEnd, undefined)).toBe(false);
    expect(bodyOf(state)).toBe("前文。\n\n一、总体要求");
  });

  it("does not split a cell of a table", () => {
    expect(afterEnter(stateOf("| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |", "甲"), undefined)).toBe(true);
  });
});

describe("the kind of a line", () => {
  it.each<[LineKind, string]>([
    ["heading2", "### 甲"],
    ["signature", ">> 甲"],
    ["attachmentNote", "附件：甲"],
    ["partTitle", "# 甲"],
  ])("becomes %s as it is stored", (kind, source) => {
    expect(bodyOf(once(typed("甲"), (now, dispatch) => setKind(now, dispatch, kind)))).toBe(
      `前文。\n\n${source}`,
    );
  });

  it("goes back from a list to paragraphs, one for each line", () => {
    const state = stateOf("附件：1.收支表\n2.说明", "说明");
    expect(bodyOf(once(state, (now, dispatch) => setKind(now, dispatch, "paragraph")))).toBe(
      "收支表\n\n说明",
    );
  });

  it("makes no division of what has no number of one", () => {
    expect(setKind(typed("总则"), undefined, "chapter")).toBe("needsLabel");
    expect(setKind(typed("第一章 总则"), undefined, "chapter")).toBe("done");
  });

  it("puts a table below, with room for its caption", () => {
    const state = once(typed("甲"), insertTable);
    expect(kindAt(state)).toBe("caption");
    expect(bodyOf(state)).toContain("| --- | --- | --- |");
  });
});
