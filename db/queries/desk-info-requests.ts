import { and, asc, desc, eq, gte, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { clockOf } from "@/domain/info-request/clock/clock";
import { dueOf } from "@/domain/info-request/clock/due";
import {
  type DeskView,
  OPEN_VIEWS,
  type OpenView,
  type ViewDay,
  viewDay,
} from "@/domain/info-request/desk/desk-views";
import { PLAIN_FILTER, type QueueFilter } from "@/domain/info-request/desk/queue-filter";
import type { RecordedEvent } from "@/domain/info-request/history/events";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { infoRequestEvents, infoRequests } from "../schema/info-requests";
import { staff } from "../schema/staff";
import { calendarInForce } from "./calendar";
import { coveredBy } from "./covers";
import { duplicateHints } from "./internal-notes";
import { untilWritten } from "./kept-counts";
import { placesInMonth } from "./monthly-place";
import {
  filterCondition,
  isByUrgency,
  isOpen,
  OVER,
  openViewCondition,
  ownAgency,
  ownAgencyOf,
} from "./queue-conditions";
import { idsByUrgency } from "./queue-order";

type Reader = Staff<"infoRequest.read">;

export const DESK_PAGE_SIZE = 50;
/** Who finds more than this looks for something else. */
const MOST_FOUND = 2000;

/** The histories of several cases, in order. */
export async function historiesOf(ids: readonly string[]): Promise<Map<string, RecordedEvent[]>> {
  const histories = new Map<string, RecordedEvent[]>();
  if (ids.length === 0) return histories;
  const found = await q()
    .select({
      id: infoRequestEvents.infoRequestId,
      seq: infoRequestEvents.seq,
      at: infoRequestEvents.at,
      by: infoRequestEvents.staffId,
      event: infoRequestEvents.event,
    })
    .from(infoRequestEvents)
    .where(inArray(infoRequestEvents.infoRequestId, [...ids]))
    .orderBy(asc(infoRequestEvents.infoRequestId), asc(infoRequestEvents.seq));
  for (const { id, event, ...row } of found) {
    const history = histories.get(id) ?? [];
    history.push({ ...event, ...row });
    histories.set(id, history);
  }
  return histories;
}

const listed = {
  id: infoRequests.id,
  number: infoRequests.number,
  subject: infoRequests.subject,
  applicantType: infoRequests.applicantType,
  channel: infoRequests.channel,
  stage: infoRequests.stage,
  outcome: infoRequests.outcome,
  handlerId: infoRequests.handlerId,
  handlerName: staff.name,
  submittedAt: infoRequests.submittedAt,
  closedOn: infoRequests.closedOn,
  lastEventAt: infoRequests.lastEventAt,
  /** The number of its last event. */
  version: infoRequests.lockVersion,
};

/** Rows of the list in the given order, each with its clock as it stands today. */
async function rowsOf(by: Reader, ids: readonly string[], today: CalendarDate) {
  if (ids.length === 0) return [];
  const found = await q()
    .select(listed)
    .from(infoRequests)
    .leftJoin(staff, eq(staff.id, infoRequests.handlerId))
    .where(and(inArray(infoRequests.id, [...ids]), ownAgencyOf(by)));
  const histories = await historiesOf(ids);
  const calendar = await calendarInForce();
  const places = await placesInMonth(by, ids);
  const hints = await duplicateHints(ids);
  const rows = new Map(
    found.map((row) => {
      const history = histories.get(row.id) ?? [];
      const more = {
        lastEvent: history.at(-1)?.kind ?? null,
        due: dueOf(clockOf(history, calendar), today, calendar),
        /** Which one of this applicant's in its month it is; 1 when there is no telling. */
        placeInMonth: places.get(row.id) ?? 1,
        mayBeDuplicate: hints.has(row.id),
      };
      return [row.id, { ...row, ...more }] as const;
    }),
  );
  return ids.flatMap((id) => rows.get(id) ?? []);
}
export type DeskRow = Awaited<ReturnType<typeof rowsOf>>[number];

export interface DeskList {
  rows: DeskRow[];
  total: number;
  page: number;
  pages: number;
}

function pageOf(total: number, asked: number) {
  const pages = Math.max(1, Math.ceil(total / DESK_PAGE_SIZE));
  const page = Math.min(Math.max(1, asked), pages);
  return { total, page, pages, offset: (page - 1) * DESK_PAGE_SIZE };
}

/** The day of the views for one officer. */
async function dayOf(by: Reader, today: CalendarDate) {
  return viewDay(by.id, await coveredBy(by.id, today), today, await calendarInForce());
}

const countOf = (condition: SQL | undefined) =>
  sql<number>`coalesce(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`;

/** True for a filter that the one walk over the open cases can count with the views. */
const isCountedAlong = ({ view, text }: QueueFilter) => view !== "closed" && view !== "all" && text === "";

/** How many cases stand in each view and in each of some filters. */
export async function countViews(by: Reader, filters: readonly QueueFilter[], today: CalendarDate) {
  const day = await dayOf(by, today);
  return untilWritten(JSON.stringify([by.agencyId, day, filters]), () =>
    viewsCounted(by, filters, today, day),
  );
}

/** One walk over the open cases counts nearly all of it. */
async function viewsCounted(by: Reader, filters: readonly QueueFilter[], today: CalendarDate, day: ViewDay) {
  const views = OPEN_VIEWS.map((view) => [view, countOf(openViewCondition(view, day))] as const);
  const along = filters.flatMap((filter, at) =>
    isCountedAlong(filter) ? [[`kept${at}`, countOf(filterCondition(by, filter, day))] as const] : [],
  );
  const [open] = await q()
    .select(Object.fromEntries<SQL<number>>([...views, ...along, ["open", sql<number>`count(*)`] as const]))
    .from(infoRequests)
    .where(and(ownAgency(by), isOpen));
  const [over] = await q()
    .select({ total: sql<number>`count(*)` })
    .from(infoRequests)
    .where(and(ownAgency(by), inArray(infoRequests.stage, OVER)));
  const closed = over?.total ?? 0;
  const kept: number[] = [];
  for (const [at, filter] of filters.entries())
    kept.push(open?.[`kept${at}`] ?? (await countFiltered(by, filter, today)));
  const counts = Object.fromEntries(OPEN_VIEWS.map((view) => [view, open?.[view] ?? 0]));
  return {
    counts: { ...(counts as Record<OpenView, number>), closed, all: (open?.open ?? 0) + closed },
    kept,
  };
}

/** How many cases stand in each view. */
export async function deskCounts(by: Reader, today: CalendarDate): Promise<Record<DeskView, number>> {
  return (await countViews(by, [], today)).counts;
}

const ORDERS = {
  urgency: [desc(infoRequests.submittedAt), desc(infoRequests.id)],
  newest: [desc(infoRequests.submittedAt), desc(infoRequests.id)],
  oldest: [asc(infoRequests.submittedAt), asc(infoRequests.id)],
  due: [sql`${infoRequests.dueOn} IS NULL`, asc(infoRequests.dueOn), asc(infoRequests.id)],
} satisfies Record<QueueFilter["sort"], SQL[]>;

function orderOf({ view, sort }: QueueFilter): SQL[] {
  const latestClosed = view === "closed" && sort === "urgency";
  return latestClosed ? [desc(infoRequests.closedOn), desc(infoRequests.id)] : ORDERS[sort];
}

/** How many cases a filter finds. */
export async function countFiltered(by: Reader, filter: QueueFilter, today: CalendarDate): Promise<number> {
  const day = await dayOf(by, today);
  return untilWritten(JSON.stringify([by.agencyId, day, "one", filter]), async () => {
    const [count] = await q()
      .select({ total: sql<number>`count(*)` })
      .from(infoRequests)
      .where(filterCondition(by, filter, day));
    return count?.total ?? 0;
  });
}

/** Ids of the cases that a filter finds, in the order of the list. */
export async function filteredIds(
  by: Reader,
  filter: QueueFilter,
  today: CalendarDate,
  range: { limit: number; offset: number },
): Promise<string[]> {
  const where = filterCondition(by, filter, await dayOf(by, today));
  if (isByUrgency(filter)) return idsByUrgency(where, today, await calendarInForce(), range);
  const found = await q()
    .select({ id: infoRequests.id })
    .from(infoRequests)
    .where(where)
    .orderBy(...orderOf(filter))
    .limit(range.limit)
    .offset(range.offset);
  return found.map(({ id }) => id);
}

/** One page of the queue. */
export async function deskQueue(
  by: Reader,
  filter: QueueFilter,
  asked: number,
  today: CalendarDate,
): Promise<DeskList> {
  if (filter.text) {
    // Looking for words costs more than anything else: it is done once, and what it finds is counted and cut here.
    const found = await filteredIds(by, filter, today, { limit: MOST_FOUND, offset: 0 });
    const { offset, ...paging } = pageOf(found.length, asked);
    return { ...paging, rows: await rowsOf(by, found.slice(offset, offset + DESK_PAGE_SIZE), today) };
  }
  const { offset, ...paging } = pageOf(await countFiltered(by, filter, today), asked);
  const ids = await filteredIds(by, filter, today, { limit: DESK_PAGE_SIZE, offset });
  return { ...paging, rows: await rowsOf(by, ids, today) };
}

/** One page of a plain view. */
export function deskView(by: Reader, view: DeskView, page: number, today: CalendarDate): Promise<DeskList> {
  return deskQueue(by, { ...PLAIN_FILTER, view }, page, today);
}

/** Cases of the agency whose number or content holds the text, newest first. */
export function deskSearch(by: Reader, text: string, page: number, today: CalendarDate): Promise<DeskList> {
  return deskQueue(by, { ...PLAIN_FILTER, view: "all", text }, page, today);
}

/** The case of the agency that is due next, for a day on which nothing has to be dealt with. */
export async function nextDue(by: Reader, today: CalendarDate) {
  const [row] = await q()
    .select({ id: infoRequests.id, number: infoRequests.number, dueOn: infoRequests.dueOn })
    .from(infoRequests)
    .where(
      and(
        ownAgency(by),
        notInArray(infoRequests.stage, [...OVER, "answered"]),
        gte(infoRequests.dueOn, today),
      ),
    )
    .orderBy(asc(infoRequests.dueOn), asc(infoRequests.id))
    .limit(1);
  return row?.dueOn ? { ...row, dueOn: row.dueOn } : null;
}
