import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { FormCell, FormTable } from "@/domain/annual-report/form-table";
import { PARAGRAPH_ROLES } from "@/domain/letter/blocks";
import { LONGEST_OVER_DATE, type PaperBlock, type PaperRole, PRINTED_ROLES } from "@/domain/letter/paper";
import { qrPng } from "./qr-png";
import { ROLE_STYLES } from "./role-styles";

const FANGSONG = { ascii: "Times New Roman", eastAsia: "仿宋_GB2312", hAnsi: "Times New Roman" };
const XIAOBIAOSONG = { ascii: "Times New Roman", eastAsia: "方正小标宋简体", hAnsi: "Times New Roman" };
const HEI = { ascii: "Times New Roman", eastAsia: "黑体", hAnsi: "Times New Roman" };
const KAI = { ascii: "Times New Roman", eastAsia: "楷体_GB2312", hAnsi: "Times New Roman" };
const RED = "C8102E";
/** 三号 and 二号 of GB/T 9704 in half points. */
const SIZE = { body: 32, title: 44, part: 38, issuer: 52, note: 28, small: 21, form: 16 };
/** A character of 三号 in twentieths of a point, and two of them. */
const CHARACTER = 320;
const INDENT = 2 * CHARACTER;
/** 28 points from line to line: 22 lines a page. */
const LINE = { line: 560, lineRule: "exact" as const };

interface Look {
  paragraph: IParagraphOptions;
  run: object;
}

const centred = { alignment: AlignmentType.CENTER } as const;
const LOOKS: Readonly<Record<PaperRole, Look>> = {
  issuer: {
    paragraph: { ...centred, spacing: { before: 240, after: 240, line: 760, lineRule: "atLeast" } },
    run: { font: XIAOBIAOSONG, size: SIZE.issuer, color: RED, bold: true },
  },
  number: {
    paragraph: {
      ...centred,
      spacing: { after: 480, ...LINE },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 8 } },
    },
    run: { font: FANGSONG, size: SIZE.body },
  },
  title: {
    paragraph: { ...centred, spacing: { before: 240, after: 480, line: 640, lineRule: "atLeast" } },
    run: { font: XIAOBIAOSONG, size: SIZE.title, bold: true },
  },
  to: { paragraph: { spacing: LINE }, run: { font: FANGSONG, size: SIZE.body } },
  body: {
    paragraph: { spacing: LINE, indent: { firstLine: INDENT }, alignment: AlignmentType.BOTH },
    run: { font: FANGSONG, size: SIZE.body },
  },
  heading: {
    paragraph: { spacing: LINE, indent: { firstLine: INDENT }, keepNext: true },
    run: { font: HEI, size: SIZE.body },
  },
  sign: {
    paragraph: { spacing: LINE, alignment: AlignmentType.RIGHT, indent: { right: INDENT }, keepLines: true },
    run: { font: FANGSONG, size: SIZE.body },
  },
  note: {
    paragraph: { spacing: { before: 240, ...LINE }, indent: { firstLine: 560 } },
    run: { font: FANGSONG, size: SIZE.note },
  },
  warning: {
    paragraph: {
      spacing: { after: 120, line: 480, lineRule: "atLeast" },
      border: { left: { style: BorderStyle.SINGLE, size: 24, color: RED, space: 8 } },
    },
    run: { font: HEI, size: SIZE.note, color: RED },
  },
  part: {
    paragraph: {
      ...centred,
      spacing: { before: 560, after: 280, line: 600, lineRule: "atLeast" },
      keepNext: true,
    },
    run: { font: XIAOBIAOSONG, size: SIZE.part, bold: true },
  },
  chapter: {
    paragraph: { ...centred, spacing: { before: 280, after: 140, ...LINE }, keepNext: true },
    run: { font: HEI, size: SIZE.body },
  },
  subchapter: {
    paragraph: { ...centred, spacing: { before: 140, ...LINE }, keepNext: true },
    run: { font: KAI, size: SIZE.body },
  },
  subheading: {
    paragraph: { spacing: LINE, indent: { firstLine: INDENT }, keepNext: true },
    run: { font: KAI, size: SIZE.body },
  },
  caption: {
    paragraph: { ...centred, spacing: { before: 140, ...LINE }, keepNext: true },
    run: { font: HEI, size: SIZE.note },
  },
  imprint: {
    paragraph: { spacing: { line: 340, lineRule: "atLeast" }, keepLines: true },
    run: { font: FANGSONG, size: SIZE.small },
  },
};

/** A4 and the margins of GB/T 9704 in twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGINS = { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1200 };
const WIDTH = A4.width - MARGINS.left - MARGINS.right;

const pageNumber = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: FANGSONG, size: SIZE.note }),
        ],
      }),
    ],
  });

const PRINTED_STYLES = PRINTED_ROLES.map(
  (role) => [role, { id: `Paper${role}`, name: `公文${role}` }] as const,
);
const STYLES = { ...ROLE_STYLES, ...Object.fromEntries(PRINTED_STYLES) } as Readonly<
  Record<PaperRole, { id: string; name: string }>
>;

/** One paragraph in the style of its role. */
export const wordParagraph = (role: PaperRole, text: string) =>
  new Paragraph({ style: STYLES[role].id, children: [new TextRun({ text })] });

/** A table of a letter: the first cell of a row names it. */
export const wordTable = (rows: readonly (readonly string[])[]) =>
  tableOf(rows, [2600, 6200], SIZE.note, false);

