import { and, asc, desc, eq, gte, isNull, lte, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { PROACTIVE_BY_DEFAULT, type ProactiveSettings } from "@/domain/disclosure-log/proactive-settings";
import type { ProactiveStage } from "@/domain/disclosure-log/proactive-tasks";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { settings } from "../schema/house-keeping";
import { infoRequests } from "../schema/info-requests";
import { proactiveTaskCases, proactiveTasks, searchMisses } from "../schema/proactive";
import { reReviews } from "../schema/re-review";
import { staff } from "../schema/staff";

type Reader = Staff<"infoRequest.read">;

/** How many searches make a suggestion, and when a refusal is looked at again. */
export async function proactiveSettings(): Promise<ProactiveSettings> {
  const [row] = await q()
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "proactive"));
  return { ...PROACTIVE_BY_DEFAULT, ...(row?.value as Partial<ProactiveSettings> | undefined) };
}

const ofTask = {
  id: proactiveTasks.id,
  reason: proactiveTasks.reason,
  subject: proactiveTasks.subject,
  weight: proactiveTasks.weight,
  stage: proactiveTasks.stage,
  note: proactiveTasks.note,
  draftId: proactiveTasks.draftId,
  deciderName: staff.name,
  createdAt: proactiveTasks.createdAt,
  lockVersion: proactiveTasks.lockVersion,
};

/** The agency's suggestions, open ones first. */
export async function proactiveList(by: Reader, stage: ProactiveStage | null) {
  const own = eq(proactiveTasks.agencyId, by.agencyId ?? "");
  return q()
    .select(ofTask)
    .from(proactiveTasks)
    .leftJoin(staff, eq(staff.id, proactiveTasks.decidedBy))
    .where(stage === null ? own : and(own, eq(proactiveTasks.stage, stage)))
    .orderBy(
      sql`${proactiveTasks.stage} = 'open' desc`,
      desc(proactiveTasks.createdAt),
      desc(proactiveTasks.id),
    )
    .limit(200);
}
export type ProactiveRow = Awaited<ReturnType<typeof proactiveList>>[number];

/** One suggestion of the agency with the cases it came from. */
export async function proactiveTask(by: Reader, id: string) {
  const [row] = await q()
    .select(ofTask)
    .from(proactiveTasks)
    .leftJoin(staff, eq(staff.id, proactiveTasks.decidedBy))
    .where(and(eq(proactiveTasks.id, id), eq(proactiveTasks.agencyId, by.agencyId ?? "")));
  if (!row) return null;
  const cases = await q()
    .select({
      id: infoRequests.id,
      number: infoRequests.number,
      subject: infoRequests.subject,
      stage: infoRequests.stage,
      outcome: infoRequests.outcome,
    })
    .from(proactiveTaskCases)
    .innerJoin(infoRequests, eq(infoRequests.id, proactiveTaskCases.infoRequestId))
    .where(eq(proactiveTaskCases.taskId, id))
    .orderBy(asc(infoRequests.submittedAt));
  return { ...row, cases };
}

const ofReview = {
  id: reReviews.id,
  round: reReviews.round,
  dueOn: sql<CalendarDate>`${reReviews.dueOn}`,
  infoRequestId: reReviews.infoRequestId,
  number: infoRequests.number,
  subject: infoRequests.subject,
  outcome: infoRequests.outcome,
  closedOn: sql<CalendarDate | null>`${infoRequests.closedOn}`,
  conclusion: reReviews.conclusion,
  lockVersion: reReviews.lockVersion,
};

/** Refusals of the agency that come up by a day, the longest waiting first. */
export async function reReviewsUntil(by: Reader, day: CalendarDate) {
  return q()
    .select(ofReview)
    .from(reReviews)
    .innerJoin(infoRequests, eq(infoRequests.id, reReviews.infoRequestId))
    .where(
      and(
        eq(reReviews.agencyId, by.agencyId ?? ""),
        isNull(reReviews.concludedOn),
        lte(reReviews.dueOn, day),
      ),
    )
    .orderBy(asc(reReviews.dueOn), asc(reReviews.id))
    .limit(100);
}
export type ReReviewRow = Awaited<ReturnType<typeof reReviewsUntil>>[number];

/** One round of looking again, with what earlier rounds said. */
export async function reReviewOf(by: Reader, id: string) {
  const [row] = await q()
    .select({ ...ofReview, note: reReviews.note, concludedOn: reReviews.concludedOn })
    .from(reReviews)
    .innerJoin(infoRequests, eq(infoRequests.id, reReviews.infoRequestId))
    .where(and(eq(reReviews.id, id), eq(reReviews.agencyId, by.agencyId ?? "")));
  if (!row) return null;
  const earlier = await q()
    .select({
      round: reReviews.round,
      concludedOn: reReviews.concludedOn,
      conclusion: reReviews.conclusion,
      note: reReviews.note,
      name: staff.name,
    })
    .from(reReviews)
    .leftJoin(staff, eq(staff.id, reReviews.staffId))
    .where(and(eq(reReviews.infoRequestId, row.infoRequestId), sql`${reReviews.round} < ${row.round}`))
    .orderBy(asc(reReviews.round));
  return { ...row, earlier };
}

/** Words that were looked for in vain at least so often since a day. */
export async function missedWords(since: CalendarDate, least: number) {
  const total = sql<number>`sum(${searchMisses.count})`;
  return q()
    .select({ words: searchMisses.words, total })
    .from(searchMisses)
    .where(gte(searchMisses.on, since))
    .groupBy(searchMisses.words)
    .having(gte(total, least))
    .orderBy(desc(total))
    .limit(100);
}
