import { randomBytes } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { PreviewRefusal } from "@/domain/publication/preview-link";
import { opinionRefusal } from "@/domain/publication/publishing-desk";
import { beijingDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { previewTokenHash, whyNotShown } from "../queries/preview-links";
import { type PublishingDraft, wholeDraft } from "../queries/publication-drafts";
import { publishingSettings } from "../queries/publishing-settings";
import { previewLinks } from "../schema/preview-links";
import { appendAudit } from "./audit";

const HOUR_MS = 3_600_000;
/** Whoever reads by a link has no account. */
const READER = "previewReader";

const note = (actor: string, verb: "make" | "revoke" | "read", draftId: string, linkId: string, at: number) =>
  appendAudit({
    at,
    actor,
    intent: `previewLink.${verb}`,
    objectKind: "publicationDraft",
    objectId: draftId,
    fields: [linkId],
  });

async function ownDraft(by: Staff<"draft.edit">, id: string): Promise<PublishingDraft | null> {
  const draft = await wholeDraft(id);
  return draft !== null && draft.agencyId === by.agencyId ? draft : null;
}

/** Makes a link by which somebody without an account looks at a draft; its token is told this once and stored nowhere. */
export async function makePreviewLink(
  by: Staff<"draft.edit">,
  { draftId, reader }: { draftId: string; reader: string },
  at: number,
): Promise<{ token: string; expiresAt: number } | { refusal: PreviewRefusal | "readerWrong" }> {
  return tx(async () => {
    const draft = await ownDraft(by, draftId);
    if (!draft) return { refusal: "noSuchDraft" };
    if (opinionRefusal(reader, beijingDate(at)) !== null) return { refusal: "readerWrong" };
    const refusal = await whyNotShown(draft, at);
    if (refusal) return { refusal };
    const id = newId();
    const token = randomBytes(16).toString("base64url");
    const expiresAt = at + (await publishingSettings()).previewHours * HOUR_MS;
    const row = { id, draftId, reader, madeBy: by.id, createdAt: at, expiresAt };
    await q()
      .insert(previewLinks)
      .values({ ...row, tokenHash: previewTokenHash(token) });
    await note(by.id, "make", draftId, id, at);
    return { token, expiresAt };
  });
}

/** Takes a link back. */
export async function revokePreviewLink(
  by: Staff<"draft.edit">,
  { draftId, linkId }: { draftId: string; linkId: string },
  at: number,
): Promise<boolean> {
  return tx(async () => {
    if (!(await ownDraft(by, draftId))) return false;
    const revoked = await q()
      .update(previewLinks)
      .set({ revokedAt: at })
      .where(
        and(eq(previewLinks.id, linkId), eq(previewLinks.draftId, draftId), isNull(previewLinks.revokedAt)),
      )
      .returning({ id: previewLinks.id });
    if (revoked.length > 0) await note(by.id, "revoke", draftId, linkId, at);
    return revoked.length > 0;
  });
}

/** Remembers that a draft was looked at by a link. */
export async function notePreviewRead(linkId: string, draftId: string, at: number): Promise<void> {
  await tx(async () => {
    await q()
      .update(previewLinks)
      .set({ timesRead: sql`${previewLinks.timesRead} + 1`, lastReadAt: at })
      .where(eq(previewLinks.id, linkId));
    await note(READER, "read", draftId, linkId, at);
  });
}
