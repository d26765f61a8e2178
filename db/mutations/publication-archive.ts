import { and, eq, isNotNull } from "drizzle-orm";
import type { PublicationFields } from "@/domain/publication/publication-form";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { joinTx, q } from "../client";
import { newId } from "../new-id";
import type { DraftFile } from "../queries/publication-draft-files";
import { importedBefore } from "../queries/publication-import";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { publications } from "../schema/publications";
import { appendAudit } from "./audit";
import { setDraftFiles } from "./publication-draft-files";
import { contentHashOf, publishContent } from "./publications";

/** A text that comes from another system. */
export interface ArchivedText {
  externalId: string;
  agencyId: string;
  columnId: string;
  fields: PublicationFields;
  /** Checked and stored already, in their order. */
  files: readonly DraftFile[];
  /** The day that the archive gives; null where it gives none. */
  publishedOn: CalendarDate | null;
}

/** Who answers for making an archive public without a review of its own here. */
export interface Authorisation {
  authorisedBy: string;
  /** 「历史档案导入」. */
  opinion: string;
}

export type Taken = "created" | "changed" | "unchanged" | "underReview" | "withdrawn";

async function isWithdrawn(id: string): Promise<boolean> {
  const [row] = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.id, id), isNotNull(publications.withdrawnAt)));
  return row !== undefined;
}

/** Takes in one text by its own lasting id: as a draft for the desk, or as published where somebody answers for it. */
export async function takeArchived(
  text: ArchivedText,
  authorisation: Authorisation | null,
  at: number,
): Promise<Taken> {
  return joinTx(async () => {
    const known = await importedBefore(text.externalId);
    const contentHash = contentHashOf(text.fields, text.files);
    // Also while it goes through review again: what was withdrawn comes back by review, never by an import.
    if (known && (known.stage === "withdrawn" || (await isWithdrawn(known.id)))) return "withdrawn";
    const isSame =
      known?.contentHash === contentHash &&
      known.columnId === text.columnId &&
      known.agencyId === text.agencyId;
    const isThere = known !== null && (authorisation === null || known.stage === "published");
    if (isSame && isThere) return "unchanged";
    // What somebody at the desk has worked on since is theirs: an import never writes over it.
    if (known && (known.isEdited || (authorisation === null && known.stage !== "drafting")))
      return "underReview";
    const id = known?.id ?? newId();
    await writeDraft({ ...text, id, contentHash, at, isPublished: authorisation !== null, known });
    if (authorisation) await publishDraft(text, { id, contentHash, at, ...authorisation });
    return known ? "changed" : "created";
  });
}

interface DraftToWrite extends ArchivedText {
  id: string;
  contentHash: string;
  at: number;
  isPublished: boolean;
  known: { lockVersion: number } | null;
}

async function writeDraft(draft: DraftToWrite): Promise<void> {
  const { id, agencyId, columnId, fields, externalId, contentHash, at, isPublished, known } = draft;
  const words = {
    columnId,
    stage: isPublished ? ("published" as const) : ("drafting" as const),
    title: fields.title,
    fields,
    contentHash,
    updatedAt: at,
    lockVersion: (known?.lockVersion ?? 0) + 1,
  };
  if (known) await q().update(publicationDrafts).set(words).where(eq(publicationDrafts.id, id));
  else {
    await q()
      .insert(publicationDrafts)
      .values({ id, agencyId, externalId, authorId: null, demonstration: false, createdAt: at, ...words });
  }
  await setDraftFiles(id, draft.files, at);
  const intent = known ? "draft.importAgain" : "draft.import";
  await appendAudit({ at, actor: "system", intent, objectKind: "publication", objectId: id });
}

async function publishDraft(
  text: ArchivedText,
  given: Authorisation & { id: string; contentHash: string; at: number },
): Promise<void> {
  const { id, contentHash, at, authorisedBy, opinion } = given;
  const { agencyId, columnId, fields, externalId, publishedOn } = text;
  await q().insert(publicationReviews).values({
    id: newId(),
    draftId: id,
    kind: "archiveImport",
    contentHash,
    staffId: null,
    authorisedBy,
    opinion,
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
    legacyPublishedOn: publishedOn,
  });
}
