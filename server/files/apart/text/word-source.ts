import type {
  SourceBlock,
  SourceCell,
  SourceLine,
  SourceRemark,
  SourceRemarks,
} from "@/domain/publication/recognise/source-text";
import type { Package } from "./package";
import { tidy, Unreadable } from "./pages";
import { wordText } from "./word";
import { Numbers } from "./word-numbers";
import { type Look, readProperty, Styles } from "./word-styles";
import { attribute, readXml } from "./xml";

const MAIN = "word/document.xml";
/** Longer than any text that a draft may have. */
const MOST_CHARS = 400_000;
const MOST_BLOCKS = 2000;
/** Word itself allows 63 columns. */
const MOST_COLUMNS = 63;

/** What is read over: what was deleted or moved away, what fields are made of, what stands in the file once more. */
const SKIPPED = new Set(["Fallback", "instrText", "delText", "moveFrom", "del"]);
/** How something looked before it was changed. */
const FORMER = /Change$/;

interface Paragraph {
  text: string;
  style: string | null;
  look: Look;
  /** Characters of each size and how many of them are bold. */
  sizes: Map<number, number>;
  bold: number;
  chars: number;
  inBox: boolean;
  /** Its end was deleted: the next paragraph goes on in the same line. */
  isJoined: boolean;
  /** It stands in a text box, which hangs in a run of another paragraph. */
  inOuterRun: boolean;
}

interface Cell {
  lines: SourceLine[];
  span: number;
  /** Below a cell that it is one with. */
  isContinued: boolean;
}

interface Table {
  rows: { cells: Cell[]; isHead: boolean; isDeleted: boolean }[];
}

/** Reads the text of a Word file from front to back: paragraphs, tables, and what an editor has to be told of it. */
class WordReader {
  readonly blocks: SourceBlock[] = [];
  readonly remarks: SourceRemarks = {};
  private readonly styles: Styles;
  private readonly numbers: Numbers;
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private run: Look = {};
  private skipping = 0;
  private boxes = 0;
  private isText = false;
  private inRun = false;
  private inRowProperties = false;
  private inMark = false;
  private kept: Paragraph | null = null;
  private chars = 0;

  constructor(styles: Styles, numbers: Numbers) {
    this.styles = styles;
    this.numbers = numbers;
  }

  read(xml: string): void {
    readXml(xml, {
      open: (name, attributes) => this.open(name, attributes),
      close: (name) => this.close(name),
      text: (piece) => this.text(piece),
    });
  }

  private remark(what: SourceRemark, count = 1): void {
    this.remarks[what] = (this.remarks[what] ?? 0) + count;
  }

  private get paragraph(): Paragraph | undefined {
    return this.paragraphs.at(-1);
  }

  private isSkipped(name: string): boolean {
    return (
      FORMER.test(name) || (SKIPPED.has(name) && !(name === "del" && (this.inRowProperties || this.inMark)))
    );
  }

  private open(name: string, attributes: string): void {
    if (this.isSkipped(name)) {
      if (this.skipping === 0 && (name === "del" || name === "moveFrom")) this.remark("deletions");
      this.skipping += 1;
    }
    if (this.skipping > 0) return;
    switch (name) {
      case "p":
        this.paragraphs.push(this.begun());
        this.inRun = false;
        return;
      case "r":
        this.inRun = true;
        this.run = {};
        return;
      case "t":
        this.isText = true;
        return;
      case "tab":
      case "ptab":
        // Tab stops of a paragraph bear the same name as tabs of a run.
        if (this.inRun) this.text("　", true);
        return;
      case "br":
      case "cr":
        this.text("\n", true);
        return;
      case "noBreakHyphen":
        this.text("-", true);
        return;
      case "pStyle":
        if (this.paragraph) this.paragraph.style = attribute(attributes, "val");
        return;
      case "ins":
      case "moveTo":
        this.remark("insertions");
        return;
      case "commentReference":
        this.remark("comments");
        return;
      case "footnoteReference":
      case "endnoteReference":
        this.remark("footnotes");
        return;
      case "txbxContent":
        this.boxes += 1;
        this.remark("textBoxes");
        return;
      case "blip":
      case "imagedata":
        this.remark("pictures");
        return;
      default:
        this.openTable(name, attributes);
        this.property(name, attributes);
    }
  }

