import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { PublicationFields } from "@/domain/publication/publication-form";
import {
  type DeskRefusal,
  type ReviewKind,
  recordedAs,
  standing,
} from "@/domain/publication/publishing-desk";
import type { ReviewLevel } from "@/domain/publication/review-levels";
import type { DraftAction } from "@/domain/publication/workflow";
import { q } from "../client";
import { newId } from "../new-id";
import { draftFilesOf } from "../queries/publication-draft-files";
import { alerts } from "../schema/alerts";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { publications } from "../schema/publications";
import { staff } from "../schema/staff";
import { appendAudit } from "./audit";
import { contentHashOf } from "./publications";

export type DraftRow = typeof publicationDrafts.$inferSelect;

/** A draft of this person's agency; another agency's is not found. */
export async function draftOf(by: Staff, id: string): Promise<DraftRow | undefined> {
  const [row] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
  return row !== undefined && row.agencyId === by.agencyId ? row : undefined;
}

/** Why the ordinary desk does not touch an alert (预警): it is written, changed and lifted by two people at the emergency desk, and nowhere else. */
export async function alertRefusal(id: string): Promise<"isAlert" | null> {
  const [alert] = await q().select({ id: alerts.id }).from(alerts).where(eq(alerts.id, id));
  return alert ? "isAlert" : null;
}

/** Why an alert is not withdrawn: while it holds it is lifted, so that the public is told; what is over is withdrawn like any other text. */
export async function alertInForceRefusal(id: string, at: number): Promise<"isAlert" | null> {
  const [alert] = await q()
    .select({ id: alerts.id })
    .from(alerts)
    .where(and(eq(alerts.id, id), gt(alerts.holdsUntil, at)));
  return alert ? "isAlert" : null;
}

/** Whether an id has been given to a draft or a publication, of whatever agency. */
export async function isTaken(id: string): Promise<boolean> {
  const [draft] = await q()
    .select({ id: publicationDrafts.id })
    .from(publicationDrafts)
    .where(eq(publicationDrafts.id, id));
  const [publication] = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(eq(publications.id, id));
  return draft !== undefined || publication !== undefined;
}

/** What is stored now instead of what an editor saw, and who brought it there. */
export interface LaterText {
  fields: PublicationFields;
  lockVersion: number;
  changedBy: string | null;
  /** What they did. */
  did: ReviewKind | null;
  changedAt: number;
}

/** The draft as it stands, for somebody whose own text came too late. */
export async function laterText(draft: DraftRow): Promise<LaterText> {
  const [last] = await q()
    .select({ name: staff.name, kind: publicationReviews.kind, at: publicationReviews.at })
    .from(publicationReviews)
    .leftJoin(staff, eq(staff.id, publicationReviews.staffId))
    .where(eq(publicationReviews.draftId, draft.id))
    .orderBy(desc(publicationReviews.at))
    .limit(1);
  return {
    fields: draft.fields,
    lockVersion: draft.lockVersion,
    changedBy: last?.name ?? null,
    did: last?.kind ?? null,
    changedAt: last?.at ?? draft.updatedAt,
  };
}

/** Everything that `follow` asks about a draft, read in the transaction of the act. */
export async function contextOf(by: Staff, draft: DraftRow) {
  const reviews = await q()
    .select()
    .from(publicationReviews)
    .where(eq(publicationReviews.draftId, draft.id))
    .orderBy(asc(publicationReviews.at));
  const [shown] = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.id, draft.id), isNull(publications.withdrawnAt)));
  return {
    actorId: by.id,
    authorId: draft.authorId,
    ...standing(reviews),
    levels: draft.reviewLevels,
    isPublic: shown !== undefined,
    // Counted anew from the words themselves: what the row says of them proves nothing.
    contentHash: contentHashOf(draft.fields, await draftFilesOf(draft.id)),
    disclosureKind: draft.fields.disclosureKind,
  };
}

/** What ends every schedule: a step of the draft, whichever it is. */
export const UNSCHEDULED = { scheduledFor: null, scheduledBy: null, scheduledHash: null } as const;

/** Attempts that break the separation of duties, or bring in a secret, are remembered although nothing was done. */
const REMEMBERED: readonly DeskRefusal[] = [
  "ownWork",
  "ownReview",
  "sameReviewer",
  "approvedAnotherText",
  "clearedByAuthor",
  "clearedAnotherText",
  "notAllowed",
  "secrecyMark",
];

/** A refusal, remembered in the audit log where it has to be. */
export async function refuse(
  by: Staff,
  action: DraftAction,
  draftId: string,
  refusal: DeskRefusal,
  at: number,
): Promise<{ refusal: DeskRefusal }> {
  if (REMEMBERED.includes(refusal)) {
    await appendAudit({
      at,
      actor: by.id,
      intent: "draft.refuse",
      objectKind: "publicationDraft",
      objectId: draftId,
      fields: [action, refusal],
    });
  }
  return { refusal };
}

/** Writes one line of a draft's record (an approval says of which review) and the audit entry of the same act. Lines of one draft never share an instant, so that their order is certain. */
export async function recordDraftAct(
  by: Staff,
  action: DraftAction,
  draft: { id: string; contentHash: string },
  given: { opinion?: string; at: number; fields?: string[]; level?: ReviewLevel | null },
): Promise<void> {
  const { level = null, ...rest } = given;
  await recordLine(by.id, { kind: recordedAs(action, level), intent: `draft.${action}` }, draft, rest);
}

/** Writes one line of a draft's record, whoever did it (null: the house itself, at the hour that somebody set). */
export async function recordLine(
  staffId: string | null,
  { kind, intent }: { kind: ReviewKind; intent: string },
  { id, contentHash }: { id: string; contentHash: string },
  { opinion = "", at, fields = [] }: { opinion?: string; at: number; fields?: string[] },
): Promise<void> {
  const [last] = await q()
    .select({ at: publicationReviews.at })
    .from(publicationReviews)
    .where(eq(publicationReviews.draftId, id))
    .orderBy(desc(publicationReviews.at))
    .limit(1);
  const inOrder = Math.max(at, (last?.at ?? 0) + 1);
  await q()
    .insert(publicationReviews)
    .values({ id: newId(), draftId: id, kind, contentHash, staffId, opinion, at: inOrder });
  await appendAudit({
    at,
    actor: staffId ?? "system",
    intent,
    objectKind: "publicationDraft",
    objectId: id,
    fields,
  });
}
