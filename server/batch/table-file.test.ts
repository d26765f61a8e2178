import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { tableIn } from "./table-file";
import { batchTemplateFile } from "./template";

const TABLE =
  '信息名称,文号,所需信息描述\n荔城街绿线图,增府办〔2026〕16号,"2009年的，\n含说明"\n䶮塘村红线图,,\n';
const ROWS = [
  { subject: "荔城街绿线图", documentNumber: "增府办〔2026〕16号", description: "2009年的，\n含说明" },
  { subject: "䶮塘村红线图", documentNumber: "", description: "" },
];

const xlsx = (lines: (string | number | Date | null)[][]) =>
  writeXlsxFile(
    lines.map((cells) =>
      cells.map((value) =>
        value instanceof Date ? { value, format: "yyyy-mm-dd" } : value === null ? null : { value },
      ),
    ),
  ).toBuffer();

/** A ZIP with one entry, whose announced size may be a lie. */
function zipOf(name: string, content: Buffer, announced = content.length): Buffer {
  const packed = deflateRawSync(content);
  const file = Buffer.from(name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(announced, 22);
  head.writeUInt16LE(file.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(announced, 24);
  central.writeUInt16LE(file.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + file.length, 12);
  end.writeUInt32LE(30 + file.length + packed.length, 16);
  return Buffer.concat([head, file, packed, central, file, end]);
}

/** GB 18030 of the table above, written out because Node encodes none; 䶮 is the four bytes 82 35 8F 33 … of the standard's older places. */
const gb = (text: string) => {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      const letter = decoder.decode(Uint8Array.of(high, low));
      if ([...letter].length === 1 && letter !== "\ufffd") table.set(letter, [high, low]);
    }
  return Uint8Array.from(
    [...text].flatMap((letter) => (letter < "\x80" ? [letter.charCodeAt(0)] : (table.get(letter) ?? [0x3f]))),
  );
};

describe("IM-001 a CSV file in the encoding it comes in", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(TABLE), "utf8"],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${TABLE}`), "utf8"],
    ["UTF-16 little endian", Buffer.from(`\ufeff${TABLE}`, "utf16le"), "utf16"],
  ])("%s", async (_name, bytes, source) => {
    expect(await tableIn(bytes)).toEqual({ source, read: { rows: ROWS } });
  });

  it("GB 18030, as spreadsheets in Chinese save it, is told by name", async () => {
    const text = "信息名称,文号\n荔城街绿线图,增府办〔2026〕16号\n新塘镇红线图,\n";
    expect(await tableIn(gb(text))).toEqual({
      source: "gb18030",
      read: {
        rows: [
          { subject: "荔城街绿线图", documentNumber: "增府办〔2026〕16号", description: "" },
          { subject: "新塘镇红线图", documentNumber: "", description: "" },
        ],
      },
    });
  });

  it("bytes that are no text in any of them are refused", async () => {
    expect(await tableIn(Uint8Array.of(0xff, 0xff, 0x80, 0x00, 0x81))).toEqual({ fault: "encoding" });
  });
});

describe("a workbook", () => {
  it("the template, filled and sent back, gives the rows that were filled in", async () => {
    const template = await tableIn(await batchTemplateFile());
    expect(template).toEqual({ source: "xlsx", read: { problem: { why: "empty" } } });
    const heads = ["信息名称", "文号（选填）", "所需信息描述（选填）"];
    const filled = await xlsx([
      heads,
      ...ROWS.map((row) => [row.subject, row.documentNumber || null, row.description || null]),
    ]);
    expect(await tableIn(filled)).toEqual({ source: "xlsx", read: { rows: ROWS } });
  });

  it("numbers, days and what looks like a formula become text", async () => {
    const file = await xlsx([
      ["信息名称"],
      [20_260_016],
      [new Date(Date.UTC(2026, 1, 9))],
      ["=HYPERLINK(1)"],
    ]);
    expect(await tableIn(file)).toMatchObject({
      read: { rows: [{ subject: "20260016" }, { subject: "2026-02-09" }, { subject: "=HYPERLINK(1)" }] },
    });
  });

  it("51 rows are refused, empty rows between are skipped", async () => {
    const many = Array.from({ length: 51 }, (_, at) => [`第${at + 1}项信息`]);
    expect(await tableIn(await xlsx(many))).toMatchObject({
      read: { problem: { why: "tooMany", count: 51 } },
    });
    expect(await tableIn(await xlsx([["甲项信息"], [null], [""], ["乙项信息"]]))).toMatchObject({
      read: { rows: [{ subject: "甲项信息" }, { subject: "乙项信息" }] },
    });
  });

  it("IM-005 a bomb, a lie about its size, a cell at the end of the sheet, a macro and a broken file are not opened", async () => {
    expect(await tableIn(zipOf("xl/sharedStrings.xml", Buffer.alloc(30 * 1024 * 1024)))).toEqual({
      fault: "tooLarge",
    });
    expect(await tableIn(zipOf("xl/workbook.xml", Buffer.alloc(30 * 1024 * 1024), 100))).toEqual({
      fault: "broken",
    });
    const far = Buffer.from(
      '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"/></row></sheetData></worksheet>',
    );
    expect(await tableIn(zipOf("xl/worksheets/sheet1.xml", far))).toEqual({ fault: "tooLarge" });
    expect(await tableIn(zipOf("xl/vbaProject.bin", Buffer.alloc(10)))).toEqual({ fault: "macros" });
    expect(await tableIn(zipOf("word/document.xml", Buffer.alloc(10)))).toEqual({ fault: "broken" });
    expect(await tableIn(Buffer.from("PK\x03\x04 and nothing more"))).toEqual({ fault: "broken" });
  });

  it("an old workbook, a PDF and a picture are told apart", async () => {
    expect(await tableIn(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toEqual({ fault: "oldWorkbook" });
    expect(await tableIn(Buffer.from("%PDF-1.7"))).toEqual({ fault: "notATable" });
    expect(await tableIn(Buffer.from("89504e470d0a1a0a", "hex"))).toEqual({ fault: "notATable" });
  });
});
