import PDFDocument from "pdfkit";
import { isTable, type LetterBlock } from "@/domain/letter/blocks";
import {
  type ContentsLine,
  LONGEST_OVER_DATE,
  type PaperBlock,
  type PaperRole,
  SHEETS,
  type Sheet,
} from "@/domain/letter/paper";
import { titlePieces } from "@/domain/publication/title-pieces";
import { letterFiles } from "@/text/letters";
import { pdfFonts } from "./fonts";
import { setForm } from "./pdf-form";
import { setTable } from "./pdf-table";
import { qrPng } from "./qr-png";

/** A4 with the margins of GB/T 9704: 37 mm above, 28 mm left, 26 mm right, 35 mm below. */
const MM = 72 / 25.4;
const MARGINS = { top: 37 * MM, left: 28 * MM, right: 26 * MM, bottom: 35 * MM };
const RED = "#c8102e";
const BODY = 16;
const LINE = 28;
const GETA = "〓";
const CONTENTS = { size: 14, line: 26 };

interface Look {
  size: number;
  line: number;
  bold?: boolean;
  color?: string;
  align?: "center" | "right";
  indent?: number;
  before?: number;
  after?: number;
}

const LOOKS: Readonly<Record<PaperRole, Look>> = {
  issuer: { size: 26, line: 38, bold: true, color: RED, align: "center", after: 10 },
  number: { size: BODY, line: LINE, align: "center" },
  title: { size: 22, line: 34, bold: true, align: "center", before: 6, after: 20 },
  to: { size: BODY, line: LINE },
  body: { size: BODY, line: LINE, indent: BODY * 2 },
  heading: { size: BODY, line: LINE, bold: true, indent: BODY * 2 },
  sign: { size: BODY, line: LINE, align: "right" },
  note: { size: 14, line: 24, indent: 28, before: 10 },
  warning: { size: 14, line: 24, bold: true, color: RED, after: 8 },
  part: { size: 19, line: 30, bold: true, align: "center", before: 28, after: 14 },
  chapter: { size: BODY, line: LINE, bold: true, align: "center", before: 14, after: 7 },
  subchapter: { size: BODY, line: LINE, align: "center", before: 7 },
  subheading: { size: BODY, line: LINE, indent: BODY * 2 },
  caption: { size: 14, line: 24, bold: true, align: "center", before: 7 },
  imprint: { size: 10.5, line: 17 },
};
/** Roles that stand over what they head, and never alone at the foot of a page. */
const HEADS: ReadonlySet<PaperRole> = new Set([
  "heading",
  "part",
  "chapter",
  "subchapter",
  "subheading",
  "caption",
]);

type Doc = InstanceType<typeof PDFDocument>;

/** Asks the font that pdfkit opened; its types do not tell of it. */
function lacks(doc: Doc): (char: string) => boolean {
  const { font } = Reflect.get(doc, "_font") as { font: { hasGlyphForCodePoint(code: number): boolean } };
  return (char) => !font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
}

/** Characters of a letter that the font does not hold; in the PDF a 〓 stands for each, and a note says which it is. */
export async function charactersLacking(blocks: readonly LetterBlock[]): Promise<string[]> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    font: (await pdfFonts()).regular as unknown as string,
  });
  const isLacking = lacks(doc);
  const text = blocks.flatMap((block) => (isTable(block) ? block.rows.flat() : [block.text])).join("");
  return [...new Set(text.replace(/\s/g, ""))].filter(isLacking);
}

/** A title in lines of about the same length that end between words (GB/T 9704: 回行时要做到词意完整，排列对称). */
function titleLines(doc: Doc, title: string, width: number): string {
  const pieces = titlePieces(title);
  const inLines = (most: number): string[] => {
    const lines: string[] = [];
    for (const piece of pieces) {
      const last = lines.pop();
      if (last === undefined) lines.push(piece);
      else if (doc.widthOfString(last + piece) > most) lines.push(last, piece);
      else lines.push(last + piece);
    }
    return lines;
  };
  const full = inLines(width);
  const even = inLines((doc.widthOfString(title) / full.length) * 1.1);
  return (even.length === full.length ? even : full).join("\n");
}

