import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { calendarDate } from "@/domain/time/calendar-date";
import { workingCalendar } from "@/domain/time/working-days";
import { eventsOf } from "../history/events";
import { project } from "../history/projection";
import { importedCase } from "./import-row";
import { archiveHistory } from "./import-row-history";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const facts = {
  calendar,
  agencyId: (name: string) => (name === "finance" ? "agency-2" : null),
  caseId: (externalId: string) => externalId,
  remedyId: (at: number) => `remedy-${at}`,
};
const ROW = {
  externalId: "a-1",
  channel: "counter",
  applicantType: "person",
  subject: "年度预算",
  receivedOn: "2025-03-03",
};

function walk(more: Record<string, unknown>) {
  const read = importedCase({ ...ROW, ...more }, calendarDate("2026-11-24"));
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return archiveHistory(read.row, facts);
}
function folded(more: Record<string, unknown>) {
  const walked = walk(more);
  if ("problems" in walked) throw new Error(JSON.stringify(walked.problems));
  return { kinds: walked.history.map(({ kind }) => kind), ...project(walked.history, calendar) };
}
const refused = (more: Record<string, unknown>) => {
  const walked = walk(more);
  return "problems" in walked ? walked.problems.map(({ field, reason }) => `${field} ${reason}`) : [];
};
const GRANTED = { outcome: "granted", answeredOn: "2025-03-28" };

