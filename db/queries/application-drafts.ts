import { and, eq, gte, inArray } from "drizzle-orm";
import type { Application } from "@/domain/info-request/application/application";
import type { ApplicationDraft } from "@/domain/info-request/application/application-draft";
import { house, q } from "../client";
import { secretHash } from "../crypto";
import { indexFieldUnderAllKeys, openField } from "../private-fields";
import { applicationDrafts } from "../schema/application-drafts";
import { applicants, infoRequests } from "../schema/info-requests";

/** What a sealed draft holds: what was typed, and after submitting, for a quarter of an hour, the receipt. */
export type DraftContent =
  | { draft: ApplicationDraft }
  | { receipt: { number: string; code: string; until: number } };

/** What the link of a draft leads to. */
export type FoundDraft =
  | { state: "gone" }
  | {
      state: "open";
      id: string;
      draft: ApplicationDraft;
      createdAt: number;
      /** What a page shows and a submission must match: the instant of the last change. */
      updatedAt: number;
      expiresAt: number;
    }
  | {
      state: "submitted";
      id: string;
      infoRequestId: string;
      number: string;
      /** The tracking code, while the receipt may still be shown; then it is nowhere. */
      code: string | null;
    };

const TOKEN = /^[\w-]{22}$/;

/** The keyed hash that is stored of a draft's token, under one key. */
export function draftTokenHash(token: string, keyId = house().keys.current): string {
  return secretHash(house().keys, `draft|${token}`, keyId);
}

/** Opens the content of one draft's row. */
function contentOf(row: { id: string; sealed: Buffer }): DraftContent | null {
  if (row.sealed.length === 0) return null;
  const text = openField("application_drafts", "sealed", row.id, row.sealed);
  return text === null ? null : (JSON.parse(text) as DraftContent);
}

/** The draft behind a link; anything that is not a live link is gone. */
export async function draftByToken(token: string, at: number): Promise<FoundDraft> {
  if (!TOKEN.test(token)) return { state: "gone" };
  const hashes = [...house().keys.masters.keys()].map((keyId) => draftTokenHash(token, keyId));
  const [row] = await q()
    .select()
    .from(applicationDrafts)
    .where(inArray(applicationDrafts.tokenHash, hashes));
  if (!row || row.expiresAt <= at) return { state: "gone" };
  const content = contentOf(row);
  if (row.infoRequestId === null) {
    if (content === null || !("draft" in content)) return { state: "gone" };
    const { id, createdAt, updatedAt, expiresAt } = row;
    return { state: "open", id, draft: content.draft, createdAt, updatedAt, expiresAt };
  }
  const [filed] = await q()
    .select({ number: infoRequests.number })
    .from(infoRequests)
    .where(eq(infoRequests.id, row.infoRequestId));
  if (!filed) return { state: "gone" };
  const receipt =
    content !== null && "receipt" in content && at < content.receipt.until ? content.receipt : null;
  const { id, infoRequestId } = row;
  return { state: "submitted", id, infoRequestId, number: filed.number, code: receipt?.code ?? null };
}

/** Number of the same application, by the same person to the same agency, submitted since an instant; null when there is none. */
export async function sameJustSubmitted(
  application: Application,
  agencyId: string,
  since: number,
): Promise<string | null> {
  const identity = application.idNumber ?? application.creditCode;
  if (identity === null) return null;
  const [row] = await q()
    .select({ number: infoRequests.number })
    .from(applicants)
    .innerJoin(infoRequests, eq(infoRequests.id, applicants.infoRequestId))
    .where(
      and(
        inArray(applicants.idNumberIndex, indexFieldUnderAllKeys("idNumber", identity)),
        eq(infoRequests.agencyId, agencyId),
        eq(infoRequests.subject, application.subject),
        eq(infoRequests.description, application.description),
        gte(infoRequests.submittedAt, since),
      ),
    )
    .limit(1);
  return row?.number ?? null;
}
