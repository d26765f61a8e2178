import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { PublicationFileType } from "@/domain/publication/file-types";
import { readText } from "./apart/read-text";
import type { TextLimits, TextPage } from "./apart/text/pages";
import { readFileText } from "./file-text";
import { docxForTest, jpegForTest, pdfForTest, zipForTest } from "./files-for-tests";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const PDF = "application/pdf";
const DOCX = `${OFFICE}.wordprocessingml.document` as const;
const XLSX = `${OFFICE}.spreadsheetml.sheet` as const;
const PPTX = `${OFFICE}.presentationml.presentation` as const;
const OFD = "application/ofd";
const FONT = join(
  process.cwd(),
  "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
);
const LIMITS: TextLimits = { pages: 3000, pageChars: 300_000, chars: 3_000_000, timeMs: 40_000 };

/** As the other process does it, without the other process. */
async function read(
  mediaType: PublicationFileType,
  bytes: Buffer | string,
  limits: Partial<TextLimits> = {},
) {
  const job = { do: "readText", mediaType, limits: { ...LIMITS, ...limits } } as const;
  const { words, bytes: found } = await readText(job, Buffer.from(bytes as string));
  return { ...words, pages: JSON.parse(found.toString()) as TextPage[] };
}

const chinesePdf = (texts: readonly string[], options: PDFKit.PDFDocumentOptions = {}) =>
  pdfForTest((made) => {
    made.font(FONT);
    for (const [at, text] of texts.entries()) {
      if (at > 0) made.addPage();
      made.text(text);
    }
  }, options);

const part = (name: string, data: string) => ({ name, data });
const TYPES = part("[Content_Types].xml", "<Types/>");
const rel = (id: string, target: string, more = "") =>
  `<Relationship Id="${id}" Target="${target}" ${more}/>`;
const rels = (...all: string[]) => `<Relationships>${all.join("")}</Relationships>`;

const workbookForTest = (sheets: string, more: ReturnType<typeof part>[], all: string) =>
  zipForTest([
    TYPES,
    part("xl/workbook.xml", `<workbook><sheets>${sheets}</sheets></workbook>`),
    part("xl/_rels/workbook.xml.rels", all),
    ...more,
  ]);

describe("the text of a PDF", () => {
  it("is read page by page, and a page without text keeps its number", async () => {
    const pdf = await chinesePdf(["第一页：河涌整治计划表", "", "第三页：资金安排一览"]);
    const { status, pageCount, pages } = await read(PDF, pdf);
    expect({ status, pageCount }).toEqual({ status: "read", pageCount: 3 });
    expect(pages.map(({ page, text }) => [page, text])).toEqual([
      [1, "第一页：河涌整治计划表"],
      [3, "第三页：资金安排一览"],
    ]);
  });

  it("a scan without a text layer is marked as one", async () => {
    const picture = await jpegForTest(400, 300);
    const pdf = await pdfForTest((made) => {
      made.image(picture, 0, 0);
    });
    expect(await read(PDF, pdf)).toEqual({ status: "scan", pageCount: null, pages: [] });
  });

  it("UP-013 one with a password is locked", async () => {
    const pdf = await pdfForTest(undefined, { userPassword: "secret" });
    expect(await read(PDF, pdf)).toMatchObject({ status: "locked", pages: [] });
  });

  it("one of 500 pages is read whole, and the limits say when only a part was", async () => {
    const pdf = await chinesePdf(Array.from({ length: 500 }, (_, at) => `第${at + 1}页的内容`));
    const whole = await readFileText(pdf, PDF);
    expect([whole.status, whole.pageCount, whole.pages.length, whole.pages.at(-1)?.text]).toEqual([
      "read",
      500,
      500,
      "第500页的内容",
    ]);
    const some = await read(PDF, pdf, { pages: 20 });
    expect([some.status, some.pageCount, some.pages.length]).toEqual(["readInPart", 500, 20]);
    expect((await read(PDF, pdf, { chars: 50 })).pages.length).toBeLessThan(10);
  });

  it("UP-014 one cut in half, and what is no PDF at all, is damaged", async () => {
    const pdf = await chinesePdf(["甲", "乙"]);
    expect((await read(PDF, pdf.subarray(0, pdf.length / 3))).status).toBe("damaged");
    expect((await read(PDF, "not a PDF")).status).toBe("damaged");
    expect((await read(PDF, await jpegForTest())).status).toBe("damaged");
  });
});

