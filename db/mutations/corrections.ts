import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type DeskRefusal, mayAct, opinionRefusal } from "@/domain/publication/publishing-desk";
import { beijingDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { draftFilesOf } from "../queries/publication-draft-files";
import { publications } from "../schema/publications";
import { correctionNotes } from "../schema/withdrawals";
import { appendAudit } from "./audit";
import { draftOf } from "./draft-record";
import { contentHashOf } from "./publications";

/**
 * Says what a new version puts right (更正说明), for the words that stand now; an empty note takes it back. Only while the text
 * is being written: who reviews it reviews the note, and nobody changes it afterwards.
 */
export async function noteCorrection(
  by: Staff<"draft.edit">,
  { id, note }: { id: string; note: string },
  at: number,
): Promise<{ refusal: DeskRefusal } | { noted: true }> {
  return tx(async () => {
    const draft = await draftOf(by, id);
    if (!draft) return { refusal: "noSuchDraft" };
    if (!mayAct("edit", draft.stage, by.permissions)) return { refusal: "notAllowed" };
    if (draft.stage !== "drafting" && draft.stage !== "sentBack") return { refusal: "wrongStage" };
    const [shown] = await q()
      .select({ id: publications.id })
      .from(publications)
      .where(eq(publications.id, id));
    if (!shown) return { refusal: "notPublished" };
    const wrong = note === "" ? null : opinionRefusal(note, beijingDate(at));
    if (wrong) return { refusal: wrong };
    const contentHash = contentHashOf(draft.fields, await draftFilesOf(id));
    await q()
      .insert(correctionNotes)
      .values({ id: newId(), draftId: id, contentHash, note, staffId: by.id, at });
    await appendAudit({
      at,
      actor: by.id,
      intent: "draft.noteCorrection",
      objectKind: "publicationDraft",
      objectId: id,
    });
    return { noted: true };
  });
}
