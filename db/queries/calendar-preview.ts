import { setImmediate } from "node:timers/promises";
import { and, asc, count, eq, gt, gte, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { firstChange, type Move, moveKind, moveOf } from "@/domain/calendar/moves";
import { OPEN_STAGES } from "@/domain/info-request/history/lifecycle";
import { publishClock } from "@/domain/publication/publish-clock";
import { type CalendarDate, isCalendarDate } from "@/domain/time/calendar-date";
import { type HolidayNotice, type WorkingCalendar, workingCalendar } from "@/domain/time/working-days";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { infoRequests } from "../schema/info-requests";
import { publicationDrafts } from "../schema/publication-drafts";
import { publications } from "../schema/publications";
import { knownNotices, type StoredNotice } from "./calendar";
import { historiesOf } from "./desk-info-requests";

const CHUNK = 250;

export const MOVED_PAGE_SIZE = 50;

/** A case whose last day a notice moves; no word of what was asked for, and none of who asked. */
export interface MovedCase extends Move {
  id: string;
  number: string;
  agencyName: string;
}

export interface MoveCounts {
  open: number;
  earlier: number;
  later: number;
  settled: number;
}

export interface CalendarPreview {
  cases: MoveCounts & { moved: MovedCase[] };
  /** Drafts that have to be made public (条例第二十六条). */
  publications: MoveCounts;
}

const isOpen = (): SQL => inArray(infoRequests.stage, [...OPEN_STAGES]);

/** The open cases of which a change from `first` on can reach a day: the last one, or until when they pause or wait. */
export function withinReachOf(first: CalendarDate): SQL | undefined {
  const { dueOn, pausedUntil, waitingUntil, dueProvisional } = infoRequests;
  const days = [dueOn, pausedUntil, waitingUntil].map((day) => gte(day, first));
  return and(isOpen(), or(...days, eq(dueProvisional, true)));
}

/** Both calendars of a change: without the notice and with it. */
export function calendarsOf(known: readonly StoredNotice[], notice: HolidayNotice) {
  return { before: workingCalendar(known), after: workingCalendar([...known, notice]) };
}

/** What a notice would move, before anybody confirms it: every open case of every agency, worked through in steps that let others by. */
export async function previewOf(notice: HolidayNotice): Promise<CalendarPreview> {
  const { before, after } = calendarsOf(await knownNotices(), notice);
  const first = firstChange(notice, before, after);
  const [open] = await q().select({ total: count() }).from(infoRequests).where(isOpen());
  const counts = { open: open?.total ?? 0, earlier: 0, later: 0, settled: 0 };
  const moved: MovedCase[] = [];
  for (let seen = ""; first !== null; ) {
    const chunk = await q()
      .select({ id: infoRequests.id, number: infoRequests.number, agencyName: agencies.shortName })
      .from(infoRequests)
      .innerJoin(agencies, eq(agencies.id, infoRequests.agencyId))
      .where(and(withinReachOf(first), gt(infoRequests.id, seen)))
      .orderBy(asc(infoRequests.id))
      .limit(CHUNK);
    const last = chunk.at(-1);
    if (!last) break;
    seen = last.id;
    const histories = await historiesOf(chunk.map(({ id }) => id));
    for (const row of chunk) {
      const move = moveOf(histories.get(row.id) ?? [], before, after);
      const kind = move ? moveKind(move) : "same";
      if (!move || kind === "same") continue;
      counts[kind] += 1;
      if (kind !== "settled") moved.push({ ...row, ...move });
    }
    await setImmediate();
  }
  moved.sort((one, other) => (one.after + one.number < other.after + other.number ? -1 : 1));
  return { cases: { ...counts, moved }, publications: await publicationMoves(before, after) };
}

/** How many drafts have another last day for being made public. */
async function publicationMoves(before: WorkingCalendar, after: WorkingCalendar): Promise<MoveCounts> {
  const issuedOn = sql<string | null>`json_extract(${publicationDrafts.fields}, '$.issuedOn')`;
  const drafts = await q()
    .select({ issuedOn, total: count() })
    .from(publicationDrafts)
    .leftJoin(publications, eq(publications.id, publicationDrafts.id))
    .where(and(isNull(publications.id), ne(publicationDrafts.stage, "withdrawn")))
    .groupBy(issuedOn);
  const counts = { open: 0, earlier: 0, later: 0, settled: 0 };
  for (const { issuedOn: day, total } of drafts) {
    if (!day || !isCalendarDate(day)) continue;
    const [old, fresh] = [publishClock(day, day, before), publishClock(day, day, after)];
    const kind = moveKind({
      before: old.dueOn,
      after: fresh.dueOn,
      provisionalBefore: old.provisional,
      provisionalAfter: fresh.provisional,
    });
    counts.open += total;
    if (kind !== "same") counts[kind] += total;
  }
  return counts;
}
