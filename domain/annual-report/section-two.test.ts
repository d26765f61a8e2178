import { describe, expect, it } from "vitest";
import { sectionTwoOf, sectionTwoValue, sumOfSectionsTwo } from "./section-two";

describe("section 二", () => {
  it("names what nobody entered, and counts it as nought", () => {
    const { section, missing } = sectionTwoOf({ licences: 12, feesWan: 0 });
    expect(section.licences).toBe(12);
    expect(section.normativeDocuments).toEqual([0, 0, 0]);
    expect(missing).toContain("penalties");
    expect(missing).not.toContain("feesWan");
  });

  it("adds 万元 without losing a fen", () => {
    const one = sectionTwoOf({ feesWan: 0.1, regulationsMade: 1 }).section;
    const two = sectionTwoOf({ feesWan: 0.2, regulationsMade: 2 }).section;
    expect(sumOfSectionsTwo([one, two])).toMatchObject({ feesWan: 0.3, regulations: [3, 0, 0] });
  });

  it("takes whole numbers of documents, and fees down to the fen", () => {
    expect(sectionTwoValue("licences").safeParse(1.5).success).toBe(false);
    expect(sectionTwoValue("licences").safeParse(-1).success).toBe(false);
    expect(sectionTwoValue("feesWan").safeParse(12.345678).success).toBe(true);
    expect(sectionTwoValue("feesWan").safeParse(0.0000001).success).toBe(false);
  });
});
