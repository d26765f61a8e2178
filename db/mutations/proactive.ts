import { and, eq, lt, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { ProactiveReason, ProactiveRefusal } from "@/domain/disclosure-log/proactive-tasks";
import type { ReReviewConclusion } from "@/domain/disclosure-log/re-review";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { addMonths, beijingDate, type CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { proactiveSettings } from "../queries/proactive";
import { columns } from "../schema/columns";
import { logProposals } from "../schema/disclosure-log";
import { answers, infoRequests } from "../schema/info-requests";
import { proactiveTaskCases, proactiveTasks, searchMisses } from "../schema/proactive";
import { publicationDrafts } from "../schema/publication-drafts";
import { reReviews } from "../schema/re-review";
import { appendAudit } from "./audit";
import { recordDraftAct } from "./draft-record";
import { keepDraftState } from "./draft-states";
import { contentHashOf } from "./publications";

type Decider = Staff<"infoRequest.signOff">;
interface Which {
  id: string;
  version: number;
}
export type ProactiveTaken = { id: string } | { refusal: ProactiveRefusal };

/** How long words that nobody found are kept. */
const MISSES_KEPT_MONTHS = 13;

/** Adds up words that were looked for in vain; what is older than a year is forgotten. */
export async function countSearchMisses(
  misses: readonly { words: string; count: number }[],
  on: CalendarDate,
): Promise<void> {
  await tx(async () => {
    for (const { words, count } of misses)
      await q()
        .insert(searchMisses)
        .values({ words, on, count })
        .onConflictDoUpdate({
          target: [searchMisses.words, searchMisses.on],
          set: { count: sql`${searchMisses.count} + ${count}` },
        });
    await q()
      .delete(searchMisses)
      .where(lt(searchMisses.on, addMonths(on, -MISSES_KEPT_MONTHS)));
  });
}

export interface Suggestion {
  agencyId: string;
  reason: ProactiveReason;
  subject: string;
  /** The same mark makes no second suggestion. */
  mark: string;
  weight: number;
  cases: readonly string[];
}

/** Suggests to make something public, once; `actor` is `system` or a staff id. */
export async function suggestProactive(
  actor: string,
  suggestion: Suggestion,
  at: number,
): Promise<string | null> {
  return tx(async () => {
    const { cases, ...told } = suggestion;
    const id = newId();
    const made = await q()
      .insert(proactiveTasks)
      .values({ id, ...told, stage: "open", note: "", createdAt: at, updatedAt: at, lockVersion: 1 })
      .onConflictDoNothing()
      .returning({ id: proactiveTasks.id });
    if (made.length === 0) return null;
    for (const infoRequestId of cases)
      await q().insert(proactiveTaskCases).values({ taskId: id, infoRequestId });
    await appendAudit({ at, actor, intent: "proactive.suggest", objectKind: "proactiveTask", objectId: id });
    return id;
  });
}

/** The words a draft begins with: those the log shows already, else those of an answer. */
async function bodyOf(taskId: string): Promise<string | null> {
  const [shown] = await q()
    .select({ answer: logProposals.answer })
    .from(proactiveTaskCases)
    .innerJoin(logProposals, eq(logProposals.infoRequestId, proactiveTaskCases.infoRequestId))
    .where(and(eq(proactiveTaskCases.taskId, taskId), eq(logProposals.stage, "published")))
    .limit(1);
  if (shown) return shown.answer;
  const [answered] = await q()
    .select({ parts: answers.parts })
    .from(proactiveTaskCases)
    .innerJoin(answers, eq(answers.infoRequestId, proactiveTaskCases.infoRequestId))
    .where(and(eq(proactiveTaskCases.taskId, taskId), eq(answers.outcome, "granted")))
    .limit(1);
  return answered?.parts.content ?? null;
}

async function openTask(by: Decider, { id, version }: Which) {
  const [row] = await q()
    .select()
    .from(proactiveTasks)
    .where(and(eq(proactiveTasks.id, id), eq(proactiveTasks.agencyId, by.agencyId ?? "")));
  if (!row) return { refusal: "noSuchTask" } as const;
  if (row.lockVersion !== version) return { refusal: "changedMeanwhile" } as const;
  return row.stage === "open" ? row : ({ refusal: "alreadyDecided" } as const);
}

/** Takes a suggestion: a draft at the publishing desk, which goes through its own reviews before anybody reads it. */
export async function acceptTask(
  by: Decider,
  which: Which,
  { title, columnCode }: { title: string; columnCode: string },
  at: number,
): Promise<ProactiveTaken> {
  return tx(async () => {
    const row = await openTask(by, which);
    if ("refusal" in row) return row;
    const [column] = await q().select({ id: columns.id }).from(columns).where(eq(columns.code, columnCode));
    if (!column) return { refusal: "noSuchColumn" };
    const fields: PublicationFields = {
      title,
      documentNumber: null,
      genre: "其他",
      theme: null,
      columnCode,
      issuedOn: null,
      effectiveOn: null,
      expiresOn: null,
      summary: null,
      keywords: [],
      body: (await bodyOf(row.id)) ?? title,
      disclosureKind: "proactive",
      validity: "inForce",
      sourceUrl: null,
    };
    const draftId = newId();
    const contentHash = contentHashOf(fields);
    await q().insert(publicationDrafts).values({
      id: draftId,
      agencyId: row.agencyId,
      columnId: column.id,
      stage: "drafting",
      title,
      fields,
      contentHash,
      authorId: by.id,
      demonstration: false,
      createdAt: at,
      updatedAt: at,
      lockVersion: 1,
    });
    await recordDraftAct(by, "edit", { id: draftId, contentHash }, { at });
    await keepDraftState({ draftId, version: 1, fields, contentHash, staffId: by.id, at });
    return decided(by, "accept", row, { stage: "accepted", draftId }, at);
  });
}

async function decided(
  by: Decider,
  act: "accept" | "decline",
  row: { id: string; lockVersion: number },
  change: Partial<typeof proactiveTasks.$inferInsert>,
  at: number,
): Promise<ProactiveTaken> {
  await q()
    .update(proactiveTasks)
    .set({ ...change, decidedBy: by.id, updatedAt: at, lockVersion: row.lockVersion + 1 })
    .where(eq(proactiveTasks.id, row.id));
  const object = { objectKind: "proactiveTask", objectId: row.id };
  await appendAudit({ at, actor: by.id, intent: `proactive.${act}`, ...object });
  return { id: row.id };
}

/** Leaves a suggestion aside, with the reason. */
export async function declineTask(
  by: Decider,
  which: Which,
  reason: string,
  at: number,
): Promise<ProactiveTaken> {
  return tx(async () => {
    const row = await openTask(by, which);
    return "refusal" in row ? row : decided(by, "decline", row, { stage: "declined", note: reason }, at);
  });
}

/** Says what looking again at a refusal came to: withheld still, with the next date; or something for the public. */
export async function concludeReReview(
  by: Decider,
  { id, version }: Which,
  { conclusion, note }: { conclusion: ReReviewConclusion; note: string },
  at: number,
): Promise<ProactiveTaken> {
  return tx(async () => {
    const [found] = await q()
      .select({ review: reReviews, subject: infoRequests.subject })
      .from(reReviews)
      .innerJoin(infoRequests, eq(infoRequests.id, reReviews.infoRequestId))
      .where(and(eq(reReviews.id, id), eq(reReviews.agencyId, by.agencyId ?? "")));
    if (!found) return { refusal: "noSuchReview" };
    const { review, subject } = found;
    if (review.concludedOn !== null) return { refusal: "alreadyDecided" };
    if (review.lockVersion !== version) return { refusal: "changedMeanwhile" };
    const concludedOn = beijingDate(at);
    await q()
      .update(reReviews)
      .set({ conclusion, note, concludedOn, staffId: by.id, lockVersion: version + 1 })
      .where(eq(reReviews.id, id));
    await appendAudit({
      at,
      actor: by.id,
      intent: "reReview.conclude",
      objectKind: "reReview",
      objectId: id,
    });
    const { infoRequestId, agencyId, round } = review;
    if (conclusion === "stillWithheld") {
      const { reReviewMonths } = await proactiveSettings();
      await q()
        .insert(reReviews)
        .values({
          id: newId(),
          infoRequestId,
          agencyId,
          round: round + 1,
          dueOn: addMonths(concludedOn, reReviewMonths),
          note: "",
          lockVersion: 1,
        });
      return { id };
    }
    const mark = `reReview|${infoRequestId}`;
    const cases = [infoRequestId];
    await suggestProactive(by.id, { agencyId, reason: "reReviewed", subject, mark, weight: 1, cases }, at);
    return { id };
  });
}
