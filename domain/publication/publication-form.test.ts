import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import {
  checkPublication,
  entriesOf,
  type PublicationEntries,
  type PublicationFields,
  readPublicationEntries,
  warningsOf,
} from "./publication-form";

const ENTRIES: PublicationEntries = {
  title: "　关于印发河涌管理办法的通知 ",
  documentNumber: "增府办[2026] 16号",
  genre: "通知",
  theme: "综合政务-政务公开",
  columnCode: "normative-documents",
  issuedOn: "2026年3月12日",
  effectiveOn: "2026-04-01",
  expiresOn: "2031-03-31",
  summary: "",
  keywords: "河涌，水务 河涌",
  body: "第一条　甲。\r\n\r\n第二条　乙。",
  disclosureKind: "proactive",
  validity: "",
  sourceUrl: "",
  audiences: "教育科研，企业-设立变更",
  relations: "",
  disclosureGround: "",
  channels: "公报，noticeBoard",
};
const FIELDS: PublicationFields = {
  title: "关于印发河涌管理办法的通知",
  documentNumber: "增府办〔2026〕16号",
  genre: "通知",
  theme: "综合政务\\政务公开",
  columnCode: "normative-documents",
  issuedOn: calendarDate("2026-03-12"),
  effectiveOn: calendarDate("2026-04-01"),
  expiresOn: calendarDate("2031-03-31"),
  summary: null,
  keywords: ["河涌", "水务"],
  body: "第一条　甲。\n\n第二条　乙。",
  disclosureKind: "proactive",
  validity: "inForce",
  sourceUrl: null,
  audiences: ["个人\\教育科研", "企业\\设立变更"],
  relations: [],
  disclosureGround: null,
  channels: ["gazette", "noticeBoard"],
};

const problemsWith = (change: Partial<PublicationEntries>) => {
  const checked = checkPublication({ ...ENTRIES, ...change });
  return "problems" in checked ? checked.problems : [];
};

describe("checkPublication", () => {
  it("reads a form in its standard spelling", () => {
    expect(checkPublication(ENTRIES)).toEqual({ fields: FIELDS });
  });

  it("reads back what it wrote into the form", () => {
    expect(checkPublication(entriesOf(FIELDS))).toEqual({ fields: FIELDS });
  });

  it.each([
    ["withheld", "", ["disclosureGround.missing"]],
    ["withheld", "notProactive", ["disclosureGround.missing"]],
    ["onApplication", "deliberation", ["disclosureGround.missing"]],
    ["withheld", "stateSecret", ["disclosureGround.unknown"]],
    ["withheld", "deliberation", []],
    ["onApplication", "notProactive", []],
  ])(
    "asks for a ground of its own kind where a record is %s (%s)",
    (disclosureKind, disclosureGround, wrong) => {
      const found = problemsWith({ disclosureKind, disclosureGround });
      expect(found.map(({ field, reason }) => `${field}.${reason}`)).toEqual(wrong);
    },
  );

  it("forgets the ground of what is disclosed after all", () => {
    const checked = checkPublication({ ...ENTRIES, disclosureGround: "deliberation" });
    expect("fields" in checked && checked.fields.disclosureGround).toBeNull();
  });

  it("takes relations for what they are, and no other word", () => {
    const id = "0199a0c4-5d2e-7abc-8def-0123456789ab";
    const checked = checkPublication({ ...ENTRIES, relations: `explains:${id}，explains:${id}` });
    expect("fields" in checked && checked.fields.relations).toEqual([`explains:${id}`]);
    expect(problemsWith({ relations: "explains:x" })[0]?.reason).toBe("unknown");
    expect(problemsWith({ relations: `deletes:${id}` })[0]?.reason).toBe("unknown");
  });

  it("FF-001 names every required field of an empty form", () => {
    const checked = checkPublication({});
    expect(
      "problems" in checked && checked.problems.map(({ field, reason }) => `${field}.${reason}`),
    ).toEqual([
      "title.missing",
      "genre.missing",
      "columnCode.missing",
      "body.missing",
      "disclosureKind.missing",
    ]);
  });

  it.each<[string, Partial<PublicationEntries>, string]>([
    ["FF-002 spaces", { title: "\u3000 " }, "title.missing"],
    ["FF-018 a value that is not in the list", { genre: "布告" }, "genre.unknown"],
    ["a theme of nobody's", { theme: "天文" }, "theme.unknown"],
    ["a column that is no code", { columnCode: "../x" }, "columnCode.unknown"],
    ["a validity of nobody's", { validity: "x" }, "validity.unknown"],
    ["DT-001 a day that does not exist", { issuedOn: "2026-02-30" }, "issuedOn.notADate"],
    ["DT-003 a day out of range", { effectiveOn: "9999-12-31" }, "effectiveOn.dateRange"],
    ["DT-004 an end before the start", { expiresOn: "2026-03-31" }, "expiresOn.beforeStart"],
    ["UN-005 NUL", { summary: "甲\u0000" }, "summary.illegal"],
    ["UN-006 half a character", { body: "\ud800" }, "body.illegal"],
    ["UN-004 a private character", { title: "\ue81e" }, "title.privateUse"],
    ["a script for an address", { sourceUrl: "javascript:alert(1)" }, "sourceUrl.shape"],
    ["an address with a password", { sourceUrl: "https://a:b@example.cn/" }, "sourceUrl.shape"],
    ["an audience of nobody's", { audiences: "个人\\天文" }, "audiences.unknown"],
    ["too many keywords", { keywords: Array.from("一二三四五六七八九十甲").join(" ") }, "keywords.many"],
    ["a long keyword", { keywords: "长".repeat(31) }, "keywords.long"],
  ])("refuses %s", (_name, change, expected) => {
    expect(problemsWith(change).map(({ field, reason }) => `${field}.${reason}`)).toEqual([expected]);
  });

  it("FF-005 tells how long a text is, in characters", () => {
    expect(problemsWith({ title: "𠮷".repeat(200) })).toEqual([]);
    expect(problemsWith({ title: "𠮷".repeat(201) })).toEqual([
      { field: "title", reason: "long", params: { limit: 200, length: 201 } },
    ]);
  });

  it("FF-008, FF-029, FF-030 takes text for text", () => {
    for (const title of [
      "null",
      "undefined",
      "'; DROP TABLE request;--",
      "{{7*7}}<%=7*7%>",
      "=1+1",
      "<b>甲</b>",
    ]) {
      expect(checkPublication({ ...ENTRIES, title })).toMatchObject({ fields: { title } });
    }
  });

  it("keeps a document number of an unusual kind as it was typed", () => {
    expect(checkPublication({ ...ENTRIES, documentNumber: "增安委会纪要 第七期" })).toMatchObject({
      fields: { documentNumber: "增安委会纪要 第七期" },
    });
  });
});

