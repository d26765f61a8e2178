import { describe, expect, it } from "vitest";
import { type Carrier, likenessOf, nameShape, weightOf } from "./alike";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const carrier = (
  given: Partial<Carrier> & { name?: string; head?: string; mediaType?: string },
): Carrier => ({
  columnId: "subsidies",
  authorId: "li",
  files: [
    {
      name: given.name ?? "补助名单.xlsx",
      mediaType: given.mediaType ?? XLSX,
      head: given.head ?? "序号 姓名 金额",
    },
  ],
  ...given,
});
const LEAKED = carrier({});

describe("publications like one that leaked", () => {
  it("are told by table, name, author and column, each by itself", () => {
    const none = { columnId: "x", authorId: "y", name: "采购结果.xlsx", head: "标段 中标人" };
    expect(likenessOf(LEAKED, carrier(none))).toEqual([]);
    expect(likenessOf(LEAKED, carrier({ ...none, head: "序号 姓名 金额" }))).toEqual(["sameTable"]);
    expect(likenessOf(LEAKED, carrier({ ...none, name: "补助名单2026年4月.xlsx" }))).toEqual(["sameName"]);
    expect(likenessOf(LEAKED, carrier({ ...none, authorId: "li" }))).toEqual(["sameAuthor"]);
    expect(likenessOf(LEAKED, carrier({ ...none, columnId: "subsidies" }))).toEqual(["sameColumn"]);
  });

  it("carry a file of the same kind, if the leaked one carried any", () => {
    expect(likenessOf(LEAKED, carrier({ mediaType: "application/pdf" }))).toEqual([]);
    expect(likenessOf(LEAKED, { ...LEAKED, files: [] })).toEqual([]);
    const plain = { ...LEAKED, files: [] };
    expect(likenessOf(plain, plain)).toEqual(["sameAuthor", "sameColumn"]);
  });

  it("are nobody's work in common where nobody wrote them", () => {
    expect(likenessOf({ ...LEAKED, authorId: null }, carrier({ authorId: null }))).not.toContain(
      "sameAuthor",
    );
  });

  it("have names that differ only in their number and month", () => {
    const [first, ...others] = [
      "补助名单（2026年3月）.xlsx",
      "2026年4月补助名单.xls",
      "补助名单第二批.xlsx",
    ].map(nameShape);
    expect(first).toBe("补助名单");
    expect(others[0]).toBe(first);
    expect(nameShape("2026年3月.xlsx")).toBe("");
    expect(nameShape("采购结果.xlsx")).not.toBe(first);
  });

  it("come in the order of what makes them alike", () => {
    expect(weightOf(["sameTable"])).toBeGreaterThan(weightOf(["sameName", "sameAuthor", "sameColumn"]));
  });
});
