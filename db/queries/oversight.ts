import {
  and,
  asc,
  between,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { OPEN_STAGES } from "@/domain/info-request/history/lifecycle";
import type { CaseFigure, CaseFigures } from "@/domain/oversight/figures";
import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { infoRequests } from "../schema/info-requests";
import { publications } from "../schema/publications";
import { isCounted } from "./counted-cases";

type Supervising = Staff<"oversight.read">;

/** Of which year, seen on which day. */
export interface Period {
  year: number;
  today: CalendarDate;
}

/** The cases that a figure counts: the same condition makes the figure and the list behind it. */
function casesOf(figure: CaseFigure, period: Period): SQL | undefined {
  return and(isCounted(), inFigure(figure, period));
}

function inFigure(figure: CaseFigure, { year, today }: Period): SQL | undefined {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const closed = between(infoRequests.closedOn, first, last);
  // A case that ended while it waited for the applicant had no day by which the office owed an answer.
  const inTime = or(isNull(infoRequests.dueOn), lte(infoRequests.closedOn, infoRequests.dueOn));
  const open = inArray(infoRequests.stage, OPEN_STAGES);
  switch (figure) {
    case "received":
      return between(infoRequests.receivedOn, first, last);
    case "closed":
      return closed;
    case "onTime":
      return and(closed, inTime);
    case "late":
      return and(closed, gt(infoRequests.closedOn, infoRequests.dueOn));
    case "open":
      return open;
    case "overdue":
      return and(open, isNotNull(infoRequests.dueOn), lt(infoRequests.dueOn, today));
  }
}

/** The figures of every agency that has any, in the order of the directory. */
export async function caseFigures(_by: Supervising, period: Period) {
  const counted = (figure: CaseFigure) =>
    sql<number>`coalesce(sum(case when ${casesOf(figure, period)} then 1 else 0 end), 0)`;
  const rows = await q()
    .select({
      code: agencies.code,
      name: agencies.name,
      level: agencies.level,
      received: counted("received"),
      closed: counted("closed"),
      onTime: counted("onTime"),
      late: counted("late"),
      open: counted("open"),
      overdue: counted("overdue"),
    })
    .from(agencies)
    .leftJoin(infoRequests, eq(infoRequests.agencyId, agencies.id))
    .groupBy(agencies.id)
    .orderBy(asc(agencies.position));
  const isSilent = (row: CaseFigures) => row.received + row.closed + row.open === 0;
  const silent = rows.filter((row) => isSilent(row) && row.level !== "external").length;
  return { rows: rows.filter((row) => !isSilent(row)), silent };
}
export type AgencyCaseFigures = Awaited<ReturnType<typeof caseFigures>>["rows"][number];

/**
 * Cases by number and course, newest number first, below `before`; nothing of who asked for what. `within` speaks of cases alone: which they
 * are is found in an index, and only those shown are opened. Whoever calls it holds the proof.
 */
export async function casesByNumber(within: SQL | undefined, before: string | null, size: number) {
  const shown = q()
    .select({ number: infoRequests.number })
    .from(infoRequests)
    .where(and(within, before === null ? undefined : lt(infoRequests.number, before)))
    .orderBy(desc(infoRequests.number))
    .limit(size + 1);
  const rows = await q()
    .select({
      number: infoRequests.number,
      agencyName: agencies.name,
      channel: infoRequests.channel,
      applicantType: infoRequests.applicantType,
      stage: infoRequests.stage,
      outcome: infoRequests.outcome,
      receivedOn: infoRequests.receivedOn,
      dueOn: infoRequests.dueOn,
      dueProvisional: infoRequests.dueProvisional,
      closedOn: infoRequests.closedOn,
    })
    .from(infoRequests)
    .innerJoin(agencies, eq(agencies.id, infoRequests.agencyId))
    .where(inArray(infoRequests.number, shown))
    .orderBy(desc(infoRequests.number));
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? (items.at(-1)?.number ?? null) : null };
}
export type SupervisedCase = Awaited<ReturnType<typeof casesByNumber>>["items"][number];

