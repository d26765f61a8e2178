import { describe, expect, it } from "vitest";
import { permissionsOf } from "../../access/roles";
import { HOLIDAY_NOTICES } from "../../law/holidays/notices";
import { missingParts } from "../../letter/items";
import { workingCalendar } from "../../time/working-days";
import { historyOf, on } from "../history/history-for-tests";
import { choiceCode, choiceFromCode, OUTCOME_CHOICES } from "../history/outcome-choice";
import { clockEffect, STEP_IDS, stepsFor } from "./desk-steps";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const context = { today: on("2026-11-24"), calendar, by: "li", headOfOffice: false, answerComplete: false };
const begun = historyOf(
  { kind: "submitted", on: on("2026-11-10"), channel: "online", letterKind: null },
  { kind: "receiptConfirmed", on: on("2026-11-11"), how: "officer", by: "chen" },
  { kind: "registered", on: on("2026-11-11"), by: "chen" },
  { kind: "assigned", on: on("2026-11-12"), handlerId: "li", by: "chen" },
);
const handler = permissionsOf(["handler"]);
const reviewer = permissionsOf(["reviewer"]);

const stateOf = (steps: ReturnType<typeof stepsFor>, step: string) =>
  steps.find((state) => state.step === step)?.refusal;

describe("the steps of the desk", () => {
  it("are those of one's posts, each with the reason that forbids it", () => {
    const steps = stepsFor(begun, handler, context);
    expect(steps.map(({ step }) => step)).not.toContain("sign");
    expect(stateOf(steps, "draft")).toBe(null);
    expect(stateOf(steps, "askAmendment")).toBe(null);
    expect(stateOf(steps, "sendForReview")).toBe("noDraft");
    expect(stateOf(steps, "recordReply")).toBe("wrongStage");
    expect(stateOf(stepsFor(begun, handler, { ...context, by: "huang" }), "draft")).toBe("notHandler");
    expect(stateOf(stepsFor(begun, reviewer, { ...context, by: "zhou" }), "extend")).toBe("notHeadOfOffice");
    expect(stateOf(stepsFor(begun, reviewer, { ...context, by: "zhou", headOfOffice: true }), "extend")).toBe(
      null,
    );
  });

  it("leave nobody without a step that the table of causes gives them", () => {
    const held = permissionsOf(["intake", "handler", "reviewer"]);
    expect(stepsFor(begun, held, context).map(({ step }) => step)).toEqual(STEP_IDS);
    expect(stepsFor(begun, permissionsOf(["editor"]), context)).toEqual([]);
  });
});

describe("S06 the effect on the clock", () => {
  it("is known before the step is taken, and the history is left as it was", () => {
    const { before, after } = clockEffect(
      begun,
      { kind: "extended", on: on("2026-11-24"), days: 20 },
      context,
    );
    expect([before.dueOn, before.provisional]).toEqual(["2026-12-09", false]);
    expect([after.dueOn, after.provisional]).toEqual(["2027-01-06", true]);
    expect(begun).toHaveLength(4);
  });
});

describe("an answer's parts", () => {
  it("are missing when nobody wrote them or only spaces stand there", () => {
    expect(missingParts("granted", null, { content: " \n", howToObtain: "当面领取" })).toEqual(["content"]);
    expect(missingParts("unableNotHeld", "notOurs", { reason: "不归本机关" })).toEqual(["otherAgency"]);
  });

  it("belong to twenty choices: the eighteen outcomes of an answer, two of them with two letters", () => {
    expect(OUTCOME_CHOICES).toHaveLength(20);
    for (const choice of OUTCOME_CHOICES) expect(choiceFromCode(choiceCode(choice))).toBe(choice);
    for (const code of ["closedOther", "unableNotHeld", "granted-notExist", "", "constructor", undefined])
      expect(choiceFromCode(code)).toBe(null);
  });
});
