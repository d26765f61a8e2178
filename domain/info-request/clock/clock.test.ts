import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../../law/holidays/notices";
import { addDays, calendarDate } from "../../time/calendar-date";
import { addWorkingDays, workingCalendar, workingDaysBetween } from "../../time/working-days";
import type { InfoRequestEvent } from "../history/events";
import { historyOf, on } from "../history/history-for-tests";
import { clockOf, urgencyOf } from "./clock";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const counter = (day: string) =>
  ({ kind: "submitted", on: on(day), channel: "counter", letterKind: null }) as const;
const online = (day: string) =>
  ({ kind: "submitted", on: on(day), channel: "online", letterKind: null }) as const;
const clock = (...events: readonly InfoRequestEvent[]) => clockOf(historyOf(...events), calendar);

describe("receipt (条例第三十一条)", () => {
  it("is the day of handing in at the counter", () => {
    expect(clock(counter("2026-09-10")).dueOn).toBe("2026-10-14");
  });
  it("is the day of signing for a registered letter", () => {
    const letter = {
      kind: "submitted",
      on: on("2026-09-10"),
      channel: "letter",
      letterKind: "registered",
    } as const;
    expect(clock(letter).dueOn).toBe("2026-10-14");
  });
  it.each(["online", "email", "fax"] as const)("is the day both sides confirmed it for %s", (channel) => {
    const sent = { kind: "submitted", on: on("2026-09-08"), channel, letterKind: null } as const;
    expect(clock(sent)).toMatchObject({ state: "notStarted", dueOn: null });
    const confirmed = { kind: "receiptConfirmed", on: on("2026-09-10"), how: "officer" } as const;
    expect(clock(sent, confirmed)).toMatchObject({
      state: "running",
      receivedOn: "2026-09-10",
      dueOn: "2026-10-14",
    });
  });
  it("is the day of confirmation for an ordinary letter", () => {
    const letter = {
      kind: "submitted",
      on: on("2026-09-08"),
      channel: "letter",
      letterKind: "ordinary",
    } as const;
    expect(clock(letter).dueOn).toBe(null);
  });
});

