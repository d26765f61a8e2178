import fc from "fast-check";
import type { InfoRequestEvent, RecordedEvent } from "@/domain/info-request/history/events";
import { follow, openConsultations, stageOf, TRANSITIONS } from "@/domain/info-request/history/lifecycle";
import { WHO_MAY } from "@/domain/info-request/history/who-may";
import { type CalendarDate, nextDay } from "@/domain/time/calendar-date";
import { addWorkingDays, type WorkingCalendar } from "@/domain/time/working-days";

const WHAT = [
  "confirm",
  "register",
  "assign",
  "thirdParty",
  "coMaker",
  "amendmentAsked",
  "amended",
  "reply",
  "extend",
  "fee",
  "paid",
  "waive",
  "draft",
  "review",
  "sign",
  "answer",
  "withdraw",
  "reasonAsked",
  "reasonGiven",
  "delay",
] as const;

/** `wait` is how many days pass before it; `turn` chooses among what the lifecycle then allows. */
const STEP = fc.record({
  wait: fc.integer({ min: 0, max: 9 }),
  turn: fc.nat(1000),
  who: fc.constantFrom("me", "you"),
});

const later = (day: CalendarDate, days: number): CalendarDate =>
  Array.from({ length: days }).reduce<CalendarDate>((one) => nextDay(one), day);

function eventOf(
  { what, who }: { what: string; who: string },
  on: CalendarDate,
  history: readonly RecordedEvent[],
  calendar: WorkingCalendar,
): InfoRequestEvent | null {
  const [consultation] = openConsultations(history);
  const letter = history.find(({ seq }) => seq === consultation);
  const events: Record<string, InfoRequestEvent | null> = {
    confirm: { kind: "receiptConfirmed", on, how: "officer" },
    register: { kind: "registered", on },
    assign: { kind: "assigned", on, handlerId: who },
    amendmentAsked: {
      kind: "amendmentAsked",
      on,
      until: addWorkingDays(on, 15, calendar).day,
      late: false,
    },
    amended: { kind: "amended", on },
    thirdParty: { kind: "thirdPartyConsulted", on, receivedOn: null },
    coMaker: { kind: "coMakerConsulted", on, receivedOn: on },
    reply:
      consultation === undefined
        ? null
        : {
            kind: letter?.kind === "coMakerConsulted" ? "coMakerReplied" : "thirdPartyReplied",
            on,
            consultation,
            agreed: true,
          },
    extend: { kind: "extended", on, days: 20 },
    fee: { kind: "feeNoticed", on, cents: 100, receivedOn: null },
    paid: { kind: "feePaid", on },
    waive: { kind: "feeWaived", on },
    draft: { kind: "drafted", on, outcome: "granted" },
    review: { kind: "sentForReview", on },
    sign: { kind: "signedOff", on, outcome: "granted", outcomeReason: null, letterNumber: "1" },
    answer: { kind: "answered", on, outcome: "granted", outcomeReason: null, how: "online" },
    reasonAsked: { kind: "reasonAsked", on, until: addWorkingDays(on, 7, calendar).day },
    reasonGiven: { kind: "reasonGiven", on },
    withdraw: { kind: "withdrawn", on },
    // Late enough to lie behind every day that the period itself could reach.
    delay: { kind: "delayed", on, until: addWorkingDays(on, 90, calendar).day },
  };
  return events[what] ?? null;
}

/** A history that the lifecycle allows, begun on a day between the two, and never later than the last day. */
export function lawfulHistory(
  calendar: WorkingCalendar,
  first: CalendarDate,
  span: number,
  last: CalendarDate,
): fc.Arbitrary<RecordedEvent[]> {
  const start = fc.record({
    after: fc.integer({ min: 0, max: span }),
    channel: fc.constantFrom("online" as const, "counter" as const),
    steps: fc.array(STEP, { maxLength: 14 }),
  });
  return start.map(({ after, channel, steps }) => {
    const day = later(first, after);
    const history: RecordedEvent[] = [
      { kind: "submitted", on: day, channel, letterKind: null, seq: 1, at: 0, by: null },
    ];
    let on = day;
    for (const { wait, turn, who } of steps) {
      const next = later(on, wait);
      if (next > last) break;
      const handler = history.findLast((one) => one.kind === "assigned");
      const stage = stageOf(history);
      const lawful = WHAT.flatMap((what) => {
        const event = eventOf({ what, who }, next, history, calendar);
        if (!event || !(event.kind in TRANSITIONS[stage])) return [];
        const byHandler = WHO_MAY[event.kind].includes("infoRequest.handle");
        const by = byHandler && handler?.kind === "assigned" ? handler.handlerId : "head";
        const context = { today: next, calendar, by, headOfOffice: true, answerComplete: true };
        return !("refusal" in follow(history, event, context)) ? [{ event, by }] : [];
      });
      const chosen = lawful[turn % Math.max(1, lawful.length)];
      if (!chosen || (chosen.event.kind === "withdrawn" && turn % 5 > 0)) continue;
      on = next;
      history.push({ ...chosen.event, seq: history.length + 1, at: 0, by: chosen.by });
    }
    return history;
  });
}
