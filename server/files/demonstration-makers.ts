import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import PDFDocument from "pdfkit";
import PizZip from "pizzip";
import writeXlsxFile from "write-excel-file/node";
import type { DemoFile } from "@/db/seed/publication-files";
import { type Block, parseBody } from "@/domain/publication/body";
import { pdfFonts } from "../letters/fonts";

type Of<Make extends DemoFile["make"]> = Extract<DemoFile, { make: Make }>;

/** The day that every file of the demonstration says it was made on: the same bytes on every machine. */
const MADE = new Date(Date.UTC(2026, 0, 5, 4));
const STAMP = "2026-01-05T04:00:00Z";

/** The same archive with the same dates in it, whenever it was packed. */
function settled(bytes: Buffer): Buffer {
  const packed = new PizZip(bytes);
  const made = new PizZip();
  for (const [name, entry] of Object.entries(packed.files)) {
    if (entry.dir) continue;
    const isStamped = /^docProps\//.test(name);
    const data = isStamped
      ? entry.asText().replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, STAMP)
      : entry.asNodeBuffer();
    made.file(name, data, { date: MADE });
  }
  return made.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

const figure = (text: string): number | null =>
  /^-?[\d,]+(\.\d+)?$/.test(text) ? Number(text.replaceAll(",", "")) : null;

function sheetOf(table: Extract<Block, { kind: "table" }>, number: number) {
  const head = table.head.map(({ text }) => ({ value: text, fontWeight: "bold" as const, wrap: true }));
  const rows = table.rows.map((row) => row.map(({ text }) => ({ value: figure(text) ?? text })));
  // Excel takes 31 characters, and none of these.
  const name = (table.caption ?? "").replace(/[[\]:*?/\\]|（[^（）]*单位.*$/g, "").slice(0, 26);
  return {
    data: [head, ...rows],
    sheet: name === "" ? `表${number}` : `${number} ${name}`,
    columns: table.head.map((_, at) => ({ width: at === 0 ? 34 : 16 })),
    stickyRowsCount: 1,
  };
}

/** The tables of a text as sheets, figures as numbers. */
async function workbook(body: string): Promise<Buffer> {
  const tables = parseBody(body).filter((block) => block.kind === "table");
  return settled(await writeXlsxFile(tables.map((table, at) => sheetOf(table, at + 1))).toBuffer());
}

/** A list as a workbook; a column of it may only not be shown, as offices think that this takes it away. */
async function sheet({ rows, hiddenColumn }: Of<"sheet">): Promise<Buffer> {
  const data = rows.map((row) => row.map((value) => ({ value: figure(value) ?? value })));
  const columns = (rows[0] ?? []).map(() => ({ width: 18 }));
  const made = new PizZip(await writeXlsxFile([{ data, sheet: "名单", columns }]).toBuffer());
  const name = "xl/worksheets/sheet1.xml";
  const xml = made.file(name)?.asText() ?? "";
  const shown = `<col min="${hiddenColumn}" max="${hiddenColumn}"`;
  if (hiddenColumn !== undefined && !xml.includes(shown)) throw new Error("no such column");
  made.file(name, xml.replace(shown, `${shown} hidden="1"`));
  return settled(made.generate({ type: "nodebuffer" }));
}

const FONT = { ascii: "Times New Roman", eastAsia: "宋体", hAnsi: "Times New Roman" };
const line = (text: string, size = 24) =>
  new Paragraph({ children: [new TextRun({ text, size, font: FONT })] });

async function form({ title, rows, notes }: Of<"form">): Promise<Buffer> {
  const cell = (text: string) =>
    new TableCell({ width: { size: 25, type: WidthType.PERCENTAGE }, children: [line(text)] });
  const made = new Document({
    creator: "增城市人民政府",
    title,
    sections: [
      {
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new TextRun({ text: title, size: 36, bold: true, font: FONT })],
          }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: rows.map(
              (row) => new TableRow({ children: row.flatMap((text) => [cell(text), cell("")]) }),
            ),
          }),
          line(""),
          ...notes.map((text) => line(text)),
        ],
      },
    ],
  });
  return settled(await Packer.toBuffer(made));
}

async function pdf(
  draw: (made: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions,
): Promise<Buffer> {
  const made = new PDFDocument({
    size: "A4",
    margin: 64,
    info: { CreationDate: MADE, ModDate: MADE },
    ...options,
  });
  const chunks: Buffer[] = [];
  made.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => made.on("end", () => resolve()));
  draw(made);
  made.end();
  await ended;
  return Buffer.concat(chunks);
}

