import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { PublicationFields, PublicationWarning } from "@/domain/publication/publication-form";
import {
  approveRefusal,
  clearRefusal,
  type DeskRefusal,
  mayAct,
  opinionRefusal,
  secrecyRefusal,
  submitRefusal,
} from "@/domain/publication/publishing-desk";
import { changedFields } from "@/domain/publication/text-changes";
import { type DraftAction, type DraftStage, follow, levelAt } from "@/domain/publication/workflow";
import { beijingDate, type CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { draftFilesOf } from "../queries/publication-draft-files";
import { reviewLevelsFor } from "../queries/review-rules";
import { columns } from "../schema/columns";
import { publicationDrafts } from "../schema/publication-drafts";
import { staff } from "../schema/staff";
import {
  alertInForceRefusal,
  alertRefusal,
  contextOf,
  type DraftRow,
  draftOf,
  isTaken,
  type LaterText,
  laterText,
  recordDraftAct,
  refuse,
  UNSCHEDULED,
} from "./draft-record";
import { keepDraftState } from "./draft-states";
import { unreadRelations } from "./publication-relations";
import { gateStep } from "./publication-scans";
import { contentHashOf, publishContent, withdrawContent } from "./publications";

export type Moved = { stage: DraftStage; lockVersion: number } | { refusal: DeskRefusal };

export type Saved =
  | { stage: DraftStage; lockVersion: number }
  | { refusal: DeskRefusal; current?: LaterText };

interface Step {
  by: Staff;
  action: Exclude<DraftAction, "edit">;
  draftId: string;
  /** The version that was on the screen; null for what cannot wait. */
  seen: number | null;
  opinion: string;
  at: number;
  /** What has to hold besides the workflow. */
  check?: (
    fields: PublicationFields,
    on: CalendarDate,
    draft: DraftRow,
  ) => DeskRefusal | null | Promise<DeskRefusal | null>;
  /** Why personal data in the text may be public, where the gate asks. */
  hitsReason?: string;
  /** What else is done in the same transaction. */
  also?: (draft: DraftRow, contentHash: string) => Promise<unknown>;
}

/** One step of a draft: is it theirs, may they, is it the version they saw, is it lawful; then the record, the draft and the audit log. */
async function move({
  by,
  action,
  draftId,
  seen,
  opinion,
  at,
  check,
  hitsReason,
  also,
}: Step): Promise<Moved> {
  return tx(async () => {
    const draft = await draftOf(by, draftId);
    if (draft === undefined) return { refusal: "noSuchDraft" };
    const { stage, fields } = draft;
    if (!mayAct(action, stage, by.permissions)) return refuse(by, action, draftId, "notAllowed", at);
    if (seen !== null && seen !== draft.lockVersion) return { refusal: "changedMeanwhile" };
    const known = await contextOf(by, draft);
    // What is sent for review goes the way that the rules prescribe now, and keeps it.
    const reviewLevels =
      action === "submit" ? await reviewLevelsFor(draft.agencyId, draft.columnId) : draft.reviewLevels;
    const context = { ...known, levels: reviewLevels };
    const followed = follow(stage, action, context);
    const { contentHash } = known;
    const refusal =
      "refusal" in followed
        ? followed.refusal
        : ((await check?.(fields, beijingDate(at), { ...draft, contentHash })) ??
          (await gateStep(by, action, draft, { contentHash, hitsReason, at })));
    if ("refusal" in followed || refusal) {
      return refuse(by, action, draftId, refusal ?? "wrongStage", at);
    }
    const lockVersion = draft.lockVersion + 1;
    await q()
      .update(publicationDrafts)
      .set({
        stage: followed.stage,
        reviewLevels: [...reviewLevels],
        contentHash,
        ...UNSCHEDULED,
        updatedAt: at,
        lockVersion,
      })
      .where(eq(publicationDrafts.id, draftId));
    await recordDraftAct(by, action, { id: draftId, contentHash }, { opinion, at, level: levelAt(stage) });
    await also?.(draft, contentHash);
    return { stage: followed.stage, lockVersion };
  });
}

async function columnIdOf(code: string): Promise<string | undefined> {
  const [column] = await q().select({ id: columns.id }).from(columns).where(eq(columns.code, code));
  return column?.id;
}

async function isDemonstration(by: Staff): Promise<boolean> {
  const [account] = await q()
    .select({ demonstration: staff.demonstration })
    .from(staff)
    .where(eq(staff.id, by.id));
  return account?.demonstration ?? false;
}

export interface DraftText {
  /** Given out with the empty form, so that the same form sent twice makes one draft. */
  id: string;
  fields: PublicationFields;
  /** The version that the form was filled from; 0 for a new text. */
  seen: number;
}

/** Saves an editor's text over the version that the editor saw; a later text of somebody else is given back, never overwritten. */
export async function saveDraft(by: Staff<"draft.edit">, text: DraftText, at: number): Promise<Saved> {
  return tx(async () => {
    const { id, fields } = text;
    const columnId = await columnIdOf(fields.columnCode);
    if (columnId === undefined) return { refusal: "noSuchColumn" };
    // What bears the mark of a secret is not kept, not even as a draft.
    const secret = secrecyRefusal(fields, beijingDate(at));
    if (secret) return refuse(by, "edit", id, secret, at);
    const draft = await draftOf(by, id);
    return draft ? saveOver(by, draft, text, columnId, at) : create(by, text, columnId, at);
  });
}

async function create(
  by: Staff<"draft.edit">,
  { id, fields, seen }: DraftText,
  columnId: string,
  at: number,
): Promise<Saved> {
  const { agencyId } = by;
  if (agencyId === null || seen !== 0 || (await isTaken(id))) return { refusal: "noSuchDraft" };
  const contentHash = contentHashOf(fields);
  await q()
    .insert(publicationDrafts)
    .values({
      id,
      agencyId,
      columnId,
      stage: "drafting",
      title: fields.title,
      fields,
      contentHash,
      authorId: by.id,
      demonstration: await isDemonstration(by),
      createdAt: at,
      updatedAt: at,
      lockVersion: 1,
    });
  await recordDraftAct(by, "edit", { id, contentHash }, { at });
  await keepDraftState({ draftId: id, version: 1, fields, contentHash, staffId: by.id, at });
  return { stage: "drafting", lockVersion: 1 };
}

async function saveOver(
  by: Staff<"draft.edit">,
  draft: DraftRow,
  { id, fields, seen }: DraftText,
  columnId: string,
  at: number,
): Promise<Saved> {
  const { stage } = draft;
  const alert = await alertRefusal(id);
  if (alert) return { refusal: alert };
  if (!mayAct("edit", stage, by.permissions)) return refuse(by, "edit", id, "notAllowed", at);
  const files = await draftFilesOf(id);
  const contentHash = contentHashOf(fields, files);
  // The same words again, as a double click sends them, change nothing and cost no clearance.
  if (contentHash === contentHashOf(draft.fields, files)) return { stage, lockVersion: draft.lockVersion };
  if (seen !== draft.lockVersion) {
    return { refusal: "changedMeanwhile", current: await laterText(draft) };
  }
  const followed = follow(stage, "edit", await contextOf(by, draft));
  if ("refusal" in followed) return refuse(by, "edit", id, followed.refusal, at);
  const lockVersion = draft.lockVersion + 1;
  const changed = changedFields(draft.fields, fields);
  await q()
    .update(publicationDrafts)
    .set({
      columnId,
      stage: followed.stage,
      title: fields.title,
      fields,
      contentHash,
      ...UNSCHEDULED,
      updatedAt: at,
      lockVersion,
    })
    .where(eq(publicationDrafts.id, id));
  await recordDraftAct(by, "edit", { id, contentHash }, { at, fields: changed });
  await keepDraftState({ draftId: id, version: lockVersion, fields, contentHash, staffId: by.id, at });
  return { stage: followed.stage, lockVersion };
}

interface Seen {
  id: string;
  /** The version that was on the screen. */
  seen: number;
}

/** Sends a text on its way through the reviews, once its editor has confirmed what is unusual about it. */
export async function submitDraft(
  by: Staff<"draft.edit">,
  { id, seen, confirmed }: Seen & { confirmed: readonly PublicationWarning[] },
  at: number,
): Promise<Moved> {
  const check = (fields: PublicationFields, on: CalendarDate) => submitRefusal(fields, confirmed, on);
  return move({ by, action: "submit", draftId: id, seen, opinion: "", at, check });
}

/** Records that the review which a text waits for approves these very words. */
export async function approveDraft(
  by: Staff<"draft.review">,
  { id, seen, opinion }: Seen & { opinion: string },
  at: number,
): Promise<Moved> {
  const check = (fields: PublicationFields, on: CalendarDate) => approveRefusal(fields, opinion, on);
  return move({ by, action: "approve", draftId: id, seen, opinion, at, check });
}

/** Records a secrecy review that found nothing against publishing these very words. */
export async function clearDraft(
  by: Staff<"draft.secrecyReview">,
  given: Seen & { opinion: string; hitsReason: string },
  at: number,
): Promise<Moved> {
  const { id, seen, opinion, hitsReason } = given;
  const check = (fields: PublicationFields, on: CalendarDate) => clearRefusal(fields, given, on);
  const said = [opinion, hitsReason].filter((text) => text !== "").join("\n");
  return move({ by, action: "clear", draftId: id, seen, opinion: said, at, check, hitsReason });
}

/** Sends a text back to its editors with what has to be changed. */
export async function sendBackDraft(
  by: Staff<"draft.review"> | Staff<"draft.secrecyReview"> | Staff<"publication.publish">,
  { id, seen, opinion }: Seen & { opinion: string },
  at: number,
): Promise<Moved> {
  const check = (_: PublicationFields, on: CalendarDate) => opinionRefusal(opinion, on);
  return move({ by, action: "sendBack", draftId: id, seen, opinion, at, check });
}

/** What stands in the way of publishing besides the workflow, now or at the minute that was set. */
export async function publishCheck(fields: PublicationFields, on: CalendarDate): Promise<DeskRefusal | null> {
  return (
    secrecyRefusal(fields, on) ?? ((await unreadRelations(fields)).length > 0 ? "relatedNotPublic" : null)
  );
}

/** Puts a cleared text before the public: the first time, or as the next version. */
export async function publishDraft(
  by: Staff<"publication.publish">,
  { id, seen }: Seen,
  at: number,
): Promise<Moved> {
  return publishStep(by, { id, seen }, at, publishCheck);
}

/** Puts a text before the public at the minute that was set, if it still is the text for which it was set. */
export async function publishScheduled(
  by: Staff<"publication.publish">,
  { id, scheduledHash }: { id: string; scheduledHash: string | null },
  at: number,
): Promise<Moved> {
  return publishStep(by, { id, seen: null }, at, (fields, on, { contentHash, scheduledFor }) => {
    if (scheduledFor === null || scheduledFor > at) return "notScheduled";
    return contentHash === scheduledHash ? publishCheck(fields, on) : "scheduledAnotherText";
  });
}

async function publishStep(
  by: Staff<"publication.publish">,
  { id, seen }: { id: string; seen: number | null },
  at: number,
  check: NonNullable<Step["check"]>,
): Promise<Moved> {
  const also = ({ agencyId, columnId, fields, demonstration, externalId }: DraftRow, contentHash: string) =>
    publishContent({
      id,
      agencyId,
      columnId,
      fields,
      contentHash,
      at,
      actor: by.id,
      demonstration,
      externalId,
    });
  return move({ by, action: "publish", draftId: id, seen, opinion: "", at, check, also });
}

/** Takes a published text from the public at once; the reason stands on its tombstone. */
export async function withdrawDraft(
  by: Staff<"publication.withdraw">,
  { id, reason }: { id: string; reason: string },
  at: number,
): Promise<Moved> {
  const check = async (_: PublicationFields, on: CalendarDate) =>
    opinionRefusal(reason, on) ?? (await alertInForceRefusal(id, at));
  const also = () => withdrawContent({ id, reason, at, actor: by.id });
  return move({ by, action: "withdraw", draftId: id, seen: null, opinion: reason, at, check, also });
}
