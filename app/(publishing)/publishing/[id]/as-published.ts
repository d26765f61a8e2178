import type { PublishingDraft } from "@/db/queries/publication-drafts";
import type { PublicPublication } from "@/db/queries/publications";
import { parseBody, plainText } from "@/domain/publication/body";
import { beijingDate } from "@/domain/time/calendar-date";
import { previewPage } from "@/text/publishing";

/** A draft as the public would see it if it were published at an instant. */
export function asPublished(draft: PublishingDraft, at: number): PublicPublication {
  const { columnCode, body: markdown, ...plain } = draft.fields;
  const { id, agencyId, agencyName, agencyCode, columnId, columnName, demonstration } = draft;
  const shown = draft.public;
  const body = parseBody(markdown);
  return {
    state: "published",
    ...plain,
    id,
    agencyId,
    agencyName,
    agencyCode,
    columnId,
    columnName,
    columnCode,
    demonstration,
    body,
    bodyText: plainText(body),
    indexNumber: shown?.indexNumber ?? previewPage.indexNumber,
    publishedOn: shown?.publishedOn ?? beijingDate(at),
    publishedAt: at,
    changedAt: at,
    legacyPublished: false,
    version: (shown?.version ?? 0) + 1,
    withdrawnAt: null,
    withdrawnReason: null,
  };
}
