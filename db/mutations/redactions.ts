import { and, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type Refusal, refusalOf } from "@/domain/info-request/history/lifecycle";
import type { AnswerPart } from "@/domain/law/outcomes";
import { type AnswerItem, itemsOf } from "@/domain/letter/items";
import type { BoxMark, TextMark } from "@/domain/redaction/marks";
import { q, tx } from "../client";
import { sealField } from "../private-fields";
import { deskAttachment } from "../queries/attachments";
import { textPlace } from "../queries/redactions";
import { answers } from "../schema/info-requests";
import { redactionDrafts, redactions, textRedactions } from "../schema/redactions";
import { type AnswerDraft, draftAnswer } from "./answers";
import { attachFile, type FilePlace, type StoredFile } from "./attachments";
import { appendAudit } from "./audit";
import { caseFacts } from "./history";
import { causerOf, isWithinReach } from "./info-requests";

type Handler = Staff<"infoRequest.handle">;
export type Kept = { version: number } | { refusal: Refusal };

/** Why this officer may not work on what the applicant will get, or null: it is the handler's, and only until the answer is reviewed. */
async function notNow(by: Handler, infoRequestId: string, at: number): Promise<Refusal | null> {
  if (!(await isWithinReach(by, infoRequestId))) return "noSuchCase";
  const { history, context } = await caseFacts(infoRequestId, causerOf(by), at);
  return refusalOf(history, "drafted", context);
}

/** Adds a file that the applicant will get; after review nothing can come to it unseen. */
export async function attachAnswerFile(
  by: Handler,
  file: StoredFile & Omit<FilePlace, "role">,
  at: number,
): Promise<{ id: string } | { refusal: Refusal }> {
  return tx(async () => {
    const refusal = await notNow(by, file.infoRequestId, at);
    return refusal ? { refusal } : attachFile(causerOf(by), { ...file, role: "answer" }, at);
  });
}

/** Keeps what is marked on a file, over the version that the officer saw. */
export async function keepMarks(
  by: Handler,
  place: { infoRequestId: string; attachmentId: string; version: number },
  marks: BoxMark[],
  at: number,
): Promise<Kept> {
  const { infoRequestId, attachmentId } = place;
  return tx(async () => {
    const refusal = await notNow(by, infoRequestId, at);
    if (refusal) return { refusal };
    if (!(await deskAttachment(by, infoRequestId, attachmentId))) return { refusal: "noSuchCase" };
    const [known] = await q()
      .select({ version: redactionDrafts.lockVersion })
      .from(redactionDrafts)
      .where(eq(redactionDrafts.attachmentId, attachmentId));
    if ((known?.version ?? 0) !== place.version) return { refusal: "changedMeanwhile" };
    const version = place.version + 1;
    const row = { marks, updatedBy: by.id, updatedAt: at, lockVersion: version };
    await q()
      .insert(redactionDrafts)
      .values({ attachmentId, ...row })
      .onConflictDoUpdate({ target: redactionDrafts.attachmentId, set: row });
    await appendAudit({
      at,
      actor: by.id,
      intent: "attachment.mark",
      objectKind: "infoRequest",
      objectId: infoRequestId,
      fields: [attachmentId],
    });
    return { version };
  });
}

/** Adds the file that was made of another one, with what was withheld and why. */
export async function recordRedaction(
  by: Handler,
  {
    originalId,
    infoRequestId,
    marks,
    file,
  }: {
    originalId: string;
    infoRequestId: string;
    marks: BoxMark[];
    file: StoredFile;
  },
  at: number,
): Promise<{ id: string } | { refusal: Refusal }> {
  return tx(async () => {
    const added = await attachAnswerFile(by, { ...file, infoRequestId, redactedFrom: originalId }, at);
    if ("refusal" in added) return added;
    await q().insert(redactions).values({ resultId: added.id, originalId, marks, madeBy: by.id, at });
    return added;
  });
}

async function answerRow(infoRequestId: string) {
  const [row] = await q().select().from(answers).where(eq(answers.infoRequestId, infoRequestId));
  return row;
}

/** Changes the drafted answer as it stands; everything that `change` hands on stays. */
async function putIntoAnswer(
  by: Handler,
  infoRequestId: string,
  change: (draft: AnswerDraft) => AnswerDraft | { refusal: "otherOutcome" },
  at: number,
) {
  if (!(await isWithinReach(by, infoRequestId))) return { refusal: "noSuchCase" as const };
  const row = await answerRow(infoRequestId);
  if (!row) return { refusal: "noDraft" as const };
  const { outcome, outcomeReason, parts, items } = row;
  const draft = change({ outcome, outcomeReason, parts, items });
  if ("refusal" in draft) return draft;
  return draftAnswer(infoRequestId, draft, row.lockVersion, causerOf(by), at);
}

const alike = (a: AnswerItem) => JSON.stringify([a.name, a.result, a.ground, a.reason]);

/** Adds what was withheld to the items of an answer in part; one that stands there already is not repeated. */
export async function addWithheldItems(
  by: Handler,
  infoRequestId: string,
  items: readonly AnswerItem[],
  at: number,
): Promise<{ refusal: Refusal | "otherOutcome" } | { lockVersion: number }> {
  return tx(() =>
    putIntoAnswer(
      by,
      infoRequestId,
      (draft) => {
        if (draft.outcome !== "partlyGranted") return { refusal: "otherOutcome" };
        // What was written before items existed is the first of them.
        const known = itemsOf(draft.items ?? [], draft.parts);
        const said = new Set(known.map(alike));
        return { ...draft, items: [...known, ...items.filter((item) => !said.has(alike(item)))] };
      },
      at,
    ),
  );
}

/** Keeps a part of the answer as it was before, sealed, with its marks, and puts what is left of it into the answer: both or neither. */
export async function keepTextRedaction(
  by: Handler,
  place: { infoRequestId: string; part: AnswerPart; version: number },
  text: { source: string; marks: TextMark[]; left: string },
  at: number,
): Promise<Kept> {
  const { infoRequestId, part } = place;
  return tx(async () => {
    const known = and(eq(textRedactions.infoRequestId, infoRequestId), eq(textRedactions.part, part));
    const [before] = await q()
      .select({ version: textRedactions.lockVersion })
      .from(textRedactions)
      .where(known);
    if ((before?.version ?? 0) !== place.version) return { refusal: "changedMeanwhile" };
    const put = await putIntoAnswer(
      by,
      infoRequestId,
      (draft) => ({ ...draft, parts: { ...draft.parts, [part]: text.left } }),
      at,
    );
    if ("refusal" in put) return { refusal: put.refusal === "otherOutcome" ? "noDraft" : put.refusal };
    const version = place.version + 1;
    const source = sealField("text_redactions", "source", textPlace(infoRequestId, part), text.source);
    if (!source) throw new Error("a text to be redacted is empty");
    const row = { source, marks: text.marks, updatedBy: by.id, updatedAt: at, lockVersion: version };
    await q()
      .insert(textRedactions)
      .values({ infoRequestId, part, ...row })
      .onConflictDoUpdate({ target: [textRedactions.infoRequestId, textRedactions.part], set: row });
    await appendAudit({
      at,
      actor: by.id,
      intent: "answer.redact",
      objectKind: "infoRequest",
      objectId: infoRequestId,
      fields: [part],
    });
    return { version };
  });
}
