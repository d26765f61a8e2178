import { type Block, type Level, parseBody } from "./body";

/** A node of the editor's page; its kinds are those of our blocks, so that nothing can be written that cannot be published. */
export interface EditorNode {
  type: string;
  attrs?: { level?: Level; plain?: boolean };
  content?: EditorNode[];
  text?: string;
}

/** What stands on the editor's page. */
export interface EditorPage {
  type: "doc";
  content: EditorNode[];
}

const letters = (text: string): EditorNode[] => (text === "" ? [] : [{ type: "text", text }]);
const leaf = (type: string, text: string): EditorNode => ({ type, content: letters(text) });
const titled = (label: string, text: string): string => (text === "" ? label : `${label}　${text}`);
const dense = (text: string): string => text.replace(/[\s　]+/g, "");

/** The words of a node in one line, as the body keeps them. */
function lineOf({ text = "", content = [] }: EditorNode): string {
  const words = content.length > 0 ? content.map(lineOf).join("") : text;
  return words.replace(/[\r\n\u2028\u2029]+/g, " ").trim();
}

function rowNode(cells: readonly { text: string }[], type: string): EditorNode {
  return { type: "tableRow", content: cells.map(({ text }) => leaf(type, text)) };
}

function nodesOf(block: Block): EditorNode[] {
  switch (block.kind) {
    case "chapter":
    case "section":
    case "article":
      return [leaf(block.kind, titled(block.label, block.text))];
    case "heading":
      return [{ ...leaf("heading", block.text), attrs: { level: block.level } }];
    case "paragraph":
      return [{ ...leaf("paragraph", block.text), attrs: { plain: true } }];
    case "attachmentNote":
      return [{ type: "attachmentNote", content: block.items.map((item) => leaf("attachmentItem", item)) }];
    case "signature":
      return block.lines.length === 0
        ? []
        : [{ type: "signature", content: block.lines.map((line) => leaf("signatureLine", line)) }];
    case "table": {
      // Nothing but a rule: a table without a single cell shows nothing and cannot be edited.
      if (block.head.length === 0) return [];
      const rows = block.rows.map((row) => rowNode(row, "tableCell"));
      const table = { type: "table", content: [rowNode(block.head, "tableHeader"), ...rows] };
      return block.caption === null ? [table] : [leaf("caption", block.caption), table];
    }
    default:
      return [leaf(block.kind, block.text)];
  }
}

function tableSource(table: EditorNode): string {
  const [head, ...rows] = (table.content ?? []).map((row) => {
    const cells = (row.content ?? []).map((cell) => lineOf(cell).replaceAll("|", "\\|"));
    return { cells, line: `| ${cells.join(" | ")} |` };
  });
  if (head === undefined) return "";
  return [head.line, `|${" --- |".repeat(head.cells.length)}`, ...rows.map(({ line }) => line)].join("\n");
}

function captionSource(caption: string): string {
  const [, number, text] = /^表(\d{1,3})　(.+)$/u.exec(caption) ?? [];
  return number === undefined ? `表：${caption}` : `表${number}：${text ?? ""}`;
}

/** What the body's reader would take off the end of an item, or take for its number, is written twice. */
function attachmentSource(note: EditorNode): string {
  const items = (note.content ?? []).map(lineOf);
  const [only = ""] = items;
  if (items.length === 1 && only !== "" && !/^\d{1,3}[.．、]|[；;]$/.test(only)) return `附件：${only}`;
  const lines = items.map((item, at) => `${at + 1}.${item}${/[；;]$/.test(item) ? "；" : ""}`);
  return `附件：${lines.join("\n")}`;
}

