import { Extension, mergeAttributes, Node } from "@tiptap/core";
import { history, redo, undo } from "@tiptap/pm/history";
import { goToNextCell, tableEditing } from "@tiptap/pm/tables";
import { afterEnter } from "./typing";

/** Class and mark of each one-line block, so that it looks as it will be published. */
const LINES = {
  addressee: "to",
  partTitle: "gw-part",
  chapter: "gw-chapter",
  section: "gw-subchapter",
  article: "",
  release: "gw-release",
  caption: "font-sans text-sm font-semibold",
} as const;

const line = (name: string, className: string) =>
  Node.create({
    name,
    group: "block",
    content: "text*",
    marks: "",
    parseHTML: () => [{ tag: `p[data-block=${name}]` }],
    renderHTML: () => ["p", { "data-block": name, class: className }, 0],
  });

/** First of its group: what a new line is unless somebody says otherwise. */
const Paragraph = Node.create({
  name: "paragraph",
  group: "block",
  content: "text*",
  marks: "",
  priority: 1000,
  addAttributes: () => ({
    plain: {
      default: false,
      parseHTML: (element) => element.getAttribute("data-plain") === "true",
      renderHTML: ({ plain }) => (plain ? { "data-plain": "true" } : {}),
    },
  }),
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "text*",
  marks: "",
  addAttributes: () => ({
    level: {
      default: 1,
      parseHTML: (element) => Math.min(4, Math.max(1, Number(element.getAttribute("data-level")) || 1)),
      renderHTML: ({ level }) => ({ "data-level": level, class: `level-${level}` }),
    },
  }),
  parseHTML: () => [{ tag: "p[data-block=heading]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["p", mergeAttributes({ "data-block": "heading" }, HTMLAttributes), 0],
});

const item = (name: string) =>
  Node.create({
    name,
    content: "text*",
    marks: "",
    parseHTML: () => [{ tag: `p[data-block=${name}]`, priority: 60 }],
    renderHTML: () => ["p", { "data-block": name }, 0],
  });

const note = (name: string, content: string, className: string, label: string) =>
  Node.create({
    name,
    group: "block",
    content,
    defining: true,
    parseHTML: () => [{ tag: `div[data-block=${name}]` }],
    renderHTML: () => ["div", { "data-block": name, "data-label": label, class: className }, 0],
  });

const spans = () => ({
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
});
const cell = (name: string, tag: "td" | "th") =>
  Node.create({
    name,
    content: "text*",
    marks: "",
    isolating: true,
    addAttributes: spans,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });

const TableRow = Node.create({
  name: "tableRow",
  content: "(tableHeader | tableCell)+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});
const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["div", { class: "gw-table overflow-x-auto" }, ["table", ["tbody", 0]]],
  addProseMirrorPlugins: () => [tableEditing()],
});

const ROLES: Readonly<Record<string, string>> = {
  table: "table",
  tableRow: "row",
  tableCell: "cell",
  tableHeader: "header_cell",
};

/** What the keys do that a page of blocks needs: a new line, a way out of a table, one step back. */
const Keys = Extension.create({
  name: "keys",
  extendNodeSchema: ({ name }) => (ROLES[name] ? { tableRole: ROLES[name] } : {}),
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch);
    return {
      "Mod-z": run(undo),
      "Mod-y": run(redo),
      "Mod-Shift-z": run(redo),
      Enter: () => afterEnter(this.editor.state, this.editor.view.dispatch),
      "Shift-Enter": () => this.editor.commands.splitBlock(),
      Tab: run(goToNextCell(1)),
      "Shift-Tab": run(goToNextCell(-1)),
    };
  },
});

/** A page that can hold our blocks and nothing else: no colour, no font, no picture, no link has a place in it. */
export function closedSchema(labels: { attachments: string; signature: string }) {
  return [
    Node.create({ name: "doc", topNode: true, content: "block+" }),
    Node.create({ name: "text", group: "inline" }),
    Paragraph,
    Heading,
    ...Object.entries(LINES).map(([name, className]) => line(name, className)),
    note("attachmentNote", "attachmentItem+", "gw-attachment-page", labels.attachments),
    item("attachmentItem"),
    note("signature", "signatureLine+", "gw-sign", labels.signature),
    item("signatureLine"),
    Table,
    TableRow,
    cell("tableHeader", "th"),
    cell("tableCell", "td"),
    Keys,
  ];
}
