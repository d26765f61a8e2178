import { type HtmlToken, htmlTokens } from "./html-tokens";
import { leftOut, type PasteRemoval, Removals } from "./paste-removals";
import { PastedTable } from "./pasted-table";

/** What was pasted, line by line, without anything but its words. */
export type PastedBlock =
  | { kind: "line"; text: string; isRight: boolean; heading: number | null }
  | { kind: "table"; caption: string; rows: string[][] };

type Open = Extract<HtmlToken, { kind: "open" }>;
interface Element {
  name: string;
  isLeftOut: boolean;
  isRight: boolean;
  /** Where a list of numbers stands. */
  counter: number;
}

const BLOCK =
  /^(p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|td|th|blockquote|section|article|header|footer|address|pre|hr|center|figure|figcaption|main|nav|aside|body|html|form|fieldset|br)$/;
const VOID = /^(br|hr|img|image|input|meta|link|base|col|source|embed|area|wbr|param|track)$/;
/** An element that ends where another of these begins. */
const ENDED_BY: Readonly<Record<string, RegExp>> = {
  p: /^(p|div|h[1-6]|li|ul|ol|table|tr|td|th|blockquote)$/,
  li: /^li$/,
  td: /^(td|th|tr)$/,
  th: /^(td|th|tr)$/,
  tr: /^tr$/,
};
const MOST_DEPTH = 400;

class PasteReader {
  readonly blocks: PastedBlock[] = [];
  readonly removals = new Removals();
  private readonly open: Element[] = [];
  private readonly tables: PastedTable[] = [];
  private words = "";
  private mark = "";

  read(html: string): void {
    let isStyle = false;
    for (const token of htmlTokens(html)) {
      if (token.kind === "open") this.begin(token);
      else if (token.kind === "close") this.end(token.name);
      else if (isStyle) this.removals.noteStyle(token.text);
      else if (!this.isLeftOut()) this.words += token.text;
      isStyle = token.kind === "open" && token.name === "style";
    }
    this.endLine();
    for (const name of this.open.map(({ name }) => name).reverse()) this.end(name);
    while (this.tables.length > 0) this.endTable();
  }

  private isLeftOut(): boolean {
    return this.open.at(-1)?.isLeftOut ?? false;
  }

  private begin(tag: Open): void {
    const { name, attributes, isClosed } = tag;
    while (ENDED_BY[this.open.at(-1)?.name ?? ""]?.test(name)) this.end(this.open.at(-1)?.name ?? "");
    const parent = this.open.at(-1);
    if (!parent?.isLeftOut) this.removals.note(tag);
    const why = leftOut(tag);
    if (why && !parent?.isLeftOut) this.removals.add(why);
    if (BLOCK.test(name)) this.endLine();
    if (VOID.test(name) || (isClosed && name.includes(":")) || this.open.length >= MOST_DEPTH) return;
    const style = attributes.get("style") ?? "";
    const align = attributes.get("align") ?? /text-align:\s*(\w+)/i.exec(style)?.[1] ?? "";
    this.open.push({
      name,
      isLeftOut: parent?.isLeftOut === true || why !== null,
      isRight: align === "" ? (parent?.isRight ?? false) : /^(right|end)$/i.test(align),
      counter: Math.max(0, Number(attributes.get("start") ?? 1) - 1 || 0),
    });
    if (!this.isLeftOut()) this.enter(name, attributes);
  }

  private enter(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === "table") this.tables.push(new PastedTable());
    const table = this.tables.at(-1);
    if (name === "tr") table?.beginRow();
    if (name === "td" || name === "th") {
      const { isMerged } = table?.beginCell(attributes) ?? { isMerged: false };
      if (isMerged) this.removals.add("merged");
    }
    if (name === "li") this.mark = this.itemMark();
    if (name === "ol" || name === "ul") this.removals.add("list");
  }

  /** An item of a numbered list keeps its number as a word; a dot says nothing. */
  private itemMark(): string {
    const list = this.open.findLast(({ name }) => name === "ol" || name === "ul");
    if (list?.name !== "ol") return "";
    list.counter += 1;
    return `${list.counter}.`;
  }

  private end(name: string): void {
    const at = this.open.findLastIndex((element) => element.name === name);
    if (at < 0) return;
    if (this.open.slice(at).some((element) => BLOCK.test(element.name))) this.endLine();
    for (const element of this.open.splice(at).reverse()) {
      if (element.name === "table" && !element.isLeftOut) this.endTable();
    }
  }

  private endLine(): void {
    const text = this.words.replace(/[\s\u00a0]+/g, " ").trim();
    this.words = "";
    if (text === "") return;
    const line = `${this.mark}${text}`;
    this.mark = "";
    const table = this.tables.at(-1);
    if (table) {
      const isCaption = this.open.some(({ name }) => name === "caption");
      table.add(line, isCaption);
      return;
    }
    const heading = this.open.findLast(({ name }) => /^h[1-6]$/.test(name));
    this.blocks.push({
      kind: "line",
      text: line,
      isRight: this.open.at(-1)?.isRight ?? false,
      heading: heading ? Number(heading.name[1]) : null,
    });
  }

  private endTable(): void {
    const table = this.tables.pop();
    const outer = this.tables.at(-1);
    if (!table) return;
    const { caption, rows } = table.done();
    const isOneColumn = rows.every((row) => row.length <= 1);
    if (outer) for (const row of rows) outer.add(row.join(" "), false);
    else if (!isOneColumn) this.blocks.push({ kind: "table", caption, rows });
    else
      for (const text of [caption, ...rows.flat()])
        if (text !== "") this.blocks.push({ kind: "line", text, isRight: false, heading: null });
  }
}

/** Reads what a word processor or a web page put on the clipboard: its words and its tables, and a list of what was left out. */
export function pastedBlocks(html: string): { blocks: PastedBlock[]; removals: PasteRemoval[] } {
  const reader = new PasteReader();
  reader.read(html);
  return { blocks: reader.blocks, removals: reader.removals.list() };
}
