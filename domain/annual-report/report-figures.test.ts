import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json";
import { contentChanges } from "./content-changes";
import { contentForTest } from "./content-for-tests";
import { reportContent } from "./report-content";
import { FIGURE_TOKENS, REPORT_FIGURES } from "./report-figures";
import type { RowCount } from "./requests-table";

const line = (row: RowCount["row"], total: number, applicantType: RowCount["applicantType"] = "person") => ({
  row,
  applicantType,
  total,
});
const COUNTS = [
  line("new", 10),
  line("new", 3, "business"),
  line("carriedIn", 2),
  line("granted", 7),
  line("refusedThirdPartyRights", 2),
  line("refusedInternalAffairs", 1),
  line("unableNotHeld", 3, "business"),
  line("carriedOut", 2),
];

describe("the figures that a text can be bound to", () => {
  const content = contentForTest(2026, {
    counts: COUNTS,
    more: { published: 1000, withFullText: 690, feesCents: 12050, consultations: 927 },
  });

  it("follow from the tables and the counts", () => {
    expect(content.figures).toMatchObject({
      本年新收: 13,
      上年结转: 2,
      办结总数: 13,
      结转下年度: 2,
      自然人申请: 10,
      法人或其他组织申请: 3,
      予以公开: 7,
      不予公开合计: 3,
      无法提供合计: 3,
      予以公开占比: 53.8,
      全文率: 69,
      收取信息处理费: 120.5,
      咨询: 927,
      访问量: null,
    });
    expect(reportContent.safeParse(content).success).toBe(true);
  });

  it("have one token each, short enough for a text", () => {
    expect(FIGURE_TOKENS.size).toBe(REPORT_FIGURES.length);
    for (const { token } of REPORT_FIGURES) expect(token).toMatch(/^[^{}\n]{1,20}$/);
  });
});

describe("what an erratum changed", () => {
  const parts = { proactive: "全年新收{本年新收}件。\n没有变化的一段。" };
  const before = contentForTest(2026, { counts: COUNTS, parts });
  const after = contentForTest(2026, { counts: [...COUNTS, line("new", 1), line("carriedOut", 1)], parts });

  it("is told cell by cell, and in the words whose figure moved", () => {
    const { cells, texts } = contentChanges(before, after);
    expect(cells).toEqual([
      { section: "section3", row: "一", column: 0, before: 10, after: 11 },
      { section: "section3", row: "一", column: 6, before: 13, after: 14 },
      { section: "section3", row: "四", column: 0, before: 2, after: 3 },
      { section: "section3", row: "四", column: 6, before: 2, after: 3 },
    ]);
    expect(texts).toEqual([
      {
        part: "proactive",
        changes: [
          { kind: "removed", text: "全年新收13件。" },
          { kind: "added", text: "全年新收14件。" },
        ],
      },
    ]);
  });

  it("is nothing where nothing changed", () => {
    expect(contentChanges(before, before)).toEqual({ cells: [], texts: [] });
  });
});

describe("canonical JSON", () => {
  it("does not depend on the order of the keys and leaves out what is not said", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "件" }], a: undefined })).toBe(
      '{"b":[1,{"c":"件","d":null}]}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
    expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: 2 }));
  });
});
