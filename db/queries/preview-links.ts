import { desc, eq, inArray } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type PreviewRefusal, previewLinkState, previewRefusal } from "@/domain/publication/preview-link";
import { beijingDate } from "@/domain/time/calendar-date";
import { house, q } from "../client";
import { secretHash } from "../crypto";
import { previewLinks } from "../schema/preview-links";
import { staff } from "../schema/staff";
import { draftFilesOf } from "./publication-draft-files";
import { type PublishingDraft, publishingDraft, wholeDraft } from "./publication-drafts";
import { gateOf } from "./publication-scans";
import { publishingSettings } from "./publishing-settings";

const TOKEN = /^[\w-]{22}$/;

/** The keyed hash that is stored of a link's token, under one key. */
export function previewTokenHash(token: string, keyId = house().keys.current): string {
  return secretHash(house().keys, `preview|${token}`, keyId);
}

/** Why a draft, as it is now, is not shown by a link; null when it may be. */
export async function whyNotShown(draft: PublishingDraft, at: number): Promise<PreviewRefusal | null> {
  const { id, fields, stage, context } = draft;
  const files = await draftFilesOf(id);
  const gate = await gateOf({ id, fields, files, contentHash: context.contentHash }, beijingDate(at));
  const { previewScope: scope } = await publishingSettings();
  return previewRefusal({ scope, disclosureKind: fields.disclosureKind, stage, gate: gate.state });
}

/** What a token leads to: the draft, or why it leads nowhere any more; null for a token that is none. */
export async function previewByToken(token: string, at: number) {
  if (!TOKEN.test(token)) return null;
  const hashes = [...house().keys.masters.keys()].map((keyId) => previewTokenHash(token, keyId));
  const [link] = await q()
    .select({
      id: previewLinks.id,
      draftId: previewLinks.draftId,
      reader: previewLinks.reader,
      expiresAt: previewLinks.expiresAt,
      revokedAt: previewLinks.revokedAt,
    })
    .from(previewLinks)
    .where(inArray(previewLinks.tokenHash, hashes));
  const draft = link ? await wholeDraft(link.draftId) : null;
  if (!link || !draft) return null;
  const state = previewLinkState(link, at);
  if (state !== "open") return { state } as const;
  const refusal = await whyNotShown(draft, at);
  return refusal === null ? ({ state, link, draft } as const) : ({ state: "closed", refusal } as const);
}

/** The links to a draft of somebody's own agency, the latest first. */
export async function previewLinksOf(by: Staff<"draft.read">, draftId: string) {
  if (!(await publishingDraft(by, draftId))) return [];
  return q()
    .select({
      id: previewLinks.id,
      reader: previewLinks.reader,
      madeBy: staff.name,
      createdAt: previewLinks.createdAt,
      expiresAt: previewLinks.expiresAt,
      revokedAt: previewLinks.revokedAt,
      timesRead: previewLinks.timesRead,
      lastReadAt: previewLinks.lastReadAt,
    })
    .from(previewLinks)
    .innerJoin(staff, eq(staff.id, previewLinks.madeBy))
    .where(eq(previewLinks.draftId, draftId))
    .orderBy(desc(previewLinks.createdAt));
}
export type ListedPreviewLink = Awaited<ReturnType<typeof previewLinksOf>>[number];