function setParagraph(doc: Doc, role: PaperRole, text: string): void {
  const look = LOOKS[role];
  doc.font(look.bold ? "bold" : "regular", look.size).fillColor(look.color ?? "black");
  if (look.before) doc.y += look.before;
  const lineGap = look.line - doc.currentLineHeight(false);
  const width = doc.page.width - MARGINS.left - MARGINS.right - (look.align === "right" ? BODY * 2 : 0);
  const needed = HEADS.has(role) ? look.line * 2 : look.line;
  if (doc.y + needed > doc.page.height - MARGINS.bottom) doc.addPage();
  const isTitle = role === "title" || role === "part";
  doc.text(isTitle ? titleLines(doc, text, width) : text, MARGINS.left, doc.y, {
    width,
    lineGap,
    align: look.align ?? "left",
    ...(look.indent && { indent: look.indent }),
  });
  if (look.after) doc.y += look.after;
  if (role === "number") {
    const y = doc.y + 4;
    const right = doc.page.width - MARGINS.right;
    doc.moveTo(MARGINS.left, y).lineTo(right, y).lineWidth(1.5).strokeColor(RED).stroke();
    doc.y = y + 20;
  }
}

/** Signers over the middle of the day, which stands four characters from the edge; long names keep two. */
function setSignature(doc: Doc, lines: readonly string[]): void {
  doc.font("regular", BODY).fillColor("black");
  doc.y += LINE;
  if (doc.y + lines.length * LINE > doc.page.height - MARGINS.bottom) doc.addPage();
  const right = doc.page.width - MARGINS.right;
  const middle = right - 4 * BODY - doc.widthOfString(lines.at(-1) ?? "") / 2;
  const lineGap = LINE - doc.currentLineHeight(false);
  for (const text of lines) {
    const width = doc.widthOfString(text);
    const place = text.length > LONGEST_OVER_DATE ? right - 2 * BODY - width : middle - width / 2;
    doc.text(text, Math.max(MARGINS.left, Math.min(place, right - BODY - width)), doc.y, { lineGap });
  }
}

const QR_SIZE = 72;

async function setQr(doc: Doc, address: string): Promise<void> {
  if (doc.y + QR_SIZE > doc.page.height - MARGINS.bottom) doc.addPage();
  doc.image(await qrPng(address), MARGINS.left - 8, doc.y, { width: QR_SIZE });
  doc.y += QR_SIZE;
}

/** The signature and its day stay on one page with the line before them. */
function keepsTogether(doc: Doc, blocks: readonly PaperBlock[], at: number): void {
  const isSign = (block: PaperBlock | undefined) => block && "role" in block && block.role === "sign";
  if (!isSign(blocks[at]) || isSign(blocks[at - 1])) return;
  doc.y += LINE;
  const rows = blocks.slice(at).filter(isSign).length;
  if (doc.y + rows * LINE > doc.page.height - MARGINS.bottom) doc.addPage();
}

/** No page begins with a signature: the paragraph before it comes along (GB/T 9704: 不得采取标识“此页无正文”的方法解决). */
function bringsAlong(doc: Doc, block: PaperBlock, next: PaperBlock | undefined): void {
  if (!next || !("sign" in next) || !("role" in block)) return;
  const { size, line } = LOOKS[block.role];
  doc.font("regular", size);
  const width = doc.page.width - MARGINS.left - MARGINS.right;
  const height = doc.heightOfString(block.text, { width, lineGap: line - doc.currentLineHeight(false) });
  const room = doc.page.height - MARGINS.bottom - doc.y;
  if (height <= room && height + (1 + next.sign.length) * LINE > room) doc.addPage();
}

function numberPages(doc: Doc): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.font("regular", 12).fillColor("black");
    const width = doc.page.width - MARGINS.left - MARGINS.right;
    doc.text(`— ${page + 1} —`, MARGINS.left, doc.page.height - 62, {
      width,
      align: "center",
      lineBreak: false,
    });
  }
}

/** Sets one line of contents: the words, dots, the number of the page. */
function setContentsLine(doc: Doc, text: string, page: string): void {
  const width = doc.page.width - MARGINS.left - MARGINS.right;
  const lineGap = CONTENTS.line - doc.currentLineHeight(false);
  const room = width - doc.widthOfString("000") - CONTENTS.size;
  if (doc.y + doc.heightOfString(text, { width: room, lineGap }) > doc.page.height - MARGINS.bottom) {
    doc.addPage();
  }
  doc.text(text, MARGINS.left, doc.y, { width: room, lineGap });
  if (page !== "") {
    doc.text(page, MARGINS.left, doc.y - CONTENTS.line, { width, align: "right", lineGap });
  }
}

function setContents(doc: Doc, lines: readonly ContentsLine[], pages: ReadonlyMap<string, number>): void {
  for (const { text, of } of lines) {
    doc.font(of === undefined ? "bold" : "regular", CONTENTS.size).fillColor("black");
    if (of === undefined) doc.y += CONTENTS.line / 2;
    // A number of three figures while none is known, so that both settings take the same room.
    setContentsLine(doc, text, of === undefined ? "" : String(pages.get(of) ?? "000"));
  }
  doc.y += CONTENTS.line / 2;
}

