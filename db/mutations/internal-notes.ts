import type { Staff } from "@/domain/access/actor";
import type { NoteKind } from "@/domain/info-request/desk/internal-note";
import type { Refusal } from "@/domain/info-request/history/lifecycle";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { internalNotes } from "../schema/handling";
import { appendAudit } from "./audit";
import { isWithinReach } from "./info-requests";

/** What is written down: words, or the hint that another case asks the same. */
export interface NewNote {
  kind: NoteKind;
  text: string;
  otherId?: string | null;
}

/** Writes a note for colleagues beside a case (内部备注): it is added to, never changed, and never becomes public. */
export async function addNote(
  by: Staff<"infoRequest.read">,
  infoRequestId: string,
  { kind, text, otherId = null }: NewNote,
  at: number,
): Promise<{ noted: true } | { refusal: Refusal }> {
  return tx(async () => {
    if (!(await isWithinReach(by, infoRequestId))) return { refusal: "noSuchCase" };
    await q()
      .insert(internalNotes)
      .values({ id: newId(), infoRequestId, staffId: by.id, kind, text, otherId, at });
    await appendAudit({
      at,
      actor: by.id,
      intent: `infoRequest.${kind === "note" ? "note" : kind}`,
      objectKind: "infoRequest",
      objectId: infoRequestId,
    });
    return { noted: true };
  });
}