describe("readPublicationEntries", () => {
  it("FF-019 refuses a field that is sent twice and takes no last one", () => {
    const { entries, problems } = readPublicationEntries([
      ["validity", "inForce"],
      ["validity", "repealed"],
    ]);
    expect(problems).toEqual([{ field: "validity", reason: "twice", params: {} }]);
    expect(entries.validity).toBe("inForce");
  });

  it("takes every box of a list of boxes, each once", () => {
    const { entries, problems } = readPublicationEntries([
      ["audiences", "个人\\教育科研"],
      ["audiences", "企业\\设立变更"],
      ["audiences", "个人\\教育科研"],
    ]);
    expect(problems).toEqual([]);
    expect(checkPublication({ ...ENTRIES, audiences: entries.audiences })).toMatchObject({
      fields: { audiences: ["个人\\教育科研", "企业\\设立变更"] },
    });
  });

  it("FF-020 drops fields that the form does not have", () => {
    const { entries, problems } = readPublicationEntries([
      ["title", "甲"],
      ["stage", "published"],
      ["__proto__", "x"],
    ]);
    expect(problems).toEqual([]);
    expect(Object.keys(entries)).toHaveLength(18);
    expect(entries).not.toHaveProperty("stage");
    expect(entries.title).toBe("甲");
  });
});

describe("warningsOf", () => {
  const today = calendarDate("2026-03-20");

  it("has nothing to ask about an ordinary document", () => {
    expect(warningsOf(FIELDS, today)).toEqual([]);
    expect(warningsOf({ ...FIELDS, documentNumber: null, issuedOn: null, expiresOn: null }, today)).toEqual(
      [],
    );
  });

  it("DT-005 asks about a date of issue after publication", () => {
    expect(warningsOf(FIELDS, calendarDate("2026-03-11"))).toEqual(["issuedAfterPublication"]);
    expect(warningsOf(FIELDS, calendarDate("2026-03-12"))).toEqual([]);
  });

  it("asks about an unusual number, another year and a long term", () => {
    expect(warningsOf({ ...FIELDS, documentNumber: "第七期" }, today)).toEqual(["unusualDocumentNumber"]);
    expect(warningsOf({ ...FIELDS, documentNumber: "增府办〔2025〕16号" }, today)).toEqual(["yearDiffers"]);
    expect(warningsOf({ ...FIELDS, documentNumber: "国务院令第711号" }, today)).toEqual([]);
    expect(warningsOf({ ...FIELDS, expiresOn: calendarDate("2031-04-02") }, today)).toEqual(["longTerm"]);
    expect(warningsOf({ ...FIELDS, title: "河涌管理暂行办法" }, today)).toEqual(["longTerm"]);
  });
});
