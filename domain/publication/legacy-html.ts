/** Elements of which nothing is kept, not even the words. */
const DROPPED = new Set(
  "script style head title iframe object embed noscript template svg math button select textarea audio video".split(
    " ",
  ),
);
/** Elements before and after which a line ends. */
const BLOCKS = new Set(
  "p div br hr li ul ol dl dt dd section article header footer main aside blockquote center pre figure figcaption address caption h1 h2 h3 h4 h5 h6".split(
    " ",
  ),
);
/** A tag of that time, and not 「a<b 且 c>d」. */
const LOOKS =
  /<(?:p|div|br|table|tr|td|span|font|h[1-6]|ul|ol|li|img|a|b|strong|body|html|script|style)(?:\s*\/?>|\s+[\w:-]+\s*=[^<>]*>)/i;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: "　",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  bull: "•",
  times: "×",
  deg: "°",
  yen: "¥",
  sect: "§",
};
/** A cell that spans more is a mistake or a trap. */
const MOST_SPAN = 50;
const FILE_LINK = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|zip|rar|jpe?g|png|gif|bmp|tiff?)(?:[?#]|$)/i;

/** Whether a text is a page of an older site and not our small Markdown. */
export function isLegacyHtml(text: string): boolean {
  return LOOKS.test(text);
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});?/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : " ";
  });
}

interface Tag {
  name: string;
  isEnd: boolean;
  attribute: (name: string) => string;
}

type Piece = { text: string } | Tag;