/** The cases behind a figure, newest number first, below `before`; number and course, nothing of who asked for what. */
export async function casesBehind(
  _by: Supervising,
  figure: CaseFigure,
  period: Period,
  agencyCode: string | null,
  before: string | null,
  size: number,
) {
  const ofAgency = q()
    .select({ id: agencies.id })
    .from(agencies)
    .where(eq(agencies.code, agencyCode ?? ""));
  const within = and(
    casesOf(figure, period),
    agencyCode === null ? undefined : inArray(infoRequests.agencyId, ofAgency),
  );
  return casesByNumber(within, before, size);
}

/** How many publications, public now, each agency published in each month of a year; agencies without any are only counted. */
export async function publicationFigures(_by: Supervising, year: number) {
  const month = sql<number>`cast(substr(${publications.publishedOn}, 6, 2) as integer)`;
  const counted = await q()
    .select({ agencyId: publications.agencyId, month, total: sql<number>`count(*)` })
    .from(publications)
    .where(publishedIn(year))
    .groupBy(publications.agencyId, month);
  const bodies = await q()
    .select({ id: agencies.id, code: agencies.code, name: agencies.name, level: agencies.level })
    .from(agencies)
    .orderBy(asc(agencies.position));
  const rows = bodies.map(({ id, ...agency }) => {
    const months = Array.from({ length: 12 }, (_, at) => {
      return counted.find((row) => row.agencyId === id && row.month === at + 1)?.total ?? 0;
    });
    return { ...agency, months, total: months.reduce((sum, count) => sum + count, 0) };
  });
  const silent = rows.filter(({ total, level }) => total === 0 && level !== "external").length;
  return { rows: rows.filter(({ total }) => total > 0), silent };
}
export type AgencyPublicationFigures = Awaited<ReturnType<typeof publicationFigures>>["rows"][number];

/** Published in a year, or in one month of it, and not withdrawn since. */
function publishedIn(year: number, month: number | null = null): SQL | undefined {
  const part = month === null ? "" : `-${String(month).padStart(2, "0")}`;
  const [first, last] =
    month === null ? [`${year}-01-01`, `${year}-12-31`] : [`${year}${part}-01`, `${year}${part}-31`];
  return and(isNull(publications.withdrawnAt), between(publications.publishedOn, first, last));
}

/** Publications by index number and title, newest first, a page at a time. */
export async function supervisedPublications(
  _by: Supervising,
  within: SQL | undefined,
  page: number,
  size: number,
) {
  const rows = await q()
    .select({
      id: publications.id,
      indexNumber: publications.indexNumber,
      title: publications.title,
      agencyName: agencies.name,
      columnName: columns.name,
      issuedOn: publications.issuedOn,
      publishedOn: publications.publishedOn,
      legacyPublished: publications.legacyPublished,
    })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .where(within)
    .orderBy(desc(publications.publishedOn), desc(publications.id))
    .limit(size + 1)
    .offset((page - 1) * size);
  return { items: rows.slice(0, size), more: rows.length > size };
}
export type SupervisedPublication = Awaited<ReturnType<typeof supervisedPublications>>["items"][number];

/** The publications behind a figure of a year or a month of it. */
export async function publicationsBehind(
  by: Supervising,
  year: number,
  month: number | null,
  agencyCode: string | null,
  page: number,
  size: number,
) {
  const ofAgency = agencyCode === null ? undefined : eq(agencies.code, agencyCode);
  return supervisedPublications(by, and(publishedIn(year, month), ofAgency), page, size);
}

/** The years that have something to count, newest first. */
export async function yearsToOversee(_by: Supervising, today: CalendarDate): Promise<number[]> {
  const year = (column: typeof infoRequests.receivedOn | typeof publications.publishedOn) =>
    sql<number | null>`cast(substr(min(${column}), 1, 4) as integer)`;
  const [cases] = await q()
    .select({ first: year(infoRequests.receivedOn) })
    .from(infoRequests);
  const [texts] = await q()
    .select({ first: year(publications.publishedOn) })
    .from(publications);
  const now = yearOf(today);
  const first = Math.min(now, cases?.first ?? now, texts?.first ?? now);
  return Array.from({ length: now - first + 1 }, (_, at) => now - at);
}
