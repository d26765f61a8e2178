import { describe, expect, it } from "vitest";
import { OUTCOME_CHOICES } from "../info-request/history/outcome-choice";
import { OUTCOME_IDS, OUTCOMES, outcomeRule } from "../law/outcomes";
import { calendarDate } from "../time/calendar-date";
import { answerValues } from "./answer-values";
import { isTable, type LetterBlock, linesOf } from "./blocks";
import { defaultLayout } from "./default-layouts";
import { isLetterList, type LetterValues } from "./fields";
import { mergeLayout, missingFields, withMissingMarks } from "./layout";
import {
  allowedFields,
  LETTER_NAMES,
  type LetterName,
  letterOfOutcome,
  letterRule,
  lettersOfEvent,
  mandatoryFields,
  remedyOfOutcome,
} from "./letters";
import { SAMPLE_CASE, sampleAnswer, sampleValues } from "./samples";

const STAMP = { number: "某水告〔2026〕12号", on: calendarDate("2026-10-09") } as const;
const BY_LAW = { inquiryRemedy: "A" } as const;

/** A letter as somebody reads it on paper. */
const onPaper = (blocks: readonly LetterBlock[]) =>
  `${blocks
    .map((block) => {
      if (isTable(block))
        return block.rows.map(([label = "", ...cells]) => `${label}｜${cells.join("｜")}`).join("\n");
      const indent = ["body", "heading", "note"].includes(block.role) ? "　　" : "";
      return `${block.role === "heading" ? "　　【" : indent}${block.text}${block.role === "heading" ? "】" : ""}`;
    })
    .join("\n")}\n`;

const letterOf = (name: LetterName, values: LetterValues = sampleValues(name)) =>
  mergeLayout(defaultLayout(name), values);
const textOf = (name: LetterName, values?: LetterValues) => linesOf(letterOf(name, values)).join("\n");

const REMEDY = /行政复议|行政诉讼|提起诉讼/;

describe("golden letters", () => {
  // One file for each row of section 三 that ends with an answer; rows 三(一) and 三(四)1 have two.
  it.each(OUTCOME_CHOICES)("$outcome $outcomeReason", async ({ outcome, outcomeReason }) => {
    const values = answerValues(SAMPLE_CASE, sampleAnswer(outcome, outcomeReason), STAMP, BY_LAW);
    const name = letterOfOutcome(outcome, outcomeReason);
    const file = `./golden/${outcome}${outcomeReason ? `-${outcomeReason}` : ""}.txt`;
    await expect(onPaper(letterOf(name, values))).toMatchFileSnapshot(file);
  });

  it.each(LETTER_NAMES.filter((name) => letterRule(name).issuedBy !== "signedOff"))("%s", async (name) => {
    await expect(onPaper(letterOf(name))).toMatchFileSnapshot(`./golden/${name}.txt`);
  });
});

