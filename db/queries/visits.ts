import { and, asc, between, eq, inArray, sql } from "drizzle-orm";
import { beijingDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { visits } from "../schema/visits";

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** The day of a visit in Beijing, as a whole number of days. */
const dayNumber = sql<number>`cast((${visits.at} + ${BEIJING_MS}) / ${DAY_MS} AS INTEGER)`;

/** Answers by which content went out; 304 says that the reader had it already. */
const GIVEN = [200, 206, 304];

/** Visits to some publications and files from one instant to another, by day, by what read and by what was read. */
export async function visitsTo(named: readonly string[], from: number, until: number) {
  const found = await q()
    .select({
      day: dayNumber,
      reader: visits.reader,
      route: visits.route,
      times: sql<number>`sum(${visits.times})`,
      marks: sql<number>`count(DISTINCT ${visits.mark})`,
    })
    .from(visits)
    .where(
      and(
        inArray(visits.visited, [...named]),
        between(visits.at, from, until),
        inArray(visits.status, GIVEN),
      ),
    )
    .groupBy(dayNumber, visits.reader, visits.route)
    .orderBy(asc(dayNumber), asc(visits.reader), asc(visits.route));
  return found.map(({ day, ...row }) => ({ day: beijingDate(day * DAY_MS), ...row }));
}
export type VisitCount = Awaited<ReturnType<typeof visitsTo>>[number];

/** How many different network addresses the visits came from, as far as their marks tell. */
export async function marksAt(named: readonly string[], from: number, until: number): Promise<number> {
  const [row] = await q()
    .select({ marks: sql<number>`count(DISTINCT ${visits.mark})` })
    .from(visits)
    .where(
      and(
        inArray(visits.visited, [...named]),
        between(visits.at, from, until),
        inArray(visits.status, GIVEN),
      ),
    );
  return row?.marks ?? 0;
}

/** Fetches of the lists that named a publication, by address, while it was public: feeds, columns, its agency. */
export async function visitsToLists(codes: { column: string; agency: string }, from: number, until: number) {
  const counted = sql<number>`sum(${visits.times})`;
  const columns = await q()
    .select({ route: visits.route, reader: visits.reader, times: counted })
    .from(visits)
    .where(
      and(
        inArray(visits.visited, [codes.column, codes.agency]),
        between(visits.at, from, until),
        inArray(visits.status, GIVEN),
      ),
    )
    .groupBy(visits.route, visits.reader)
    .orderBy(asc(visits.route));
  return columns;
}

/** Calls that asked for withdrawn publications or files after they were gone, and were told so. */
export async function refusedSince(named: readonly string[], since: number): Promise<number> {
  const [row] = await q()
    .select({ times: sql<number | null>`sum(${visits.times})` })
    .from(visits)
    .where(
      and(
        inArray(visits.visited, [...named]),
        between(visits.at, since, Number.MAX_SAFE_INTEGER),
        eq(visits.status, 410),
      ),
    );
  return row?.times ?? 0;
}