  private property(name: string, attributes: string): void {
    const { paragraph } = this;
    if (!paragraph) return;
    if (name === "rPr" && !this.inRun) this.inMark = true;
    if (name === "del" && this.inMark) paragraph.isJoined = true;
    // The mark at the end of a paragraph has a look of its own that nobody sees.
    if (this.inMark) return;
    readProperty(this.inRun ? this.run : paragraph.look, name, attributes);
  }

  private openTable(name: string, attributes: string): void {
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    const cell = row?.cells.at(-1);
    if (name === "tbl") this.tables.push({ rows: [] });
    else if (name === "tr") table?.rows.push({ cells: [], isHead: false, isDeleted: false });
    else if (name === "trPr") this.inRowProperties = true;
    else if (name === "tc") row?.cells.push({ lines: [], span: 1, isContinued: false });
    else if (name === "gridSpan" && cell) cell.span = spanOf(attribute(attributes, "val"));
    else if (name === "vMerge" && cell) cell.isContinued = attribute(attributes, "val") !== "restart";
    else if (name === "tblHeader" && row) row.isHead = true;
    else if (name === "del" && this.inRowProperties && row) row.isDeleted = true;
  }

  private close(name: string): void {
    if (this.isSkipped(name)) {
      this.skipping = Math.max(0, this.skipping - 1);
      return;
    }
    if (this.skipping > 0) return;
    if (name === "p") this.closeParagraph();
    else if (name === "r") this.inRun = false;
    else if (name === "t") this.isText = false;
    else if (name === "rPr") this.inMark = false;
    else if (name === "trPr") this.inRowProperties = false;
    else if (name === "txbxContent") this.boxes -= 1;
    else if (name === "tbl") this.closeTable();
  }

  private text(piece: string, isOwn = false): void {
    const { paragraph } = this;
    if (!paragraph || this.skipping > 0 || !(this.isText || isOwn)) return;
    if (this.run.hidden) {
      if (!isOwn) this.remark("hiddenText");
      return;
    }
    paragraph.text += piece;
    if (isOwn || piece.trim() === "") return;
    const length = piece.trim().length;
    const usual = this.styles.look(paragraph.style);
    const size = this.run.size ?? usual.size;
    if (size !== undefined) paragraph.sizes.set(size, (paragraph.sizes.get(size) ?? 0) + length);
    if (this.run.bold ?? usual.bold ?? false) paragraph.bold += length;
    paragraph.chars += length;
  }

  private begun(): Paragraph {
    const kept = this.paragraphs.length === 0 ? this.kept : null;
    if (kept) {
      this.kept = null;
      return { ...kept, isJoined: false, inOuterRun: false };
    }
    return {
      text: "",
      style: null,
      look: {},
      sizes: new Map(),
      bold: 0,
      chars: 0,
      inBox: this.boxes > 0,
      isJoined: false,
      inOuterRun: this.inRun,
    };
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    this.inRun = paragraph.inOuterRun;
    if (paragraph.isJoined && this.paragraphs.length === 0) {
      this.kept = paragraph;
      return;
    }
    for (const line of this.linesOf(paragraph)) this.add(line);
  }

  private linesOf(paragraph: Paragraph): SourceLine[] {
    const look = { ...this.styles.look(paragraph.style), ...paragraph.look };
    const texts = tidy(paragraph.text)
      .split("\n")
      .map((text) => text.trim());
    if (texts.every((text) => text === "")) return [];
    const number = this.numberOf(paragraph.style, look);
    const [size] = [...paragraph.sizes].sort((a, b) => b[1] - a[1])[0] ?? [null];
    const common = {
      kind: "line" as const,
      align: look.align ?? null,
      bold: paragraph.chars > 0 && paragraph.bold === paragraph.chars,
      size,
      outline: look.outline ?? null,
      inBox: paragraph.inBox,
      isContents: this.styles.isContents(paragraph.style),
    };
    return texts
      .filter((text) => text !== "")
      .map((text, at) => ({ ...common, text: at === 0 ? numbered(number, text) : text }));
  }