async function list({ title, parts }: Of<"pdf" | "ofd">): Promise<Buffer> {
  const font = (await pdfFonts()).regular;
  return pdf(
    (made) => {
      for (const [at, { heading, lines }] of parts.entries()) {
        if (at > 0) made.addPage();
        if (at === 0) made.fontSize(20).text(title, { align: "center" }).moveDown(1);
        made.fontSize(15).text(heading).moveDown(0.6);
        made.fontSize(12);
        for (const text of lines) made.text(text, { lineGap: 6 });
      }
    },
    // Without a font of its own pdfkit opens one that has no Chinese.
    { font: font as unknown as string },
  );
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const LINE_MM = 9;

/** An OFD of the plainest kind (GB/T 33190): one page a part, a line of text an object. */
function ofd({ title, parts }: Of<"pdf" | "ofd">): Buffer {
  const zip = new PizZip();
  const put = (name: string, xml: string) =>
    zip.file(name, `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`, { date: MADE });
  put(
    "OFD.xml",
    `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>demonstration</ofd:DocID><ofd:Title>${escaped(title)}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
  );
  const pages = parts
    .map((_, at) => `<ofd:Page ID="${at + 10}" BaseLoc="Pages/Page_${at}/Content.xml"/>`)
    .join("");
  put(
    "Doc_0/Document.xml",
    `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${pages}</ofd:Pages></ofd:Document>`,
  );
  put(
    "Doc_0/PublicRes.xml",
    `<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="1" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>`,
  );
  for (const [at, { heading, lines }] of parts.entries()) {
    const all = at === 0 ? [title, heading, ...lines] : [heading, ...lines];
    const objects = all.map((text, row) => {
      const top = 25 + row * LINE_MM;
      const steps = `g ${Math.max(0, [...text].length - 1)} 4.5`;
      return `<ofd:TextObject ID="${100 + at * 100 + row}" Boundary="20 ${top} 170 7" Font="1" Size="4.5"><ofd:TextCode X="0" Y="5" DeltaX="${steps}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
    });
    put(
      `Doc_0/Pages/Page_${at}/Content.xml`,
      `<ofd:Page ${NAMESPACE}><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="${50 + at}">${objects.join("")}</ofd:Layer></ofd:Content></ofd:Page>`,
    );
  }
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

const WIDE = 1240;
const HIGH = 880;

/** A drawing as a copier gives it back: a grey picture on a page. */
async function scan({ title, labels }: Of<"scan">): Promise<Buffer> {
  GlobalFonts.register((await pdfFonts()).regular, "Demonstration");
  const canvas = createCanvas(WIDE, HIGH);
  const context = canvas.getContext("2d");
  context.fillStyle = "#f4f3ee";
  context.fillRect(0, 0, WIDE, HIGH);
  context.strokeStyle = "#777";
  context.lineWidth = 26;
  context.beginPath();
  context.moveTo(60, HIGH * 0.8);
  context.bezierCurveTo(WIDE * 0.3, HIGH * 0.5, WIDE * 0.5, HIGH * 0.6, WIDE - 60, HIGH * 0.25);
  context.stroke();
  context.strokeStyle = "#222";
  context.lineWidth = 5;
  context.stroke();
  context.fillStyle = "#222";
  context.textAlign = "center";
  context.font = '40px "Demonstration"';
  context.fillText(title, WIDE / 2, 90);
  context.font = '28px "Demonstration"';
  for (const { text, x, y } of labels) context.fillText(text, x * WIDE, y * HIGH);
  const picture = await canvas.encode("jpeg", 70);
  const size: [number, number] = [WIDE / 2, HIGH / 2];
  return pdf((made) => void made.image(picture, 0, 0, { width: size[0], height: size[1] }), {
    size,
    margin: 0,
  });
}

/** One file of the demonstration; `body` is the text of its publication. The same bytes each time. */
export async function madeFile(file: DemoFile, body: string): Promise<Buffer> {
  switch (file.make) {
    case "tables":
      return workbook(body);
    case "sheet":
      return sheet(file);
    case "form":
      return form(file);
    case "pdf":
      return list(file);
    case "ofd":
      return ofd(file);
    case "scan":
      return scan(file);
  }
}