describe("the text of a Word file", () => {
  it("has paragraphs, tables and footnotes in order", async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const made = new Document({
      footnotes: { 1: { children: [new Paragraph("脚注：按二〇二六年口径")] } },
      sections: [
        {
          footers: { default: new Footer({ children: [new Paragraph("页脚")] }) },
          children: [
            new Paragraph({ children: [new TextRun("申请表"), new FootnoteReferenceRun(1)] }),
            new Table({
              rows: [
                new TableRow({ children: [cell("姓名"), cell("联系电话")] }),
                new TableRow({ children: [cell("甲"), cell("乙")] }),
              ],
            }),
            new Paragraph({
              children: [new TextRun({ text: "第一行" }), new TextRun({ text: "第二行", break: 1 })],
            }),
          ],
        },
      ],
    });
    const { status, pageCount, pages } = await read(DOCX, await Packer.toBuffer(made));
    expect({ status, pageCount }).toEqual({ status: "read", pageCount: 1 });
    const lines = pages[0]?.text.split("\n").map((line) => line.trim().replace(/\s+/g, " "));
    expect(lines?.filter(Boolean)).toEqual([
      "申请表",
      "姓名 联系电话",
      "甲 乙",
      "第一行",
      "第二行",
      "脚注：按二〇二六年口径",
    ]);
  });

  it("UP-017 what it names outside is never fetched", async () => {
    let asked = 0;
    const server = createServer((_, res) => {
      asked += 1;
      res.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const links = rels(rel("r1", `http://127.0.0.1:${port}/template.dotm`, 'TargetMode="External"'));
    const plain = zipForTest([
      TYPES,
      part("word/document.xml", "<w:p><w:r><w:t>正文</w:t></w:r></w:p>"),
      part("word/_rels/document.xml.rels", links),
    ]);
    expect(await readFileText(plain, DOCX)).toMatchObject({ status: "read", pages: [{ text: "正文" }] });
    const sheet = workbookForTest(
      '<sheet name="外" r:id="r1"/><sheet name="内" r:id="r2"/>',
      [part("xl/worksheets/b.xml", '<row><c t="str"><v>乙</v></c></row>')],
      links.replace("</Relationships>", `${rel("r2", "worksheets/b.xml")}</Relationships>`),
    );
    expect(await readFileText(sheet, XLSX)).toMatchObject({
      status: "readInPart",
      pages: [{ page: 2, text: "乙" }],
    });
    server.close();
    expect(asked).toBe(0);
  });

  it("one of pictures only is a scan, and an empty one has no text", async () => {
    const body = part("word/document.xml", "<w:p><w:drawing/></w:p>");
    expect((await read(DOCX, zipForTest([TYPES, body, part("word/media/image1.png", "x")]))).status).toBe(
      "scan",
    );
    expect((await read(DOCX, zipForTest([TYPES, body]))).status).toBe("noText");
    expect((await read("text/plain", " \n ")).status).toBe("noText");
  });

  it("UP-018 entities are refused, at once and flat", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${"哈".repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;">]><w:p><w:t>&b;</w:t></w:p>`;
    const bytes = zipForTest([TYPES, part("word/document.xml", bomb)]);
    expect(await read(DOCX, bytes)).toEqual({ status: "damaged", pageCount: null, pages: [] });
    const unknown = zipForTest([
      TYPES,
      part("word/document.xml", "<w:p><w:t>甲&b;乙&#20013;&amp;</w:t></w:p>"),
    ]);
    expect((await read(DOCX, unknown)).pages[0]?.text).toBe("甲&b;乙中&");
  });

  it("UP-019 an archive bomb is damaged by what comes out of it, whatever it announced", async () => {
    const bomb = zipForTest([
      TYPES,
      { name: "word/document.xml", data: Buffer.alloc(40 * 1024 * 1024), saidSize: 1000 },
    ]);
    const honest = zipForTest([TYPES, { name: "word/document.xml", data: Buffer.alloc(40 * 1024 * 1024) }]);
    expect((await read(DOCX, bomb)).status).toBe("damaged");
    expect((await read(DOCX, honest)).status).toBe("damaged");
  });

  it("UP-020 names that leave the folder, and doubles, are refused", async () => {
    for (const name of ["../../etc/cron.d/x", "/etc/x", "..\\x"]) {
      const bytes = zipForTest([part("word/document.xml", "<w:p><w:t>x</w:t></w:p>"), part(name, "x")]);
      expect((await read(DOCX, bytes)).status, name).toBe("damaged");
    }
    const twice = part("word/document.xml", "<w:p><w:t>x</w:t></w:p>");
    expect((await read(DOCX, zipForTest([twice, twice]))).status).toBe("damaged");
  });

  it("UP-013 one with a password is locked; one that is another file is damaged", async () => {
    const ole = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    expect((await read(DOCX, ole)).status).toBe("locked");
    expect((await read(DOCX, await jpegForTest())).status).toBe("damaged");
    expect((await read(XLSX, docxForTest())).status).toBe("damaged");
  });
});

describe("the text of a workbook", () => {
  it("has its sheets by name, with numbers as they are shown", async () => {
    const made = await writeXlsxFile([
      {
        data: [
          ["项目", "金额"],
          ["教育支出", 1234.5],
          ["占比", { value: 0.25, format: "0.00%" }],
        ],
        sheet: "一般公共预算",
      },
      {
        data: [[{ value: new Date(Date.UTC(2026, 2, 1)), format: "yyyy-mm-dd" }, "三公经费"]],
        sheet: "“三公”经费",
      },
    ] as never).toBuffer();
    const { status, pageCount, pages } = await read(XLSX, made);
    expect({ status, pageCount }).toEqual({ status: "read", pageCount: 2 });
    expect(pages).toEqual([
      { page: 1, label: "一般公共预算", hidden: false, text: "项目\t金额\n教育支出\t1234.5\n占比\t25%" },
      { page: 2, label: "“三公”经费", hidden: false, text: "2026-03-01\t三公经费" },
    ]);
  });

  it("a hidden sheet is read and marked", async () => {
    const bytes = workbookForTest(
      '<sheet name="公开表" r:id="r1"/><sheet name="底稿" state="veryHidden" r:id="r2"/>',
      [
        part("xl/worksheets/a.xml", '<row><c t="inlineStr"><is><t>甲</t></is></c></row>'),
        part("xl/worksheets/b.xml", '<row><c t="str"><v>乙</v></c></row>'),
      ],
      rels(rel("r1", "worksheets/a.xml"), rel("r2", "/xl/worksheets/b.xml")),
    );
    const { pages } = await readFileText(bytes, XLSX);
    expect(pages).toEqual([
      { page: 1, label: "公开表", text: "甲" },
      { page: 2, label: "底稿（文件中隐藏）", text: "乙" },
    ]);
  });

  it("one of a million cells is read as far as the limits go, in its time and memory", async () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => {
      const cells = Array.from(
        { length: 20 },
        (_, cell) => `<c><v>${(row * 7919 + cell * 104_729) % 999_983}</v></c>`,
      );
      return `<row>${cells.join("")}</row>`;
    });
    const bytes = workbookForTest(
      '<sheet name="大表" r:id="r1"/>',
      [part("xl/worksheets/a.xml", `<sheetData>${rows.join("")}</sheetData>`)],
      rels(rel("r1", "worksheets/a.xml")),
    );
    const { status, pages } = await readFileText(bytes, XLSX);
    expect([status, pages[0]?.text.length]).toEqual(["readInPart", 300_000]);
  });
});

