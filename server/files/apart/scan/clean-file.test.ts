import { describe, expect, it } from "vitest";
import { mustGo } from "@/domain/publication/gate/file-places";
import { calendarDate } from "@/domain/time/calendar-date";
import { jpegForTest } from "../../files-for-tests";
import { rowXml, sheetsForTest, textCell } from "../../sheet-for-tests";
import { clean, mask } from "./clean-file";
import { openParts } from "./parts";
import {
  DOCX,
  HIDING_PLACES,
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

async function cleaned(mediaType: string, bytes: Buffer, how: "properties" | "all" = "all"): Promise<Buffer> {
  const made = await clean({ do: "clean", mediaType, how }, bytes);
  expect(made.words.made).toBe(true);
  return made.bytes ?? Buffer.alloc(0);
}
const whole = async (bytes: Buffer) =>
  [...(await openParts(bytes))].map(([name, part]) => `${name}\n${part.toString("utf8")}`).join("\n");
const shown =
  /^(the text|runs|a table|white|inserted|a header|a footer|a footnote|a text box|the alternative|the target|a field|a cell|a shared text of a cell|a chart|a slide|the foot|an embedded|an XML remark|an OFD|the name|text under|text outside|an old|an attribute|a file in|the cache|a hint|a formula|a shared text of no)/;

describe("PS-019 a clean copy", () => {
  const hiding = Object.entries(HIDING_PLACES).filter(
    ([place, [type]]) => !shown.test(place) && !/text\//.test(type),
  );
  it.each(hiding)("holds nothing of %s", async (_, [mediaType, make]) => {
    const copy = await cleaned(mediaType, await make(ID));
    const { values, findings, outcome } = await look(mediaType, copy);
    expect(["checked", "byHand"]).toContain(outcome);
    expect(values.filter(({ place }) => !(mediaType === PDF && place.part === "page"))).toEqual([]);
    expect(findings.filter((one) => mustGo(one, findings))).toEqual([]);
  });

  it("is not made of a package without a root: it would be clean because it is empty", async () => {
    const bytes = sheetsForTest([{ name: "公示", rows: rowXml(1, textCell("A1", "看得见的内容")) }]);
    for (const how of ["all", "properties"] as const)
      expect((await clean({ do: "clean", mediaType: XLSX, how }, bytes)).words.made).toBe(false);
  });

  it("of a workbook has no hidden sheet, row or column, and not even an unused text of one", async () => {
    const file = workbookFile({
      state: 'state="veryHidden"',
      second: row(12, '<c r="B12" t="s"><v>0</v></c>'),
      shared: [ID, "公示"],
      columns: '<cols><col min="3" max="3" hidden="1"/></cols>',
      cells:
        row(1, `<c r="A1" t="s"><v>1</v></c>${inline("C1", ID)}<c r="D1"><f>SUM(1,2)</f><v>3</v></c>`) +
        row(2, inline("A2", ID), 'hidden="1"'),
      names: `<definedNames><definedName name="x">"${ID}"</definedName></definedNames>`,
    });
    const text = await whole(await cleaned(XLSX, file));
    expect(text).not.toContain(ID);
    expect(text).not.toMatch(/Sheet2|sheet2\.xml|definedName|<f>/);
    expect(text).toContain("公示");
    expect(text).toContain("<v>3</v>");
  });

  it("of a Word file keeps what was inserted and what the page shows", async () => {
    const more =
      '<w:p><w:ins w:id="1" w:author="张三"><w:r><w:t>新的</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>旧的</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗的</w:t></w:r></w:p>';
    const text = await whole(await cleaned(DOCX, wordFile({ more, creator: "李四" })));
    expect(text).toContain("新的");
    expect(text).toContain("关于某事的通知");
    expect(text).not.toMatch(/旧的|暗的|张三|李四|w:ins|docProps/);
  });

  it("UP-012 of a PDF keeps the text and holds no script, no file, no remark, no author", async () => {
    const pdf = await portableFile(
      "公示名单如下",
      (made) => {
        made.note(1, 1, 9, 9, `改${ID}`);
        made.file(Buffer.from(`藏${ID}`), { name: "a.txt" });
        const { _root: root } = made as unknown as { _root: { data: Record<string, unknown> } };
        root.data.OpenAction = { S: "JavaScript", JS: new String("app.alert(1)") };
      },
      { info: { Author: "ZhangSan", Title: "Secret title" }, compress: false },
    );
    const copy = await cleaned(PDF, pdf);
    expect(copy.toString("latin1")).not.toMatch(/ZhangSan|Secret title|app\.alert|a\.txt|11010519491231002X/);
    const { values, findings, pages } = await look(PDF, copy);
    expect({ values, findings, pages }).toEqual({ values: [], findings: [], pages: 1 });
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const page = await (await getDocument({ data: new Uint8Array(copy) }).promise).getPage(1);
    expect(
      (await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join(""),
    ).toContain("公示名单如下");
  });

  it("is not made where it would change a slide, or break a seal", async () => {
    const slides = slidesFile({ more: [{ name: "ppt/embeddings/a.bin", data: "x" }] });
    expect((await clean({ do: "clean", mediaType: PPTX, how: "all" }, slides)).words.made).toBe(false);
    const signed = ofdFile("公示", [
      { name: "Doc_0/Signs/Signatures.xml", data: "<Signatures><Signature/></Signatures>" },
    ]);
    expect((await clean({ do: "clean", mediaType: "application/ofd", how: "all" }, signed)).words.made).toBe(
      false,
    );
    expect(
      (await clean({ do: "clean", mediaType: "application/msword", how: "all" }, Buffer.from("x"))).words
        .made,
    ).toBe(false);
  });
});

describe("what goes from every file that is published", () => {
  it("is who made it, on which machine, and what the camera wrote", async () => {
    const { default: sharp } = await import("sharp");
    const photo = await sharp(await jpegForTest())
      .withExif({ IFD0: { Artist: "ZhangSan" } })
      .jpeg()
      .toBuffer();
    const word = wordFile({
      creator: "ZhangSan",
      parts: [{ name: "word/media/image1.jpeg", data: photo }],
      relations: ['<Relationship Id="rId5" Type="x/image" Target="media/image1.jpeg"/>'],
    });
    const text = await whole(await cleaned(DOCX, word, "properties"));
    expect(text).not.toContain("ZhangSan");
    expect(text).toContain("word/media/image1.jpeg");
    expect(text).toContain("关于某事的通知");
    const book = workbookFile({
      creator: "ZhangSan",
      names: '<absPath url="C:\\Users\\ZhangSan\\"/>',
      cells: row(1, inline("A1", "甲")),
    });
    expect(await whole(await cleaned(XLSX, book, "properties"))).not.toContain("ZhangSan");
    const pdf = await portableFile("公示名单如下", () => undefined, { info: { Author: "ZhangSan" } });
    const bare = await cleaned(PDF, pdf, "properties");
    expect(bare.toString("latin1")).not.toContain("ZhangSan");
    expect((await look(PDF, bare)).findings).toEqual([]);
    expect((await cleaned("image/jpeg", photo)).includes("ZhangSan")).toBe(false);
  });

  it("gives the same bytes each time, so that what was approved is what is published", async () => {
    const file = wordFile({ creator: "张三" });
    const once = await cleaned(DOCX, file, "properties");
    expect((await cleaned(DOCX, once, "properties")).equals(once)).toBe(true);
    const pdf = await cleaned(PDF, await portableFile("公示名单如下"), "properties");
    expect((await look(PDF, pdf)).findings).toEqual([]);
  });
});

describe("PS-001 masking in a file", () => {
  const open = Object.entries(HIDING_PLACES).filter(
    ([place, [type]]) => /officedocument|text\//.test(type) && !/embedded|^the target|^a half/.test(place),
  );
  it.each(open)("hides the number in %s", async (_, [mediaType, make]) => {
    const { words, bytes } = await mask({ do: "mask", mediaType, on: ON, values: [ID] }, await make(ID));
    expect(words.masked).toBeGreaterThan(0);
    const { values, outcome } = await look(mediaType, bytes ?? Buffer.alloc(0));
    expect({ values, outcome }).toEqual({ values: [], outcome: "checked" });
    const text = mediaType.startsWith("text/") ? String(bytes) : await whole(bytes ?? Buffer.alloc(0));
    expect(text).not.toContain(ID);
    expect(
      text.replace(/<[^>]+>/g, "").includes("110105********002X") || text.includes("110105********002X"),
    ).toBe(true);
  });

  it("masks a telephone number that is stored as a number, and only what was asked for", async () => {
    const file = workbookFile({ cells: row(2, `<c r="C2" s="1"><v>13800138000</v></c>${inline("D2", ID)}`) });
    const { bytes } = await mask({ do: "mask", mediaType: XLSX, on: ON, values: ["13800138000"] }, file);
    const text = await whole(bytes ?? Buffer.alloc(0));
    expect(text).toContain('<c r="C2" s="1" t="inlineStr"><is><t>138****8000</t></is></c>');
    expect(text).toContain(ID);
  });
});
