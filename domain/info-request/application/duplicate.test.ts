import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likenessOf, plainWords, SIMILAR_FROM, similarity, type Words } from "./duplicate";

const words = (subject: string, description = "", documentNumber: string | null = null): Words => ({
  subject,
  description,
  documentNumber,
});

describe("similarity of two applications", () => {
  it("is 1 for the same words however they are spaced, pointed or wide", () => {
    expect(similarity("荔城街 绿线控制范围图，２００９年", "荔城街绿线控制范围图 (2009年)")).toBe(1);
  });

  it("does not count what every application says", () => {
    expect(similarity("申请公开荔湖片区征地补偿方案", "请依法予以公开：荔湖片区征地补偿方案。谢谢！")).toBe(
      1,
    );
    expect(similarity("申请公开政府信息", "请公开政府信息")).toBe(0);
  });

  it("is high for the same thing said again, low for another thing of the same kind", () => {
    const again = similarity(
      "荔湖片区征地补偿安置方案及其批复文件",
      "关于荔湖片区征地补偿安置方案的批复文件",
    );
    const other = similarity("荔湖片区征地补偿安置方案", "新塘镇污水处理厂环境影响报告书");
    expect(again).toBeGreaterThanOrEqual(SIMILAR_FROM);
    expect(other).toBeLessThan(0.2);
  });

  it("lies between 0 and 1 and does not depend on the order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const share = similarity(a, b);
        return share >= 0 && share <= 1 && share === similarity(b, a);
      }),
    );
  });
});

describe("likeness of two applications of one applicant", () => {
  it("same words are the same, wherever the description was written", () => {
    expect(likenessOf(words("绿线图", "请公开2009年的"), words("绿线图 ", "请公开２００９年的。"))).toBe(
      "same",
    );
  });

  it("another year in the same words is another matter", () => {
    expect(likenessOf(words("荔城街2023年征地补偿方案"), words("荔城街2024年征地补偿方案"))).toBeNull();
  });

  it("the same document number is enough, another one is another matter", () => {
    const [mine, same, other] = [
      words("排水规划的通知", "", "增府办〔2026〕16号"),
      words("一份文件", "", "增府办[2026]16号"),
      words("排水规划的通知", "", "增府办〔2026〕17号"),
    ];
    expect(likenessOf(mine, same)).toBe("similar");
    expect(likenessOf(mine, other)).toBeNull();
  });

  it("says nothing of two short words that share a letter", () => {
    expect(likenessOf(words("绿线图"), words("红线图"))).toBeNull();
    expect(likenessOf(words("甲路规划图"), words("乙路规划图"))).toBeNull();
  });
});

it("plainWords keeps letters and figures only", () => {
  expect(plainWords("《增府办〔2026〕16号》　Ａ-b")).toBe("增府办202616号ab");
});
