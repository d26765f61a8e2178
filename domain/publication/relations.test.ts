import { describe, expect, it } from "vitest";
import { explainsNothing, relationOf, relationText } from "./relations";

const ID = "0199a0c4-5d2e-7abc-8def-0123456789ab";

describe("a relation", () => {
  it("is read as it was written", () => {
    expect(relationOf(relationText({ kind: "repeals", publicationId: ID }))).toEqual({
      kind: "repeals",
      publicationId: ID,
    });
    expect(relationOf(`repeals:${ID}:more`)).toBeNull();
    expect(relationOf(`toString:${ID}`)).toBeNull();
  });
});

describe("国办发〔2017〕47号 an explanation belongs to its document", () => {
  it.each([
    ["《河涌管理办法》政策解读", "other-documents", [], true],
    ["看病能报多少？", "interpretations", [], true],
    ["《河涌管理办法》政策解读", "interpretations", [`explains:${ID}`], false],
    ["《河涌管理办法》政策解读", "interpretations", [`sameMatter:${ID}`], true],
    ["政务公开知识问答", "other-documents", [], false],
    ["关于做好政策解读工作的通知", "other-documents", [], false],
  ])("%s in %s with %j", (title, columnCode, relations, nothing) => {
    expect(explainsNothing({ title, columnCode, relations })).toBe(nothing);
  });
});