function tableOf(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  size: number,
  isHeaded: boolean,
) {
  const widthAt = (place: number) => widths[place] ?? widths.at(-1) ?? WIDTH;
  const spacing = size === SIZE.note ? LINE : { line: 300, lineRule: "atLeast" as const };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [...widths],
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: isHeaded && row === 0,
          cantSplit: isHeaded,
          children: cells.map(
            (text, place) =>
              new TableCell({
                width: { size: widthAt(place), type: WidthType.DXA },
                margins: { top: 80, bottom: 80, left: 120, right: 120 },
                children: [
                  new Paragraph({
                    spacing,
                    children: [new TextRun({ text, font: isHeaded && row === 0 ? HEI : FANGSONG, size })],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

/** A prescribed table: cells reach over columns and rows as the form has it; narrow columns are set small. */
function formTable({ rows, widths, headRows }: FormTable): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((WIDTH * width) / whole));
  const isNarrow = widths.length > 8;
  const size = isNarrow ? SIZE.form : SIZE.small;
  const side = isNarrow ? 30 : 100;
  const cellOf = ({ content, across = 1, down = 1, head }: FormCell) =>
    new TableCell({
      ...(across > 1 && { columnSpan: across }),
      ...(down > 1 && { rowSpan: down }),
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 30, bottom: 30, left: side, right: side },
      children: [
        new Paragraph({
          spacing: { line: size * 12, lineRule: "atLeast" },
          ...(head === "row" || head === "rowgroup" || (head === undefined && typeof content === "string")
            ? {}
            : centred),
          children: [
            new TextRun({
              text: String(content),
              font: head === "col" || head === "colgroup" ? HEI : FANGSONG,
              size,
            }),
          ],
        }),
      ],
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (cells, at) =>
        new TableRow({ tableHeader: at < headRows, cantSplit: true, children: cells.map(cellOf) }),
    ),
  });
}

/** Signers over the middle of the day, which stands four characters from the edge; long names keep two. */
function signature(lines: readonly string[]): Paragraph[] {
  const day = lines.at(-1) ?? "";
  const widthOf = (text: string) =>
    [...text].reduce((sum, char) => sum + (char < "⺀" ? CHARACTER / 2 : CHARACTER), 0);
  const middle = 4 * CHARACTER + widthOf(day) / 2;
  return lines.map((text, at) => {
    const right = text.length > LONGEST_OVER_DATE ? INDENT : Math.max(INDENT / 2, middle - widthOf(text) / 2);
    const isFirst = at === 0;
    return new Paragraph({
      style: STYLES.sign.id,
      alignment: AlignmentType.RIGHT,
      indent: { right },
      spacing: { ...LINE, ...(isFirst && { before: 560 }) },
      keepNext: at < lines.length - 1,
      children: [new TextRun({ text })],
    });
  });
}

/** Columns as wide as what stands in them, within bounds. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const lengths = Array.from({ length: columns }, (_, place) =>
    Math.min(24, Math.max(4, ...rows.map((row) => row[place]?.length ?? 0))),
  );
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => Math.floor((WIDTH * length) / whole));
}

async function partsOf(block: PaperBlock): Promise<(Paragraph | Table)[]> {
  if ("sign" in block) return signature(block.sign);
  if ("qr" in block) {
    const image = {
      type: "png" as const,
      data: await qrPng(block.qr),
      transformation: { width: 96, height: 96 },
    };
    return [new Paragraph({ children: [new ImageRun(image)] })];
  }
  if ("role" in block) return [wordParagraph(block.role, block.text)];
  if ("opens" in block) {
    return block.isRunning ? [] : [new Paragraph({ pageBreakBefore: true, spacing: { line: 1 } })];
  }
  // Word counts its pages itself, so its contents go without them.
  if ("contents" in block) {
    return block.contents.map(({ text, of }) => wordParagraph(of === undefined ? "heading" : "to", text));
  }
  if ("form" in block) return [formTable(block.form), new Paragraph({ spacing: LINE })];
  if (!("isHeaded" in block)) return [wordTable(block.rows)];
  return [tableOf(block.rows, columnWidths(block.rows), SIZE.small, true), new Paragraph({ spacing: LINE })];
}

/** A Word file of the house's look; a template of letters knows only the styles that letters have. */
export async function wordFileOf(
  title: string,
  children: (Paragraph | Table)[],
  isLetter = true,
): Promise<Uint8Array> {
  const roles: readonly PaperRole[] = isLetter ? PARAGRAPH_ROLES : [...PARAGRAPH_ROLES, ...PRINTED_ROLES];
  const file = new Document({
    title,
    creator: "",
    lastModifiedBy: "",
    styles: {
      default: { document: { run: { font: FANGSONG, size: SIZE.body, language: { eastAsia: "zh-CN" } } } },
      paragraphStyles: roles.map((role) => ({
        ...STYLES[role],
        basedOn: "Normal",
        quickFormat: true,
        ...LOOKS[role],
      })),
    },
    sections: [
      { properties: { page: { size: A4, margin: MARGINS } }, footers: { default: pageNumber() }, children },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** A publication as a Word file. */
export async function paperWord(blocks: readonly PaperBlock[], title: string): Promise<Uint8Array> {
  const parts = await Promise.all(blocks.map(partsOf));
  return wordFileOf(title, parts.flat(), false);
}
