import { and, eq, gt } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q, tx } from "../client";
import { auditEntries } from "../schema/house-keeping";
import { appendAudit } from "./audit";

/** Whoever goes back and forth between a draft and its parts has opened it once. */
const SAME_OPENING_MS = 30 * 60_000;

/** Remembers that an officer opened a draft: after a leak it is asked who knew the text. */
export async function noteDraftOpened(by: Staff<"draft.read">, draftId: string, at: number): Promise<void> {
  const about = { objectKind: "publicationDraft", objectId: draftId };
  const [known] = await q()
    .select({ seq: auditEntries.seq })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.objectKind, about.objectKind),
        eq(auditEntries.objectId, draftId),
        eq(auditEntries.actor, by.id),
        eq(auditEntries.intent, "draft.open"),
        gt(auditEntries.at, at - SAME_OPENING_MS),
      ),
    )
    .limit(1);
  if (!known) await tx(() => appendAudit({ at, actor: by.id, intent: "draft.open", ...about }));
}