describe("every letter of domain.md §4.2", () => {
  it("covers every outcome of the annual report and every row once or more", () => {
    const rows = LETTER_NAMES.flatMap((name) => letterRule(name).reportRows);
    for (const outcome of OUTCOME_IDS) expect(rows).toContain(OUTCOMES[outcome].code);
    expect(LETTER_NAMES.length).toBeGreaterThan(25);
  });

  it.each(LETTER_NAMES)("%s prints what it must, and nothing that it may not", (name) => {
    const printed = new Set(JSON.stringify(defaultLayout(name)).match(/(?<=[{#/])[^{}#/"]+(?=\})/g));
    const allowed = allowedFields(name);
    const parts = ["序号", "名称", "依据", "理由", "结果"];
    expect([...printed].filter((field) => !allowed.has(field) && !parts.includes(field))).toEqual([]);
    for (const field of mandatoryFields(name)) {
      const sections = JSON.stringify(defaultLayout(name));
      expect(sections, `${name} ${field}`).toMatch(
        new RegExp(isLetterList(field) ? `"${field}"` : `\\{${field}\\}`),
      );
    }
  });

  it.each(LETTER_NAMES)("%s leaves nothing of its fields unfilled", (name) => {
    expect(missingFields(name, sampleValues(name))).toEqual([]);
    expect(textOf(name)).not.toMatch(/[{}]|undefined|【缺/);
  });

  it("of type C names no remedy, whatever it is made from", () => {
    const steps = LETTER_NAMES.filter((name) => letterRule(name).remedy === "C");
    expect(steps.length).toBeGreaterThan(10);
    for (const name of steps) expect([name, REMEDY.test(textOf(name))]).toEqual([name, false]);
  });

  it("of type B sends to review first (复议法第二十三条), and of type AB does both", () => {
    for (const { outcome, outcomeReason } of OUTCOME_CHOICES) {
      const values = answerValues(SAMPLE_CASE, sampleAnswer(outcome, outcomeReason), STAMP, BY_LAW);
      const text = textOf(letterOfOutcome(outcome, outcomeReason), values);
      const first = text.includes("应当自收到本答复之日起60日内先向某市人民政府申请行政复议");
      const choice = /可以自收到本答复之日起60日内.*或者自收到本答复之日起6个月内/.test(text);
      const { remedy } = outcomeRule(outcome);
      expect([outcome, first, choice]).toEqual([outcome, remedy !== "A", remedy !== "B"]);
    }
  });

  it("prints periods and never a computed last day (design.md §11)", () => {
    for (const name of LETTER_NAMES) {
      const remedy = sampleValues(name).救济条款 ?? "";
      expect(remedy).not.toMatch(/\d+年|\d+月\d+日/);
    }
  });

  it("lets a site read 行政查询事项 as review first; the law's wording lets the applicant choose", () => {
    expect(remedyOfOutcome("refusedAdministrativeInquiry", { inquiryRemedy: "A" })).toBe("A");
    expect(remedyOfOutcome("refusedAdministrativeInquiry", { inquiryRemedy: "B" })).toBe("B");
    const answer = sampleAnswer("refusedAdministrativeInquiry", null);
    const values = answerValues(SAMPLE_CASE, answer, STAMP, { inquiryRemedy: "B" });
    expect(values.救济条款).toContain("先向某市人民政府申请行政复议");
  });

  it("to a third party never says who asks (条例第三十二条)", () => {
    for (const name of LETTER_NAMES.filter((one) => ["thirdParty", "agency"].includes(letterRule(one).to)))
      expect([name, textOf(name).includes("张某某")]).toEqual([name, false]);
  });

  it("is left by its event", () => {
    expect(lettersOfEvent({ kind: "thirdPartyConsulted" })).toEqual([
      "thirdPartyConsultation",
      "thirdPartyReplyForm",
      "consultationNotice",
    ]);
    expect(lettersOfEvent({ kind: "lapsed", of: "fee" })).toEqual(["lapsedFee"]);
    expect(lettersOfEvent({ kind: "lapsed", of: "amendment" })).toEqual(["lapsedAmendment"]);
    expect(lettersOfEvent({ kind: "urged" })).toEqual([]);
  });
});

describe("what is still owed", () => {
  it("is marked in the draft, part by part", () => {
    const answer = { ...sampleAnswer("refusedStateSecret", null), parts: {} };
    const values = answerValues(SAMPLE_CASE, answer, STAMP, BY_LAW);
    expect(missingFields("refused", values).toSorted()).toEqual(["依据", "理由"].toSorted());
    expect(textOf("refused", values)).toContain("【缺：理由】");
    expect(textOf("refused", values)).toContain("【缺：依据的条款】");
  });

  it("is marked inside a piece that is withheld without ground or reason", () => {
    const items = [{ name: "供货单价", result: "withheld", ground: "", reason: "" }] as const;
    const answer = { ...sampleAnswer("partlyGranted", null), items };
    const values = answerValues(SAMPLE_CASE, answer, STAMP, BY_LAW);
    expect(missingFields("partlyGranted", values)).toEqual(["不公开项"]);
    expect(textOf("partlyGranted", values)).toContain("依据：【缺：依据】");
  });

  it("is the court or the organ of review where the agency has named none", () => {
    const facts = { ...SAMPLE_CASE, bodies: { reviewOrgan: "某市人民政府", court: " " } };
    const values = answerValues(facts, sampleAnswer("granted", null), STAMP, BY_LAW);
    expect(missingFields("granted", values)).toEqual(["救济条款"]);
    expect(values.救济条款).toBe("【缺：人民法院】");
  });

  it("is nothing of what is there already", () => {
    const values = sampleValues("notExist");
    expect(withMissingMarks("notExist", values)).toEqual(values);
  });
});
