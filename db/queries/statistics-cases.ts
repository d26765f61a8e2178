import { and, between, count, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { REGULATION_IN_FORCE_ON } from "@/domain/law/deadlines";
import { themeClassOf } from "@/domain/publication/themes";
import {
  type CaseCut,
  type EndedCounts,
  type LongStep,
  RECEIVED_CUTS,
  type ReceivedCounts,
  UNPLACED,
} from "@/domain/statistics/case-cuts";
import { DAY_BANDS, workingDayNumbers } from "@/domain/statistics/day-bands";
import type { Span } from "@/domain/statistics/period";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { infoRequests } from "../schema/info-requests";
import { isCounted } from "./counted-cases";
import { untilWritten } from "./kept-counts";
import { casesByNumber } from "./oversight";

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

// The names are written out where a bare column would be the inner table's own.
const isUndated = sql`${infoRequests.receivedOn} < ${REGULATION_IN_FORCE_ON}`;
const isLate = sql`(${infoRequests.dueOn} IS NOT NULL AND ${infoRequests.closedOn} > ${infoRequests.dueOn})`;
const timing = sql<
  "onTime" | "late" | "undated"
>`CASE WHEN ${isUndated} THEN 'undated' WHEN ${isLate} THEN 'late' ELSE 'onTime' END`;
const isProvisional = sql<
  0 | 1
>`(${infoRequests.dueProvisional} = 1 AND ${infoRequests.dueOn} IS NOT NULL AND NOT (${isUndated}))`;

const CASE = sql`"info_requests"."id"`;
const STEPS = sql`kind IN ('amendmentAsked', 'extended', 'feeNoticed', 'feePaid', 'feeWaived')`;
type Step = LongStep | "feeNoticed" | "feePaid" | "feeWaived";
const hasStep = (kind: Step) =>
  sql<
    0 | 1
  >`EXISTS (SELECT 1 FROM info_request_events WHERE info_request_id = ${CASE} AND ${STEPS} AND kind = ${kind})`;

const archivedFee = sql`(SELECT fee_cents FROM archived_cases WHERE info_request_id = ${CASE} AND fee_cents > 0)`;
/** A fee was paid and not waived, or the archive says that one was charged. */
const isCharged = sql`(${CASE} IN (SELECT info_request_id FROM archived_cases WHERE fee_cents > 0 UNION SELECT info_request_id FROM info_request_events WHERE ${STEPS} AND kind = 'feePaid') AND (${archivedFee} IS NOT NULL OR NOT ${hasStep("feeWaived")}))`;
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

/** The numbers of the days as a table beside the cases; the limit keeps it a table of its own, which SQLite then indexes. */
const numbersOf = (numbers: ReadonlyMap<string, number>) =>
  sql`(SELECT key AS day, value AS number FROM json_each(${JSON.stringify(Object.fromEntries(numbers))}) LIMIT -1)`;

/** Working days from receipt to end, and how many cases took them; none for what ended before it was received. */
async function daysTaken(
  scope: Scope,
  calendar: WorkingCalendar,
): Promise<{ value: number; count: number }[]> {
  const numbers = await numberedDays(scope, calendar);
  if (!numbers) return [];
  const value = sql<number>`max(0, ended_day.number - received_day.number)`;
  return q()
    .select({ value, count: count() })
    .from(infoRequests)
    .innerJoin(sql`${numbersOf(numbers)} AS ended_day`, sql`ended_day.day = ${infoRequests.closedOn}`)
    .innerJoin(sql`${numbersOf(numbers)} AS received_day`, sql`received_day.day = ${infoRequests.receivedOn}`)
    .where(ended(scope))
    .groupBy(value);
}

/** Every day from the first receipt to the end of the span, numbered; null when nothing ended. */
async function numberedDays(scope: Scope, calendar: WorkingCalendar) {
  const [found] = await q()
    .select({
      first: sql<CalendarDate | null>`min(${infoRequests.receivedOn})`,
      last: sql<CalendarDate | null>`max(${infoRequests.receivedOn})`,
    })
    .from(infoRequests)
    .where(ended(scope));
  if (!found?.first || !found.last) return null;
  const [from, to] = [found.first, scope.span.to > found.last ? scope.span.to : found.last];
  return workingDayNumbers({ from: from < scope.span.from ? from : scope.span.from, to }, calendar);
}

async function countEnded(scope: Scope, calendar: WorkingCalendar): Promise<EndedCounts> {
  const sum = (what: SQL) => sql<number>`sum(${what})`;
  const bodies = await q()
    .select({
      id: infoRequests.receivedById,
      ended: count(),
      undated: sum(isUndated),
      late: sum(sql`${timing} = 'late'`),
      provisional: sum(isProvisional),
    })
    .from(infoRequests)
    .where(ended(scope))
    .groupBy(infoRequests.receivedById);
  const outcomes = await q()
    .select({ outcome: infoRequests.outcome, total: count() })
    .from(infoRequests)
    .where(ended(scope))
    .groupBy(infoRequests.outcome);
  const [steps] = await q()
    .select({ extended: sum(hasStep("extended")), amendmentAsked: sum(hasStep("amendmentAsked")) })
    .from(infoRequests)
    .where(ended(scope));
  const [fees] = await q()
    .select({
      cases: count(),
      cents: sql<number>`coalesce(sum(coalesce(${archivedFee}, ${noticedFee}, 0)), 0)`,
    })
    .from(infoRequests)
    .where(and(ended(scope), isCharged));
  const all = (figure: "ended" | "undated" | "late" | "provisional") =>
    bodies.reduce((total, row) => total + row[figure], 0);
  const codes = new Map(scope.agencies.map(({ id, code }) => [id, code]));
  return {
    total: all("ended"),
    outcomes: mapOf(outcomes.map(({ outcome, total }) => ({ key: outcome ?? UNPLACED, total }))),
    timings: {
      onTime: all("ended") - all("undated") - all("late"),
      late: all("late"),
      undated: all("undated"),
    },
    provisional: all("provisional"),
    steps: { extended: steps?.extended ?? 0, amendmentAsked: steps?.amendmentAsked ?? 0 },
    fees: { cases: fees?.cases ?? 0, cents: fees?.cents ?? 0 },
    days: await daysTaken(scope, calendar),
    agencies: new Map(
      bodies.map(({ id, ended: many, late, undated }) => [
        codes.get(id ?? "") ?? "",
        { ended: many, late, undated },
      ]),
    ),
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
      const numbers = await numberedDays(scope, calendar);
      const band = DAY_BANDS.find((one) => one.key === key);
      if (!numbers || !band) return sql`0`;
      const { from, to } = band;
      const days = sql`max(0, ended_day.number - received_day.number)`;
      // Infinity is no number of SQL's.
      const most = Math.min(to, Number.MAX_SAFE_INTEGER);
      return inArray(
        infoRequests.id,
        q()
          .select({ id: infoRequests.id })
          .from(infoRequests)
          .innerJoin(sql`${numbersOf(numbers)} AS ended_day`, sql`ended_day.day = ${infoRequests.closedOn}`)
          .innerJoin(
            sql`${numbersOf(numbers)} AS received_day`,
            sql`received_day.day = ${infoRequests.receivedOn}`,
          )
          .where(and(ended(scope), between(days, from, most))),
      );
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
  _by: Supervising,
  scope: Scope,
  { cut, key }: { cut: CaseCut; key: string },
  calendar: WorkingCalendar,
  before: string | null,
  size: number,
) {
  const isReceived = RECEIVED_CUTS.some((one) => one === cut);
  const within = and(isReceived ? received(scope) : ended(scope), await inCut(cut, key, scope, calendar));
  return casesByNumber(within, before, size);
}
