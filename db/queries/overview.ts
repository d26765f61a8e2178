import { and, between, count, eq, gt, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { OUTCOME_IDS, OUTCOMES } from "@/domain/law/outcomes";
import { onTimeShare } from "@/domain/oversight/figures";
import type { OverviewPeriod, Span } from "@/domain/oversight/overview-period";
import type { OverviewFigure } from "@/domain/oversight/targets";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { type WorkingCalendar, workingDaysBetween } from "@/domain/time/working-days";
import { q } from "../client";
import { infoRequests } from "../schema/info-requests";
import { publications } from "../schema/publications";
import { isCounted } from "./counted-cases";
import { casesByNumber, supervisedPublications } from "./oversight";
import { columnStates, columnsWithin } from "./overview-columns";

type Supervising = Staff<"oversight.read">;

/** What the page counts of cases: 收到、办结、逾期办结、答复、期末逾期. */
export const OVERVIEW_LISTS = ["received", "closed", "late", "answered", "overdue"] as const;
export type OverviewList = (typeof OVERVIEW_LISTS)[number];

const ANSWERS = OUTCOME_IDS.filter((id) => OUTCOMES[id].byAnswer);
const isLate = gt(infoRequests.closedOn, infoRequests.dueOn);

/** The cases of a list: the same words make the figure and what it opens. */
function casesIn(list: OverviewList, { from, to }: Span): SQL | undefined {
  const closed = between(infoRequests.closedOn, from, to);
  switch (list) {
    case "received":
      return between(infoRequests.receivedOn, from, to);
    case "closed":
      return closed;
    case "late":
      return and(closed, isLate);
    case "answered":
      return and(closed, inArray(infoRequests.outcome, ANSWERS));
    case "overdue":
      // As of the evening of the last day: due before it and not ended by it.
      return and(
        lt(infoRequests.dueOn, to),
        or(isNull(infoRequests.closedOn), gt(infoRequests.closedOn, to)),
      );
  }
}

const heldBy = (agencyId: string | null) =>
  and(isCounted(), agencyId === null ? undefined : eq(infoRequests.agencyId, agencyId));

/** What a day has: which of several spans it is added up in is asked afterwards. */
async function casesByDay(agencyId: string | null, whole: Span) {
  const received = await q()
    .select({ on: sql<CalendarDate>`${infoRequests.receivedOn}`, total: count() })
    .from(infoRequests)
    .where(and(heldBy(agencyId), casesIn("received", whole)))
    .groupBy(infoRequests.receivedOn);
  const late = sql<0 | 1>`coalesce(${isLate}, 0)`;
  const byAnswer = sql<0 | 1>`coalesce(${inArray(infoRequests.outcome, ANSWERS)}, 0)`;
  const closed = await q()
    .select({
      on: sql<CalendarDate>`${infoRequests.closedOn}`,
      receivedOn: sql<CalendarDate | null>`${infoRequests.receivedOn}`,
      late,
      byAnswer,
      total: count(),
    })
    .from(infoRequests)
    .where(and(heldBy(agencyId), casesIn("closed", whole)))
    .groupBy(infoRequests.closedOn, infoRequests.receivedOn, late, byAnswer);
  const overdue = await q()
    .select({
      dueOn: sql<CalendarDate>`${infoRequests.dueOn}`,
      closedOn: sql<CalendarDate | null>`${infoRequests.closedOn}`,
      total: count(),
    })
    .from(infoRequests)
    .where(
      and(
        heldBy(agencyId),
        isNotNull(infoRequests.dueOn),
        lt(infoRequests.dueOn, whole.to),
        or(isNull(infoRequests.closedOn), isLate),
      ),
    )
    .groupBy(infoRequests.dueOn, infoRequests.closedOn);
  const published = await q()
    .select({ on: sql<CalendarDate>`${publications.publishedOn}`, total: count() })
    .from(publications)
    .where(publishedWithin(agencyId, whole))
    .groupBy(publications.publishedOn);
  return { received, closed, overdue, published };
}

function publishedWithin(agencyId: string | null, { from, to }: Span): SQL | undefined {
  return and(
    isNull(publications.withdrawnAt),
    between(publications.publishedOn, from, to),
    agencyId === null ? undefined : eq(publications.agencyId, agencyId),
  );
}

const totalOf = (rows: readonly { total: number }[]) => rows.reduce((sum, { total }) => sum + total, 0);

/** The six numbers of a span, with what the shares and the average are taken of. */
type OverviewNumbers = Record<OverviewFigure, number | null> & {
  closed: number;
  late: number;
  answered: number;
  columnsHeld: number;
};

/** The six numbers (收到、按期率、平均办理工作日、逾期件、主动公开数、栏目更新合格率) of a period, of the one before it and of twelve months. */
export async function overviewFigures(
  _by: Supervising,
  {
    agencyId,
    period,
    calendar,
  }: { agencyId: string | null; period: OverviewPeriod; calendar: WorkingCalendar },
) {
  const spans = [period, period.before, ...period.months];
  const from = spans.reduce((first, span) => (span.from < first ? span.from : first), period.from);
  const { received, closed, overdue, published } = await casesByDay(agencyId, { from, to: period.to });
  const columns = await columnsWithin(agencyId);
  const numbersOf = async (span: Span): Promise<OverviewNumbers> => {
    const isIn = ({ on }: { on: CalendarDate }) => on >= span.from && on <= span.to;
    const over = closed.filter(isIn);
    const late = totalOf(over.filter((row) => row.late));
    const answers = over.filter(({ byAnswer, receivedOn }) => byAnswer && receivedOn);
    const answered = totalOf(answers);
    const days = answers.reduce(
      (sum, { receivedOn, on, total }) =>
        sum + total * (receivedOn ? workingDaysBetween(receivedOn, on, calendar) : 0),
      0,
    );
    const kept = (await columnStates(columns, span.to)).filter(({ isKept }) => isKept).length;
    return {
      received: totalOf(received.filter(isIn)),
      onTime: onTimeShare({ closed: totalOf(over), onTime: totalOf(over) - late }),
      days: answered === 0 ? null : Math.round((days * 10) / answered),
      overdue: totalOf(
        overdue.filter(({ dueOn, closedOn }) => dueOn < span.to && (closedOn === null || closedOn > span.to)),
      ),
      published: totalOf(published.filter(isIn)),
      columns: onTimeShare({ closed: columns.length, onTime: kept }),
      closed: totalOf(over),
      late,
      answered,
      columnsHeld: columns.length,
    };
  };
  const months: OverviewNumbers[] = [];
  for (const month of period.months) months.push(await numbersOf(month));
  return { now: await numbersOf(period), before: await numbersOf(period.before), months };
}

/** The cases behind one of the numbers, newest number first, below `before`; number and course, nothing of who asked for what. */
export async function overviewCases(
  _by: Supervising,
  { list, agencyId, span }: { list: OverviewList; agencyId: string | null; span: Span },
  before: string | null,
  size: number,
) {
  const within = and(heldBy(agencyId), casesIn(list, span));
  const [counted] = await q().select({ total: count() }).from(infoRequests).where(within);
  return { ...(await casesByNumber(within, before, size)), total: counted?.total ?? 0 };
}

/** The publications behind 主动公开数, newest first. */
export async function overviewPublications(
  by: Supervising,
  { agencyId, span }: { agencyId: string | null; span: Span },
  page: number,
  size: number,
) {
  const within = publishedWithin(agencyId, span);
  const [counted] = await q().select({ total: count() }).from(publications).where(within);
  return { ...(await supervisedPublications(by, within, page, size)), total: counted?.total ?? 0 };
}
