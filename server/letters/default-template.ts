import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { isTable, type LetterBlock, PARAGRAPH_ROLES, type ParagraphRole } from "@/domain/letter/blocks";
import { defaultLayout } from "@/domain/letter/default-layouts";
import type { LayoutBlock } from "@/domain/letter/layout";
import { type LetterName, letterRule } from "@/domain/letter/letters";
import { ROLE_STYLES } from "./role-styles";

const FANGSONG = { ascii: "Times New Roman", eastAsia: "仿宋_GB2312", hAnsi: "Times New Roman" };
const XIAOBIAOSONG = { ascii: "Times New Roman", eastAsia: "方正小标宋简体", hAnsi: "Times New Roman" };
const HEI = { ascii: "Times New Roman", eastAsia: "黑体", hAnsi: "Times New Roman" };
const RED = "C8102E";
/** 三号 and 二号 of GB/T 9704 in half points. */
const SIZE = { body: 32, title: 44, issuer: 52, note: 28 };
/** Two characters of 三号. */
const INDENT = 640;
/** 28 points from line to line: 22 lines a page. */
const LINE = { line: 560, lineRule: "exact" as const };

const LOOKS: Readonly<Record<ParagraphRole, { paragraph: IParagraphOptions; run: object }>> = {
  issuer: {
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 240, line: 760, lineRule: "atLeast" },
    },
    run: { font: XIAOBIAOSONG, size: SIZE.issuer, color: RED, bold: true },
  },
  number: {
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { after: 480, ...LINE },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 8 } },
    },
    run: { font: FANGSONG, size: SIZE.body },
  },
  title: {
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 480, line: 640, lineRule: "atLeast" },
    },
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
};

/** A4 and the margins of GB/T 9704 in twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGINS = { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1200 };

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

const runs = (text: string): ParagraphChild[] => [new TextRun({ text })];
const paragraph = (role: ParagraphRole, text: string) =>
  new Paragraph({ style: ROLE_STYLES[role].id, children: runs(text) });

const table = (rows: readonly (readonly string[])[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [2600, 6200],
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (text, place) =>
              new TableCell({
                width: { size: place === 0 ? 2600 : 6200, type: WidthType.DXA },
                margins: { top: 80, bottom: 80, left: 120, right: 120 },
                children: [
                  new Paragraph({
                    spacing: LINE,
                    children: [new TextRun({ text, font: FANGSONG, size: SIZE.note })],
                  }),
                ],
              }),
          ),
        }),
    ),
  });

/** The layout as paragraphs; a section opens and closes in a line of its own, which is how an office writes it. */
function partsOf(blocks: readonly LayoutBlock[]): (Paragraph | Table)[] {
  return blocks.flatMap((block) => {
    if ("table" in block) return [table(block.table)];
    if ("role" in block) return [paragraph(block.role, block.text)];
    return [
      paragraph("body", `{#${block.section}}`),
      ...partsOf(block.blocks),
      paragraph("body", `{/${block.section}}`),
    ];
  });
}

/** A Word file of the house's look. */
async function wordOf(title: string, children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const file = new Document({
    title,
    creator: "",
    lastModifiedBy: "",
    styles: {
      default: { document: { run: { font: FANGSONG, size: SIZE.body, language: { eastAsia: "zh-CN" } } } },
      paragraphStyles: PARAGRAPH_ROLES.map((role) => ({
        ...ROLE_STYLES[role],
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

const made = new Map<LetterName, Promise<Uint8Array>>();

/** The house's own template of a letter as a Word file: what an office takes home, changes and uploads. */
export function defaultTemplate(name: LetterName): Promise<Uint8Array> {
  const known = made.get(name) ?? wordOf(letterRule(name).title, partsOf(defaultLayout(name)));
  made.set(name, known);
  return known;
}

/** A Word file set plainly from a letter's words. */
export function plainWord(name: LetterName, blocks: readonly LetterBlock[]): Promise<Uint8Array> {
  const parts = blocks.map((block) =>
    isTable(block) ? table(block.rows) : paragraph(block.role, block.text),
  );
  return wordOf(letterRule(name).title, parts);
}