function tagOf(source: string): Tag {
  const [, slash = "", name = ""] = /^<(\/?)([a-z][\w:-]*)/i.exec(source) ?? [];
  return {
    name: name.toLowerCase(),
    isEnd: slash !== "",
    attribute: (wanted) => {
      const found = new RegExp(`\\s${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(source);
      return decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? "").trim();
    },
  };
}

/** Where a tag ends, quotation marks minded; -1 when it never does. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at += 1) {
    const letter = html[at] ?? "";
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === ">") return at + 1;
    else if ((letter === '"' || letter === "'") && html[at - 1] === "=") quote = letter;
  }
  return -1;
}

/** Words and tags in their order; comments and dropped elements left out. Every character is looked at a bounded number of times. */
function* piecesOf(html: string): Generator<Piece> {
  const small = html.toLowerCase();
  let at = 0;
  let from = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    if (!/[a-z/!?]/i.test(html[open + 1] ?? "")) {
      at = open + 1;
      continue;
    }
    if (open > from) yield { text: html.slice(from, open) };
    const isComment = html.startsWith("<!--", open);
    const end = isComment ? html.indexOf("-->", open) + 3 : endOfTag(html, open);
    // A tag that never ends: what follows is no text of the document.
    if (end < 3) return;
    at = from = end;
    if (isComment) continue;
    const tag = tagOf(html.slice(open, end));
    if (tag.name === "") continue;
    if (!tag.isEnd && DROPPED.has(tag.name) && !html.slice(open, end).endsWith("/>")) {
      const close = small.indexOf(`</${tag.name}`, end);
      if (close < 0) return;
      at = from = Math.max(small.indexOf(">", close) + 1, close + 2);
      continue;
    }
    yield tag;
  }
  if (from < html.length) yield { text: html.slice(from) };
}

interface TableRead {
  rows: string[][];
  /** Cells that reach down from a row above: how many rows more, and what they say. */
  hanging: Map<number, { left: number; text: string }>;
}

class HtmlReader {
  readonly lines: string[] = [];
  readonly missing: string[] = [];
  private line = "";
  private mark = "";
  private table: TableRead | null = null;
  private depth = 0;
  private cell: { text: string; across: number; down: number } | null = null;
  private readonly lists: { ordered: boolean; count: number }[] = [];

  read(html: string): void {
    for (const piece of piecesOf(html)) {
      if ("text" in piece) this.say(decoded(piece.text).replace(/\s+/g, " "));
      else this.take(piece);
    }
    this.closeTable();
    this.endLine();
  }

  private say(text: string): void {
    if (this.cell) this.cell.text += text;
    else if (this.table === null || text.trim() !== "") this.line += text;
  }

  private endLine(): void {
    if (this.cell) {
      this.cell.text += " ";
      return;
    }
    // What a line of ours begins with to be something else is only a mark here.
    const text = this.line
      .replace(/[ \t]+/g, " ")
      .trim()
      .replace(/^\|/, "｜")
      .replace(/^>>/, "＞＞")
      .replace(/^(#{1,5})(?=\s)/, (marks) => "＃".repeat(marks.length));
    if (text !== "") this.lines.push(this.mark + text);
    this.line = "";
    this.mark = "";
  }

  private take(tag: Tag): void {
    const { name, isEnd } = tag;
    if (name === "table" || name === "tr" || name === "td" || name === "th") this.takeTable(tag);
    else if (name === "img" && !isEnd) this.takeImage(tag);
    else if (name === "a" && !isEnd) this.takeLink(tag);
    else if (BLOCKS.has(name)) this.takeBlock(tag);
  }

  private takeBlock({ name, isEnd }: Tag): void {
    this.endLine();
    if (name === "ul" || name === "ol") {
      if (isEnd) this.lists.pop();
      else this.lists.push({ ordered: name === "ol", count: 0 });
    }
    if (isEnd || this.cell) return;
    const heading = /^h([1-6])$/.exec(name)?.[1];
    if (heading !== undefined) this.mark = `${"#".repeat(Math.min(Number(heading), 5))} `;
    const list = this.lists.at(-1);
    if (name === "li" && list?.ordered) {
      list.count += 1;
      this.line = `${list.count}. `;
    }
  }

  private takeImage({ attribute }: Tag): void {
    const source = attribute("src");
    const name = source.startsWith("data:") || source === "" ? "内嵌图片" : source;
    if (!this.missing.includes(name)) this.missing.push(name);
    const alt = attribute("alt");
    this.say(alt === "" ? "（此处原有图片）" : `（此处原有图片：${alt}）`);
  }

  private takeLink({ attribute }: Tag): void {
    const to = attribute("href");
    if (FILE_LINK.test(to) && !this.missing.includes(to)) this.missing.push(to);
  }

  private takeTable({ name, isEnd, attribute }: Tag): void {
    if (name === "table") {
      this.depth = Math.max(0, this.depth + (isEnd ? -1 : 1));
      if (!isEnd && this.depth === 1) {
        this.endLine();
        this.table = { rows: [], hanging: new Map() };
      } else if (isEnd && this.depth === 0) this.closeTable();
      return;
    }
    // A table in a cell of another is read as the words of that cell.
    if (this.table === null || this.depth > 1) {
      this.endLine();
      return;
    }
    this.closeCell();
    if (isEnd) return;
    if (name === "tr") {
      this.fillHanging(Number.POSITIVE_INFINITY);
      this.table.rows.push([]);
      return;
    }
    const span = (wanted: string) =>
      Math.min(Math.max(Number.parseInt(attribute(wanted), 10) || 1, 1), MOST_SPAN);
    if (this.table.rows.length === 0) this.table.rows.push([]);
    this.cell = { text: "", across: span("colspan"), down: span("rowspan") };
  }

  /** Puts what hangs down from above into the row under way, up to a place where a cell of its own stands. */
  private fillHanging(most: number): void {
    const row = this.table?.rows.at(-1);
    for (let count = 0; row && count < most; count += 1) {
      const hanging = this.table?.hanging.get(row.length);
      if (!hanging || hanging.left === 0) return;
      hanging.left -= 1;
      row.push(hanging.text);
    }
  }

  private closeCell(): void {
    const { cell, table } = this;
    this.cell = null;
    const row = table?.rows.at(-1);
    if (!cell || !table || !row) return;
    this.fillHanging(MOST_SPAN);
    const text = cell.text.replace(/\s+/g, " ").trim();
    for (let across = 0; across < cell.across; across += 1) {
      const said = across === 0 ? text : "";
      if (cell.down > 1) table.hanging.set(row.length, { left: cell.down - 1, text: said });
      row.push(said);
    }
  }

  private closeTable(): void {
    this.closeCell();
    this.fillHanging(MOST_SPAN);
    const rows = (this.table?.rows ?? []).filter((row) => row.some((text) => text !== ""));
    this.table = null;
    this.depth = 0;
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width <= 1) {
      // Older pages set out plain text in a table of one column.
      for (const [text = ""] of rows) {
        this.line = text;
        this.endLine();
      }
      return;
    }
    const lines = rows.map((row) => {
      const cells = Array.from({ length: width }, (_, at) => (row[at] ?? "").replaceAll("|", "\\|"));
      return `| ${cells.join(" | ")} |`;
    });
    const [head = "", ...rest] = lines;
    this.lines.push([head, `|${" --- |".repeat(width)}`, ...rest].join("\n"));
  }
}

/**
 * Reads the HTML of an older site as our small Markdown: words, headings, lists and tables stay; scripts, styles and frames go with all they
 * hold. Images and linked files do not come along and are named.
 */
export function bodyOfHtml(html: string): { body: string; missing: string[] } {
  const reader = new HtmlReader();
  reader.read(html);
  return { body: reader.lines.join("\n\n"), missing: reader.missing };
}
