import PDFDocument from "pdfkit";
import { isTable, type LetterBlock, type ParagraphRole } from "@/domain/letter/blocks";
import { letterFiles } from "@/text/letters";
import { pdfFonts } from "./fonts";

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

const LOOKS: Readonly<Record<ParagraphRole, Look>> = {
  issuer: { size: 26, line: 38, bold: true, color: RED, align: "center", after: 10 },
  number: { size: BODY, line: LINE, align: "center" },
  title: { size: 22, line: 34, bold: true, align: "center", before: 6, after: 20 },
  to: { size: BODY, line: LINE },
  body: { size: BODY, line: LINE, indent: BODY * 2 },
  heading: { size: BODY, line: LINE, bold: true, indent: BODY * 2 },
  sign: { size: BODY, line: LINE, align: "right" },
  note: { size: 14, line: 24, indent: 28, before: 10 },
};

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

function setParagraph(doc: Doc, role: ParagraphRole, text: string): void {
  const look = LOOKS[role];
  doc.font(look.bold ? "bold" : "regular", look.size).fillColor(look.color ?? "black");
  if (look.before) doc.y += look.before;
  const lineGap = look.line - doc.currentLineHeight(false);
  const width = doc.page.width - MARGINS.left - MARGINS.right - (look.align === "right" ? BODY * 2 : 0);
  // A heading stands over what it heads.
  const needed = role === "heading" ? look.line * 2 : look.line;
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

const PAD = 7;

function setTable(doc: Doc, rows: readonly (readonly string[])[]): void {
  const whole = doc.page.width - MARGINS.left - MARGINS.right;
  const columns = Math.max(...rows.map((row) => row.length));
  const first = columns > 1 ? 130 : whole;
  const widthOf = (place: number) => (place === 0 ? first : (whole - first) / (columns - 1));
  doc.font("regular", 14).fillColor("black");
  const lineGap = 22 - doc.currentLineHeight(false);
  for (const row of rows) {
    const heights = row.map((text, place) =>
      doc.heightOfString(text || " ", { width: widthOf(place) - 2 * PAD, lineGap }),
    );
    const height = Math.max(22, ...heights) + 2 * PAD;
    if (doc.y + height > doc.page.height - MARGINS.bottom) doc.addPage();
    const top = doc.y;
    let left = MARGINS.left;
    for (const [place, text] of row.entries()) {
      const width = widthOf(place);
      doc.rect(left, top, width, height).lineWidth(0.75).strokeColor("black").stroke();
      if (text) doc.text(text, left + PAD, top + PAD, { width: width - 2 * PAD, lineGap });
      left += width;
    }
    doc.y = top + height;
  }
  doc.y += 12;
}

/** The signature and its day stay on one page with the line before them. */
function keepsTogether(doc: Doc, blocks: readonly LetterBlock[], at: number): void {
  const isSign = (block: LetterBlock | undefined) => block && !isTable(block) && block.role === "sign";
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

/** Sets a letter as a PDF on A4 with its own subset of the font; its data name neither applicant nor case. */
export async function letterPdf(
  blocks: readonly LetterBlock[],
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
    if (isTable(block))
      setTable(
        doc,
        block.rows.map((row) => row.map(printable)),
      );
    else setParagraph(doc, block.role, printable(block.text));
  }
  if (lacking.size > 0) {
    const codes = [...lacking].map((char) => `U+${char.codePointAt(0)?.toString(16).toUpperCase()}`);
    setParagraph(doc, "note", letterFiles.lacking(codes));
  }
  numberPages(doc);
  doc.end();
  return done;
}