describe("the clock", () => {
  it("counts each day with its reason and number", () => {
    const { account } = clock(counter("2026-09-30"));
    expect(account[0]).toEqual({ on: "2026-09-30", counted: false, reason: "receiptDay", number: null });
    expect(account[1]).toMatchObject({ on: "2026-10-01", counted: false, reason: "holiday" });
    expect(account.find((entry) => entry.on === "2026-10-10")).toMatchObject({
      counted: true,
      reason: "makeUpWorkday",
      number: 3,
    });
    expect(account.at(-1)).toMatchObject({ on: "2026-11-03", counted: true, number: 20 });
  });

  it("gives a fresh 20 days after an amendment (条例第三十条)", () => {
    const asked = {
      kind: "amendmentAsked",
      on: on("2026-09-14"),
      until: on("2026-10-10"),
      late: false,
    } as const;
    expect(clock(counter("2026-09-10"), asked)).toMatchObject({
      state: "awaitingAmendment",
      dueOn: null,
      waitingUntil: "2026-10-10",
    });
    const amended = clock(counter("2026-09-10"), asked, { kind: "amended", on: on("2026-09-30") });
    expect(amended).toMatchObject({ state: "running", dueOn: "2026-11-03" });
    expect(amended.account.find((entry) => entry.on === "2026-09-14")).toMatchObject({
      counted: true,
      number: 2,
    });
    expect(amended.account.find((entry) => entry.on === "2026-09-30")).toMatchObject({
      counted: false,
      reason: "amendedDay",
    });
  });

  it("starts again the day after the fee was paid, and keeps an extension already granted", () => {
    const notice = { kind: "feeNoticed", on: on("2026-09-14"), cents: 1000, receivedOn: null } as const;
    expect(clock(counter("2026-09-10"), notice)).toMatchObject({
      state: "awaitingFee",
      waitingUntil: "2026-10-16",
    });
    expect(clock(counter("2026-09-10"), notice, { kind: "feePaid", on: on("2026-09-30") }).dueOn).toBe(
      "2026-11-03",
    );
    const extended = { kind: "extended", on: on("2026-09-11"), days: 20 } as const;
    expect(
      clock(counter("2026-09-10"), extended, notice, { kind: "feePaid", on: on("2026-09-30") }),
    ).toMatchObject({
      dueOn: "2026-12-01",
      totalDays: 40,
    });
  });

  it("does not count the days of consultation, the day of the letter still counts (条例第三十三条)", () => {
    // By hand, over the worked Saturday 2026-10-10: days 1–3 are 9-11, 9-14, 9-15; the reply comes on 10-10.
    const letter = { kind: "thirdPartyConsulted", on: on("2026-09-15"), receivedOn: null } as const;
    const reply = {
      kind: "thirdPartyReplied",
      on: on("2026-10-10"),
      consultation: 2,
      agreed: false,
    } as const;
    const replied = clock(counter("2026-09-10"), letter, reply);
    expect(replied.account.find((entry) => entry.on === "2026-09-15")).toMatchObject({
      counted: true,
      number: 3,
    });
    expect(replied.account.find((entry) => entry.on === "2026-09-16")).toMatchObject({
      counted: false,
      reason: "thirdParty",
    });
    // The 15th working day after 9-15 is 10-12: the reply of 10-10 (a worked Saturday) ends the pause that day.
    expect(replied.account.find((entry) => entry.on === "2026-10-10")).toMatchObject({
      counted: false,
      reason: "thirdParty",
    });
    expect(replied.account.find((entry) => entry.on === "2026-10-12")).toMatchObject({
      counted: true,
      number: 4,
    });
    expect(replied.dueOn).toBe("2026-11-03");
  });

  it("lets a silent third party hold the clock for 15 working days at most", () => {
    const letter = {
      kind: "thirdPartyConsulted",
      on: on("2026-09-15"),
      receivedOn: on("2026-09-17"),
    } as const;
    const silent = clock(counter("2026-09-10"), letter);
    const latest = addWorkingDays(on("2026-09-17"), 15, calendar).day;
    expect(silent).toMatchObject({ state: "paused", pausedUntil: latest });
    expect(silent.dueOn).toBe(addWorkingDays(latest, 17, calendar).day);
  });

  it("takes overlapping consultations out once", () => {
    const first = { kind: "thirdPartyConsulted", on: on("2026-09-15"), receivedOn: null } as const;
    const second = { kind: "coMakerConsulted", on: on("2026-09-15"), receivedOn: null } as const;
    expect(clock(counter("2026-09-10"), first, second).dueOn).toBe(clock(counter("2026-09-10"), first).dueOn);
  });

  it("stops with the answer and still knows the due date", () => {
    const answered = {
      kind: "answered",
      on: on("2026-09-21"),
      outcome: "granted",
      outcomeReason: null,
      how: "online",
    } as const;
    const stopped = clock(counter("2026-09-10"), answered);
    expect(stopped).toMatchObject({ state: "stopped", stoppedOn: "2026-09-21", dueOn: "2026-10-14" });
    expect(stopped.account.at(-1)?.on).toBe("2026-09-21");
  });

  it("goes on counting past the due date until the late answer", () => {
    const answered = {
      kind: "answered",
      on: on("2026-10-16"),
      outcome: "granted",
      outcomeReason: null,
      how: "post",
    } as const;
    expect(clock(counter("2026-09-10"), answered).account.at(-1)).toMatchObject({
      on: "2026-10-16",
      number: 22,
    });
  });

  it("is put off to a working day (第三十五条), and a restart after that can only make it later", () => {
    // 17 October 2026 is a Saturday.
    const delayed = { kind: "delayed", on: on("2026-10-12"), until: on("2026-10-17") } as const;
    expect(clock(counter("2026-09-10"), delayed)).toMatchObject({
      dueOn: "2026-10-19",
      delayedUntil: "2026-10-19",
    });
    const notice = { kind: "feeNoticed", on: on("2026-10-12"), cents: 100, receivedOn: null } as const;
    const paid = { kind: "feePaid", on: on("2026-10-16") } as const;
    expect(clock(counter("2026-09-10"), delayed, notice, paid).dueOn).toBe(
      clock(counter("2026-10-16")).dueOn,
    );
  });

  it("gives an amendment that ends on a day off until the next working day", () => {
    const asked = {
      kind: "amendmentAsked",
      on: on("2026-09-14"),
      until: on("2026-10-03"),
      late: false,
    } as const;
    expect(clock(counter("2026-09-10"), asked).waitingUntil).toBe("2026-10-08");
  });

  it("follows a corrected day", () => {
    const confirmed = { kind: "receiptConfirmed", on: on("2026-09-08"), how: "officer" } as const;
    const corrected = { kind: "corrected", on: on("2026-09-20"), corrects: 2, to: on("2026-09-10") } as const;
    expect(clock(online("2026-09-08"), confirmed, corrected).dueOn).toBe("2026-10-14");
  });

  it("does not stop for a fee that was waived", () => {
    const notice = { kind: "feeNoticed", on: on("2026-09-14"), cents: 1000, receivedOn: null } as const;
    const waived = { kind: "feeWaived", on: on("2026-09-18") } as const;
    expect(clock(counter("2026-09-10"), notice, waived).dueOn).toBe("2026-10-14");
  });

  it("marks a due date in a year without a notice as provisional", () => {
    expect(clock(counter("2026-12-10")).provisional).toBe(true);
    expect(clock(counter("2026-11-23")).provisional).toBe(false);
  });
});

