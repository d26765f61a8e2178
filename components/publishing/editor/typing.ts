import type { Node as PageNode, Schema } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { isInTable } from "@tiptap/pm/tables";
import { type Block, type Level, parseBody } from "@/domain/publication/body";

type Dispatch = ((tr: Transaction) => void) | undefined;

/** What an editor can make of the lines that are selected. */
export const LINE_KINDS = [
  "paragraph",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "addressee",
  "chapter",
  "section",
  "article",
  "partTitle",
  "attachmentNote",
  "signature",
  "release",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

const BY_THEIR_WORDS: readonly Block["kind"][] = ["chapter", "section", "article", "release", "addressee"];

/** What a line is read as when its writer goes on to the next. */
function readAs(text: string, isFirst: boolean): Block | undefined {
  const before = isFirst ? [] : ["前文。"];
  return parseBody([...before, text, "下文说明。"].join("\n\n"))[before.length];
}

const textNode = (schema: Schema, text: string): PageNode[] => (text === "" ? [] : [schema.text(text)]);

/** A node of a kind with the words of some lines in it. */
function made(schema: Schema, kind: LineKind, lines: readonly string[]): PageNode[] {
  if (kind === "attachmentNote" || kind === "signature") {
    const item = kind === "signature" ? "signatureLine" : "attachmentItem";
    const words = lines.map((line) =>
      kind === "signature" ? line : line.replace(/^附件\s*[：:]\s*/, "").replace(/^\d{1,3}[.．、]\s*/, ""),
    );
    const items = words.map((text) => schema.node(item, null, textNode(schema, text)));
    return [schema.node(kind, null, items)];
  }
  const level = /^heading(\d)$/.exec(kind)?.[1];
  const attrs = level ? { level: Number(level) } : kind === "paragraph" ? { plain: true } : null;
  return lines.map((text) => schema.node(level ? "heading" : kind, attrs, textNode(schema, text)));
}

/** The words of the lines that blocks of a page are made of. */
function linesOf(node: PageNode): string[] {
  if (node.isTextblock) return [node.textContent];
  return Array.from({ length: node.childCount }, (_, at) => node.child(at).textContent);
}

/** True where nothing but a table's own commands make sense. */
export function isTable(state: EditorState): boolean {
  return isInTable(state);
}

/** The kind of the block in which the cursor stands. */
export function kindAt({ selection: { $from } }: EditorState): LineKind | "table" | "caption" {
  const node = $from.depth === 0 ? $from.nodeAfter : $from.node(1);
  if (node === null || node === undefined) return "paragraph";
  if (node.type.name === "heading") return `heading${node.attrs.level as Level}`;
  const known = [...LINE_KINDS, "table", "caption"] as const;
  return known.find((kind) => kind === node.type.name) ?? "paragraph";
}

/** Makes the selected blocks a kind; `needsLabel` when a division has no 「第一章」 to be known by. */
export function setKind(
  state: EditorState,
  dispatch: Dispatch,
  kind: LineKind,
): "done" | "needsLabel" | "inTable" {
  const { $from, $to } = state.selection;
  if ($from.depth === 0 || isTable(state)) return "inTable";
  const [from, to] = [$from.before(1), $to.after(1)];
  const lines: string[] = [];
  state.doc.nodesBetween(from, to, (node, _pos, parent) => {
    if (parent === state.doc) lines.push(...linesOf(node));
    return false;
  });
  const isDivision = kind === "chapter" || kind === "section" || kind === "article";
  if (isDivision && lines.some((text) => readAs(text, false)?.kind !== kind)) return "needsLabel";
  const tr = state.tr.replaceWith(from, to, made(state.schema, kind, lines));
  const place = Math.min($from.pos, tr.doc.content.size);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(place))).scrollIntoView());
  return "done";
}

/** A table of three columns under the block in which the cursor stands, with room for its caption. */
export function insertTable(state: EditorState, dispatch: Dispatch): boolean {
  const { schema, selection } = state;
  const after = selection.$from.depth === 0 ? selection.to : selection.$from.after(1);
  const row = (type: string) =>
    schema.node(
      "tableRow",
      null,
      [0, 1, 2].map(() => schema.node(type)),
    );
  const nodes = [
    schema.node("caption"),
    schema.node("table", null, [row("tableHeader"), row("tableCell"), row("tableCell")]),
    schema.node("paragraph"),
  ];
  const tr = state.tr.insert(after, nodes);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
}

/** Leaves a list of items or a signature from its last, empty line. */
function leaveNote(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const note = $from.node(1);
  const isLast = $from.index(1) === note.childCount - 1;
  if ($from.parent.content.size > 0 || !isLast || note.childCount === 1) return false;
  const tr = state.tr.delete($from.before(2), $from.after(2));
  const after = tr.mapping.map($from.after(1));
  tr.insert(after, state.schema.node("paragraph"));
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
}

/** A new line; the one that is left becomes what its beginning says, 「第一条」 or 「一、」, unless it was said to be a paragraph. */
export function afterEnter(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, empty } = state.selection;
  if (isTable(state)) return true;
  if (!empty || $from.depth === 0) return false;
  if ($from.depth === 2) return leaveNote(state, dispatch);
  const { parent } = $from;
  const isEnd = $from.parentOffset === parent.content.size;
  if (parent.type.name !== "paragraph" || parent.attrs.plain === true || !isEnd) return false;
  const block = readAs(parent.textContent.trim(), $from.index(0) === 0);
  const kind: LineKind | null =
    block?.kind === "heading"
      ? `heading${block.level}`
      : block?.kind === "attachmentNote"
        ? "attachmentNote"
        : ((BY_THEIR_WORDS.find((known) => known === block?.kind) as LineKind | undefined) ?? null);
  if (kind === null) return false;
  const nodes = made(state.schema, kind, [parent.textContent]);
  const tr = state.tr.replaceWith($from.before(), $from.after(), nodes);
  const end = tr.mapping.map($from.after());
  if (kind === "attachmentNote") tr.insert(end - 1, state.schema.node("attachmentItem"));
  else tr.insert(end, state.schema.node("paragraph"));
  const at = kind === "attachmentNote" ? end : end + 1;
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at))).scrollIntoView());
  return true;
}
