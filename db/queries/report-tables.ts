import {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { balance } from "@/domain/annual-report/identities";
import { type CountedRow, type RowCount, requestsTable } from "@/domain/annual-report/requests-table";
import type { ApplicantType } from "@/domain/info-request/application/channels";
import { type RemedyTally, remedyTally } from "@/domain/remedy/remedy-tally";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { annualReports, annualReportVersions } from "../schema/annual-reports";
import { infoRequestEvents, infoRequests } from "../schema/info-requests";
import { remedies } from "../schema/remedies";
import { isCounted } from "./counted-cases";
import { casesByNumber } from "./oversight";
import { reportingAgencyIds } from "./reporting-agencies";

type Supervising = Staff<"oversight.read">;
type ReportPermission = "report.write" | "report.review" | "report.publish";

const firstDay = (year: number) => `${year}-01-01`;
const lastDay = (year: number) => `${year}-12-31`;

/** Received by the end of the year and not ended before it: the cases that section 三 counts at all. */
function countedIn(agencyIds: readonly string[], year: number): SQL | undefined {
  return and(
    inArray(infoRequests.receivedById, [...agencyIds]),
    lte(infoRequests.receivedOn, lastDay(year)),
    or(isNull(infoRequests.closedOn), gte(infoRequests.closedOn, firstDay(year))),
    isCounted(),
  );
}

/** The cases of one line, told as `countedRows` tells them. */
function inRow(row: CountedRow, year: number): SQL | undefined {
  const ended = between(infoRequests.closedOn, firstDay(year), lastDay(year));
  switch (row) {
    case "new":
      return gte(infoRequests.receivedOn, firstDay(year));
    case "carriedIn":
      return lt(infoRequests.receivedOn, firstDay(year));
    case "carriedOut":
      return or(isNull(infoRequests.closedOn), gt(infoRequests.closedOn, lastDay(year)));
    case "unplaced":
      return and(ended, isNull(infoRequests.outcome));
    default:
      return and(ended, eq(infoRequests.outcome, row));
  }
}

/** How many of the rows of a group are such. */
const countOf = (such: SQL | undefined) => sql<number>`count(*) FILTER (WHERE ${such ?? sql`1`})`;

/**
 * How many cases of one agency stand in each line of section 三, by kind of applicant, and how many the year before handed on. One agency at a
 * time: its part of the index stands in the order of the groups, so that a million cases are counted as they are read and nothing is sorted.
 */
async function linesOf(agencyId: string, year: number) {
  const ended = between(infoRequests.closedOn, firstDay(year), lastDay(year));
  const counted = countedIn([agencyId], year) ?? sql`1`;
  const groups = await q()
    .select({
      applicantType: infoRequests.applicantType,
      outcome: infoRequests.outcome,
      fresh: countOf(and(counted, inRow("new", year))),
      carriedIn: countOf(and(counted, inRow("carriedIn", year))),
      ended: countOf(and(counted, ended)),
      carriedOut: countOf(and(counted, inRow("carriedOut", year))),
      handedOn: countOf(and(countedIn([agencyId], year - 1), inRow("carriedOut", year - 1))),
    })
    .from(infoRequests)
    .where(eq(infoRequests.receivedById, agencyId))
    .groupBy(infoRequests.applicantType, infoRequests.outcome);
  return groups.flatMap(({ applicantType, outcome, handedOn, ...group }) => [
    { applicantType, row: "new" as const, total: group.fresh, handedOn },
    { applicantType, row: "carriedIn" as const, total: group.carriedIn, handedOn: 0 },
    { applicantType, row: outcome ?? ("unplaced" as const), total: group.ended, handedOn: 0 },
    { applicantType, row: "carriedOut" as const, total: group.carriedOut, handedOn: 0 },
  ]);
}

/** The lines of several agencies together, each case counted by the one that received it. */
async function rowCounts(agencyIds: readonly string[], year: number) {
  const counts: RowCount[] = [];
  const before: RowCount[] = [];
  for (const agencyId of new Set(agencyIds))
    for (const { handedOn, ...line } of await linesOf(agencyId, year)) {
      counts.push(line);
      before.push({ row: "carriedOut", applicantType: line.applicantType, total: handedOn });
    }
  const isEnd = ({ row }: RowCount) => row !== "new" && row !== "carriedIn" && row !== "carriedOut";
  const ended = counts.filter(isEnd).reduce((sum, { total }) => sum + total, 0);
  return { counts, ended, before };
}

/** Section 四 of a year: remedies against what these agencies did with cases that they received. */
export async function remediesOfYear(agencyIds: readonly string[], year: number): Promise<RemedyTally> {
  // Remedies are few and cases many: not a column that an index knows, or all cases of an agency would be asked for theirs.
  const receivedBy = sql<string>`coalesce(${infoRequests.receivedById}, '')`;
  const yearIn = (column: typeof remedies.filedOn | typeof remedies.closedOn) => sql`substr(${column}, 1, 4)`;
  const groups = await q()
    .select({
      kind: remedies.kind,
      result: remedies.result,
      // The days of a group lie in one year, and no more is asked of them.
      filedOn: sql<CalendarDate>`min(${remedies.filedOn})`,
      closedOn: sql<CalendarDate | null>`min(${remedies.closedOn})`,
      total: count(),
    })
    .from(remedies)
    .innerJoin(infoRequests, eq(infoRequests.id, remedies.infoRequestId))
    .where(
      and(
        inArray(receivedBy, [...agencyIds]),
        lte(remedies.filedOn, lastDay(year)),
        or(isNull(remedies.closedOn), gte(remedies.closedOn, firstDay(year))),
      ),
    )
    .groupBy(remedies.kind, remedies.result, yearIn(remedies.filedOn), yearIn(remedies.closedOn));
  return remedyTally(groups, year);
}

/** Section 三 of the year before, as it was frozen or read in, and for whom it speaks; null where no report stands. */
export async function frozenBefore(agencyId: string, year: number) {
  const [version] = await q()
    .select({ content: annualReportVersions.content })
    .from(annualReportVersions)
    .innerJoin(annualReports, eq(annualReports.id, annualReportVersions.reportId))
    .where(and(eq(annualReports.agencyId, agencyId), eq(annualReports.year, year - 1)))
    .orderBy(desc(annualReportVersions.number))
    .limit(1);
  if (!version) return null;
  const { section3, scope } = version.content;
  return { section3, scope };
}

/** What is counted now is held only to a report that speaks for the same agencies: a government's holds all that belong to it. */
async function frozenOfSame(agencyIds: readonly string[], reporterId: string, year: number) {
  const frozen = await frozenBefore(reporterId, year);
  if (!frozen) return null;
  const spokenFor = frozen.scope === "own" ? 1 : (await reportingAgencyIds({ id: reporterId })).length;
  return spokenFor === agencyIds.length ? frozen.section3 : null;
}

/**
 * Sections 三 and 四 of a year as the ledger stands now, for one agency or several together, with the identities they have to satisfy: sums
 * alone, nothing of any case. What was carried over is held to the report of the year before that `reporterId` froze, or else to the ledger.
 */
export async function countedTables(agencyIds: readonly string[], year: number, reporterId?: string) {
  const { counts, ended, before } = await rowCounts(agencyIds, year);
  const frozen = reporterId === undefined ? null : await frozenOfSame(agencyIds, reporterId, year);
  const requests = requestsTable(counts);
  const contested = await remediesOfYear(agencyIds, year);
  const identities = balance({
    requests,
    remedies: contested,
    before: frozen ?? requestsTable(before),
    endedCases: ended,
  });
  return { requests, remedies: contested, identities };
}

/** The agencies whose cases are counted: those of this government, and whoever an archive brought cases of, in the order of the directory. */
export async function countedAgencies(_by: Supervising) {
  const received = q()
    .select({ one: sql`1` })
    .from(infoRequests)
    .where(eq(infoRequests.receivedById, agencies.id));
  return q()
    .select({ id: agencies.id, code: agencies.code, name: agencies.name })
    .from(agencies)
    .where(or(ne(agencies.level, "external"), exists(received)))
    .orderBy(asc(agencies.position), asc(agencies.name));
}

/** Sections 三 and 四 for the supervisor's page. */
export async function reportTables(_by: Supervising, agencyIds: readonly string[], year: number) {
  return countedTables(agencyIds, year, agencyIds.length === 1 ? agencyIds[0] : undefined);
}

/** A cell of section 三: its line and its kind of applicant, or all of them. */
export interface ReportCell {
  row: CountedRow | "ended";
  applicantType: ApplicantType | null;
}

function inCell(agencyIds: readonly string[], year: number, { row, applicantType }: ReportCell) {
  const ended = between(infoRequests.closedOn, firstDay(year), lastDay(year));
  return and(
    countedIn(agencyIds, year),
    row === "ended" ? ended : inRow(row, year),
    applicantType === null ? undefined : eq(infoRequests.applicantType, applicantType),
  );
}

/** The cases behind one cell, newest number first, below `before`; number and course, nothing of who asked for what. */
export async function casesOfCell(
  _by: Supervising,
  agencyIds: readonly string[],
  year: number,
  cell: ReportCell,
  before: string | null,
  size: number,
) {
  return casesByNumber(inCell(agencyIds, year, cell), before, size);
}

/** The same for those who write, review or publish a report: the cases of their own agency's report and of no other. */
export async function casesOfOwnCell(
  by: Staff<ReportPermission>,
  year: number,
  cell: ReportCell,
  before: string | null,
  size: number,
) {
  const agencyIds = await reportingAgencyIds({ id: by.agencyId ?? "" });
  return casesByNumber(inCell(agencyIds, year, cell), before, size);
}

/** The cases of the own agency's report that were put right after an instant: what moved a frozen report. */
export async function casesCorrectedSince(
  by: Staff<ReportPermission>,
  year: number,
  since: number,
  before: string | null,
  size: number,
) {
  const agencyIds = await reportingAgencyIds({ id: by.agencyId ?? "" });
  const corrected = q()
    .select({ id: infoRequestEvents.infoRequestId })
    .from(infoRequestEvents)
    .where(and(eq(infoRequestEvents.kind, "corrected"), gt(infoRequestEvents.at, since)));
  // A correction may move a case out of the year, so only the agency and the day of receipt narrow the list.
  const within = and(
    inArray(infoRequests.receivedById, [...agencyIds]),
    lte(infoRequests.receivedOn, `${year + 1}-12-31`),
    inArray(infoRequests.id, corrected),
  );
  return casesByNumber(within, before, size);
}
