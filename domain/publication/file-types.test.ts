import { describe, expect, it } from "vitest";
import { FILE_TYPES, fileTypeBits, fileTypeOf } from "./file-types";

describe("the kind of a file", () => {
  it.each([
    ["附件1.申请表.DOCX", "word"],
    ["预算公开表.xls", "sheet"],
    ["批复．ＰＤＦ", "pdf"],
    ["版式文件.ofd", "ofd"],
    ["constructor", "other"],
    ["a.toString", "other"],
    ["没有后缀", "other"],
  ])("reads it from the ending of %s", (name, type) => {
    expect(fileTypeOf(name)).toBe(type);
  });

  it("fits into sixteen bits, one each", () => {
    expect(FILE_TYPES.length).toBeLessThanOrEqual(16);
    expect(fileTypeBits(["pdf", "sheet", "pdf"])).toBe(0b101);
    expect(fileTypeBits(FILE_TYPES)).toBe(2 ** FILE_TYPES.length - 1);
  });
});
