import { describe, expect, it } from "vitest";
import { recognise } from "@/domain/publication/recognise/recognise";
import { mistakesIn, SAMPLES } from "@/domain/publication/recognise/samples-for-tests";
import { gridTable } from "@/domain/publication/recognise/table-grid";
import { Package } from "./apart/text/package";
import { readWordSource } from "./apart/text/word-source";
import { readWordFile } from "./source-file";
import { paragraphXml, runXml, wordFromBlocks, wordFromXml } from "./word-for-tests";

const read = async (bytes: Buffer) => readWordSource(await Package.open(bytes));
const body = async (xml: string, more: Readonly<Record<string, string>> = {}) => read(wordFromXml(xml, more));
const texts = ({ blocks }: Awaited<ReturnType<typeof read>>) =>
  blocks.map((block) => (block.kind === "line" ? block.text : "table"));

describe("the twenty samples as Word files", () => {
  it.each(SAMPLES)("$name comes out as it went in", async ({ blocks }) => {
    const given = blocks.map(({ block }) => block);
    const found = await read(wordFromBlocks(given));
    const plain = (text: string) => text.replace(/\s+/g, "");
    expect(found.blocks.map((block) => (block.kind === "line" ? plain(block.text) : block.cells))).toEqual(
      given.map((block) => (block.kind === "line" ? plain(block.text) : block.cells)),
    );
  });

  it("ux.md E-11: read from the file, at least 95 of 100 parts are right", async () => {
    let parts = 0;
    const wrong: string[] = [];
    for (const sample of SAMPLES) {
      const { blocks } = await read(wordFromBlocks(sample.blocks.map(({ block }) => block)));
      parts += sample.blocks.length;
      wrong.push(...mistakesIn(sample, recognise(blocks)));
    }
    expect(1 - wrong.length / parts, wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  });
});

const LEVELS = [
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>',
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>',
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>',
].join("");
const ARTICLES =
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl>';
const NUMBERING = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum><w:abstractNum w:abstractNumId="1">${ARTICLES}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
const listed = (text: string, level: number, list = 5) =>
  paragraphXml(text, {
    properties: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
  });

describe("numbers that the program makes", () => {
  it("become part of the text, level by level, and begin anew where the file says so", async () => {
    const found = await body(
      [
        listed("总体要求", 0),
        listed("指导思想", 1),
        listed("基本原则", 1),
        listed("2026年目标", 2),
        listed("重点任务", 0),
        listed("平台建设", 1),
        listed("另起一组", 0, 7),
      ].join(""),
      { "word/numbering.xml": NUMBERING },
    );
    expect(texts(found)).toEqual([
      "一、总体要求",
      "（一）指导思想",
      "（二）基本原则",
      "1. 2026年目标",
      "二、重点任务",
      "（一）平台建设",
      "一、另起一组",
    ]);
  });

  it("count past ten in Chinese, and follow a style", async () => {
    const styles = `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Art"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style></w:styles>`;
    const article = paragraphXml("内容。", { properties: '<w:pStyle w:val="Art"/>' });
    const found = await body(article.repeat(21), {
      "word/numbering.xml": NUMBERING,
      "word/styles.xml": styles,
    });
    expect(texts(found).filter((_, at) => [0, 9, 10, 20].includes(at))).toEqual([
      "第一条　内容。",
      "第十条　内容。",
      "第十一条　内容。",
      "第二十一条　内容。",
    ]);
  });
});

describe("what is beside the text of a Word file", () => {
  it("takes insertions, leaves deletions out, and says that both are there", async () => {
    const content = `${runXml("保留")}<w:del>${"<w:r><w:delText>删去的字</w:delText></w:r>"}</w:del><w:ins>${runXml("新增")}</w:ins><w:moveFrom>${runXml("移走")}</w:moveFrom>`;
    const found = await body(paragraphXml("", { content }));
    expect(texts(found)).toEqual(["保留新增"]);
    expect(found.remarks).toMatchObject({ insertions: 1, deletions: 2 });
  });

  it("joins paragraphs whose mark was deleted, and ignores how they looked before", async () => {
    const first = paragraphXml("前半句", {
      properties: '<w:rPr><w:del w:id="1"/></w:rPr>',
    });
    const second = paragraphXml("后半句", {
      properties: '<w:jc w:val="center"/><w:pPrChange><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>',
    });
    const found = await body(first + second);
    expect(texts(found)).toEqual(["前半句后半句"]);
    expect(found.blocks[0]).toMatchObject({ align: "center" });
  });

  it("names comments, hidden text and footnotes without taking them over", async () => {
    const content = `${runXml("正文")}${runXml("看不见", "<w:vanish/>")}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`;
    const found = await body(paragraphXml("", { content }), {
      "word/comments.xml": `<w:comments xmlns:w="w">${paragraphXml("这里要不要公开？")}</w:comments>`,
      "word/header1.xml": `<w:hdr xmlns:w="w">${paragraphXml("内部资料")}</w:hdr>`,
    });
    expect(texts(found)).toEqual(["正文"]);
    expect(found.remarks).toEqual({ comments: 1, hiddenText: 1, footnotes: 1, headersOrFooters: 1 });
    expect(found.aside).toContain("这里要不要公开？");
    expect(found.aside).toContain("内部资料");
  });

  it("keeps the text of a box once, and the paragraph it hangs in", async () => {
    const box = `<w:txbxContent>${paragraphXml("框里的字", { properties: '<w:jc w:val="center"/>' })}</w:txbxContent>`;
    const content = `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${runXml("框外的字")}`;
    const found = await body(paragraphXml("", { content }));
    expect(texts(found)).toEqual(["框里的字", "框外的字"]);
    expect(found.blocks).toMatchObject([
      { inBox: true, align: "center" },
      { inBox: false, align: null },
    ]);
  });
});

describe("tables of a Word file", () => {
  it("are laid out flat: names of merged heads are joined, words of merged rows repeated, figures are not", async () => {
    const cell = (text: string, properties = "") =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphXml(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
    const restart = '<w:vMerge w:val="restart"/>';
    const found = await body(
      `<w:tbl>${[
        row(cell("2026年支出表", '<w:gridSpan w:val="4"/>')),
        row(cell("单位", restart), cell("支出", '<w:gridSpan w:val="2"/>'), cell("合计", restart)),
        row(cell("", "<w:vMerge/>"), cell("基本支出"), cell("项目支出"), cell("", "<w:vMerge/>")),
        row(cell("教育局", restart), cell("1,200.50"), cell("300.00"), cell("1,500.50", restart)),
        row(cell("", "<w:vMerge/>"), cell("0.00"), cell("25.00"), cell("", "<w:vMerge/>")),
      ].join("")}</w:tbl>`,
    );
    const [table] = found.blocks;
    if (table?.kind !== "table") throw new Error("no table");
    const { caption, head, rows } = gridTable(table);
    expect(caption).toBe("2026年支出表");
    expect(head.map(({ text }) => text)).toEqual(["单位", "支出／基本支出", "支出／项目支出", "合计"]);
    expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ["教育局", "1,200.50", "300.00", "1,500.50"],
      ["教育局", "0.00", "25.00", ""],
    ]);
    expect(found.remarks.mergedCells).toBe(6);
  });

  it("stay small whatever a file says of a cell's width", async () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${paragraphXml("甲")}</w:tc>`;
    const found = await body(`<w:tbl><w:tr>${wide}${wide}</w:tr><w:tr>${wide}</w:tr></w:tbl>`);
    const [table] = found.blocks;
    expect(table?.kind === "table" ? gridTable(table).head.length : 0).toBeLessThanOrEqual(63);
  });

  it("are none where one cell only frames some paragraphs", async () => {
    const found = await body(
      `<w:tbl><w:tr><w:tc>${paragraphXml("甲")}${paragraphXml("乙")}</w:tc></w:tr></w:tbl>`,
    );
    expect(texts(found)).toEqual(["甲", "乙"]);
  });
});

describe("the process apart", () => {
  it("reads a file, and answers for one that it cannot read", async () => {
    const found = await readWordFile(wordFromXml(paragraphXml("只有一段")));
    expect(found).toMatchObject({ blocks: [{ text: "只有一段" }] });
    expect(await readWordFile(Buffer.from("no archive at all"))).toEqual({ fault: "damaged" });
  });

  it("UP-018 reads nothing of a text with entities", async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>';
    expect(await readWordFile(wordFromXml("", { "word/document.xml": bomb }))).toEqual({ fault: "damaged" });
  });
});
