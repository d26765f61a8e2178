import { setImmediate } from "node:timers/promises";
import { and, between, eq, gt, inArray, lte, max, min, sql } from "drizzle-orm";
import { addDays, beijingDate, beijingInstant, type CalendarDate } from "@/domain/time/calendar-date";
import { countedAs } from "@/domain/visit/counted-page";
import { q, tx } from "../client";
import { ownersOf } from "../queries/visit-owners";
import { visitCounting, visitDayAddresses, visitDays } from "../schema/visit-days";
import { visits } from "../schema/visits";

const BOOK = "visits";
const HOUR = 3_600_000;
/** Rows of the book that one transaction counts, so that whoever writes next waits for milliseconds. */
const COUNTED_AT_ONCE = 2000;
const INSERTED_AT_ONCE = 100;
/** 200, or 304 when the reader had it already; 206 is a part of a file whose beginning was counted. */
const READ = [200, 304];
/** Visits wait seconds to be written; an hour after midnight a day is surely complete. */
const DAY_IS_OVER_AFTER_MS = HOUR;

/** How far the book has been counted; zero before the first time. */
async function countedThrough(): Promise<number> {
  const [row] = await q()
    .select({ through: visitCounting.countedThrough })
    .from(visitCounting)
    .where(eq(visitCounting.book, BOOK));
  return row?.through ?? 0;
}

/** Adds the next rows of the book to the days they fall on. False when none is left. */
async function countSome(at: number): Promise<boolean> {
  return tx(async () => {
    const from = await countedThrough();
    const [book] = await q()
      .select({ first: min(visits.id), last: max(visits.id) })
      .from(visits)
      .where(gt(visits.id, from));
    if (book?.first == null || book.last === null) return false;
    const through = Math.min(book.last, book.first + COUNTED_AT_ONCE - 1);
    const read = await q()
      .select({
        at: visits.at,
        route: visits.route,
        kind: visits.kind,
        visited: visits.visited,
        reader: visits.reader,
        times: visits.times,
      })
      .from(visits)
      .where(and(gt(visits.id, from), lte(visits.id, through), inArray(visits.status, READ)));
    const ownerOf = await ownersOf(read);
    const days = new Map<string, typeof visitDays.$inferInsert>();
    for (const { at: readAt, route, reader, times, ...what } of read) {
      const day = { on: beijingDate(readAt), page: countedAs(route), ...ownerOf(what), reader };
      const key = Object.values(day).join("\n");
      const known = days.get(key);
      if (known) known.views += times;
      else days.set(key, { ...day, views: times });
    }
    const all = [...days.values()];
    for (let next = 0; next < all.length; next += INSERTED_AT_ONCE)
      await q()
        .insert(visitDays)
        .values(all.slice(next, next + INSERTED_AT_ONCE))
        .onConflictDoUpdate({
          target: [visitDays.on, visitDays.page, visitDays.columnId, visitDays.agencyId, visitDays.reader],
          set: { views: sql`${visitDays.views} + excluded.views` },
        });
    await q()
      .insert(visitCounting)
      .values({ book: BOOK, countedThrough: through, countedAt: at })
      .onConflictDoUpdate({
        target: visitCounting.book,
        set: { countedThrough: through, countedAt: at },
      });
    return true;
  });
}

/** The day after the last one whose addresses were counted; the first day of the book before any was; null for an empty book. */
async function firstOpenDay(): Promise<CalendarDate | null> {
  const [closed] = await q()
    .select({ on: max(visitDayAddresses.on) })
    .from(visitDayAddresses);
  if (closed?.on) return addDays(closed.on as CalendarDate, 1);
  const [book] = await q()
    .select({ at: min(visits.at) })
    .from(visits);
  return book?.at == null ? null : beijingDate(book.at);
}

/** How many marks of browsers a day has, hour by hour, so that others get their turn. */
async function addressesOn(day: CalendarDate): Promise<number> {
  const seen = new Set<string>();
  const midnight = beijingInstant(day);
  for (let hour = 0; hour < 24; hour += 1) {
    const from = midnight + hour * HOUR;
    const marks = await q()
      .selectDistinct({ mark: visits.mark })
      .from(visits)
      .where(
        and(
          between(visits.at, from, from + HOUR - 1),
          eq(visits.reader, "browser"),
          inArray(visits.status, READ),
        ),
      );
    for (const { mark } of marks) seen.add(mark);
    await setImmediate();
  }
  return seen.size;
}

/** Counts the addresses of every day that is over and was not counted yet. */
async function closeDays(at: number): Promise<void> {
  const open = beijingDate(at - DAY_IS_OVER_AFTER_MS);
  for (let day = await firstOpenDay(); day !== null && day < open; day = addDays(day, 1)) {
    const on = day;
    const addresses = await addressesOn(on);
    await tx(async () => {
      await q().insert(visitDayAddresses).values({ on, addresses, countedAt: at }).onConflictDoNothing();
    });
  }
}

/** Brings the daily counts up to the book of visits, in steps that each leave them true; what a stop has left over is counted next time. */
export async function countVisits(at: number): Promise<void> {
  while (await countSome(at)) await setImmediate();
  await closeDays(at);
}

/** Up to where the book may be forgotten: rows that were counted, of days whose addresses were. */
export async function forgettable(): Promise<{ before: number; through: number }> {
  const open = await firstOpenDay();
  return { before: open === null ? 0 : beijingInstant(open), through: await countedThrough() };
}
