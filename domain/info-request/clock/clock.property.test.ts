import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../../law/holidays/notices";
import { addDays, calendarDate, daysBetween } from "../../time/calendar-date";
import { workingCalendar, workingDaysBetween } from "../../time/working-days";
import { noticeAge } from "../history/amendment";
import type { InfoRequestEvent } from "../history/events";
import { historyOf } from "../history/history-for-tests";
import { clockOf } from "./clock";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const clock = (...events: readonly InfoRequestEvent[]) => clockOf(historyOf(...events), calendar);

const day = fc.integer({ min: 0, max: 2000 }).map((count) => addDays(calendarDate("2020-06-01"), count));
const gap = fc.integer({ min: 0, max: 25 });
const submitted = (on: ReturnType<typeof calendarDate>) =>
  ({ kind: "submitted", on, channel: "counter", letterKind: null }) as const;

/** Consultations anywhere in the first weeks, some answered, some not, overlapping as they may. */
const consultations = fc.array(
  fc.record({
    whom: fc.constantFrom("thirdParty" as const, "coMaker" as const),
    sent: gap,
    arrived: fc.option(fc.integer({ min: 0, max: 5 })),
    answered: fc.option(fc.integer({ min: 0, max: 40 })),
  }),
  { maxLength: 4 },
);

interface Plan {
  received: ReturnType<typeof calendarDate>;
  asked: { whom: "thirdParty" | "coMaker"; sent: number; arrived: number | null; answered: number | null }[];
  restart: { kind: "amendment" | "fee"; after: number; lasts: number } | null;
  extension: number;
}
const plan: fc.Arbitrary<Plan> = fc.record({
  received: day,
  asked: consultations,
  restart: fc.option(
    fc.record({ kind: fc.constantFrom("amendment" as const, "fee" as const), after: gap, lasts: gap }),
  ),
  extension: fc.integer({ min: 0, max: 20 }),
});

/** The events of a plan; letters and replies in the order given, restart and extension before or after them. */
function eventsOf({ received, asked, restart, extension }: Plan, restartFirst = false): InfoRequestEvent[] {
  const events: InfoRequestEvent[] = [submitted(received)];
  const move = () => {
    if (!restart) return;
    const on = addDays(received, restart.after);
    const until = addDays(on, 200);
    const back = addDays(on, restart.lasts);
    if (restart.kind === "amendment")
      events.push({ kind: "amendmentAsked", on, until, late: false }, { kind: "amended", on: back });
    else events.push({ kind: "feeNoticed", on, cents: 100, receivedOn: on }, { kind: "feePaid", on: back });
  };
  if (restartFirst) move();
  for (const { whom, sent, arrived, answered } of asked) {
    const on = addDays(received, sent);
    const receivedOn = arrived === null ? null : addDays(on, arrived);
    events.push({ kind: `${whom}Consulted`, on, receivedOn });
    const consultation = events.length;
    if (answered !== null)
      events.push({
        kind: `${whom}Replied`,
        on: addDays(receivedOn ?? on, answered),
        consultation,
        agreed: true,
      });
  }
  if (!restartFirst) move();
  if (extension > 0) events.push({ kind: "extended", on: received, days: extension });
  return events;
}

describe("the clock, whatever happens", () => {
  it("never lands on a rest day, and numbers its counted days without a gap since the last restart", () => {
    fc.assert(
      fc.property(plan, (made) => {
        const { dueOn, account, totalDays } = clock(...eventsOf(made));
        expect(dueOn && calendar.isWorkingDay(dueOn)).toBe(true);
        expect(totalDays).toBe(20 + made.extension);
        const numbers = account.flatMap(({ number }) => number ?? []);
        const last = numbers.slice(numbers.lastIndexOf(1));
        expect(last).toEqual(Array.from({ length: totalDays }, (_, at) => at + 1));
        expect(account.at(-1)?.on).toBe(dueOn);
      }),
    );
  });

  it("is not shortened by any pause, nor by a later reply", () => {
    fc.assert(
      fc.property(plan, (made) => {
        const without = clock(...eventsOf({ ...made, asked: made.asked.slice(1) })).dueOn ?? "";
        const withAll = clock(...eventsOf(made)).dueOn ?? "";
        expect(withAll >= without).toBe(true);
      }),
    );
  });

  it("is extended by the days granted and by no more than twenty (条例第三十三条)", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (received, days) => {
        const plain = clock(submitted(received)).dueOn ?? received;
        const extended =
          clock(submitted(received), { kind: "extended", on: received, days }).dueOn ?? received;
        expect(workingDaysBetween(plain, extended, calendar)).toBe(days);
      }),
    );
  });

  it("does not depend on the order in which independent events were written down", () => {
    fc.assert(
      fc.property(plan, (made) => {
        const one = clock(...eventsOf(made));
        const other = clock(...eventsOf(made, true));
        const turned = clock(...eventsOf({ ...made, asked: made.asked.toReversed() }));
        for (const again of [other, turned]) {
          expect([again.dueOn, again.pausedUntil, again.state]).toEqual([
            one.dueOn,
            one.pausedUntil,
            one.state,
          ]);
        }
      }),
    );
  });

  it("is the same when it is reckoned again, and with events that move nothing", () => {
    fc.assert(
      fc.property(plan, (made) => {
        const events = eventsOf(made);
        const quiet: InfoRequestEvent[] = [
          { kind: "registered", on: made.received },
          { kind: "assigned", on: made.received, handlerId: "lin" },
          { kind: "transferred", on: made.received, toAgencyId: "finance" },
          { kind: "reasonAsked", on: made.received, until: addDays(made.received, 9) },
          { kind: "urged", on: made.received },
          { kind: "calendarChanged", on: made.received, dueBefore: null, dueAfter: null },
        ];
        expect(clock(...events)).toEqual(clock(...events));
        expect(clock(...events, ...quiet)).toEqual(clock(...events));
      }),
    );
  });

  it("is put off by a delay to a working day and never brought forward by it (条例第三十五条)", () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 1, max: 120 }), (made, more) => {
        const plain = clock(...eventsOf(made)).dueOn ?? made.received;
        const until = addDays(plain, more);
        const { dueOn } = clock(...eventsOf(made), { kind: "delayed", on: made.received, until });
        expect(dueOn && dueOn >= until && calendar.isWorkingDay(dueOn)).toBe(true);
        expect(dueOn && workingDaysBetween(until, dueOn, calendar)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is provisional exactly where it touches a year without a notice", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }).map((count) => addDays(calendarDate("2026-01-01"), count)),
        (received) => {
          const { dueOn, provisional } = clock(submitted(received));
          expect(provisional).toBe(dueOn !== null && dueOn >= "2027-01-01");
        },
      ),
    );
  });
});

