import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { LogStage } from "@/domain/disclosure-log/log-stages";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { logEntries, logProposals } from "../schema/disclosure-log";
import { answers, infoRequests } from "../schema/info-requests";
import { staff } from "../schema/staff";
import { searchLog } from "../search/log-search";

const PAGE_SIZE = 20;

export interface LogFilter {
  words: string;
  year: number | null;
  agencyId: string | null;
  outcome: "granted" | "partlyGranted" | null;
  page: number;
}

const shownToAll = {
  id: logEntries.id,
  title: logEntries.title,
  question: logEntries.question,
  answer: logEntries.answer,
  outcome: logEntries.outcome,
  answeredOn: sql<CalendarDate>`${logEntries.answeredOn}`,
  publishedAt: logEntries.publishedAt,
  agencyName: agencies.name,
  agencyCode: agencies.code,
};

/** A page of the disclosure log as the public reads it, the latest first; what was withdrawn is never in it. */
export async function publicLog({ words, year, agencyId, outcome, page }: LogFilter) {
  const found = words === "" ? null : await searchLog(words);
  const where = and(
    isNull(logEntries.withdrawnAt),
    year === null ? undefined : eq(logEntries.year, year),
    agencyId === null ? undefined : eq(logEntries.agencyId, agencyId),
    outcome === null ? undefined : eq(logEntries.outcome, outcome),
    found === null ? undefined : inArray(logEntries.rid, found.rids),
  );
  const [counted] = await q().select({ total: sql<number>`count(*)` }).from(logEntries).where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await q()
    .select(shownToAll)
    .from(logEntries)
    .innerJoin(agencies, eq(agencies.id, logEntries.agencyId))
    .where(where)
    .orderBy(desc(logEntries.rid))
    .limit(PAGE_SIZE)
    .offset((shown - 1) * PAGE_SIZE);
  return { rows, total, page: shown, pages, terms: found?.terms ?? [] };
}
export type LogRow = Awaited<ReturnType<typeof publicLog>>["rows"][number];

/** One entry for the public: shown, withdrawn, or never there. */
export async function publicLogEntry(id: string) {
  const [row] = await q()
    .select({
      ...shownToAll,
      withdrawnAt: logEntries.withdrawnAt,
      withdrawnReason: logEntries.withdrawnReason,
    })
    .from(logEntries)
    .innerJoin(agencies, eq(agencies.id, logEntries.agencyId))
    .where(eq(logEntries.id, id));
  if (!row) return null;
  const { withdrawnAt, withdrawnReason, ...entry } = row;
  return withdrawnAt === null
    ? ({ state: "shown", ...entry } as const)
    : ({
        state: "withdrawn",
        withdrawnAt,
        withdrawnReason,
        agencyName: row.agencyName,
        agencyCode: row.agencyCode,
      } as const);
}

/** Years and agencies that have entries, for the filters. */
export async function logChoices() {
  const entries = await q()
    .selectDistinct({ year: logEntries.year, code: agencies.code, name: agencies.name, id: agencies.id })
    .from(logEntries)
    .innerJoin(agencies, eq(agencies.id, logEntries.agencyId))
    .where(isNull(logEntries.withdrawnAt));
  return {
    years: [...new Set(entries.map(({ year }) => year))].toSorted((one, other) => other - one),
    agencies: [...new Map(entries.map(({ id, code, name }) => [id, { id, code, name }])).values()],
  };
}

/** The addresses of what is shown, for the site map. */
export async function logAddresses(limit: number) {
  return q()
    .select({ id: logEntries.id, changedAt: logEntries.publishedAt })
    .from(logEntries)
    .where(isNull(logEntries.withdrawnAt))
    .orderBy(desc(logEntries.rid))
    .limit(limit);
}

type Reader = Staff<"infoRequest.read">;

const onDesk = {
  id: logProposals.id,
  infoRequestId: logProposals.infoRequestId,
  number: infoRequests.number,
  stage: logProposals.stage,
  title: logProposals.title,
  question: logProposals.question,
  answer: logProposals.answer,
  outcome: logProposals.outcome,
  answeredOn: sql<CalendarDate>`${logProposals.answeredOn}`,
  proposedBy: logProposals.proposedBy,
  proposerName: staff.name,
  note: logProposals.note,
  entryId: logProposals.entryId,
  updatedAt: logProposals.updatedAt,
  lockVersion: logProposals.lockVersion,
};

const ownProposals = (by: Reader) =>
  q()
    .select(onDesk)
    .from(logProposals)
    .innerJoin(infoRequests, eq(infoRequests.id, logProposals.infoRequestId))
    .innerJoin(staff, eq(staff.id, logProposals.proposedBy))
    .where(eq(logProposals.agencyId, by.agencyId ?? ""))
    .$dynamic();

/** The agency's proposals and entries, what waits for a decision first. */
export async function deskLog(by: Reader, stage: LogStage | null) {
  const own = eq(logProposals.agencyId, by.agencyId ?? "");
  return ownProposals(by)
    .where(stage === null ? own : and(own, eq(logProposals.stage, stage)))
    .orderBy(sql`${logProposals.stage} = 'proposed' desc`, desc(logProposals.updatedAt))
    .limit(200);
}
export type DeskLogRow = Awaited<ReturnType<typeof deskLog>>[number];

/** One proposal of the agency, by its id or by its case. */
export async function logProposal(by: Reader, which: { id: string } | { infoRequestId: string }) {
  const one =
    "id" in which ? eq(logProposals.id, which.id) : eq(logProposals.infoRequestId, which.infoRequestId);
  const [row] = await ownProposals(by).where(and(eq(logProposals.agencyId, by.agencyId ?? ""), one));
  return row ?? null;
}

/** Answered cases of the agency that could be shown and were not yet proposed, the latest first. */
export async function casesForLog(by: Reader) {
  return q()
    .select({
      id: infoRequests.id,
      number: infoRequests.number,
      subject: infoRequests.subject,
      outcome: infoRequests.outcome,
      closedOn: sql<CalendarDate>`${infoRequests.closedOn}`,
    })
    .from(infoRequests)
    .innerJoin(answers, eq(answers.infoRequestId, infoRequests.id))
    .leftJoin(logProposals, eq(logProposals.infoRequestId, infoRequests.id))
    .where(
      and(
        eq(infoRequests.agencyId, by.agencyId ?? ""),
        inArray(infoRequests.outcome, ["granted", "partlyGranted"]),
        isNull(logProposals.id),
      ),
    )
    .orderBy(desc(infoRequests.closedOn))
    .limit(20);
}
