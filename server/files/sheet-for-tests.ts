import { zipForTest } from "./files-for-tests";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"';
const TYPES =
  '<?xml version="1.0"?><Types xmlns="x"><Default Extension="xml" ContentType="application/xml"/></Types>';
/** Styles by place: 0 plain, 1 thousands and two places, 2 per cent, 3 own with a dash for nothing, 4 a day. */
const STYLES = `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="176" formatCode="#,##0.00_ ;\\-#,##0.00;&quot;-&quot;"/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="10"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>`;

interface TestSheet {
  name: string;
  /** The XML of its rows. */
  rows: string;
  /** What stands before the rows, as columns. */
  before?: string;
  /** What stands behind them, as merged cells. */
  behind?: string;
  isHidden?: boolean;
}

const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A cell with words. */
export const textCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${xml(text)}</t></is></c>`;

/** A cell with a number in a style; `formula` is what it was counted from. */
export const numberCell = (place: string, value: number | "", style = 0, formula = ""): string =>
  `<c r="${place}" s="${style}">${formula === "" ? "" : `<f>${xml(formula)}</f>`}${value === "" ? "" : `<v>${value}</v>`}</c>`;

export const rowXml = (number: number, cells: string, isHidden = false): string =>
  `<row r="${number}"${isHidden ? ' hidden="1"' : ""}>${cells}</row>`;

/** A workbook of these sheets. */
export function sheetsForTest(sheets: readonly TestSheet[]): Buffer {
  const listed = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${isHidden ? ' state="hidden"' : ""}/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="t" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zipForTest([
    { name: "[Content_Types].xml", data: TYPES },
    { name: "xl/workbook.xml", data: `<workbook ${MAIN}><sheets>${listed.join("")}</sheets></workbook>` },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships xmlns="r">${relations.join("")}</Relationships>`,
    },
    { name: "xl/styles.xml", data: STYLES },
    ...sheets.map(({ rows, before = "", behind = "" }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `<worksheet ${MAIN}>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`,
    })),
  ]);
}

/** A budget table as finance offices make them: name and unit above, a head of two rows, a hidden row, column and sheet. */
export const budgetForTest = (): Buffer =>
  sheetsForTest([
    {
      name: "支出表",
      before: '<cols><col min="5" max="5" hidden="1"/></cols>',
      rows: [
        rowXml(1, textCell("A1", "2026年一般公共预算支出表")),
        rowXml(2, textCell("A2", "单位：万元")),
        rowXml(3, textCell("A3", "科目") + textCell("B3", "本年支出") + textCell("D3", "合计")),
        rowXml(4, textCell("B4", "基本支出") + textCell("C4", "项目支出") + textCell("E4", "内部测算")),
        rowXml(
          5,
          textCell("A5", "教育支出") +
            numberCell("B5", 1234567.5, 1) +
            numberCell("C5", 0, 3) +
            numberCell("D5", 1234567.5, 1, "B5+C5") +
            numberCell("E5", 99),
        ),
        rowXml(6, textCell("A6", "不公开的行") + numberCell("B6", 8888, 1), true),
        rowXml(7, textCell("A7", "占比") + numberCell("B7", 0.125, 2) + numberCell("C7", -3.005, 1)),
      ].join(""),
      behind:
        '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:D2"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/><mergeCell ref="D3:D4"/></mergeCells>',
    },
    { name: "名单", rows: rowXml(1, textCell("A1", "张三")), isHidden: true },
    {
      name: "第二张",
      rows:
        rowXml(1, textCell("A1", "项目") + textCell("B1", "数")) +
        rowXml(2, textCell("A2", "甲") + numberCell("B2", 3)),
    },
  ]);
