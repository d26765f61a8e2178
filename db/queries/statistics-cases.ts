import { and, between, count, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { REGULATION_IN_FORCE_ON } from "@/domain/law/deadlines";
import { themeClassOf } from "@/domain/publication/themes";
import {
  type CaseCut,
  type EndedCounts,
  LONG_STEPS,
  type LongStep,
  RECEIVED_CUTS,
  type ReceivedCounts,
  UNPLACED,
} from "@/domain/statistics/case-cuts";
import { bandOf, workingDayCounter } from "@/domain/statistics/day-bands";
import type { Span } from "@/domain/statistics/period";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { infoRequests } from "../schema/info-requests";
import { isCounted } from "./counted-cases";
import { untilWritten } from "./kept-counts";
import { supervisedCases } from "./oversight";

type Supervising = Staff<"oversight.read">;

/** Whose figures of which days: cases belong to the agency that received them, as in the annual report. */
export interface Scope {
  agencies: readonly { id: string; code: string }[];
  span: Span;
}

const ofAgencies = ({ agencies: chosen }: Scope) =>
  inArray(
    infoRequests.receivedById,
    chosen.map(({ id }) => id),
  );

/** Received in the span: 收到日 as the clock counts it; what nobody confirmed yet is not received. */
const received = (scope: Scope) =>
  and(ofAgencies(scope), between(infoRequests.receivedOn, scope.span.from, scope.span.to), isCounted());

/** Ended in the span after it was received: answered, lapsed, withdrawn. */
const ended = (scope: Scope) =>
  and(
    ofAgencies(scope),
    between(infoRequests.closedOn, scope.span.from, scope.span.to),
    isNotNull(infoRequests.receivedOn),
    isCounted(),
  );

// The date is a constant of the house, the names are written out because a bare column would be the inner table's own.
const isUndated = sql`${infoRequests.receivedOn} < ${sql.raw(`'${REGULATION_IN_FORCE_ON}'`)}`;
const isLate = sql`(${infoRequests.dueOn} IS NOT NULL AND ${infoRequests.closedOn} > ${infoRequests.dueOn})`;
const timing = sql<
  "onTime" | "late" | "undated"
>`CASE WHEN ${isUndated} THEN 'undated' WHEN ${isLate} THEN 'late' ELSE 'onTime' END`;
const isProvisional = sql<
  0 | 1
>`(${infoRequests.dueProvisional} = 1 AND ${infoRequests.dueOn} IS NOT NULL AND NOT (${isUndated}))`;

const CASE = sql.raw('"info_requests"."id"');
const STEPS = sql.raw("kind IN ('amendmentAsked', 'extended', 'feeNoticed', 'feePaid', 'feeWaived')");
type Step = LongStep | "feeNoticed" | "feePaid" | "feeWaived";
const hasStep = (kind: Step) =>
  sql<
    0 | 1
  >`EXISTS (SELECT 1 FROM info_request_events WHERE info_request_id = ${CASE} AND ${STEPS} AND kind = ${sql.raw(`'${kind}'`)})`;

const archivedFee = sql`(SELECT fee_cents FROM archived_cases WHERE info_request_id = ${CASE} AND fee_cents > 0)`;
/** A fee was paid and not waived, or the archive says that one was charged. */
const isCharged = sql`(${archivedFee} IS NOT NULL OR (${hasStep("feePaid")} AND NOT ${hasStep("feeWaived")}))`;
const noticedFee = sql`(SELECT max(json_extract(event, '$.cents')) FROM info_request_events WHERE info_request_id = ${CASE} AND ${STEPS} AND kind = 'feeNoticed')`;

const month = sql<string>`substr(${infoRequests.receivedOn}, 1, 7)`;

const mapOf = (rows: readonly { key: string; total: number }[]): Map<string, number> => {
  const map = new Map<string, number>();
  for (const { key, total } of rows) map.set(key, (map.get(key) ?? 0) + total);
  return map;
};

async function countReceived(scope: Scope): Promise<ReceivedCounts> {
  const kinds = await q()
    .select({
      channel: infoRequests.channel,
      applicantType: infoRequests.applicantType,
      month,
      total: count(),
    })
    .from(infoRequests)
    .where(received(scope))
    .groupBy(infoRequests.channel, infoRequests.applicantType, month);
  const themes = await q()
    .select({ theme: infoRequests.theme, total: count() })
    .from(infoRequests)
    .where(received(scope))
    .groupBy(infoRequests.theme);
  const bodies = await q()
    .select({ id: infoRequests.receivedById, total: count() })
    .from(infoRequests)
    .where(received(scope))
    .groupBy(infoRequests.receivedById);
  const by = (key: "channel" | "applicantType" | "month") =>
    mapOf(kinds.map((row) => ({ key: row[key], total: row.total })));
  const codes = new Map(scope.agencies.map(({ id, code }) => [id, code]));
  return {
    total: kinds.reduce((sum, { total }) => sum + total, 0),
    channels: by("channel"),
    applicantTypes: by("applicantType"),
    months: by("month"),
    themes: mapOf(
      themes.map(({ theme, total }) => ({ key: theme === null ? UNPLACED : themeClassOf(theme), total })),
    ),
    agencies: mapOf(bodies.map(({ id, total }) => ({ key: codes.get(id ?? "") ?? "", total }))),
  };
}

/** How many cases took from which day to which. */
async function endedPairs(scope: Scope) {
  return q()
    .select({
      from: sql<CalendarDate>`${infoRequests.receivedOn}`,
      to: sql<CalendarDate>`${infoRequests.closedOn}`,
      count: count(),
    })
    .from(infoRequests)
    .where(ended(scope))
    .groupBy(infoRequests.receivedOn, infoRequests.closedOn);
}

/** Pairs with the working days between them. */
async function timedPairs(scope: Scope, calendar: WorkingCalendar) {
  const pairs = await endedPairs(scope);
  const daysOf = workingDayCounter(
    pairs.flatMap(({ from, to }) => [from, to]),
    calendar,
  );
  return pairs.map((pair) => ({ ...pair, value: daysOf(pair.from, pair.to) }));
}

async function countEnded(scope: Scope, calendar: WorkingCalendar): Promise<EndedCounts> {
  const [extended, amended] = LONG_STEPS.map(hasStep);
  const rows = await q()
    .select({
      id: infoRequests.receivedById,
      outcome: infoRequests.outcome,
      timing,
      isProvisional,
      extended: sql<0 | 1>`${extended}`,
      amended: sql<0 | 1>`${amended}`,
      total: count(),
    })
    .from(infoRequests)
    .where(ended(scope))
    .groupBy(sql`1`, sql`2`, sql`3`, sql`4`, sql`5`, sql`6`);
  const [fees] = await q()
    .select({
      cases: count(),
      cents: sql<number>`coalesce(sum(coalesce(${archivedFee}, ${noticedFee}, 0)), 0)`,
    })
    .from(infoRequests)
    .where(and(ended(scope), isCharged));
  const days = mapOf(
    (await timedPairs(scope, calendar)).map(({ value, count: total }) => ({ key: String(value), total })),
  );
  const sum = (of: (row: (typeof rows)[number]) => boolean) =>
    rows.reduce((total, row) => (of(row) ? total + row.total : total), 0);
  const codes = new Map(scope.agencies.map(({ id, code }) => [id, code]));
  const bodies = new Map<string, { ended: number; late: number; undated: number }>();
  for (const row of rows) {
    const code = codes.get(row.id ?? "") ?? "";
    const { ended: so, late, undated } = bodies.get(code) ?? { ended: 0, late: 0, undated: 0 };
    bodies.set(code, {
      ended: so + row.total,
      late: late + (row.timing === "late" ? row.total : 0),
      undated: undated + (row.timing === "undated" ? row.total : 0),
    });
  }
  return {
    total: sum(() => true),
    outcomes: mapOf(rows.map(({ outcome, total }) => ({ key: outcome ?? UNPLACED, total }))),
    timings: {
      onTime: sum((row) => row.timing === "onTime"),
      late: sum((row) => row.timing === "late"),
      undated: sum((row) => row.timing === "undated"),
    },
    provisional: sum((row) => row.isProvisional === 1),
    steps: { extended: sum((row) => row.extended === 1), amendmentAsked: sum((row) => row.amended === 1) },
    fees: { cases: fees?.cases ?? 0, cents: fees?.cents ?? 0 },
    days: [...days].map(([value, total]) => ({ value: Number(value), count: total })),
    agencies: bodies,
  };
}

const keyOf = ({ agencies: chosen, span }: Scope) =>
  `${span.from}|${span.to}|${chosen.map(({ code }) => code).join()}`;

/** What came and what ended in a span, counted by every cut at once; kept until anybody writes. */
export async function caseStatistics(_by: Supervising, scope: Scope, calendar: WorkingCalendar) {
  return untilWritten(`statistics|${keyOf(scope)}`, async () => ({
    received: await countReceived(scope),
    ended: await countEnded(scope, calendar),
  }));
}

const ofAgency = (code: string) =>
  eq(infoRequests.receivedById, sql`(SELECT id FROM ${agencies} WHERE code = ${code})`);

/** The condition of one part of a cut, within the cases that came or ended. */
async function inCut(
  cut: CaseCut,
  key: string,
  scope: Scope,
  calendar: WorkingCalendar,
): Promise<SQL | undefined> {
  switch (cut) {
    case "received":
    case "ended":
      return undefined;
    case "channel":
      return sql`${infoRequests.channel} = ${key}`;
    case "applicantType":
      return sql`${infoRequests.applicantType} = ${key}`;
    case "theme":
      if (key === UNPLACED) return isNull(infoRequests.theme);
      return sql`(${infoRequests.theme} = ${key} OR substr(${infoRequests.theme}, 1, ${key.length + 1}) = ${`${key}\\`})`;
    case "month":
      return eq(month, key);
    case "outcome":
      return key === UNPLACED ? isNull(infoRequests.outcome) : sql`${infoRequests.outcome} = ${key}`;
    case "timing":
      return eq(timing, key);
    case "provisional":
      return sql`${isProvisional}`;
    case "step":
      return sql`${hasStep(key === "extended" ? "extended" : "amendmentAsked")}`;
    case "fee":
      return sql`${isCharged}`;
    case "days": {
      const pairs = (await timedPairs(scope, calendar)).filter(({ value }) => bandOf(value) === key);
      const named = JSON.stringify(pairs.map(({ from, to }) => `${from}|${to}`));
      return sql`${infoRequests.receivedOn} || '|' || ${infoRequests.closedOn} IN (SELECT value FROM json_each(${named}))`;
    }
    case "agency":
    case "agencyEnded":
      return ofAgency(key);
    case "agencyLate":
      return and(ofAgency(key), eq(timing, "late"));
  }
}

/** The cases behind one figure, newest number first, below `before`; number and course, nothing of who asked for what. */
export async function casesOfCut(
  by: Supervising,
  scope: Scope,
  { cut, key }: { cut: CaseCut; key: string },
  calendar: WorkingCalendar,
  before: string | null,
  size: number,
) {
  const isReceived = RECEIVED_CUTS.some((one) => one === cut);
  const within = and(isReceived ? received(scope) : ended(scope), await inCut(cut, key, scope, calendar));
  return supervisedCases(by, within, before, size);
}