describe("urgency", () => {
  const running = clock(counter("2026-09-10"));
  it.each([
    ["2026-10-14", "today", 0],
    ["2026-10-13", "soon", 1],
    ["2026-09-11", "normal", 19],
    ["2026-10-16", "overdue", -2],
  ])("on %s is %s", (today, level, remaining) => {
    expect(urgencyOf(running, on(today), calendar)).toEqual({ level, remaining });
  });
  it("does not shrink while paused", () => {
    const letter = { kind: "thirdPartyConsulted", on: on("2026-09-15"), receivedOn: null } as const;
    const paused = clock(counter("2026-09-10"), letter);
    expect(urgencyOf(paused, on("2026-09-16"), calendar)).toEqual({ level: "paused", remaining: 17 });
    expect(urgencyOf(paused, on("2026-09-25"), calendar)).toEqual({ level: "paused", remaining: 17 });
  });
});

const day = fc.integer({ min: 0, max: 300 }).map((count) => addDays(calendarDate("2025-06-01"), count));

describe("properties", () => {
  it("a due date is a working day and the account numbers every counted day", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 20 }),
        (received, gap, extension) => {
          const letter = {
            kind: "thirdPartyConsulted",
            on: addDays(received, gap),
            receivedOn: null,
          } as const;
          const extended = { kind: "extended", on: received, days: extension } as const;
          const made = clock(counter(received), ...(extension ? [extended] : []), letter);
          expect(made.dueOn && calendar.isWorkingDay(made.dueOn)).toBe(true);
          expect(made.account.filter((entry) => entry.counted).map((entry) => entry.number)).toEqual(
            Array.from({ length: 20 + extension }, (_, at) => at + 1),
          );
          expect(clock(counter(received), ...(extension ? [extended] : []), letter)).toEqual(made);
        },
      ),
    );
  });

  it("a pause never brings the due date forward and moves it by at most 15 working days", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 40 }),
        (received, gap, wait) => {
          const letter = {
            kind: "thirdPartyConsulted",
            on: addDays(received, gap),
            receivedOn: null,
          } as const;
          const reply = {
            kind: "thirdPartyReplied",
            on: addDays(letter.on, wait),
            consultation: 2,
            agreed: true,
          } as const;
          const plain = clock(counter(received)).dueOn ?? received;
          const paused = clock(counter(received), letter, reply).dueOn ?? received;
          expect(paused >= plain).toBe(true);
          expect(workingDaysBetween(plain, paused, calendar)).toBeLessThanOrEqual(15);
        },
      ),
    );
  });
});
