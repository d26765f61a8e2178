import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../../law/holidays/notices";
import { workingCalendar } from "../../time/working-days";
import { on } from "../history/history-for-tests";
import { remedyDays, remedyStart } from "./remedy-days";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const days = (outcome: Parameters<typeof remedyDays>[0], received: string) =>
  remedyDays(outcome, on(received), calendar).map(({ kind, of, lastOn, movesTo }) => [
    kind,
    of,
    lastOn,
    movesTo,
  ]);

describe("the last days of remedies", () => {
  it("follow what the letter says where a site reads the law otherwise (行政查询事项)", () => {
    const kinds = (remedy?: "B") =>
      remedyDays(
        "refusedAdministrativeInquiry",
        on("2026-03-02"),
        workingCalendar(HOLIDAY_NOTICES),
        remedy,
      ).map(({ kind }) => kind);
    expect([kinds(), kinds("B")]).toEqual([["review", "lawsuit"], ["review"]]);
  });

  it("are 60 days and 6 months from receipt where the applicant chooses (复议法第二十条、行诉法第四十六条)", () => {
    expect(days("granted", "2026-03-03")).toEqual([
      ["review", "all", "2026-05-02", "2026-05-06"],
      ["lawsuit", "all", "2026-09-03", null],
    ]);
  });

  it("leave the plain sixtieth day of the review where it is and name the day it may move to", () => {
    // 60 days after 2026-03-02 is 2026-05-01, a holiday until the 5th; after 2026-03-10 a worked Saturday.
    expect(days("granted", "2026-03-02")[0]).toEqual(["review", "all", "2026-05-01", "2026-05-06"]);
    expect(days("granted", "2026-03-10")[0]).toEqual(["review", "all", "2026-05-09", null]);
  });

  it("move a lawsuit's to the next working day (民诉法第八十五条)", () => {
    // Six months after 2026-04-03 is 2026-10-03, in the National Day holiday.
    expect(days("granted", "2026-04-03")[1]).toEqual(["lawsuit", "all", "2026-10-08", null]);
  });

  it("end with the month when it has no such day", () => {
    // Half a year after 31 August is the last of February, 2027-02-28, a Sunday.
    expect(days("granted", "2026-08-31")[1]).toEqual(["lawsuit", "all", "2027-03-01", null]);
  });

  it("leave only the review for a refusal, and both for the rest of an answer in part (复议法第二十三条)", () => {
    expect(days("refusedStateSecret", "2026-03-11").map(([kind]) => kind)).toEqual(["review"]);
    expect(days("partlyGranted", "2026-03-11").map(([kind, of]) => `${kind} ${of}`)).toEqual([
      "review withheld",
      "review rest",
      "lawsuit rest",
    ]);
  });

  it("are provisional in a year without a notice", () => {
    const provisional = (received: string) =>
      remedyDays("granted", on(received), calendar).map((day) => day.provisional);
    expect(provisional("2026-11-20")).toEqual([true, true]);
    expect(provisional("2026-05-20")).toEqual([false, false]);
  });
});

describe("the day remedies are counted from", () => {
  const none = { answeredOn: null, deliveredOn: null, stoppedOn: null, outcome: null };

  it("is the delivery, else the sending, else the end of a lapsed case", () => {
    const answered = { ...none, answeredOn: on("2026-09-21"), outcome: "granted" } as const;
    expect(remedyStart(answered)).toEqual({ on: "2026-09-21", by: "sent" });
    expect(remedyStart({ ...answered, deliveredOn: on("2026-09-24") })).toEqual({
      on: "2026-09-24",
      by: "delivered",
    });
    expect(remedyStart({ ...none, stoppedOn: on("2026-10-12"), outcome: "closedNotAmended" })).toEqual({
      on: "2026-10-12",
      by: "closed",
    });
  });

  it("is none while the case runs, and none for whoever withdrew", () => {
    expect(remedyStart(none)).toBe(null);
    expect(remedyStart({ ...none, stoppedOn: on("2026-10-12"), outcome: "closedOther" })).toBe(null);
  });
});
