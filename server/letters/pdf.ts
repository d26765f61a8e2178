import PDFDocument from "pdfkit";
import { isTable, type LetterBlock } from "@/domain/letter/blocks";
import { LONGEST_OVER_DATE, type PaperBlock, type PaperRole } from "@/domain/letter/paper";
import { letterFiles } from "@/text/letters";
import { pdfFonts } from "./fonts";
import { setTable } from "./pdf-table";
import { qrPng } from "./qr-png";

/** A4 with the margins of GB/T 9704: 37 mm above, 28 mm left, 26 mm right, 35 mm below. */
const MM = 72 / 25.4;
const MARGINS = { top: 37 * MM, left: 28 * MM, right: 26 * MM, bottom: 35 * MM };
const RED = "#c8102e";
const BODY = 16;
const LINE = 28;
const GETA = "〓";

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
  caption: { size: 14, line: 24, bold: true, align: "center", before: 7 },
  imprint: { size: 10.5, line: 17 },
};
/** Roles that stand over what they head, and never alone at the foot of a page. */
const HEADS: ReadonlySet<PaperRole> = new Set(["heading", "part", "chapter", "subchapter", "caption"]);

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

function setParagraph(doc: Doc, role: PaperRole, text: string): void {
  const look = LOOKS[role];
  doc.font(look.bold ? "bold" : "regular", look.size).fillColor(look.color ?? "black");
  if (look.before) doc.y += look.before;
  const lineGap = look.line - doc.currentLineHeight(false);
  const width = doc.page.width - MARGINS.left - MARGINS.right - (look.align === "right" ? BODY * 2 : 0);
  const needed = HEADS.has(role) ? look.line * 2 : look.line;
  if (doc.y + needed > doc.page.height - MARGINS.bottom) doc.addPage();
  doc.text(text, MARGINS.left, doc.y, {
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

type Printable = (text: string) => string;

async function setBlock(doc: Doc, block: PaperBlock, printable: Printable): Promise<void> {
  if ("role" in block) setParagraph(doc, block.role, printable(block.text));
  else if ("sign" in block) setSignature(doc, block.sign.map(printable));
  else if ("qr" in block) await setQr(doc, block.qr);
  else
    setTable(
      doc,
      { rows: block.rows.map((row) => row.map(printable)), isHeaded: "isHeaded" in block },
      MARGINS,
    );
}

/** Sets a paper as a PDF on A4 with its own subset of the font; its data name neither applicant nor case. */
export async function paperPdf(
  blocks: readonly PaperBlock[],
  about: { title: string; at: number },
): Promise<Buffer> {
  const { regular, bold } = await pdfFonts();
  const doc = new PDFDocument({
    size: "A4",
    margins: MARGINS,
    bufferPages: true,
    lang: "zh-CN",
    displayTitle: true,
    info: { Title: about.title, CreationDate: new Date(about.at), Producer: "", Creator: "" },
    font: regular as unknown as string,
  });
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
  for (const [at, block] of blocks.entries()) {
    keepsTogether(doc, blocks, at);
    await setBlock(doc, block, printable);
  }
  if (lacking.size > 0) {
    const codes = [...lacking].map((char) => `U+${char.codePointAt(0)?.toString(16).toUpperCase()}`);
    setParagraph(doc, "note", letterFiles.lacking(codes));
  }
  numberPages(doc);
  doc.end();
  return done;
}