/** The other way to count, written without a line of ours: the notices as JSON text, days as UTC midnights. */
function naiveDueDay(received: string, notices: readonly string[]): string {
  const off = new Set<string>();
  const worked = new Set<string>();
  for (const text of notices) {
    const notice = JSON.parse(text) as { daysOff: string[]; weekendsWorked: string[] };
    for (const one of notice.daysOff) off.add(one);
    for (const one of notice.weekendsWorked) worked.add(one);
  }
  let at = Date.UTC(
    Number(received.slice(0, 4)),
    Number(received.slice(5, 7)) - 1,
    Number(received.slice(8)),
  );
  let left = 20;
  while (left > 0) {
    at += 24 * 60 * 60 * 1000;
    const date = new Date(at);
    const name = date.toISOString().slice(0, 10);
    const isWeekend = date.getUTCDay() === 6 || date.getUTCDay() === 0;
    if (worked.has(name) || (!isWeekend && !off.has(name))) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}

describe("条例第三十三条 20个工作日", () => {
  it("is right for every day of receipt from 2019-05-15 to 2026-08-20, counted twice", () => {
    const folder = join(import.meta.dirname, "../../law/holidays");
    const notices = readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => readFileSync(join(folder, name), "utf8"));
    const first = calendarDate("2019-05-15");
    const wrong: string[] = [];
    for (let at = 0; at <= daysBetween(first, calendarDate("2026-08-20")); at += 1) {
      const received = addDays(first, at);
      const { dueOn, provisional } = clock(submitted(received));
      if (provisional || dueOn !== naiveDueDay(received, notices)) wrong.push(received);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["2025-01-20", "2025-02-05", "2025-02-14", "2025-02-21", "2025-03-21"],
    ["2025-09-25", "2025-10-11", "2025-10-22", "2025-10-29", "2025-11-26"],
    ["2026-02-13", "2026-03-02", "2026-03-12", "2026-03-19", "2026-04-17"],
    ["2026-04-30", "2026-05-13", "2026-05-25", "2026-06-01", "2026-06-30"],
    ["2026-09-10", "2026-09-20", "2026-10-08", "2026-10-14", "2026-11-11"],
    ["2026-09-30", "2026-10-15", "2026-10-27", "2026-11-03", "2026-12-01"],
    ["2026-11-22", "2026-12-01", "2026-12-11", "2026-12-18", "provisional"],
  ])(
    "received %s: 第三十条 7 → %s, 第三十二条、第三十四条 15 → %s, 第三十三条 20 → %s, with 20 more → %s",
    (received, seven, fifteen, twenty, forty) => {
      const on = calendarDate(received);
      const arrived = submitted(on);
      // 补正告知: the seventh working day is still in time, the day after the eighth is not.
      expect(noticeAge(on, calendarDate(seven), calendar)).toEqual({ passed: 7, isLate: false });
      expect(noticeAge(on, addDays(calendarDate(seven), 4), calendar).isLate).toBe(true);
      const letter = { kind: "thirdPartyConsulted", on, receivedOn: on } as const;
      expect(clock(arrived, letter).pausedUntil).toBe(fifteen);
      expect(clock(arrived, { ...letter, kind: "coMakerConsulted" }).pausedUntil).toBe(fifteen);
      expect(clock(arrived)).toMatchObject({ dueOn: twenty, provisional: false });
      const extended = clock(arrived, { kind: "extended", on, days: 20 });
      if (forty === "provisional") expect(extended.provisional).toBe(true);
      else expect(extended).toMatchObject({ dueOn: forty, provisional: false });
    },
  );
});

describe("a queue of clocks", () => {
  it("is folded a thousand a second and more", () => {
    const histories = Array.from({ length: 2000 }, (_, at) =>
      historyOf(
        submitted(addDays(calendarDate("2026-01-05"), at % 200)),
        { kind: "thirdPartyConsulted", on: addDays(calendarDate("2026-01-09"), at % 200), receivedOn: null },
        { kind: "extended", on: addDays(calendarDate("2026-01-12"), at % 200), days: 20 },
      ),
    );
    const began = performance.now();
    for (const history of histories) clockOf(history, calendar);
    const each = (performance.now() - began) / histories.length;
    expect(each).toBeLessThan(1);
    if (process.env.SHOW_FIGURES) process.stdout.write(`${each.toFixed(3)} ms each\n`);
  });
});
