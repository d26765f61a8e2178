import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { docxForTest, jpegForTest, pdfForTest, zipForTest } from "../../files-for-tests";
import { scanFile } from "../../scan";
import {
  DOCX,
  inline,
  ofdFile,
  PDF,
  PPTX,
  portableFile,
  row,
  slidesFile,
  wordFile,
  workbookFile,
  XLSX,
} from "./planted-for-tests";
import { scan } from "./scan-file";

const ON = calendarDate("2026-11-24");
const ID = "11010519491231002X";
const look = async (mediaType: string, bytes: Buffer) =>
  (await scan({ do: "scan", mediaType, on: ON }, bytes)).words;
const placesIn = async (mediaType: string, bytes: Buffer) =>
  (await look(mediaType, bytes)).values.map(({ place }) => place);
const kindsIn = async (mediaType: string, bytes: Buffer) =>
  (await look(mediaType, bytes)).findings.map(({ kind }) => kind);
const para = (inner: string) => `<w:p>${inner}</w:p>`;

describe("PS-002 the place of a hit", () => {
  it("is the cell of a hidden sheet", async () => {
    const file = workbookFile({ second: row(12, inline("B12", ID)), state: 'state="veryHidden"' });
    expect(await placesIn(XLSX, file)).toEqual([
      { part: "sheet", sheet: "Sheet2", cell: "B12", hidden: true },
    ]);
  });

  it("is the cell of a hidden row and of a hidden column", async () => {
    const cells = row(3, inline("A3", ID), 'hidden="1"') + row(4, inline("D4", "13800138000"));
    const columns = '<cols><col min="4" max="4" hidden="1"/></cols>';
    expect(await placesIn(XLSX, workbookFile({ cells, columns }))).toEqual([
      { part: "sheet", sheet: "公示", cell: "A3", hidden: true },
      { part: "sheet", sheet: "公示", cell: "D4", hidden: true },
    ]);
  });

  it("is the cell in which a number that is cut into cells begins", async () => {
    const cells = row(5, inline("A5", "110105") + inline("B5", "19491231") + inline("C5", "002X"));
    expect(await placesIn(XLSX, workbookFile({ cells }))).toEqual([
      { part: "sheet", sheet: "公示", cell: "A5" },
    ]);
  });

  it("PS-004 is the cell of a telephone number that is stored as a number", async () => {
    for (const stored of ["13800138000", "1.3800138E10"]) {
      const file = workbookFile({ cells: row(2, `<c r="C2"><v>${stored}</v></c>`) });
      expect((await look(XLSX, file)).values).toMatchObject([
        { rule: "mobile", sample: "138****8000", place: { cell: "C2" } },
      ]);
    }
  });

  it("is the paragraph of a Word file, the page of a PDF, the slide, the line", async () => {
    expect(await placesIn(DOCX, wordFile({ body: ID }))).toEqual([{ part: "text", number: 2 }]);
    const pdf = await portableFile("第一页的内容", (made) => {
      made.addPage().text(ID);
    });
    expect((await placesIn(PDF, pdf))[0]).toEqual({ part: "page", number: 2 });
    expect(await placesIn(PPTX, slidesFile({ text: ID, show: 'show="0"' }))).toEqual([
      { part: "slide", number: 1, hidden: true },
    ]);
    expect(await placesIn("text/csv", Buffer.from(`姓名\n张某,${ID}`))).toEqual([
      { part: "line", number: 2 },
    ]);
  });

  it("repeats no value that a sheet or a packed file is named after", async () => {
    const file = zipForTest([{ name: `${ID}.txt`, data: ID }]);
    expect(
      JSON.stringify((await look("application/zip", file)).values.map(({ place }) => place)),
    ).not.toContain(ID);
  });
});

