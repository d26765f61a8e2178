import { autosave } from "@/db/mutations/draft-keeping";
import { TEXT_LIMITS } from "@/domain/publication/field-readers";
import { readPublicationEntries } from "@/domain/publication/publication-form";
import { staffTextHandler } from "@/server/handlers";
import { instantInFull } from "@/text/dates";
import { autosaveWords } from "@/text/publication-editor";

/** A text of the greatest length in UTF-8 and all the other fields. */
const MOST_BYTES = TEXT_LIMITS.body * 4 + 200_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const answer = (body: { saved: string } | { refusal: string }, status: number) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Keeps what an editor is typing in their one row (E-01). */
export const POST = staffTextHandler("draft.edit", MOST_BYTES, async (staff, posted, { id = "" }, { at }) => {
  const seen = Number(posted.find(([name]) => name === "seen")?.[1]);
  if (!UUID.test(id) || !Number.isInteger(seen) || seen < 0)
    return answer({ refusal: autosaveWords.refused.noSuchDraft }, 404);
  const { entries } = readPublicationEntries(posted);
  const kept = await autosave(staff, { draftId: id, entries, seen }, at);
  if ("refusal" in kept) return answer({ refusal: autosaveWords.refused[kept.refusal] }, 422);
  return answer({ saved: instantInFull(kept.savedAt).slice(-5) }, 200);
});
