import { and, eq, lt } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { hasHit, scanText } from "@/domain/publication/sensitive-scan";
import { beijingDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { draftAutosaves } from "../schema/draft-keeping";
import { draftOf, isTaken, refuse } from "./draft-record";

const KEPT_MS = 30 * 24 * 60 * 60_000;

const of = (by: Staff, draftId: string) =>
  and(eq(draftAutosaves.draftId, draftId), eq(draftAutosaves.staffId, by.id));

/** Takes away what was typed, once it has been saved or given up. */
export async function forgetAutosave(by: Staff<"draft.edit">, draftId: string): Promise<void> {
  await tx(async () => {
    await q().delete(draftAutosaves).where(of(by, draftId));
  });
}

/**
 * Keeps what somebody is typing in one row, over what they typed before. What bears the mark of a secret is not kept even here
 * (保密法第三十一条), nor is anything of a draft of another agency.
 */
export async function autosave(
  by: Staff<"draft.edit">,
  typed: { draftId: string; entries: Readonly<Record<string, string>>; seen: number },
  at: number,
): Promise<{ savedAt: number } | { refusal: "secrecyMark" | "noSuchDraft" }> {
  return tx(async () => {
    const { draftId, entries, seen } = typed;
    const draft = await draftOf(by, draftId);
    if (draft === undefined && (seen !== 0 || by.agencyId === null || (await isTaken(draftId))))
      return { refusal: "noSuchDraft" };
    const bearsMark = Object.values(entries).some((text) => hasHit(scanText(text, beijingDate(at)), "block"));
    if (bearsMark) {
      await refuse(by, "edit", draftId, "secrecyMark", at);
      return { refusal: "secrecyMark" };
    }
    await q()
      .delete(draftAutosaves)
      .where(lt(draftAutosaves.savedAt, at - KEPT_MS));
    const row = { entries: { ...entries }, seen, savedAt: at };
    await q()
      .insert(draftAutosaves)
      .values({ id: newId(), draftId, staffId: by.id, ...row })
      .onConflictDoUpdate({ target: [draftAutosaves.draftId, draftAutosaves.staffId], set: row });
    return { savedAt: at };
  });
}
