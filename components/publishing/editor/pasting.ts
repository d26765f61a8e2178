import { Fragment, Slice } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import type { EditorPage } from "@/domain/publication/editor-body";
import { pageOfPaste, pageOfPlainPaste } from "@/domain/publication/paste/paste-page";
import type { PasteRemoval } from "@/domain/publication/paste/paste-removals";
import { isTable } from "./typing";

const isOwn = (html: string): boolean =>
  html.includes("data-pm-slice") && !/<(?:script|img|iframe)/i.test(html);

function wordsOf({ content }: EditorPage): string {
  const words = (nodes: EditorPage["content"]): string =>
    nodes.map(({ text, content: inner }) => text ?? words(inner ?? [])).join(" ");
  return words(content).replace(/\s+/g, " ").trim();
}

function place(view: EditorView, page: EditorPage): void {
  const { state } = view;
  const [only] = page.content;
  const isWords = page.content.length === 1 && only?.type === "paragraph";
  if (isWords || isTable(state) || state.selection.$from.depth > 1) {
    view.dispatch(state.tr.insertText(wordsOf(page)).scrollIntoView());
    return;
  }
  const nodes = page.content.map((node) => state.schema.nodeFromJSON(node));
  view.dispatch(state.tr.replaceSelection(new Slice(Fragment.from(nodes), 0, 0)).scrollIntoView());
}

/** Takes in what somebody pastes or drops: words and tables; `tell` gets what was left out. True when nothing else has to be done. */
export function takeIn(
  view: EditorView,
  data: DataTransfer | null,
  tell: (removals: readonly PasteRemoval[]) => void,
): boolean {
  if (!data) return false;
  const html = data.getData("text/html");
  if (isOwn(html)) return false;
  const text = data.getData("text/plain");
  if (html === "" && text === "") {
    // A picture alone: the body holds none; it can be a file of the text.
    if (data.files.length > 0) tell([{ kind: "image", count: data.files.length, hosts: [] }]);
    return data.files.length > 0;
  }
  const { page, removals } = html === "" ? { page: pageOfPlainPaste(text), removals: [] } : pageOfPaste(html);
  if (page.content.length > 0) place(view, page);
  tell(removals);
  return true;
}