describe("the history of a past case", () => {
  it.each([
    ["counter", undefined],
    ["online", undefined],
    ["fax", undefined],
    ["email", undefined],
    ["other", undefined],
    ["letter", "registered"],
    ["letter", "ordinary"],
    ["letter", undefined],
  ])("begins on the day of receipt the row names, by %s %s", (channel, letterKind) => {
    expect(folded({ channel, letterKind })).toMatchObject({
      stage: "received",
      receivedOn: "2025-03-03",
      dueOn: "2025-03-31",
      clockState: "running",
      closedOn: null,
    });
  });

  it("was answered on its day, and nothing more waits at the desk", () => {
    expect(folded(GRANTED)).toMatchObject({
      kinds: ["submitted", "answered"],
      stage: "delivered",
      outcome: "granted",
      closedOn: "2025-03-28",
      dueOn: "2025-03-31",
    });
  });

  it.each([
    ["closedNotAmended", "lapsed"],
    ["closedFeeUnpaid", "lapsed"],
    ["closedOther", "withdrawn"],
  ])("ends with the outcome %s by the event %s", (outcome, kind) => {
    const { kinds, ...row } = folded({ outcome, answeredOn: "2025-03-28" });
    expect(kinds).toEqual(["submitted", kind]);
    expect(row).toMatchObject({ stage: "closed", outcome, closedOn: "2025-03-28" });
  });

  it("is over and has no outcome where the old word names none of today", () => {
    expect(folded({ legacyOutcome: "不予公开", answeredOn: "2025-03-28" })).toMatchObject({
      kinds: ["submitted", "archived"],
      stage: "closed",
      outcome: null,
      closedOn: "2025-03-28",
      clockState: "stopped",
    });
  });

  it("has no due day before the regulation of 2019 (国务院令第711号, 2019-05-15 施行)", () => {
    const before = folded({ receivedOn: "2019-05-14", outcome: "granted", answeredOn: "2019-05-20" });
    expect(before).toMatchObject({ dueOn: null, outcome: "granted", closedOn: "2019-05-20" });
    const after = folded({ receivedOn: "2019-05-15", outcome: "granted", answeredOn: "2019-05-20" });
    expect(after.dueOn).toBe("2019-06-13");
  });

  it("does not let a fee without days move the due day", () => {
    const { kinds, dueOn } = folded({ ...GRANTED, feeYuan: 300 });
    expect(kinds).toEqual(["submitted", "feeNoticed", "feePaid", "answered"]);
    expect(dueOn).toBe("2025-03-31");
  });

  it("counts amendment, consultation and extension as a live case does", () => {
    const events = [
      { kind: "amendmentAsked", on: "2025-03-05" },
      { kind: "amended", on: "2025-03-10" },
      { kind: "thirdPartyConsulted", on: "2025-03-12" },
      { kind: "thirdPartyReplied", on: "2025-03-14", agreed: false },
      { kind: "extended", on: "2025-03-20", days: 5 },
    ];
    // Twenty from the day after 03-10 end on 04-08 (清明 04-04 off), two were held, five added.
    expect(folded({ events })).toMatchObject({ dueOn: "2025-04-17", stage: "processing" });
    expect(folded({ events, outcome: "三(三)4", answeredOn: "2025-04-16" })).toMatchObject({
      outcome: "refusedThirdPartyRights",
      closedOn: "2025-04-16",
      dueOn: "2025-04-17",
    });
  });

  it("takes the steps of an office, whoever took them", () => {
    const steps = ["registered", "assigned", "drafted", "sentForReview", "sentBack"];
    const again = ["sentForReview", "signedOff", "answered", "delivered"];
    const events = [...steps, ...again].map((kind) => ({ kind, on: "2025-03-10" }));
    expect(folded({ events, outcome: "granted" })).toMatchObject({ stage: "delivered", handlerId: null });
  });

  it("passes to another agency and is split", () => {
    const events = [
      { kind: "transferred", on: "2025-03-05", toAgency: "finance" },
      { kind: "split", on: "2025-03-06", into: ["a-2", "a-3"] },
    ];
    expect(folded({ events }).kinds).toEqual(["submitted", "transferred", "split"]);
  });

  it("is contested after its end, or for want of one", () => {
    const review = { kind: "review", filedOn: "2025-04-10", result: "corrected", closedOn: "2025-06-02" };
    const suit = { kind: "suitAfterReview", filedOn: "2025-06-10", result: "pending" };
    expect(folded({ ...GRANTED, remedies: [review, suit] }).kinds).toEqual([
      "submitted",
      "answered",
      "reviewFiled",
      "reviewClosed",
      "suitFiled",
    ]);
    expect(folded({ remedies: [suit] })).toMatchObject({ stage: "received", clockState: "running" });
  });

  it("stands by an end told beside the steps, whichever of them came after it", () => {
    const events = [
      { kind: "amendmentAsked", on: "2025-03-05" },
      { kind: "amended", on: "2025-03-10" },
      { kind: "delivered", on: "2025-04-02" },
    ];
    expect(folded({ ...GRANTED, events })).toMatchObject({
      kinds: ["submitted", "amendmentAsked", "amended", "answered", "delivered"],
      closedOn: "2025-03-28",
    });
    expect(refused({ events: events.slice(2) })).toEqual(["events[0] wrongStage"]);
  });

  it.each([
    ["as an event", { events: [{ kind: "lapsed", on: "2025-03-17" }] }],
    ["by its outcome", { events: [], outcome: "三(六)1", answeredOn: "2025-03-17" }],
  ])(
    "takes a lapse, told %s, for lawful where nobody says until when there was time (条例第三十条)",
    (_, more) => {
      const asked = { kind: "amendmentAsked", on: "2025-03-04" };
      const told = { ...more, events: [asked, ...more.events] };
      expect(folded(told)).toMatchObject({ outcome: "closedNotAmended", closedOn: "2025-03-17" });
      // The day before was a Sunday, and a period does not end on one.
      const walked = walk(told);
      const [notice] = "history" in walked ? eventsOf(walked.history, "amendmentAsked") : [];
      expect(notice?.until).toBe("2025-03-14");
      const until = { ...told, events: [{ ...asked, until: "2025-03-20" }, ...more.events] };
      expect(refused(until)).toHaveLength(1);
    },
  );

  const list = (...events: [kind: string, on: string, more?: object][]) => ({
    events: events.map(([kind, on, more]) => ({ kind, on, ...more })),
  });
  it.each([
    ["an amendment nobody asked for", list(["amended", "2025-03-05"]), "events[0] wrongStage"],
    [
      "a second notice of amendment (第三十条「一次性」)",
      list(["amendmentAsked", "2025-03-04"], ["amended", "2025-03-05"], ["amendmentAsked", "2025-03-06"]),
      "events[2] secondAmendmentNotice",
    ],
    [
      "a second extension (第三十三条)",
      list(["extended", "2025-03-04", { days: 5 }], ["extended", "2025-03-05", { days: 5 }]),
      "events[1] secondExtension",
    ],
    ["twenty-one days more", list(["extended", "2025-03-04", { days: 21 }]), "events[0] extensionTooLong"],
    [
      "an extension after the due day",
      list(["extended", "2025-04-01", { days: 5 }]),
      "events[0] extensionAfterDue",
    ],
    [
      "a lapse before the time to amend is over",
      list(["amendmentAsked", "2025-03-04", { until: "2025-03-20" }], ["lapsed", "2025-03-20"]),
      "events[1] amendmentNotOverdue",
    ],
    [
      "a lapse before the time to pay is over",
      list(["feeNoticed", "2025-03-04", { feeYuan: 100 }], ["lapsed", "2025-03-10"]),
      "events[1] feeNotOverdue",
    ],
    [
      "an answer while the fee is unpaid",
      list(
        ["feeNoticed", "2025-03-04", { feeYuan: 100 }],
        ["answered", "2025-03-10", { outcome: "granted" }],
      ),
      "events[1] feeUnpaid",
    ],
    [
      "a reply to no letter",
      list(["thirdPartyReplied", "2025-03-04", { agreed: true }]),
      "events[0] wrongStage",
    ],
    ["an event before receipt", list(["registered", "2025-03-01"]), "events[0] beforeReceipt"],
    [
      "an event before the one it follows",
      list(["amendmentAsked", "2025-03-05"], ["amended", "2025-03-04"]),
      "events[1] beforeLastStep",
    ],
    [
      "a step after the end",
      list(["answered", "2025-03-05", { outcome: "granted" }], ["extended", "2025-03-06", { days: 5 }]),
      "events[1] wrongStage",
    ],
    ["another day of receipt", list(["receiptConfirmed", "2025-03-04"]), "events[0].on otherDay"],
    [
      "an unknown agency",
      list(["transferred", "2025-03-05", { toAgency: "nowhere" }]),
      "events[0].toAgency unknownAgency",
    ],
    ["an answer without an outcome", list(["answered", "2025-03-05"]), "events[0].outcome missing"],
  ])("refuses %s", (_, more, expected) => {
    expect(refused(more)).toContain(expected);
  });

  it("refuses a row that says another outcome or another day than its events", () => {
    const events = [{ kind: "answered", on: "2025-03-05", outcome: "三(二)" }];
    expect(refused({ events, outcome: "三(一)" })).toEqual(["outcome otherOutcome"]);
    expect(refused({ events, answeredOn: "2025-03-06", outcome: "三(二)" })).toEqual(["answeredOn otherDay"]);
  });
});
