import { describe, expect, it } from "vitest";
import { importRow } from "./import-row";

const ROW = {
  externalId: "reg-1",
  title: "不动产登记暂行条例",
  agency: "国务院",
  column: "行政法规",
  genre: "命令(令)",
  documentNumber: "中华人民共和国国务院令第656号",
  issuedOn: "2014-11-24",
  body: "## 第一章 总则\n\n第一条 甲。",
};
const problemsWith = (change: Record<string, unknown>) => {
  const read = importRow({ ...ROW, ...change });
  return "problems" in read ? read.problems.map(({ field, reason }) => `${field}.${reason}`) : [];
};

describe("importRow", () => {
  it("reads a row of a JSON file and fills what it leaves out", () => {
    expect(importRow(ROW)).toEqual({
      row: {
        externalId: "reg-1",
        knownBy: "externalId",
        missing: [],
        agency: "国务院",
        column: "行政法规",
        publishedOn: null,
        attachments: [],
        links: [],
        fields: {
          title: "不动产登记暂行条例",
          documentNumber: "中华人民共和国国务院令第656号",
          genre: "命令（令）",
          theme: null,
          issuedOn: "2014-11-24",
          effectiveOn: null,
          expiresOn: null,
          summary: null,
          keywords: [],
          body: "## 第一章 总则\n\n第一条 甲。",
          disclosureKind: "proactive",
          validity: "inForce",
          sourceUrl: null,
          audiences: [],
        },
      },
    });
  });

  it("reads the cells of a workbook: numbers, dates and empty ones", () => {
    const cells = {
      externalId: 17,
      title: "甲",
      body: "乙",
      genre: null,
      agency: "",
      issuedOn: new Date("2014-11-24T00:00:00Z"),
      publishedOn: "2014年12月1日",
      validity: "已废止",
      keywords: "登记；不动产",
      attachments: "a.pdf; b.pdf",
    };
    expect(importRow(cells)).toMatchObject({
      row: {
        externalId: "17",
        agency: null,
        publishedOn: "2014-12-01",
        attachments: ["a.pdf", "b.pdf"],
        fields: { genre: "其他", issuedOn: "2014-11-24", validity: "repealed", keywords: ["登记", "不动产"] },
      },
    });
  });

  it("reads lists of a JSON file", () => {
    expect(importRow({ ...ROW, attachments: ["a.pdf"], keywords: ["登记"] })).toMatchObject({
      row: { attachments: ["a.pdf"], fields: { keywords: ["登记"] } },
    });
  });

  it("IM-003 tells every field that is wrong", () => {
    expect(problemsWith({ title: "", genre: "布告", issuedOn: "2014-13-01", body: undefined })).toEqual([
      "title.missing",
      "genre.unknown",
      "issuedOn.notADate",
      "body.missing",
    ]);
    expect(problemsWith({ effectiveOn: "2020-01-01", expiresOn: "2019-01-01" })).toEqual([
      "expiresOn.beforeStart",
    ]);
  });

  it.each([{ title: { a: 1 } }, { title: true }, { body: ["甲"] }, { issuedOn: new Date(Number.NaN) }])(
    "refuses a cell that is no text: %j",
    (change) => {
      expect(problemsWith(change)).toEqual([`${Object.keys(change)[0]}.shape`]);
    },
  );

  it.each([null, "甲", 1, []])("refuses a line that is no record: %j", (cells) => {
    expect(importRow(cells)).toHaveProperty("problems");
  });

  it("IM-007 knows a row without a name of its own by its 索引号, else by its 发文字号", () => {
    const { externalId: _, ...nameless } = ROW;
    const keyOf = (cells: object) => {
      const read = importRow(cells);
      return "row" in read ? [read.row.knownBy, read.row.externalId] : read.problems;
    };
    const number = { ...nameless, documentNumber: "增府办[2026]16号" };
    expect(keyOf({ ...number, indexNumber: "007499999/2026-00012" })).toEqual([
      "indexNumber",
      "007499999/2026-00012",
    ]);
    expect(keyOf(number)).toEqual(keyOf({ ...nameless, documentNumber: "增府办〔2026〕16号" }));
    expect(keyOf({ ...nameless, documentNumber: "" })).toEqual([
      { field: "externalId", reason: "missing", params: {} },
    ]);
  });

  it("IM-009 reads the HTML of an older site and says what does not come along", () => {
    const read = importRow({ ...ROW, body: '<p>第一段</p><script>alert(1)</script><img src="../a.gif">' });
    expect(read).toMatchObject({
      row: { missing: ["../a.gif"], fields: { body: "第一段\n\n（此处原有图片）" } },
    });
  });
});
