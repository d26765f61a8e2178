import { and, desc, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { draftAutosaves, draftStates } from "../schema/draft-keeping";
import { publicationDrafts } from "../schema/publication-drafts";
import { staff } from "../schema/staff";

/** What this person typed last into the form of a draft and has not saved; null when there is nothing. */
export async function autosaved(by: Staff<"draft.edit">, draftId: string) {
  const [row] = await q()
    .select({ entries: draftAutosaves.entries, seen: draftAutosaves.seen, savedAt: draftAutosaves.savedAt })
    .from(draftAutosaves)
    .where(and(eq(draftAutosaves.draftId, draftId), eq(draftAutosaves.staffId, by.id)));
  return row ?? null;
}

/** The new text that this person began last and never saved: its id is no draft's yet. */
export async function unsavedNewText(by: Staff<"draft.edit">) {
  const [row] = await q()
    .select({
      draftId: draftAutosaves.draftId,
      entries: draftAutosaves.entries,
      savedAt: draftAutosaves.savedAt,
    })
    .from(draftAutosaves)
    .where(and(eq(draftAutosaves.staffId, by.id), eq(draftAutosaves.seen, 0)))
    .orderBy(desc(draftAutosaves.savedAt))
    .limit(1);
  return row ?? null;
}

/** The saved states of a draft of the reader's own agency, the newest first. */
export async function statesOfDraft(by: Staff<"draft.read">, draftId: string) {
  const { agencyId } = by;
  if (agencyId === null) return [];
  return q()
    .select({
      version: draftStates.version,
      at: draftStates.at,
      staffName: staff.name,
      fields: draftStates.fields,
    })
    .from(draftStates)
    .innerJoin(
      publicationDrafts,
      and(eq(publicationDrafts.id, draftStates.draftId), eq(publicationDrafts.agencyId, agencyId)),
    )
    .leftJoin(staff, eq(staff.id, draftStates.staffId))
    .where(eq(draftStates.draftId, draftId))
    .orderBy(desc(draftStates.version))
    .limit(200);
}
export type DraftState = Awaited<ReturnType<typeof statesOfDraft>>[number];

/** The fields of one saved state of a draft of the writer's own agency. */
export async function stateToRestore(by: Staff<"draft.edit">, draftId: string, version: number) {
  const { agencyId } = by;
  if (agencyId === null) return null;
  const [row] = await q()
    .select({ fields: draftStates.fields })
    .from(draftStates)
    .innerJoin(
      publicationDrafts,
      and(eq(publicationDrafts.id, draftStates.draftId), eq(publicationDrafts.agencyId, agencyId)),
    )
    .where(and(eq(draftStates.draftId, draftId), eq(draftStates.version, version)));
  return row?.fields ?? null;
}
