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
import { keepDraftState } from "./draft-states";
import { setDraftFiles } from "./publication-draft-files";
import { contentHashOf, publishContent } from "./publications";

/** A text that comes from another system. */
export interface ArchivedText {
  externalId: string;
  /** The same, with the agency before it: two agencies may number from 1, and neither may touch what the other brought in. */
  ownName?: string;
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

/** An editor who imports at the desk: the author of what comes in, as if they had typed it. */
export interface Importer {
  staffId: string;
  agencyId: string;
  demonstration: boolean;
}

export interface Taken {
  did: "created" | "changed" | "unchanged" | "underReview" | "withdrawn" | "otherAgency";
  id: string;
  externalId: string;
}

/** What an import made of this name before: an editor's own agency comes first, and another's is left alone. */
async function knownAs({ externalId, ownName = externalId }: ArchivedText, by: Importer | null) {
  const known = await importedBefore(externalId);
  if (by === null || known === null || known.agencyId === by.agencyId) return { known, externalId };
  return { known: await importedBefore(ownName), externalId: ownName };
}

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
  by: Importer | null = null,
): Promise<Taken> {
  return joinTx(async () => {
    const { known, externalId } = await knownAs(text, by);
    const id = known?.id ?? newId();
    const found = (did: Taken["did"]): Taken => ({ did, id, externalId });
    if (by && (text.agencyId !== by.agencyId || (known && known.agencyId !== by.agencyId)))
      return found("otherAgency");
    const contentHash = contentHashOf(text.fields, text.files);
    // Also while it goes through review again: what was withdrawn comes back by review, never by an import.
    if (known && (known.stage === "withdrawn" || (await isWithdrawn(known.id)))) return found("withdrawn");
    const isSame =
      known?.contentHash === contentHash &&
      known.columnId === text.columnId &&
      known.agencyId === text.agencyId;
    const isThere = known !== null && (authorisation === null || known.stage === "published");
    if (isSame && isThere) return found("unchanged");
    // What somebody at the desk has worked on since is theirs: an import never writes over it.
    if (known && (known.isEdited || (authorisation === null && known.stage !== "drafting")))
      return found("underReview");
    const named = { ...text, externalId };
    await writeDraft({ ...named, id, contentHash, at, isPublished: authorisation !== null, known, by });
    if (authorisation) await publishDraft(named, { id, contentHash, at, ...authorisation });
    return found(known ? "changed" : "created");
  });
}

interface DraftToWrite extends ArchivedText {
  id: string;
  contentHash: string;
  at: number;
  isPublished: boolean;
  known: { lockVersion: number } | null;
  by: Importer | null;
}

async function writeDraft(draft: DraftToWrite): Promise<void> {
  const { id, agencyId, columnId, fields, externalId, contentHash, at, isPublished, known, by } = draft;
  const words = {
    columnId,
    stage: isPublished ? ("published" as const) : ("drafting" as const),
    title: fields.title,
    fields,
    contentHash,
    updatedAt: at,
    // Whoever brings words in is their author, and examines and publishes them no more than what they typed.
    ...(by && { authorId: by.staffId }),
    lockVersion: (known?.lockVersion ?? 0) + 1,
  };
  if (known) await q().update(publicationDrafts).set(words).where(eq(publicationDrafts.id, id));
  else {
    await q()
      .insert(publicationDrafts)
      .values({
        id,
        agencyId,
        externalId,
        authorId: null,
        demonstration: by?.demonstration ?? false,
        createdAt: at,
        ...words,
      });
  }
  await setDraftFiles(id, draft.files, at);
  const { lockVersion: version } = words;
  await keepDraftState({ draftId: id, version, fields, contentHash, staffId: by?.staffId ?? null, at });
  const intent = known ? "draft.importAgain" : "draft.import";
  await appendAudit({ at, actor: by?.staffId ?? "system", intent, objectKind: "publication", objectId: id });
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
