import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clockOf } from "@/domain/info-request/clock/clock";
import { dueOf } from "@/domain/info-request/clock/due";
import {
  byUrgency,
  OPEN_VIEWS,
  type OpenView,
  placeByDue,
  viewDay,
  viewTests,
} from "@/domain/info-request/desk/desk-views";
import { PLAIN_FILTER } from "@/domain/info-request/desk/queue-filter";
import type { RecordedEvent } from "@/domain/info-request/history/events";
import { project } from "@/domain/info-request/history/projection";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { workingCalendar } from "@/domain/time/working-days";
import { q, type Store, tx } from "../client";
import { appendAudit } from "../mutations/audit";
import { newId } from "../new-id";
import { infoRequests } from "../schema/info-requests";
import { agencyForTest, holidaysForTest, type Officer, officerForTest } from "../test-cases";
import { lawfulHistory } from "../test-histories";
import { openTestStore } from "../test-store";
import { deskCounts, filteredIds } from "./desk-info-requests";

const calendar = workingCalendar(HOLIDAY_NOTICES);
const LAST = calendarDate("2026-10-09");
let store: Store;
let me: Officer;
let you: Officer;

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  const agencyId = await agencyForTest("planning", "GH");
  me = await officerForTest("handler", agencyId);
  you = await officerForTest("handler", agencyId);
});
afterAll(() => store.close());

/** Rows as `appendEvent` leaves them, without playing each event. */
async function keep(histories: readonly RecordedEvent[][]) {
  const cases = histories.map((history, at) => {
    const { outcomeReason: _, ...row } = project(history, calendar);
    const handlerId = row.handlerId && (row.handlerId === "me" ? me.id : you.id);
    const submittedAt = beijingInstant(history[0]?.on ?? LAST, 9, at % 3);
    return { id: newId(), history, row: { ...row, handlerId }, submittedAt };
  });
  await tx(async () => {
    await q().delete(infoRequests);
    // What is counted is kept until the audit log goes on.
    await appendAudit({
      at: 0,
      actor: "system",
      intent: "infoRequest.import",
      objectKind: "infoRequest",
      objectId: "all",
    });
    for (const { id, row, submittedAt } of cases) {
      await q()
        .insert(infoRequests)
        .values({
          ...row,
          id,
          number: id,
          agencyId: me.agencyId ?? "",
          receivedById: me.agencyId ?? "",
          channel: "online",
          applicantType: "person",
          subject: "绿线图",
          description: "绿线图",
          carrier: "electronic",
          delivery: "online",
          acceptOther: true,
          needsHelp: false,
          submittedAt,
          trackingHash: "x",
          trackingKeyId: 1,
          idempotencyKey: id,
          demonstration: false,
          lastEventAt: submittedAt,
          lockVersion: 1,
        });
    }
  });
  return cases;
}

const histories = fc.array(lawfulHistory(calendar, calendarDate("2026-07-01"), 90, LAST), {
  minLength: 12,
  maxLength: 30,
});
const days = fc.constantFrom("2026-10-09", "2026-10-12", "2026-10-30", "2026-12-31", "2027-03-01");

describe("S-04 the order that the database makes", () => {
  it("is the order of the folded clocks, and its counts are those of the views, on any history and day", async () => {
    const seen = { held: 0, waiting: 0, overdue: 0 };
    await fc.assert(
      fc.asyncProperty(histories, days, async (made, day) => {
        const today = calendarDate(day);
        const cases = await keep(made);
        const isIn = viewTests(viewDay(me.id, [], today, calendar));
        const counts = await deskCounts(me, today);
        for (const view of OPEN_VIEWS) {
          const expected = cases
            .filter(({ row }) => !["delivered", "closed"].includes(row.stage) && isIn(view, row))
            .map(({ id, history, submittedAt }) => {
              const due = dueOf(clockOf(history, calendar), today, calendar);
              seen.held += due.level === "paused" ? 1 : 0;
              seen.waiting += due.waiting ? 1 : 0;
              seen.overdue += due.level === "overdue" ? 1 : 0;
              return { id, place: placeByDue(due, submittedAt) };
            })
            .sort((one, other) => byUrgency(one.place, other.place) || (one.id < other.id ? -1 : 1))
            .map(({ id }) => id);
          const filter = { ...PLAIN_FILTER, view: view satisfies OpenView };
          const found = await filteredIds(me, filter, today, { limit: 100, offset: 0 });
          expect({ view, ids: found }).toEqual({ view, ids: expected });
          expect({ view, count: counts[view] }).toEqual({ view, count: expected.length });
        }
      }),
      { numRuns: 16, endOnFailure: true },
    );
    expect(Math.min(seen.held, seen.waiting, seen.overdue)).toBeGreaterThan(0);
  }, 60_000);

  it("pages through the list without losing or repeating a case", async () => {
    const [made = []] = fc.sample(
      fc.array(lawfulHistory(calendar, calendarDate("2026-08-01"), 60, LAST), {
        minLength: 30,
        maxLength: 30,
      }),
      { numRuns: 1, seed: 7 },
    );
    await keep(made);
    const all = { ...PLAIN_FILTER, view: "all" as const };
    const filter = { ...PLAIN_FILTER, view: "overdue" as const };
    const today = calendarDate("2027-03-01");
    for (const one of [all, filter]) {
      const whole = await filteredIds(me, one, today, { limit: 100, offset: 0 });
      const pieces = [];
      for (let offset = 0; offset < whole.length; offset += 7)
        pieces.push(...(await filteredIds(me, one, today, { limit: 7, offset })));
      expect(pieces).toEqual(whole);
    }
  });
});
