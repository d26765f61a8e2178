import type { PublicationFields } from "@/domain/publication/publication-form";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { contentHashOf, publishContent } from "./publications";

/** A text that is already public elsewhere and is taken over as it is. */
export interface ArchivedText {
  externalId: string;
  agencyId: string;
  columnId: string;
  fields: PublicationFields;
  publishedOn: CalendarDate | null;
  /** Who answers for taking it over without a review of its own here. */
  authorisedBy: string;
  /** 「历史档案导入」, with where it came from. */
  opinion: string;
}

/** Takes over one text of an archive: a draft that says so, the record of who answers for it, the publication. */
export async function publishArchived(text: ArchivedText, at: number): Promise<string> {
  return tx(async () => {
    const id = newId();
    const { agencyId, columnId, fields, externalId } = text;
    const contentHash = contentHashOf(fields);
    await q().insert(publicationDrafts).values({
      id,
      agencyId,
      columnId,
      stage: "published",
      title: fields.title,
      fields,
      contentHash,
      authorId: null,
      externalId,
      demonstration: false,
      createdAt: at,
      updatedAt: at,
      lockVersion: 1,
    });
    await q().insert(publicationReviews).values({
      id: newId(),
      draftId: id,
      kind: "archiveImport",
      contentHash,
      staffId: null,
      authorisedBy: text.authorisedBy,
      opinion: text.opinion,
      at,
    });
    await publishContent({
      id,
      agencyId,
      columnId,
      fields,
      contentHash,
      at,
      actor: "system",
      demonstration: false,
      externalId,
      legacyPublishedOn: text.publishedOn,
    });
    return id;
  });
}
