import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { PublishLimit } from "@/domain/law/publish-limits";
import { q, tx } from "../client";
import { columns } from "../schema/columns";
import { publicationDrafts } from "../schema/publication-drafts";
import { appendAudit } from "./audit";
import { draftOf } from "./draft-record";
import type { Moved } from "./publication-drafts";

/**
 * Chooses within which period a text has to be public, where its column has several. It says nothing to the public and is no part of what
 * a review approves, so it voids none.
 */
export async function chooseDraftLimit(
  by: Staff<"draft.edit">,
  { id, seen, limit }: { id: string; seen: number; limit: PublishLimit },
  at: number,
): Promise<Moved> {
  return tx(async () => {
    const draft = await draftOf(by, id);
    if (draft === undefined) return { refusal: "noSuchDraft" };
    if (seen !== draft.lockVersion) return { refusal: "changedMeanwhile" };
    const [column] = await q()
      .select({ limits: columns.publishLimits })
      .from(columns)
      .where(eq(columns.id, draft.columnId));
    if (!column?.limits.includes(limit)) return { refusal: "wrongStage" };
    await q().update(publicationDrafts).set({ publishLimit: limit }).where(eq(publicationDrafts.id, id));
    const object = { objectKind: "publicationDraft", objectId: id };
    await appendAudit({ at, actor: by.id, intent: "draft.chooseLimit", ...object, fields: [limit] });
    return { stage: draft.stage, lockVersion: draft.lockVersion };
  });
}
