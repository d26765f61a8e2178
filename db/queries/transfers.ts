import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Staff } from "@/domain/access/actor";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { transferProposals } from "../schema/handling";
import { infoRequests } from "../schema/info-requests";
import { staff, staffRoles } from "../schema/staff";
import { historyOf } from "./info-requests";

type Reader = Staff<"infoRequest.read">;

const from = alias(agencies, "from_agency");
const to = alias(agencies, "to_agency");

const shown = {
  id: transferProposals.id,
  infoRequestId: transferProposals.infoRequestId,
  number: infoRequests.number,
  subject: infoRequests.subject,
  stage: infoRequests.stage,
  outcome: infoRequests.outcome,
  dueOn: infoRequests.dueOn,
  fromAgencyId: transferProposals.fromAgencyId,
  toAgencyId: transferProposals.toAgencyId,
  fromName: from.name,
  toName: to.name,
  reason: transferProposals.reason,
  proposedAt: transferProposals.proposedAt,
  proposedByName: staff.name,
  answerBy: transferProposals.answerBy,
  state: transferProposals.state,
  decidedAt: transferProposals.decidedAt,
  decision: transferProposals.decision,
};

const proposals = () =>
  q()
    .select(shown)
    .from(transferProposals)
    .innerJoin(infoRequests, eq(infoRequests.id, transferProposals.infoRequestId))
    .innerJoin(from, eq(from.id, transferProposals.fromAgencyId))
    .innerJoin(to, eq(to.id, transferProposals.toAgencyId))
    .innerJoin(staff, eq(staff.id, transferProposals.proposedBy));

const withDays = <T extends { dueOn: string | null; answerBy: string }>(row: T) => ({
  ...row,
  dueOn: row.dueOn as CalendarDate | null,
  answerBy: row.answerBy as CalendarDate,
});

/** Cases that other agencies put before this one, the oldest first. */
export async function transfersToTake(by: Reader) {
  const found = await proposals()
    .where(and(eq(transferProposals.toAgencyId, by.agencyId ?? ""), eq(transferProposals.state, "proposed")))
    .orderBy(asc(transferProposals.proposedAt));
  return found.map(withDays);
}
export type TransferRow = Awaited<ReturnType<typeof transfersToTake>>[number];

/** What this agency put before others, the newest first. */
export async function transfersSent(by: Reader): Promise<TransferRow[]> {
  const found = await proposals()
    .where(eq(transferProposals.fromAgencyId, by.agencyId ?? ""))
    .orderBy(desc(transferProposals.proposedAt))
    .limit(100);
  return found.map(withDays);
}

/** How many cases wait to be taken. */
export async function transfersWaiting(by: Reader): Promise<number> {
  const [row] = await q()
    .select({ total: sql<number>`count(*)` })
    .from(transferProposals)
    .where(and(eq(transferProposals.toAgencyId, by.agencyId ?? ""), eq(transferProposals.state, "proposed")));
  return row?.total ?? 0;
}

/** The proposals of one case of the agency, or that it made or was asked to take, the newest first. */
export async function transfersOfCase(by: Reader, infoRequestId: string): Promise<TransferRow[]> {
  const mine = by.agencyId ?? "";
  const found = await proposals()
    .where(
      and(
        eq(transferProposals.infoRequestId, infoRequestId),
        or(
          eq(infoRequests.agencyId, mine),
          eq(transferProposals.fromAgencyId, mine),
          eq(transferProposals.toAgencyId, mine),
        ),
      ),
    )
    .orderBy(desc(transferProposals.proposedAt));
  return found.map(withDays);
}

/**
 * One proposal with its case, for the agency that made it and the one that is asked: what was asked for and what happened, and
 * nobody's name. The first agency keeps this after the case has gone.
 */
export async function openedTransfer(by: Reader, id: string) {
  const mine = by.agencyId ?? "";
  const [row] = await proposals().where(
    and(
      eq(transferProposals.id, id),
      or(eq(transferProposals.fromAgencyId, mine), eq(transferProposals.toAgencyId, mine)),
    ),
  );
  if (!row) return null;
  const [content] = await q()
    .select({
      description: infoRequests.description,
      documentNumber: infoRequests.documentNumber,
      applicantType: infoRequests.applicantType,
      channel: infoRequests.channel,
      submittedAt: infoRequests.submittedAt,
    })
    .from(infoRequests)
    .where(eq(infoRequests.id, row.infoRequestId));
  if (!content) return null;
  return { ...withDays(row), ...content, history: await historyOf(row.infoRequestId) };
}

/** Agencies that can take a case: somebody there takes cases in. */
export async function agenciesWithDesk(by: Reader) {
  return q()
    .selectDistinct({ id: agencies.id, name: agencies.name })
    .from(agencies)
    .innerJoin(staff, eq(staff.agencyId, agencies.id))
    .innerJoin(staffRoles, and(eq(staffRoles.staffId, staff.id), eq(staffRoles.role, "intake")))
    .where(sql`${agencies.id} <> ${by.agencyId ?? ""} AND ${staff.disabledAt} IS NULL`)
    .orderBy(asc(agencies.name));
}
