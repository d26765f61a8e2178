import { and, asc, eq, isNotNull, lte } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { minuteRefusal } from "@/domain/publication/publish-schedule";
import { type DeskRefusal, mayAct } from "@/domain/publication/publishing-desk";
import { follow } from "@/domain/publication/workflow";
import { beijingDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { actingStaff } from "../queries/acting-staff";
import { publicationDrafts } from "../schema/publication-drafts";
import { tellAboutDraft } from "./draft-notices";
import { contextOf, type DraftRow, draftOf, recordLine, refuse, UNSCHEDULED } from "./draft-record";
import { type Moved, publishCheck, publishScheduled } from "./publication-drafts";

interface Seen {
  id: string;
  seen: number;
}

/** Sets the minute at which a cleared draft comes before the public; it holds for these very bytes and ends with every step of the draft. */
export async function scheduleDraft(
  by: Staff<"publication.publish">,
  { id, seen, scheduledFor }: Seen & { scheduledFor: number },
  at: number,
): Promise<Moved> {
  return tx(async () => {
    const found = await openForPublisher(by, { id, seen }, at);
    if ("refusal" in found) return found;
    const { draft, contentHash } = found;
    const refusal = (await publishCheck(draft.fields, beijingDate(at))) ?? minuteRefusal(scheduledFor, at);
    if (refusal) return refuse(by, "publish", id, refusal, at);
    const set = { scheduledFor, scheduledBy: by.id, scheduledHash: contentHash };
    const lockVersion = await store(draft, set, at);
    await recordLine(by.id, { kind: "scheduled", intent: "draft.schedule" }, { id, contentHash }, { at });
    return { stage: draft.stage, lockVersion };
  });
}

/** Takes the minute back: the draft waits for a publisher again. */
export async function unscheduleDraft(
  by: Staff<"publication.publish">,
  { id, seen }: Seen,
  at: number,
): Promise<Moved> {
  return tx(async () => {
    const draft = await draftOf(by, id);
    if (draft === undefined) return { refusal: "noSuchDraft" };
    if (!mayAct("publish", draft.stage, by.permissions)) return refuse(by, "publish", id, "notAllowed", at);
    if (seen !== draft.lockVersion) return { refusal: "changedMeanwhile" };
    if (draft.scheduledFor === null) return { refusal: "notScheduled" };
    const lockVersion = await store(draft, UNSCHEDULED, at);
    const line = { kind: "unscheduled", intent: "draft.unschedule" } as const;
    await recordLine(by.id, line, draft, { at });
    return { stage: draft.stage, lockVersion };
  });
}

/** The draft and the hash of what it holds, if this person may publish it as it stands. */
async function openForPublisher(
  by: Staff<"publication.publish">,
  { id, seen }: Seen,
  at: number,
): Promise<{ draft: DraftRow; contentHash: string } | { refusal: DeskRefusal }> {
  const draft = await draftOf(by, id);
  if (draft === undefined) return { refusal: "noSuchDraft" };
  if (!mayAct("publish", draft.stage, by.permissions)) return refuse(by, "publish", id, "notAllowed", at);
  if (seen !== draft.lockVersion) return { refusal: "changedMeanwhile" };
  const context = await contextOf(by, draft);
  const followed = follow(draft.stage, "publish", context);
  if ("refusal" in followed) return refuse(by, "publish", id, followed.refusal, at);
  return { draft, contentHash: context.contentHash };
}

type Set = Pick<DraftRow, "scheduledFor" | "scheduledBy" | "scheduledHash">;

async function store({ id, lockVersion }: DraftRow, set: Set, at: number): Promise<number> {
  const next = lockVersion + 1;
  await q()
    .update(publicationDrafts)
    .set({ ...set, updatedAt: at, lockVersion: next })
    .where(eq(publicationDrafts.id, id));
  return next;
}

/**
 * Publishes everything whose minute has come, also what was missed while the house stood still. Each is looked at anew inside its own
 * transaction (PS-013); what may not be published any more loses its minute, and the desk is told.
 */
export async function publishDue(at: number): Promise<void> {
  const due = await q()
    .select({ id: publicationDrafts.id })
    .from(publicationDrafts)
    .where(and(isNotNull(publicationDrafts.scheduledFor), lte(publicationDrafts.scheduledFor, at)))
    .orderBy(asc(publicationDrafts.scheduledFor), asc(publicationDrafts.id));
  const faults: unknown[] = [];
  for (const { id } of due) {
    // One text that cannot be published must not hold up the others.
    await tx(() => publishOne(id, at)).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw faults[0];
}

async function publishOne(id: string, at: number): Promise<void> {
  const [draft] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
  if (!draft || draft.scheduledFor === null || draft.scheduledFor > at) return;
  const by = draft.scheduledBy === null ? null : await actingStaff<"publication.publish">(draft.scheduledBy);
  const done: Moved = by === null ? { refusal: "publisherLeft" } : await publishScheduled(by, draft, at);
  if (!("refusal" in done)) return;
  await store(draft, UNSCHEDULED, at);
  const line = { kind: "unscheduled", intent: "draft.unschedule" } as const;
  await recordLine(null, line, draft, { at, fields: [done.refusal] });
  await tellAboutDraft(draft, "scheduleFailed", {}, at);
}