it("the text of slides is read in the order of the show, hidden ones marked", async () => {
  const slide = (text: string, more = "") =>
    `<p:sld ${more}><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
  const bytes = zipForTest([
    TYPES,
    part(
      "ppt/presentation.xml",
      '<p:sldIdLst><p:sldId id="257" r:id="r2"/><p:sldId id="256" r:id="r1"/></p:sldIdLst>',
    ),
    part(
      "ppt/_rels/presentation.xml.rels",
      rels(rel("r1", "slides/slide1.xml"), rel("r2", "slides/slide2.xml")),
    ),
    part("ppt/slides/slide1.xml", slide("后讲", 'show="0"')),
    part("ppt/slides/slide2.xml", slide("先讲")),
  ]);
  const { status, pageCount, pages } = await read(PPTX, bytes);
  expect([status, pageCount, pages.map(({ text, hidden }) => [text, hidden])]).toEqual([
    "read",
    2,
    [
      ["先讲", false],
      ["后讲", true],
    ],
  ]);
});

describe("UP-043 the text of an OFD", () => {
  const object = (top: number, text: string) =>
    `<ofd:TextObject Boundary="10 ${top} 90 5"><ofd:TextCode X="0" Y="4">${text}</ofd:TextCode></ofd:TextObject>`;
  const ofd = (pages: string, more: ReturnType<typeof part>[]) =>
    zipForTest([
      part(
        "OFD.xml",
        "<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
      ),
      part("Doc_0/Document.xml", `<ofd:Document><ofd:Pages>${pages}</ofd:Pages></ofd:Document>`),
      ...more,
    ]);
  const first = part(
    "Doc_0/Pages/Page_0/Content.xml",
    `<ofd:Page>${object(10, "关于")}${object(10, "通知")}${object(20, "各镇街：")}</ofd:Page>`,
  );

  it("is read page by page, what stands at one height as one line", async () => {
    const bytes = ofd('<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>', [first]);
    expect(await read(OFD, bytes)).toMatchObject({
      status: "read",
      pageCount: 1,
      pages: [{ text: "关于通知\n各镇街：" }],
    });
  });

  it("pages that are named and not there keep their number, and the text is a part", async () => {
    const bytes = ofd(
      '<ofd:Page BaseLoc="Pages/Page_9/Content.xml"/><ofd:Page BaseLoc="../../../etc/passwd"/><ofd:Page BaseLoc="Pages/Page_0/Content.xml"/>',
      [first],
    );
    const { status, pageCount, pages } = await read(OFD, bytes);
    expect([status, pageCount, pages.map(({ page }) => page)]).toEqual(["readInPart", 3, [3]]);
    expect((await read(OFD, ofd('<ofd:Page BaseLoc="x.xml"/>', []))).status).toBe("damaged");
    expect((await read(OFD, zipForTest([part("OFD.xml", "<OFD/>")]))).status).toBe("damaged");
  });

  it("one of pictures only is a scan", async () => {
    const bytes = ofd('<ofd:Page BaseLoc="p.xml"/>', [
      part("Doc_0/p.xml", "<ofd:Page><ofd:ImageObject/></ofd:Page>"),
    ]);
    expect((await read(OFD, bytes)).status).toBe("scan");
  });
});

describe("plain text and web pages", () => {
  it("are read in UTF-8, UTF-16 and GB18030", async () => {
    expect((await read("text/plain", "\uFEFF河涌\r\n整治")).pages[0]?.text).toBe("河涌\n整治");
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("河涌", "utf16le")]);
    expect((await read("text/plain", utf16)).pages[0]?.text).toBe("河涌");
    // 「中国,甲」 as Excel writes it on a Chinese Windows.
    const gb = Buffer.from("d6d0b9fa2cbcd7", "hex");
    expect((await read("text/csv", gb)).pages[0]?.text).toBe("中国,甲");
    expect(
      (await read("text/plain", Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 97) % 256)))).status,
    ).toBe("damaged");
  });

  it("leave out what only scripts and styles say", async () => {
    const html = `<html><head><meta charset="utf-8"><title>题</title></head><body><script>alert("x")</script><style>p{}</style><h1>标题</h1><p>甲&nbsp;&amp;&ldquo;乙&rdquo;</p><!-- 注释 --><table><tr><td>一</td><td>二</td></tr></table></body></html>`;
    expect((await read("text/html", html)).pages[0]?.text).toBe("标题\n甲 &“乙”\n一\t二");
  });

  it("characters that look like others are the plain ones, and those that nobody sees are gone", async () => {
    expect((await read("text/plain", "⽂件\u200B\u0007甲")).pages[0]?.text).toBe("文件甲");
  });
});

describe("what reads", () => {
  it("is killed when its time is over, and the file is damaged", async () => {
    const pdf = await chinesePdf(Array.from({ length: 60 }, (_, at) => `第${at}页`));
    const bounds = { timeMs: 60, heapMb: 256 };
    expect(await readFileText(pdf, PDF, { bounds })).toEqual({
      status: "damaged",
      pageCount: null,
      pages: [],
    });
  });

  it("has no text of pictures and of formats that it does not know", async () => {
    expect((await readFileText(await jpegForTest(), "image/jpeg")).status).toBe("noText");
    expect((await readFileText(Buffer.from("x"), "application/wps-office.wps")).status).toBe("noText");
  });
});