/** The ways to write a line of a kind, the plainest first. */
function spellings({ type, attrs }: EditorNode, text: string): string[] {
  switch (type) {
    case "addressee":
      return [text, `${text}：`];
    case "partTitle":
      return [`# ${text}`];
    case "section":
      return [text, `### ${text}`];
    case "chapter":
    case "article":
      return [text, `## ${text}`];
    case "heading":
      return [text, `${"#".repeat((attrs?.level ?? 1) + 1)} ${text}`];
    case "paragraph":
      return attrs?.plain ? [text, `\\${text}`] : [text];
    default:
      return [text];
  }
}

/** The words of a block that is one line. */
function wordsOf(block: Block | undefined): string | null {
  if (block === undefined || block.kind === "table") return null;
  if (block.kind === "attachmentNote" || block.kind === "signature") return null;
  return "label" in block ? `${block.label}${block.text}` : block.text;
}

/** Whether a line in its place is read as what its writer meant. */
function readsAs(node: EditorNode, source: string, text: string, place: { isFirst: boolean; next: string }) {
  const before = place.isFirst ? [] : ["前文。"];
  const block = parseBody([...before, source, place.next].join("\n\n"))[before.length];
  const words = wordsOf(block);
  if (block?.kind !== node.type || words === null) return false;
  if (block.kind === "heading" && block.level !== (node.attrs?.level ?? 1)) return false;
  if (block.kind === "addressee") return dense(words) === dense(source);
  return node.type === "paragraph" ? words === text : dense(words) === dense(text);
}

function lineSource(node: EditorNode, place: { isFirst: boolean; next: string }): string {
  const text = lineOf(node);
  if (text === "") return "";
  // What nobody marked is read as its beginning says: 「第一条」, 「一、」.
  return spellings(node, text).find((source) => readsAs(node, source, text, place)) ?? text;
}

/** Two signatures in a row are one to whoever reads the body. */
function joined(nodes: readonly EditorNode[]): EditorNode[] {
  const out: EditorNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === "signature" && last?.type === "signature") {
      out[out.length - 1] = { ...last, content: [...(last.content ?? []), ...(node.content ?? [])] };
    } else out.push(node);
  }
  return out;
}

function sourceOf(node: EditorNode, following: EditorNode | undefined, isFirst: boolean, next: string) {
  switch (node.type) {
    case "table":
      return tableSource(node);
    case "caption":
      return following?.type === "table" && lineOf(node) !== ""
        ? captionSource(lineOf(node))
        : lineSource({ ...node, type: "paragraph" }, { isFirst, next });
    case "attachmentNote":
      return (node.content ?? []).length === 0 ? "" : attachmentSource(node);
    case "signature":
      return (node.content ?? [])
        .map(lineOf)
        .flatMap((line) => (line === "" ? [] : [`>> ${line}`]))
        .join("\n");
    default:
      return lineSource(node, { isFirst, next });
  }
}

/** The source of each node, written from the end: what a line is taken for depends on the one below it. */
function sourcesOf(nodes: readonly EditorNode[]): string[] {
  const sources: string[] = [];
  const first = nodes.findIndex((node) => node.type === "table" || lineOf(node) !== "");
  let next = "";
  let following: EditorNode | undefined;
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at];
    if (node === undefined) continue;
    const source = sourceOf(node, following, at <= first, next);
    sources.unshift(source);
    if (source === "") continue;
    next = source.split("\n")[0] ?? "";
    following = node;
  }
  return sources;
}

/** The stored text of what stands on the editor's page. */
export function bodyOfPage(page: EditorPage): string {
  return sourcesOf(joined(page.content))
    .filter((source) => source !== "")
    .join("\n\n");
}

/** The editor's page of a stored text; a paragraph that would otherwise be read as something else is marked as meant so. */
export function pageOfBody(body: string): EditorPage {
  const nodes = parseBody(body).flatMap(nodesOf);
  const sources = sourcesOf(nodes);
  const content = nodes.map((node, at) =>
    node.type === "paragraph" && sources[at] === lineOf(node) ? { ...node, attrs: { plain: false } } : node,
  );
  return { type: "doc", content };
}
