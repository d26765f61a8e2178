import { and, asc, desc, eq, gte, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { RemedyKind } from "@/domain/remedy/remedy-kinds";
import { type CountedRemedy, remedyTally } from "@/domain/remedy/remedy-tally";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { infoRequests } from "../schema/info-requests";
import { remedies } from "../schema/remedies";

type Reader = Staff<"infoRequest.read">;

export const REGISTER_PAGE_SIZE = 50;

const listed = {
  id: remedies.id,
  kind: remedies.kind,
  filedOn: sql<CalendarDate>`${remedies.filedOn}`,
  organ: remedies.organ,
  caseNumber: remedies.caseNumber,
  procedure: remedies.procedure,
  noticeOn: sql<CalendarDate | null>`${remedies.noticeOn}`,
  closedOn: sql<CalendarDate | null>`${remedies.closedOn}`,
  result: remedies.result,
  infoRequestId: remedies.infoRequestId,
  number: infoRequests.number,
  subject: infoRequests.subject,
};

/** The reviews and suits about one case of the officer's agency, in the order of filing. */
export async function remediesOf(by: Reader, infoRequestId: string) {
  return q()
    .select(listed)
    .from(remedies)
    .innerJoin(infoRequests, eq(infoRequests.id, remedies.infoRequestId))
    .where(and(eq(remedies.infoRequestId, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")))
    .orderBy(asc(remedies.filedOn), asc(remedies.id));
}
export type RemedyRow = Awaited<ReturnType<typeof remediesOf>>[number];

/** One review or suit of the officer's agency; null for any other. */
export async function remedyOf(by: Reader, id: string) {
  const [row] = await q()
    .select({
      ...listed,
      note: remedies.note,
      reviewId: remedies.reviewId,
      lockVersion: remedies.lockVersion,
    })
    .from(remedies)
    .innerJoin(infoRequests, eq(infoRequests.id, remedies.infoRequestId))
    .where(and(eq(remedies.id, id), eq(infoRequests.agencyId, by.agencyId ?? "")));
  return row ?? null;
}

export interface RemedyFilter {
  kind: RemedyKind | null;
  state: "pending" | "closed" | null;
  /** Counted in this year, as section 四 counts. */
  year: number;
  page: number;
}

/** Filed by 31 December and not closed before 1 January. */
const countedIn = (year: number) =>
  and(
    lte(remedies.filedOn, `${year}-12-31`),
    or(isNull(remedies.closedOn), gte(remedies.closedOn, `${year}-01-01`)),
  );

/** A page of the register. */
export async function remedyRegister(by: Reader, { kind, state, year, page }: RemedyFilter) {
  const where: SQL | undefined = and(
    eq(infoRequests.agencyId, by.agencyId ?? ""),
    countedIn(year),
    kind === null ? undefined : eq(remedies.kind, kind),
    state === null
      ? undefined
      : state === "pending"
        ? isNull(remedies.closedOn)
        : isNotNull(remedies.closedOn),
  );
  const [counted] = await q()
    .select({ total: sql<number>`count(*)` })
    .from(remedies)
    .innerJoin(infoRequests, eq(infoRequests.id, remedies.infoRequestId))
    .where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / REGISTER_PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await q()
    .select(listed)
    .from(remedies)
    .innerJoin(infoRequests, eq(infoRequests.id, remedies.infoRequestId))
    .where(where)
    .orderBy(desc(remedies.filedOn), desc(remedies.id))
    .limit(REGISTER_PAGE_SIZE)
    .offset((shown - 1) * REGISTER_PAGE_SIZE);
  return { rows, total, page: shown, pages };
}

/** The fifteen numbers of section 四 for one agency and year. */
export async function remedyFigures(agencyId: string, year: number) {
  const all = await q()
    .select({
      kind: remedies.kind,
      filedOn: sql<CalendarDate>`${remedies.filedOn}`,
      closedOn: sql<CalendarDate | null>`${remedies.closedOn}`,
      result: remedies.result,
    })
    .from(remedies)
    .innerJoin(infoRequests, eq(infoRequests.id, remedies.infoRequestId))
    .where(and(eq(infoRequests.agencyId, agencyId), countedIn(year)));
  return remedyTally(all satisfies CountedRemedy[], year);
}
