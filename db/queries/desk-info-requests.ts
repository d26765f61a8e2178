import { and, asc, desc, eq, gte, inArray, like, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { clockOf } from "@/domain/info-request/clock";
import {
  byUrgency,
  type DeskView,
  OPEN_VIEWS,
  type OpenView,
  placeByDay,
  placeByDue,
  viewTests,
} from "@/domain/info-request/desk-views";
import { dueOf } from "@/domain/info-request/due";
import type { RecordedEvent } from "@/domain/info-request/events";
import type { Stage } from "@/domain/info-request/lifecycle";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { infoRequestEvents, infoRequests } from "../schema/info-requests";
import { staff } from "../schema/staff";
import { calendarInForce } from "./calendar";

type Reader = Staff<"infoRequest.read">;

export const DESK_PAGE_SIZE = 50;
const OVER: Stage[] = ["delivered", "closed"];

/** The condition inside every query of the desk: nothing of another agency (AU-016). */
const ownAgency = (by: Reader) => eq(infoRequests.agencyId, by.agencyId ?? "");

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

/** An agency's cases that are not over, with what the views ask. */
async function openCases(by: Reader) {
  const found = await q()
    .select({
      id: infoRequests.id,
      stage: infoRequests.stage,
      handlerId: infoRequests.handlerId,
      dueOn: infoRequests.dueOn,
      clockState: infoRequests.clockState,
      submittedAt: infoRequests.submittedAt,
    })
    .from(infoRequests)
    .where(and(ownAgency(by), notInArray(infoRequests.stage, OVER)));
  return found.map((row) => ({ ...row, dueOn: row.dueOn as CalendarDate | null }));
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
  lastEvent: infoRequestEvents.kind,
  lastEventAt: infoRequests.lastEventAt,
};

/** Rows of the list in the given order, each with its clock as it stands today. */
async function rowsOf(
  where: SQL | undefined,
  order: SQL[],
  range: { limit: number; offset: number },
  today: CalendarDate,
) {
  const found = await q()
    .select(listed)
    .from(infoRequests)
    .leftJoin(staff, eq(staff.id, infoRequests.handlerId))
    .leftJoin(
      infoRequestEvents,
      and(
        eq(infoRequestEvents.infoRequestId, infoRequests.id),
        // The lock version of a case is the number of its last event.
        eq(infoRequestEvents.seq, infoRequests.lockVersion),
      ),
    )
    .where(where)
    .orderBy(...order)
    .limit(range.limit)
    .offset(range.offset);
  const histories = await historiesOf(found.map(({ id }) => id));
  const calendar = await calendarInForce();
  return found.map((row) => ({
    ...row,
    due: dueOf(clockOf(histories.get(row.id) ?? [], calendar), today, calendar),
  }));
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

/** How many cases stand in each view. */
export async function deskCounts(by: Reader, today: CalendarDate): Promise<Record<DeskView, number>> {
  const open = await openCases(by);
  const isIn = viewTests(by.id, today, await calendarInForce());
  const [over] = await q()
    .select({ total: sql<number>`count(*)` })
    .from(infoRequests)
    .where(and(ownAgency(by), inArray(infoRequests.stage, OVER)));
  const closed = over?.total ?? 0;
  const counts = OPEN_VIEWS.map((view) => [view, open.filter((one) => isIn(view, one)).length] as const);
  return { ...(Object.fromEntries(counts) as Record<OpenView, number>), closed, all: open.length + closed };
}

/** One page of a view over open cases, the most urgent first. */
async function openView(by: Reader, view: OpenView, asked: number, today: CalendarDate): Promise<DeskList> {
  const calendar = await calendarInForce();
  const isIn = viewTests(by.id, today, calendar);
  const inView = (await openCases(by)).filter((one) => isIn(view, one));
  // A clock that runs needs no fold for its place; one that is held or waits does.
  const folded = await historiesOf(
    inView.flatMap(({ id, clockState }) => (clockState === "running" ? [] : [id])),
  );
  const placed = inView
    .map(({ id, dueOn, submittedAt }) => {
      const history = folded.get(id);
      const place = history
        ? placeByDue(dueOf(clockOf(history, calendar), today, calendar), submittedAt)
        : placeByDay(dueOn, submittedAt, today, calendar);
      return { id, place };
    })
    .sort((one, other) => byUrgency(one.place, other.place) || (one.id < other.id ? -1 : 1));
  const { offset, ...paging } = pageOf(placed.length, asked);
  const ids = placed.slice(offset, offset + DESK_PAGE_SIZE).map(({ id }) => id);
  const rows = await rowsOf(
    and(ownAgency(by), inArray(infoRequests.id, ids)),
    [],
    { limit: DESK_PAGE_SIZE, offset: 0 },
    today,
  );
  return { ...paging, rows: ids.flatMap((id) => rows.find((row) => row.id === id) ?? []) };
}

async function newestFirst(where: SQL | undefined, order: SQL[], asked: number, today: CalendarDate) {
  const [count] = await q().select({ total: sql<number>`count(*)` }).from(infoRequests).where(where);
  const { offset, ...paging } = pageOf(count?.total ?? 0, asked);
  return { ...paging, rows: await rowsOf(where, order, { limit: DESK_PAGE_SIZE, offset }, today) };
}

/** One page of a view. */
export async function deskView(
  by: Reader,
  view: DeskView,
  page: number,
  today: CalendarDate,
): Promise<DeskList> {
  if (view === "closed") {
    const where = and(ownAgency(by), inArray(infoRequests.stage, OVER));
    return newestFirst(where, [desc(infoRequests.closedOn), desc(infoRequests.id)], page, today);
  }
  if (view === "all") {
    const order = [desc(infoRequests.submittedAt), desc(infoRequests.id)];
    return newestFirst(ownAgency(by), order, page, today);
  }
  return openView(by, view, page, today);
}

/** Cases of the agency whose number, subject or document number holds the text, newest first. */
export async function deskSearch(
  by: Reader,
  text: string,
  page: number,
  today: CalendarDate,
): Promise<DeskList> {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const holds = (
    column: typeof infoRequests.number | typeof infoRequests.subject | typeof infoRequests.documentNumber,
  ) => sql`${like(column, pattern)} escape '\\'`;
  const where = and(
    ownAgency(by),
    or(holds(infoRequests.number), holds(infoRequests.subject), holds(infoRequests.documentNumber)),
  );
  return newestFirst(where, [desc(infoRequests.submittedAt), desc(infoRequests.id)], page, today);
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
