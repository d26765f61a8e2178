import { describe, expect, it } from "vitest";
import { ANSWER_PARTS, OUTCOME_IDS, OUTCOMES, outcomeFromCode, outcomeRule, requiredParts } from "./outcomes";
import { remedyText } from "./remedies";
import { REPORT_ROWS } from "./report-rows";

const bodies = { reviewOrgan: "甲市人民政府", court: "甲市人民法院" };

describe("outcomes", () => {
  it("are the 21 rows of section 三 of the annual report, in order", () => {
    expect(OUTCOME_IDS.map((id) => OUTCOMES[id].code)).toEqual([
      "三(一)",
      "三(二)",
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((row) => `三(三)${row}`),
      ...[1, 2, 3].map((row) => `三(四)${row}`),
      ...[1, 2, 3, 4, 5].map((row) => `三(五)${row}`),
      ...[1, 2, 3].map((row) => `三(六)${row}`),
    ]);
    expect(REPORT_ROWS).toHaveLength(25);
    expect(REPORT_ROWS.flatMap(({ outcome }) => outcome ?? [])).toEqual(OUTCOME_IDS);
  });

  it("are found by their code however the brackets are typed", () => {
    expect(outcomeFromCode("三（三）5")).toBe("refusedInternalAffairs");
    expect(outcomeFromCode("三(四)１")).toBe("unableNotHeld");
    expect(outcomeFromCode("三(八)1")).toBe(null);
  });

  it("send refusals under articles 14 to 16 to review first (复议法第二十三条), and let all others choose", () => {
    for (const id of OUTCOME_IDS) {
      const { article, remedy, group } = outcomeRule(id);
      const reviewFirst = group === "refused" && /第十[四五六]条/.test(article);
      expect([id, remedy]).toEqual([id, reviewFirst ? "B" : id === "partlyGranted" ? "AB" : "A"]);
    }
    expect(remedyText("B", bodies)[0]).toContain("先向甲市人民政府申请行政复议");
    expect(remedyText("A", bodies)[0]).toContain("6个月内依法向甲市人民法院");
    expect(remedyText("AB", bodies)).toHaveLength(2);
    expect(remedyText("C", bodies)).toEqual([]);
  });

  it("ask a refusal for its ground and its reason, and an answer that points elsewhere for the agency", () => {
    expect(requiredParts("refusedDeliberation", null)).toEqual(["ground", "reason"]);
    expect(requiredParts("unableNotHeld", "notOurs")).toContain("otherAgency");
    expect(requiredParts("unableNotHeld", "notExist")).toContain("searchRecord");
    for (const id of OUTCOME_IDS) {
      const { byAnswer, requiredParts: parts } = outcomeRule(id);
      expect(parts.length > 0).toBe(byAnswer);
      expect(parts.every((part) => ANSWER_PARTS.includes(part))).toBe(true);
    }
  });
});
