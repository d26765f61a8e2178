import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import type { Store } from "../client";
import { changeDraftFiles } from "../mutations/draft-files";
import { recordCheck } from "../mutations/object-care";
import { clearDraft, publishDraft, saveDraft, submitDraft } from "../mutations/publication-drafts";
import { newId } from "../new-id";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { scannedForTests } from "../scanned-for-tests";
import { proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { fileLibrary, type LibraryKind } from "./file-library";

let store: Store;
let editor: Staff<"draft.edit">;
let examiner: Staff<"draft.secrecyReview">;
let publisher: Staff<"publication.publish">;
let reader: Staff<"draft.read">;
let foreign: Staff<"draft.read">;

beforeAll(async () => {
  store = openTestStore();
  const { hire, own, other } = await peopleForTests();
  editor = await hire("editor", ["editor"]);
  examiner = await hire("examiner", ["secrecyReviewer"]);
  publisher = await hire("publisher", ["publisher"]);
  reader = proofOf("editor", ["editor"], { agencyId: own });
  foreign = proofOf("foreign", ["editor"], { agencyId: other });
});
afterAll(() => store.close());

const fileOf = (letter: string) => ({
  name: `名单${letter}.pdf`,
  mediaType: "application/pdf" as const,
  byteSize: 10,
  sha256: letter.repeat(64),
  objectName: letter,
  sourceSha256: letter.repeat(64),
});

async function draftWith(...letters: string[]): Promise<{ id: string; lock: number }> {
  const id = newId();
  await saveDraft(editor, { id, fields: NOTICE, seen: 0 }, MORNING);
  return { id, lock: await carry(id, letters) };
}
async function carry(id: string, letters: readonly string[]): Promise<number> {
  const changed = await changeDraftFiles(editor, { id, seen: null }, () => letters.map(fileOf), MORNING);
  if ("refusal" in changed) throw new Error(changed.refusal);
  return changed.lockVersion;
}
const library = (kind: LibraryKind = "all", words = "", by = reader) =>
  fileLibrary(by, { kind, words, page: 1, pageSize: 20 });
const names = async (kind?: LibraryKind, words?: string) =>
  (await library(kind, words)).items.map(({ name }) => name);

describe("the library of an agency's attachments", () => {
  it("lists each file once, with everything that carries it, and nothing of another agency", async () => {
    const first = await draftWith("a", "b");
    const second = await draftWith("a");
    const { items, total } = await library();
    expect(total).toBe(2);
    expect(items.map(({ name }) => name)).toEqual(["名单a.pdf", "名单b.pdf"]);
    expect(items[0]?.uses.map(({ draftId }) => draftId).toSorted()).toEqual([first.id, second.id].toSorted());
    expect(items[0]).toMatchObject({ status: "waiting", byteSize: 10 });
    expect((await library("all", "", foreign)).total).toBe(0);
  });

  it("finds by name, and says what nothing carries any more and what is missing", async () => {
    const { id, lock } = await draftWith("c");
    await scannedForTests(id, MORNING);
    await submitDraft(editor, { id, seen: lock, confirmed: [] }, MORNING);
    await clearDraft(examiner, { id, seen: lock + 1, opinion: "同意公开。", hitsReason: "" }, MORNING);
    await publishDraft(publisher, { id, seen: lock + 2 }, MORNING);
    expect(await names("all", "单C")).toEqual(["名单c.pdf"]);
    expect((await library("all", "c")).items[0]?.uses).toMatchObject([{ inDraft: true, isPublic: true }]);
    const again = await carry(id, []);
    expect(await names("unused")).toEqual([]);
    await scannedForTests(id, MORNING);
    await submitDraft(editor, { id, seen: again, confirmed: [] }, MORNING + 1);
    await clearDraft(examiner, { id, seen: again + 1, opinion: "同意公开。", hitsReason: "" }, MORNING + 1);
    await publishDraft(publisher, { id, seen: again + 2 }, MORNING + 2);
    expect(await names("unused")).toEqual(["名单c.pdf"]);
    expect(await names("faulty")).toEqual([]);
    await recordCheck(fileOf("a"), "missing", MORNING);
    expect(await names("faulty")).toEqual(["名单a.pdf"]);
  });
});
