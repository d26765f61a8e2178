import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../../law/holidays/notices";
import { workingCalendar } from "../../time/working-days";
import { applicantActs } from "../applicant/applicant-acts";
import type { InfoRequestEvent } from "./events";
import { historyOf, on } from "./history-for-tests";
import { publicStory } from "./public-story";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const submitted = { kind: "submitted", on: on("2026-09-10"), channel: "online", letterKind: null } as const;
const confirmed = { kind: "receiptConfirmed", on: on("2026-09-11"), how: "officer" } as const;
const registered = { kind: "registered", on: on("2026-09-11") } as const;
const assigned = { kind: "assigned", on: on("2026-09-14"), handlerId: "officer-1" } as const;
const handled = [submitted, confirmed, registered, assigned];

describe("the story an applicant reads", () => {
  const inside: InfoRequestEvent[] = [
    { kind: "drafted", on: on("2026-09-20"), outcome: "refusedStateSecret" },
    { kind: "sentForReview", on: on("2026-09-21") },
    { kind: "sentBack", on: on("2026-09-22") },
    { kind: "extensionAsked", on: on("2026-09-22"), days: 20 },
    { kind: "signedOff", on: on("2026-09-23"), outcome: "granted", outcomeReason: null, letterNumber: "1" },
  ];

  it("holds no step inside the office and no officer", () => {
    const story = publicStory(
      historyOf(...handled.map((event) => ({ ...event, by: "officer-9" })), ...inside),
    );
    expect(story.map(({ event }) => event.kind)).toEqual([
      "submitted",
      "receiptConfirmed",
      "registered",
      "assigned",
    ]);
    expect(JSON.stringify(story)).not.toContain("officer-9");
  });

  it("shows a corrected day with the wrong one beside it, in the order of the right days", () => {
    const corrected = { kind: "corrected", on: on("2026-09-25"), corrects: 2, to: on("2026-09-15") } as const;
    const story = publicStory(historyOf(...handled, corrected));
    expect(story.map(({ event, wasOn }) => [event.kind, event.on, wasOn])).toEqual([
      ["submitted", "2026-09-10", null],
      ["registered", "2026-09-11", null],
      ["assigned", "2026-09-14", null],
      ["receiptConfirmed", "2026-09-15", "2026-09-11"],
    ]);
  });
});

describe("what an applicant can do", () => {
  const acts = (today: string, ...events: readonly InfoRequestEvent[]) => [
    ...applicantActs(historyOf(...events), on(today), calendar),
  ];

  it("can withdraw until the answer is out", () => {
    expect(acts("2026-09-15", submitted)).toEqual(["withdrawn"]);
    expect(acts("2026-09-15", ...handled)).toEqual(["withdrawn"]);
    const answered = {
      kind: "answered",
      on: on("2026-09-21"),
      outcome: "granted",
      outcomeReason: null,
      how: "online",
    } as const;
    const signed = {
      kind: "signedOff",
      on: on("2026-09-21"),
      outcome: "granted",
      outcomeReason: null,
      letterNumber: "1",
    } as const;
    const reviewed = [...handled, { kind: "sentForReview", on: on("2026-09-20") } as const, signed];
    expect(acts("2026-09-22", ...reviewed, answered)).toEqual(["rated"]);
    const rated = { kind: "rated", on: on("2026-09-22"), stars: 4 } as const;
    expect(acts("2026-09-22", ...reviewed, answered, rated)).toEqual([]);
    expect(acts("2026-09-22", ...handled, { kind: "withdrawn", on: on("2026-09-20") })).toEqual([]);
  });

  it("can give reasons only while they are owed (条例第三十五条)", () => {
    const asked = { kind: "reasonAsked", on: on("2026-09-16"), until: on("2026-09-25") } as const;
    const given = { kind: "reasonGiven", on: on("2026-09-20") } as const;
    expect(acts("2026-09-18", ...handled)).not.toContain("reasonGiven");
    expect(acts("2026-09-18", ...handled, asked)).toContain("reasonGiven");
    // Late reasons are still heard: the law sets no end to them.
    expect(acts("2026-09-28", ...handled, asked)).toContain("reasonGiven");
    expect(acts("2026-09-21", ...handled, asked, given)).not.toContain("reasonGiven");
  });

  it("can urge once a working day, and only when the period is over", () => {
    // Confirmed on 2026-09-11, due on 2026-10-15.
    expect(acts("2026-10-15", ...handled)).not.toContain("urged");
    expect(acts("2026-10-16", ...handled)).toContain("urged");
    const urged = { kind: "urged", on: on("2026-10-16") } as const;
    expect(acts("2026-10-16", ...handled, urged)).not.toContain("urged");
    // 2026-10-16 is a Friday: over the weekend nobody is at work who could have missed it.
    expect(acts("2026-10-18", ...handled, urged)).not.toContain("urged");
    expect(acts("2026-10-19", ...handled, urged)).toContain("urged");
  });
});
