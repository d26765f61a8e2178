import { describe, expect, it } from "vitest";
import { excerptOf, outline, parseBody, plainText } from "./body";

const NOTICE = `各镇人民政府、街道办事处，市府直属各单位：

现将《增城市河涌管理办法》印发给你们，有关要求如下：

一、加强组织领导

（一）落实责任。各镇街要明确专人。

二、按时报送材料。

附件：1. 责任分工表
2. 联系人名册

>> 增城市人民政府办公室
>> 2026年3月12日

（此件公开发布）

# 增城市河涌管理办法

## 第一章 总则

第一条　为了加强河涌管理，制定本办法。

本办法所称河涌，包括其堤岸。

### 第一节 一般规定

第十二条之一　禁止下列行为：

（一）倾倒垃圾；

（二）擅自搭建。`;

const kinds = (markdown: string) => parseBody(markdown).map((block) => block.kind);

describe("parseBody", () => {
  it("reads a notice that prints a regulation", () => {
    expect(parseBody(NOTICE)).toEqual([
      { kind: "addressee", text: "各镇人民政府、街道办事处，市府直属各单位：" },
      { kind: "paragraph", text: "现将《增城市河涌管理办法》印发给你们，有关要求如下：" },
      { kind: "heading", level: 1, text: "一、加强组织领导", anchor: "head" },
      { kind: "paragraph", level: 2, text: "（一）落实责任。各镇街要明确专人。" },
      { kind: "paragraph", level: 1, text: "二、按时报送材料。" },
      { kind: "attachmentNote", items: ["责任分工表", "联系人名册"] },
      { kind: "signature", lines: ["增城市人民政府办公室", "2026年3月12日"] },
      { kind: "release", text: "（此件公开发布）" },
      { kind: "partTitle", text: "增城市河涌管理办法", anchor: "part" },
      { kind: "chapter", label: "第一章", text: "总则", anchor: "chap-1" },
      {
        kind: "article",
        number: 1,
        label: "第一条",
        text: "为了加强河涌管理，制定本办法。",
        anchor: "art-1",
      },
      { kind: "paragraph", text: "本办法所称河涌，包括其堤岸。" },
      { kind: "section", label: "第一节", text: "一般规定", anchor: "chap-1-sec-1" },
      { kind: "article", number: 12, label: "第十二条之一", text: "禁止下列行为：", anchor: "art-12z1" },
      { kind: "paragraph", level: 2, text: "（一）倾倒垃圾；" },
      { kind: "paragraph", level: 2, text: "（二）擅自搭建。" },
    ]);
  });

  it("keeps anchors unique when a notice prints two regulations", () => {
    const blocks = parseBody(
      "# 甲办法\n\n第一条 甲。\n\n第十二条 甲。\n\n# 乙办法\n\n第一条 乙。\n\n第十二条 乙。",
    );
    const anchors = blocks.flatMap((block) => ("anchor" in block ? [block.anchor] : []));
    expect(anchors).toEqual(["part", "art-1", "art-12", "part-2", "art-1-2", "art-12-2"]);
  });

  it("takes a reference to an article for what it is", () => {
    expect(parseBody("第十二条规定的期限从收到之日起计算。")).toEqual([
      { kind: "paragraph", text: "第十二条规定的期限从收到之日起计算。" },
    ]);
  });

  it("separates articles that an archive ran together in one line", () => {
    const blocks = parseBody("第一条 甲。 第二条 乙。 乙的第二款。 第三条 依照第二条 规定办理。");
    expect(blocks.map((block) => ("number" in block ? block.number : block.kind))).toEqual([
      1,
      2,
      "paragraph",
      3,
    ]);
  });

  it("takes a list without full stops for a list, not for headings", () => {
    expect(kinds("（一）鱼类\n\n（二）虾蟹类\n\n（三）贝类")).toEqual([
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
    expect(kinds("1.5万元以下的，罚款\n\n说明")).toEqual(["paragraph", "paragraph"]);
  });

  it("does not take an introducing sentence for the addressee", () => {
    expect(kinds("对若干问题，作如下规定：\n\n正文。")).toEqual(["paragraph", "paragraph"]);
    expect(kinds("正文。\n\n市财政局：")).toEqual(["paragraph", "paragraph"]);
  });

  it("recognises chapters and sections of plain text", () => {
    expect(kinds("第一章　总则\n第一节　范围\n第一条　甲。")).toEqual(["chapter", "section", "article"]);
  });

  it("reads a table with its caption and puts numbers on the right", () => {
    const [table] = parseBody(
      "表：收支预算（单位：万元）\n\n| 项目 | 预算数 |\n|---|---:|\n| 教育 \\| 科技 | 7,267.35 |\n| 增长 | -3.2% |",
    );
    expect(table).toEqual({
      kind: "table",
      caption: "收支预算（单位：万元）",
      head: [
        { text: "项目", numeric: false },
        { text: "预算数", numeric: false },
      ],
      rows: [
        [
          { text: "教育 | 科技", numeric: false },
          { text: "7,267.35", numeric: true },
        ],
        [
          { text: "增长", numeric: false },
          { text: "-3.2%", numeric: true },
        ],
      ],
    });
  });

  it("reads attachments in one line, and one without a number", () => {
    expect(parseBody("附件：1. 甲　2. 乙3. 2026年计划")).toEqual([
      { kind: "attachmentNote", items: ["甲", "乙3. 2026年计划"] },
    ]);
    expect(parseBody("附件：申请表")).toEqual([{ kind: "attachmentNote", items: ["申请表"] }]);
  });

  it("says nothing for an empty text", () => {
    expect(parseBody(" \r\n\u3000\n")).toEqual([]);
  });

  it.each([
    ["articles", "第一百零三条　甲乙丙。\n\n".repeat(8000)],
    ["one long line", "附件：".padEnd(100_000, " 　")],
    ["tables", "|\n".repeat(50_000)],
    ["one wide row", "|1,".repeat(33_000)],
    ["blank lines", `一、甲${"\n".repeat(100_000)}`],
    ["digits", `| ${"1".repeat(100_000)}x |`],
    ["marks", "#".repeat(100_000)],
  ])("reads 100,000 characters in linear time: %s", (_name, markdown) => {
    const started = performance.now();
    parseBody(markdown);
    // A quadratic reader needs many seconds; the margin is for a busy machine.
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("plainText", () => {
  it("keeps every word and no mark-up", () => {
    const text = plainText(parseBody(`${NOTICE}\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |`));
    expect(text).toContain("第一章　总则\n第一条　为了加强河涌管理");
    expect(text).toContain("责任分工表\n联系人名册\n增城市人民政府办公室");
    expect(text).toContain("甲 乙\n1 2");
    expect(text).not.toMatch(/[#|>]/);
  });
});

describe("outline", () => {
  it("lists parts, chapters, sections, articles and upper headings", () => {
    expect(outline(parseBody(NOTICE))).toEqual([
      { depth: 2, label: "一、加强组织领导", anchor: "head" },
      { depth: 1, label: "增城市河涌管理办法", anchor: "part" },
      { depth: 2, label: "第一章　总则", anchor: "chap-1" },
      { depth: 4, label: "第一条", anchor: "art-1" },
      { depth: 3, label: "第一节　一般规定", anchor: "chap-1-sec-1" },
      { depth: 4, label: "第十二条之一", anchor: "art-12z1" },
    ]);
  });
});

describe("excerptOf", () => {
  it("begins with what the document says and ends within the limit", () => {
    expect(excerptOf(parseBody(NOTICE), 10)).toBe("现将《增城市河涌管…");
    expect(excerptOf(parseBody("市财政局：\n\n同意。"))).toBe("同意。");
  });

  it("UN never cuts a character of two units in half", () => {
    expect(excerptOf(parseBody("𠮷".repeat(20)), 5)).toBe("𠮷𠮷𠮷𠮷…");
  });
});
