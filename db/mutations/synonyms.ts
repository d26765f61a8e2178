import { eq, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { lastSynonymRevision } from "../queries/synonyms";
import { rowState } from "../row-state";
import { synonymGroups } from "../schema/synonyms";
import { fold } from "../search/tokenise";
import { appendAudit, appendAudits } from "./audit";

export type SynonymRefusal =
  | { taken: string; with: readonly string[] }
  | { refusal: "noSuchGroup" | "changedMeanwhile" };

const same = (word: string): string => fold(word).text;

/** A word that stands in another group already: it would not be clear which of the two is meant. */
async function takenIn(words: readonly string[], except: string | null): Promise<SynonymRefusal | null> {
  const groups = await q().select().from(synonymGroups).where(isNull(synonymGroups.removedAt));
  const asked = new Map(words.map((word) => [same(word), word]));
  for (const group of groups) {
    if (group.id === except) continue;
    const word = group.words.map((one) => asked.get(same(one))).find((one) => one !== undefined);
    if (word !== undefined) return { taken: word, with: group.words };
  }
  return null;
}

const entry = (actor: string, verb: "create" | "change" | "remove", id: string, at: number) => ({
  at,
  actor,
  ...(actor !== "system" && { role: "systemAdmin" }),
  intent: `synonym.${verb}`,
  objectKind: "synonym",
  objectId: id,
});

/** Adds a group of words that mean the same to whoever searches. */
export async function addSynonyms(
  by: Staff<"site.manage">,
  words: readonly string[],
  at: number,
): Promise<{ id: string } | SynonymRefusal> {
  return tx(async () => {
    const taken = await takenIn(words, null);
    if (taken) return taken;
    const id = newId();
    const revision = (await lastSynonymRevision()) + 1;
    await q()
      .insert(synonymGroups)
      .values({ id, words: [...words], revision });
    await appendAudit(entry(by.id, "create", id, at));
    return { id };
  });
}

/** Adds the groups that the house brings, to a store that never had one; returns how many. */
export async function addFirstSynonyms(groups: readonly (readonly string[])[], at: number): Promise<number> {
  return tx(async () => {
    if ((await lastSynonymRevision()) > 0) return 0;
    const rows = groups.map((words, place) => ({ id: newId(), words: [...words], revision: place + 1 }));
    await q().insert(synonymGroups).values(rows);
    await appendAudits(rows.map(({ id }) => entry("system", "create", id, at)));
    return rows.length;
  });
}

/** Changes a group, or takes it out with `null`, if it still is what the administrator saw. */
export async function changeSynonyms(
  by: Staff<"site.manage">,
  { id, seen, words }: { id: string; seen: string; words: readonly string[] | null },
  at: number,
): Promise<{ changed: boolean } | SynonymRefusal> {
  return tx(async () => {
    const [known] = await q().select().from(synonymGroups).where(eq(synonymGroups.id, id));
    if (!known || known.removedAt !== null) return { refusal: "noSuchGroup" };
    if (rowState(known.words) !== seen) return { refusal: "changedMeanwhile" };
    const taken = words && (await takenIn(words, id));
    if (taken) return taken;
    if (words?.join("\n") === known.words.join("\n")) return { changed: false };
    const revision = (await lastSynonymRevision()) + 1;
    await q()
      .update(synonymGroups)
      .set(words ? { words: [...words], revision } : { removedAt: at, revision })
      .where(eq(synonymGroups.id, id));
    await appendAudit(entry(by.id, words ? "change" : "remove", id, at));
    return { changed: true };
  });
}