type Printable = (text: string) => string;

async function setBlock(
  doc: Doc,
  block: PaperBlock,
  printable: Printable,
  pages: Map<string, number>,
): Promise<void> {
  if ("role" in block) setParagraph(doc, block.role, printable(block.text));
  else if ("sign" in block) setSignature(doc, block.sign.map(printable));
  else if ("qr" in block) await setQr(doc, block.qr);
  else if ("opens" in block) {
    const needed = block.isRunning ? 4 * LINE : doc.page.height;
    if (doc.y > MARGINS.top && doc.y + needed > doc.page.height - MARGINS.bottom) doc.addPage();
    pages.set(block.opens, doc.bufferedPageRange().count);
  } else if ("form" in block) setForm(doc, block.form, MARGINS);
  else if ("contents" in block)
    setContents(
      doc,
      block.contents.map((line) => ({ ...line, text: printable(line.text) })),
      pages,
    );
  else
    setTable(
      doc,
      {
        rows: block.rows.map((row) => row.map(printable)),
        isHeaded: "isHeaded" in block,
        isLarge: "isLarge" in block,
      },
      MARGINS,
    );
}

/** Blank pages up to a whole number of folded sheets, of four pages each. */
function fillSheets(doc: Doc): void {
  while (doc.bufferedPageRange().count % 4 !== 0) doc.addPage();
}

/** Makes every page of a document set for A4 another size: the page is cut anew and what stands on it drawn larger or smaller. */
function drawsAt(doc: Doc, sheet: Sheet): void {
  const factor = SHEETS[sheet];
  if (factor === 1) return;
  doc.on("pageAdded", () => {
    const { width, height, dictionary } = doc.page;
    // pdfkit has turned the page over by now (y runs down from the top), so the larger page begins above it.
    doc.transform(factor, 0, 0, factor, 0, height * (1 - factor));
    Object.assign(dictionary.data, { MediaBox: [0, 0, width * factor, height * factor] });
  });
}

export interface AboutPaper {
  title: string;
  at: number;
  sheet?: Sheet | undefined;
  /** True for a booklet, whose pages are folded by fours. */
  isFolded?: boolean | undefined;
}

/** Sets a paper once; `pages` tells a table of contents what was where the last time, and learns where it is now. */
async function setPaper(
  blocks: readonly PaperBlock[],
  { title, at, sheet = "a4", isFolded = false }: AboutPaper,
  pages: Map<string, number>,
): Promise<Buffer> {
  const { regular, bold } = await pdfFonts();
  const doc = new PDFDocument({
    size: "A4",
    margins: MARGINS,
    bufferPages: true,
    autoFirstPage: false,
    lang: "zh-CN",
    displayTitle: true,
    info: { Title: title, CreationDate: new Date(at), Producer: "", Creator: "" },
    font: regular as unknown as string,
  });
  drawsAt(doc, sheet);
  doc.addPage();
  doc.registerFont("regular", regular);
  doc.registerFont("bold", bold);
  const pieces: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (piece: Buffer) => pieces.push(piece));
    doc.on("end", () => resolve(Buffer.concat(pieces)));
    doc.on("error", reject);
  });
  const isLacking = lacks(doc);
  const lacking = new Set<string>();
  const printable = (text: string) =>
    text.replace(/[^\s]/gu, (char) => {
      if (!isLacking(char)) return char;
      lacking.add(char);
      return GETA;
    });
  for (const [place, block] of blocks.entries()) {
    keepsTogether(doc, blocks, place);
    bringsAlong(doc, block, blocks[place + 1]);
    await setBlock(doc, block, printable, pages);
  }
  if (lacking.size > 0) {
    const codes = [...lacking].map((char) => `U+${char.codePointAt(0)?.toString(16).toUpperCase()}`);
    setParagraph(doc, "note", letterFiles.lacking(codes));
  }
  if (isFolded) fillSheets(doc);
  numberPages(doc);
  doc.end();
  return done;
}

/** Sets a paper as a PDF with its own subset of the font; its data name neither applicant nor case. */
export async function paperPdf(blocks: readonly PaperBlock[], about: AboutPaper): Promise<Buffer> {
  const pages = new Map<string, number>();
  // Contents stand before what they name: the first setting learns the pages, the second prints them. Both take the same room.
  const isNamed = blocks.some((block) => "contents" in block);
  const first = await setPaper(blocks, about, pages);
  return isNamed ? setPaper(blocks, about, pages) : first;
}
