import { describe, expect, it } from "vitest";
import { PROBLEM_REASONS } from "@/domain/publication/field-readers";
import { IMPORT_FIELDS } from "@/domain/publication/import-row";
import { PUBLICATION_FIELDS } from "@/domain/publication/publication-form";
import { importProblemText, publicationProblemText } from "./publication-form";

const params = { limit: 200, length: 201 };

describe("publicationProblemText", () => {
  it("names the field, and says what to do with it", () => {
    const say = (field: "title" | "genre", reason: "missing" | "long" | "unknown") =>
      publicationProblemText({ field, reason, params });
    expect(say("title", "missing")).toBe("请输入标题");
    expect(say("title", "long")).toBe("标题不能超过200字，当前201字");
    expect(say("genre", "missing")).toBe("请选择公文种类");
    expect(say("genre", "unknown")).toBe("请从列表中选择公文种类");
  });

  it("has a whole sentence for every field and reason", () => {
    const all = [
      ...PUBLICATION_FIELDS.flatMap((field) =>
        PROBLEM_REASONS.map((reason) => publicationProblemText({ field, reason, params })),
      ),
      ...IMPORT_FIELDS.flatMap((field) =>
        PROBLEM_REASONS.map((reason) => importProblemText({ field, reason, params })),
      ),
    ];
    expect(all.filter((text) => /undefined|\{/.test(text) || text.length < 4)).toEqual([]);
  });
});

describe("importProblemText", () => {
  it("speaks of a file, where nothing is chosen", () => {
    expect(importProblemText({ field: "title", reason: "missing", params: {} })).toBe("缺少标题");
    expect(importProblemText({ field: "genre", reason: "unknown", params: {} })).toBe(
      "公文种类不在规定的范围内，请核对",
    );
  });
});