  private numberOf(style: string | null, { list, listLevel }: Look): string {
    if (list === undefined || list === "0") return "";
    return this.numbers.next(list, listLevel ?? this.numbers.levelOfStyle(list, style) ?? 0);
  }

  private add(line: SourceLine): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (cell) cell.lines.push(line);
    else this.put(line);
  }

  private put(block: SourceBlock): void {
    this.chars +=
      block.kind === "line"
        ? block.text.length
        : block.cells.reduce((sum, { text }) => sum + text.length + 3, 0);
    if (this.blocks.length >= MOST_BLOCKS || this.chars > MOST_CHARS) this.remarks.cut = 1;
    else this.blocks.push(block);
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const rows = table.rows.filter(({ isDeleted, cells }) => !isDeleted && cells.length > 0);
    const lines = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines));
    const outer = this.tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (outer) {
      outer.lines.push(...lines);
      return;
    }
    // A frame around some paragraphs is no table.
    const isFrame = rows.every(({ cells }) => cells.length === 1);
    if (isFrame && rows.length <= 1) {
      for (const line of lines) this.put(line);
      return;
    }
    this.put(this.laidOut(rows));
  }

  private laidOut(rows: Table["rows"]): SourceBlock {
    const cells: SourceCell[] = [];
    const open = new Map<number, SourceCell>();
    let columns = 0;
    for (const [row, { cells: given }] of rows.entries()) {
      let column = 0;
      for (const { lines, span, isContinued } of given) {
        const above = open.get(column);
        if (isContinued && above) above.rowSpan += 1;
        else {
          const text = lines.map((line) => line.text).join(" ");
          const cell = { row, column, rowSpan: 1, columnSpan: span, text };
          cells.push(cell);
          open.set(column, cell);
        }
        column += span;
      }
      columns = Math.min(Math.max(columns, column), MOST_COLUMNS);
    }
    const merged = cells.filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1).length;
    if (merged > 0) this.remark("mergedCells", merged);
    const headRows = rows.findIndex(({ isHead }) => !isHead);
    return { kind: "table", rows: rows.length, columns, cells, headRows: headRows < 0 ? 1 : headRows };
  }
}

/** How many columns a cell is wide; what a file says beyond reason would fill the memory. */
function spanOf(value: string | null): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_COLUMNS) : 1;
}

/** The number and the text; a digit behind 「1.」 would be read as 「1.2」. */
function numbered(number: string, text: string): string {
  return /[.．]$/.test(number) && /^\d/.test(text) ? `${number} ${text}` : `${number}${text}`;
}

/** What was read of a Word file; `aside` is text that is not taken over, for whoever has to look through all of it. */
export interface WordSource {
  blocks: SourceBlock[];
  remarks: SourceRemarks;
  aside: string;
}

const ASIDE = /^word\/(?:header|footer|footnotes|endnotes|comments)\d*\.xml$/;

/** Reads a Word file for an editor: every paragraph as it looks, automatic numbers in place. */
export async function readWordSource(file: Package): Promise<WordSource> {
  const main = await file.xml(MAIN);
  if (main === null) throw new Unreadable("damaged", "no text in the file");
  const styles = new Styles((await file.xml("word/styles.xml")) ?? "");
  const numbers = new Numbers((await file.xml("word/numbering.xml")) ?? "");
  const reader = new WordReader(styles, numbers);
  reader.read(main);
  const { blocks, remarks } = reader;
  const asides: string[] = [];
  for (const name of file.names(ASIDE)) {
    const text = wordText((await file.xml(name)) ?? "").trim();
    asides.push(text);
    if (/header|footer/.test(name) && text !== "")
      remarks.headersOrFooters = (remarks.headersOrFooters ?? 0) + 1;
  }
  if (file.isCut) remarks.cut = 1;
  return { blocks, remarks, aside: asides.join("\n").slice(0, MOST_CHARS) };
}
