import { and, asc, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { AnswerPart } from "@/domain/law/outcomes";
import { q } from "../client";
import { openField } from "../private-fields";
import { attachments } from "../schema/attachments";
import { infoRequests } from "../schema/info-requests";
import { redactionDrafts, redactions, textRedactions } from "../schema/redactions";

/** What is marked on a file so far; nothing yet is version 0. */
export async function redactionDraft(attachmentId: string) {
  const [row] = await q()
    .select({ marks: redactionDrafts.marks, version: redactionDrafts.lockVersion })
    .from(redactionDrafts)
    .where(eq(redactionDrafts.attachmentId, attachmentId));
  return row ?? { marks: [], version: 0 };
}

/** The files that were made of others of a case by withholding parts, oldest first, with what was withheld. */
export async function redactionsOf(infoRequestId: string) {
  return q()
    .select({ resultId: redactions.resultId, originalId: redactions.originalId, marks: redactions.marks })
    .from(redactions)
    .innerJoin(attachments, eq(attachments.id, redactions.resultId))
    .where(eq(attachments.infoRequestId, infoRequestId))
    .orderBy(asc(redactions.at), asc(redactions.resultId));
}

/** The place of a sealed text within its row's key of two columns. */
export const textPlace = (infoRequestId: string, part: AnswerPart): string => `${infoRequestId}|${part}`;

/** A part of an answer before anything is withheld, for the handler of the own agency; null when nothing was marked yet. */
export async function textRedaction(
  by: Staff<"infoRequest.handle">,
  infoRequestId: string,
  part: AnswerPart,
) {
  const [row] = await q()
    .select({
      source: textRedactions.source,
      marks: textRedactions.marks,
      version: textRedactions.lockVersion,
    })
    .from(textRedactions)
    .innerJoin(infoRequests, eq(infoRequests.id, textRedactions.infoRequestId))
    .where(
      and(
        eq(textRedactions.infoRequestId, infoRequestId),
        eq(textRedactions.part, part),
        eq(infoRequests.agencyId, by.agencyId ?? ""),
      ),
    );
  if (!row) return null;
  const source = openField("text_redactions", "source", textPlace(infoRequestId, part), row.source) ?? "";
  return { ...row, source };
}