describe("PS-019 what a file carries besides its text", () => {
  it("is told of a Word file: tracked changes, remarks, hidden words, its author", async () => {
    const more =
      para('<w:ins w:id="1"><w:r><w:t>甲</w:t></w:r></w:ins>') +
      para("<w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r>");
    const comments = {
      name: "word/comments.xml",
      data: '<w:comments><w:comment w:id="0"><w:p><w:r><w:t>改</w:t></w:r></w:p></w:comment></w:comments>',
    };
    const kinds = await kindsIn(DOCX, wordFile({ more, parts: [comments], creator: "张三" }));
    expect(kinds.sort()).toEqual(["comments", "hiddenText", "properties", "trackedChanges"]);
    expect(await kindsIn(DOCX, wordFile())).toEqual([]);
  });

  it("is told of a workbook: hidden sheets, rows and columns, links to other files", async () => {
    const file = workbookFile({
      state: 'state="hidden"',
      columns: '<cols><col min="2" max="2" hidden="1"/></cols>',
      cells: row(1, inline("B1", "甲")) + row(2, inline("A2", "乙"), 'hidden="1"'),
      parts: [{ name: "xl/externalLinks/externalLink1.xml", data: "<externalLink/>" }],
    });
    expect((await kindsIn(XLSX, file)).sort()).toEqual([
      "externalLinks",
      "hiddenColumns",
      "hiddenRows",
      "hiddenSheets",
    ]);
    expect(await kindsIn(XLSX, workbookFile({ cells: row(1, inline("B1", "甲")) }))).toEqual([]);
  });

  it("UP-017 is told of a Word file that fetches its template from outside", async () => {
    const template =
      '<Relationship Id="r1" Type="x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/>';
    const rels = { name: "word/_rels/settings.xml.rels", data: `<Relationships>${template}</Relationships>` };
    expect(await kindsIn(DOCX, wordFile({ parts: [rels] }))).toEqual(["externalLinks"]);
  });

  it("UP-015, UP-016 is told of macros, whatever the file is called", async () => {
    expect(await kindsIn(DOCX, docxForTest([{ name: "word/vbaProject.bin", data: "x" }]))).toEqual([
      "scripts",
    ]);
  });

  it("UP-012 is told of a PDF: scripts, files inside, remarks, its author", async () => {
    const pdf = await portableFile(
      "公示名单如下",
      (made) => {
        made.note(1, 1, 9, 9, "改");
        made.file(Buffer.from("x"), { name: "a.txt" });
        const { _root: root } = made as unknown as { _root: { data: Record<string, unknown> } };
        root.data.OpenAction = { S: "JavaScript", JS: new String("app.alert(1)") };
      },
      { info: { Author: "张三" } },
    );
    expect((await kindsIn(PDF, pdf)).sort()).toEqual([
      "annotations",
      "attachedFiles",
      "properties",
      "scripts",
    ]);
    expect(await kindsIn(PDF, await portableFile("公示名单如下"))).toEqual([]);
  });

  it("PS-008 names the pages that hold no text, so that somebody looks at them", async () => {
    const picture = await jpegForTest(300, 200);
    const pdf = await portableFile("第一页的文字内容", (made) => {
      made.addPage().image(picture, 0, 0);
    });
    expect(await look(PDF, pdf)).toMatchObject({ outcome: "byHand", pages: 2, handPages: [2] });
    expect(await look("image/jpeg", picture)).toMatchObject({ outcome: "byHand", handPages: [1] });
    const scanned = wordFile({ bare: true, parts: [{ name: "word/media/image1.png", data: picture }] });
    expect(await look(DOCX, scanned)).toMatchObject({ outcome: "byHand", handPages: [1] });
  });

  it("UP-043 reads an OFD by its XML, and has old formats looked at by hand", async () => {
    expect(await look("application/ofd", ofdFile("公示名单如下"))).toMatchObject({
      outcome: "checked",
      pages: 1,
      handPages: [],
    });
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(`名单${ID}`, "utf16le")]);
    expect(await look("application/wps-office.wps", old)).toMatchObject({
      outcome: "byHand",
      handPages: [1],
      values: [{ rule: "residentId" }],
    });
  });
});

describe("S17 what cannot be looked through", () => {
  it("UP-013 has a password", async () => {
    expect((await look(PDF, await pdfForTest(undefined, { userPassword: "x" }))).outcome).toBe("locked");
    const locked = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    expect((await look(DOCX, locked)).outcome).toBe("locked");
  });

  it("UP-018 has a document type in its XML, or is no package at all", async () => {
    const bomb = docxForTest([
      { name: "word/settings.xml", data: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
    ]);
    expect((await look(DOCX, bomb)).outcome).toBe("damaged");
    expect((await look(DOCX, Buffer.from("no package"))).outcome).toBe("damaged");
    expect((await look(PDF, (await pdfForTest()).subarray(0, 300))).outcome).toBe("damaged");
  });

  it("ends its process, or takes too long", async () => {
    const file = wordFile({ body: ID });
    expect((await scanFile(file, DOCX, ON)).values).toHaveLength(1);
    expect(await scanFile(file, DOCX, ON, { timeMs: 1, heapMb: 512 })).toMatchObject({
      outcome: "failed",
      values: [],
    });
  });
});

describe("S17 the bound of false alarms", () => {
  it("PS-003, PS-005 is 0.01 % of random numbers of 18 digits for ids, 2 % of 19 for cards", async () => {
    let seed = 20261124;
    const digit = () => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return String(Math.floor((seed / 2 ** 31) * 10));
    };
    const numbers = (length: number, count: number) =>
      Array.from({ length: count }, () => Array.from({ length }, digit).join("")).join("\n订单\n");
    const count = async (text: string, rule: string) => {
      const { values, isMore } = await look("text/plain", Buffer.from(text));
      expect(isMore).toBe(false);
      return values.filter((one) => one.rule === rule).length;
    };
    expect(await count(numbers(18, 50_000), "residentId")).toBeLessThanOrEqual(5);
    expect(await count(numbers(19, 20_000), "bankCard")).toBeLessThanOrEqual(400);
  });
});
