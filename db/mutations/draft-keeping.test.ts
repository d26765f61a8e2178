import { afterAll, beforeAll, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import { q, type Store } from "../client";
import { newId } from "../new-id";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { autosaved } from "../queries/draft-keeping";
import { draftAutosaves } from "../schema/draft-keeping";
import { openTestStore } from "../test-store";
import { autosave, forgetAutosave } from "./draft-keeping";
import { saveDraft } from "./publication-drafts";

type Editor = Staff<"draft.edit">;
let store: Store;
let one: Editor;
let second: Editor;
let stranger: Editor;

beforeAll(async () => {
  store = openTestStore();
  const { hire, other } = await peopleForTests();
  one = await hire("one", ["editor"]);
  second = await hire("second", ["editor"]);
  stranger = await hire("stranger", ["editor"], other);
});
afterAll(() => store.close());

const typed = (draftId: string, title: string, seen = 0) => ({
  draftId,
  entries: { title, body: "正文" },
  seen,
});

it("E-01 keeps one row for each draft and person, however often it is written", async () => {
  const id = newId();
  for (const [at, title] of ["甲", "甲乙", "甲乙丙"].entries())
    await autosave(one, typed(id, title), MORNING + at);
  await autosave(second, typed(id, "别人的"), MORNING);
  expect(await autosaved(one, id)).toMatchObject({ entries: { title: "甲乙丙" }, savedAt: MORNING + 2 });
  expect(await autosaved(second, id)).toMatchObject({ entries: { title: "别人的" } });
  expect((await q().select().from(draftAutosaves)).filter(({ draftId }) => draftId === id)).toHaveLength(2);
  await forgetAutosave(one, id);
  expect(await autosaved(one, id)).toBeNull();
  expect(await autosaved(second, id)).not.toBeNull();
});

it("PS-006 keeps no mark of a secret even here, and remembers that somebody tried", async () => {
  const id = newId();
  await autosave(one, typed(id, "没有标志"), MORNING);
  expect(await autosave(one, typed(id, "机密★1年"), MORNING + 1)).toEqual({ refusal: "secrecyMark" });
  expect(await autosaved(one, id)).toMatchObject({ entries: { title: "没有标志" } });
  expect(store.sqlite.prepare("SELECT intent FROM audit_entries WHERE object_id = ?").pluck().get(id)).toBe(
    "draft.refuse",
  );
});

it("keeps nothing for a draft of another agency, or for one that is not there", async () => {
  const id = newId();
  await saveDraft(one, { id, fields: NOTICE, seen: 0 }, MORNING);
  expect(await autosave(stranger, typed(id, "甲", 1), MORNING)).toEqual({ refusal: "noSuchDraft" });
  expect(await autosave(stranger, typed(id, "甲", 0), MORNING)).toEqual({ refusal: "noSuchDraft" });
  expect(await autosave(one, typed(newId(), "甲", 3), MORNING)).toEqual({ refusal: "noSuchDraft" });
});

it("forgets what nobody came back to for a month", async () => {
  const id = newId();
  await autosave(one, typed(id, "甲"), MORNING);
  await autosave(second, typed(newId(), "乙"), MORNING + 31 * 24 * 60 * 60_000);
  expect(await autosaved(one, id)).toBeNull();
});
