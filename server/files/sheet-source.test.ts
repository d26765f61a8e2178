import { describe, expect, it } from "vitest";
import { sheetRange, tableOfRange, usedRange } from "@/domain/publication/recognise/sheet-table";
import { gridTable } from "@/domain/publication/recognise/table-grid";
import { Package } from "./apart/text/package";
import { formatted } from "./apart/text/workbook-format";
import { readSheetSource } from "./apart/text/workbook-source";
import { budgetForTest, numberCell, rowXml, sheetsForTest, textCell } from "./sheet-for-tests";
import { readSheetFile } from "./source-file";

const read = async (bytes: Buffer) => readSheetSource(await Package.open(bytes));

describe("numbers as a cell shows them", () => {
  it.each([
    [1234567.5, "#,##0.00", "1,234,567.50"],
    [-1234.5, "#,##0.00", "-1,234.50"],
    [1.005, "0.00", "1.01"],
    [0, '#,##0.00_ ;\\-#,##0.00;"-"', "-"],
    [-5, "#,##0_);[Red]\\(#,##0\\)", "(5)"],
    [0.125, "0.0%", "12.5%"],
    [12345.678, "0.##", "12345.68"],
    [12, "0.##", "12"],
    [7, "000", "007"],
    [1234567, '#,##0.00,"千元"', "1,234.57千元"],
    [88, '"¥"#,##0.00', "¥88.00"],
    [3.5, '0.0"万元"', "3.5万元"],
    [-0.001, "0.00", "0.00"],
  ])("%d in the format %s is %s", (value, code, shown) => {
    expect(formatted(value, code)).toBe(shown);
  });

  it.each(["General", "@", "yyyy-mm-dd", "[DBNum2]0"])("%s is no format of a number", (code) => {
    expect(formatted(5, code)).toBeNull();
  });
});

describe("a workbook for an editor", () => {
  it("names what is hidden and leaves it out: sheets, rows and columns", async () => {
    const book = await read(budgetForTest());
    expect(book.hiddenSheets).toEqual(["名单"]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["支出表", "第二张"]);
    expect(book.sheets[0]).toMatchObject({ hiddenRows: [6], hiddenColumns: [5] });
    expect(JSON.stringify(book)).not.toMatch(/张三|不公开的行|内部测算|8,888|"99"/);
  });

  it("gives the printed table: caption with its unit, one head out of two rows, figures as they are shown", async () => {
    const [sheet] = (await read(budgetForTest())).sheets;
    const range = sheet && usedRange(sheet);
    const table = sheet && range && tableOfRange(sheet, range);
    if (!table) throw new Error("no table");
    const { caption, head, rows } = gridTable(table);
    expect(caption).toBe("2026年一般公共预算支出表（单位：万元）");
    expect(head.map(({ text }) => text)).toEqual([
      "科目",
      "本年支出／基本支出",
      "本年支出／项目支出",
      "合计",
    ]);
    expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ["教育支出", "1,234,567.50", "-", "1,234,567.50"],
      ["占比", "12.50%", "-3.01", ""],
    ]);
  });

  it("takes a part of a sheet by its range, whatever was left out of it", async () => {
    const [sheet] = (await read(budgetForTest())).sheets;
    const range = sheetRange("ａ5：b7");
    const table = sheet && range && tableOfRange(sheet, range);
    expect(table).toMatchObject({ rows: 2, columns: 2 });
    expect(table?.cells.map(({ text }) => text)).toEqual(["教育支出", "1,234,567.50", "占比", "12.50%"]);
    expect(sheetRange("A")).toBeNull();
    expect(sheetRange("F20:A3")).toEqual({ fromRow: 3, toRow: 20, fromColumn: 1, toColumn: 6 });
  });

  it("tells of formulas that were never counted and of errors", async () => {
    const error = '<c r="B2" t="e"><v>#REF!</v></c>';
    const rows =
      rowXml(1, textCell("A1", "甲") + numberCell("B1", "", 0, "A1+1")) +
      rowXml(2, textCell("A2", "乙") + error);
    const [sheet] = (await read(sheetsForTest([{ name: "表", rows }]))).sheets;
    expect(sheet).toMatchObject({ uncounted: 1, errors: 1 });
  });

  it("is read in the process apart", async () => {
    expect(await readSheetFile(budgetForTest())).toMatchObject({ hiddenSheets: ["名单"] });
    expect(await readSheetFile(Buffer.from("nothing"))).toEqual({ fault: "damaged" });
  });
});
