import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { synonymWords } from "@/domain/publication/synonym-form";
import type { Store } from "../client";
import { auditPage } from "../queries/audit";
import { otherWordsInForce, synonymForForm, synonymsForAdmin } from "../queries/synonyms";
import { FIRST_SYNONYMS } from "../seed/synonyms";
import { proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { addFirstSynonyms, addSynonyms, changeSynonyms } from "./synonyms";

const AT = Date.UTC(2026, 10, 24, 2);
const admin = proofOf<"site.manage">("admin", ["systemAdmin"]);

let store: Store;
beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());

const others = async (word: string) => (await otherWordsInForce())(word);
const stateOf = async (id: string) => (await synonymForForm(admin, id))?.state ?? "";
const intents = async () =>
  (await auditPage(proofOf<"audit.read">("auditor", ["auditor"]), {}, null, 100)).items.map(
    ({ intent, actorName, actor }) => `${intent} ${actorName ?? actor}`,
  );

describe("synonyms", () => {
  it("are in force at once, changed and taken out, each with who did it", async () => {
    expect(await others("低保")).toEqual([]);
    const added = await addSynonyms(admin, ["低保", "最低生活保障"], AT);
    if (!("id" in added)) throw new Error("not added");
    const { id } = added;
    expect(await others("低保")).toEqual(["最低生活保障"]);
    const words = ["低保", "最低生活保障", "低保金"];
    expect(await changeSynonyms(admin, { id, seen: await stateOf(id), words }, AT)).toEqual({
      changed: true,
    });
    expect(await others("最低生活保障")).toEqual(["低保", "低保金"]);
    expect(await changeSynonyms(admin, { id, seen: await stateOf(id), words: null }, AT)).toEqual({
      changed: true,
    });
    expect(await others("低保")).toEqual([]);
    expect(await synonymsForAdmin(admin)).toEqual([]);
    expect(await synonymForForm(admin, id)).toBeNull();
    expect((await intents()).map((entry) => entry.split(" ")[0])).toEqual([
      "synonym.remove",
      "synonym.change",
      "synonym.create",
    ]);
  });

  it("refuse a word of another group in any spelling, and a form that somebody else overtook", async () => {
    const first = await addSynonyms(admin, ["医保", "基本医疗保险"], AT);
    if (!("id" in first)) throw new Error("not added");
    const { id } = first;
    expect(await addSynonyms(admin, ["社保", "醫保"], AT)).toEqual({
      taken: "醫保",
      with: ["医保", "基本医疗保险"],
    });
    const seen = await stateOf(id);
    expect(await changeSynonyms(admin, { id, seen, words: ["医保", "医疗保险"] }, AT)).toEqual({
      changed: true,
    });
    expect(await changeSynonyms(admin, { id, seen, words: null }, AT)).toEqual({
      refusal: "changedMeanwhile",
    });
    const now = await stateOf(id);
    expect(await changeSynonyms(admin, { id, seen: now, words: ["医保", "医疗保险"] }, AT)).toEqual({
      changed: false,
    });
    expect(await changeSynonyms(admin, { id: "none", seen, words: null }, AT)).toEqual({
      refusal: "noSuchGroup",
    });
  });

  it("come with the house only where there never were any", async () => {
    expect(await addFirstSynonyms(FIRST_SYNONYMS, AT)).toBe(0);
    store.close();
    store = openTestStore();
    expect(await addFirstSynonyms(FIRST_SYNONYMS, AT)).toBe(FIRST_SYNONYMS.length);
    expect(await addFirstSynonyms(FIRST_SYNONYMS, AT)).toBe(0);
    expect(await others("低保")).toEqual(["最低生活保障"]);
    expect((await intents()).at(-1)).toMatch(/^synonym\.create/);
  });

  it("that the house brings are such as the form takes, each word in one group", () => {
    for (const words of FIRST_SYNONYMS) expect(synonymWords.parse(words.join("、"))).toEqual(words);
    const all = FIRST_SYNONYMS.flat();
    expect(new Set(all).size).toBe(all.length);
  });
});
