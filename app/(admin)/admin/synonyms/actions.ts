"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { addSynonyms, changeSynonyms, type SynonymRefusal } from "@/db/mutations/synonyms";
import { lastChange } from "@/db/queries/admin-site";
import { synonymWords } from "@/domain/publication/synonym-form";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { changedMeanwhile } from "@/text/admin";
import { instantInFull } from "@/text/dates";
import { synonymsPage } from "@/text/search";

const seen = { id: z.string().max(64), seen: z.string().max(64) };

/** Why a group was not saved. */
async function refused(refusal: SynonymRefusal, id: string | null): Promise<FormState> {
  if ("taken" in refusal) return { refusal: synonymsPage.taken(refusal.taken, refusal.with) };
  if (refusal.refusal === "noSuchGroup" || id === null) return { refusal: synonymsPage.notFound };
  const change = await lastChange("synonym", id);
  return { refusal: changedMeanwhile(change && { name: change.name, when: instantInFull(change.at) }) };
}

export const createSynonyms = staffAction({
  permission: "site.manage",
  input: z.object({ words: synonymWords }),
  run: async (staff, { words }) => {
    const added = await addSynonyms(staff, words, now());
    if (!("id" in added)) return refused(added, null);
    redirect("/admin/synonyms?done=added");
  },
});

export const saveSynonyms = staffAction({
  permission: "site.manage",
  input: z.object({ ...seen, words: synonymWords }),
  run: async (staff, group) => {
    const saved = await changeSynonyms(staff, group, now());
    if (!("changed" in saved)) return refused(saved, group.id);
    redirect(`/admin/synonyms?done=${saved.changed ? "saved" : "unchanged"}`);
  },
});

export const removeSynonyms = staffAction({
  permission: "site.manage",
  input: z.object(seen),
  run: async (staff, group) => {
    const removed = await changeSynonyms(staff, { ...group, words: null }, now());
    if (!("changed" in removed)) return refused(removed, group.id);
    redirect("/admin/synonyms?done=removed");
  },
});
