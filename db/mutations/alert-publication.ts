import { desc, eq } from "drizzle-orm";
import type { PublicationFields } from "@/domain/publication/publication-form";
import type { ReviewKind } from "@/domain/publication/publishing-desk";
import { joinTx, q } from "../client";
import { newId } from "../new-id";
import { type AlertRow, alerts, type MessageRow } from "../schema/alerts";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { appendAudit } from "./audit";
import { keepDraftState } from "./draft-states";
import { publishContent } from "./publications";

interface Cleared {
  alert: AlertRow;
  message: MessageRow;
  fields: PublicationFields;
  columnId: string;
  secondId: string;
  opinion: string;
  at: number;
}

/** The draft that the entry of the catalogue hangs on, as every other has one. */
async function keepDraft({ alert, message, fields, columnId, at }: Cleared): Promise<void> {
  const { contentHash, authorId } = message;
  const row = { columnId, stage: "published" as const, title: fields.title, fields, contentHash, authorId };
  const [known] = await q()
    .select({ lockVersion: publicationDrafts.lockVersion })
    .from(publicationDrafts)
    .where(eq(publicationDrafts.id, alert.id));
  if (known)
    await q()
      .update(publicationDrafts)
      .set({ ...row, updatedAt: at, lockVersion: known.lockVersion + 1 })
      .where(eq(publicationDrafts.id, alert.id));
  else
    await q()
      .insert(publicationDrafts)
      .values({
        id: alert.id,
        agencyId: alert.agencyId,
        ...row,
        demonstration: alert.demonstration,
        createdAt: message.at,
        updatedAt: at,
        lockVersion: 1,
      });
  const version = (known?.lockVersion ?? 0) + 1;
  await keepDraftState({ draftId: alert.id, version, fields, contentHash, staffId: authorId, at });
}

/** The lines of the record: written, examined by somebody else, published on the order of the one who wrote. They never share an instant. */
async function keepRecord({ alert, message, secondId, opinion, at }: Cleared): Promise<void> {
  const { contentHash, authorId } = message;
  const [last] = await q()
    .select({ at: publicationReviews.at })
    .from(publicationReviews)
    .where(eq(publicationReviews.draftId, alert.id))
    .orderBy(desc(publicationReviews.at))
    .limit(1);
  const from = Math.max(at, (last?.at ?? 0) + 1);
  const lines: readonly [ReviewKind, string, string][] = [
    ["submitted", authorId, ""],
    ["cleared", secondId, opinion],
    ["published", authorId, ""],
  ];
  for (const [place, [kind, staffId, said]] of lines.entries())
    await q()
      .insert(publicationReviews)
      .values({
        id: newId(),
        draftId: alert.id,
        kind,
        contentHash,
        staffId,
        opinion: said,
        at: from + place,
      });
}

/** Puts an examined message before the public: in the catalogue with everything that follows it, and as what the banner reads. */
export async function publishAlert(cleared: Cleared): Promise<void> {
  const { alert, message, fields, columnId, at } = cleared;
  await joinTx(async () => {
    await keepDraft(cleared);
    await keepRecord(cleared);
    await publishContent({
      id: alert.id,
      agencyId: alert.agencyId,
      columnId,
      fields,
      contentHash: message.contentHash,
      at,
      actor: message.authorId,
      demonstration: alert.demonstration,
    });
    await q()
      .update(alerts)
      .set({
        currentMessageId: message.id,
        holdsUntil: message.action === "lift" ? null : message.validUntil,
        firstSentAt: alert.firstSentAt ?? at,
        sentAt: at,
      })
      .where(eq(alerts.id, alert.id));
    await appendAudit({
      at,
      actor: message.authorId,
      intent: "alert.send",
      objectKind: "alert",
      objectId: alert.id,
      fields: [message.id],
    });
  });
}
