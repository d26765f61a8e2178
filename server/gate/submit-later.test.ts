import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { changeDraftFiles } from "@/db/mutations/draft-files";
import { clearDraft, saveDraft, submitDraft } from "@/db/mutations/publication-drafts";
import { askSubmit } from "@/db/mutations/submit-wishes";
import { newId } from "@/db/new-id";
import { NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { submitWishOf } from "@/db/queries/submit-wishes";
import { staffNotices } from "@/db/schema/notices";
import { publicationDrafts } from "@/db/schema/publication-drafts";

import { staffRoles } from "@/db/schema/staff";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import { LARGE_FILES_BYTES } from "@/domain/publication/gate/gate-rules";
import { putObject } from "../files/objects";
import { isForLater, submitWaiting } from "./submit-later";

const { folder, scanned } = await vi.hoisted(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const made = mkdtempSync(join(tmpdir(), "mingchuang-later-"));
  process.env.DATA_DIR = made;
  return { folder: made, scanned: { count: 0, dies: false } };
});
// What looks through a file stands aside; everything else is the house's own.
vi.mock("../files/scan", () => ({
  scanFile: async () => {
    scanned.count += 1;
    if (scanned.dies) throw new Error("the process ended");
    return { outcome: "checked", pages: 1, handPages: [], findings: [], isMore: false, values: [] };
  },
}));

let store: Store;
let editor: Staff<"draft.edit">;
let examiner: Staff<"draft.secrecyReview">;
let at = Date.now();
beforeAll(async () => {
  store = openTestStore();
  const { hire } = await peopleForTests();
  editor = await hire("editor", ["editor"]);
  examiner = await hire("examiner", ["secrecyReviewer"]);
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  scanned.count = 0;
});

async function draftWith(byteSize: number, by = editor) {
  const id = newId();
  await saveDraft(by, { id, fields: { ...NOTICE, documentNumber: null }, seen: 0 }, ++at);
  const stored = await putObject(Buffer.from(`a large file ${id}`), "publication");
  const file = {
    name: "附件.txt",
    mediaType: "text/plain" as const,
    ...stored,
    byteSize,
    sourceSha256: "0".repeat(64),
  };
  const changed = await changeDraftFiles(by, { id, seen: null }, () => [file], ++at);
  if ("refusal" in changed) throw new Error(changed.refusal);
  return { id, seen: changed.lockVersion };
}
const stageOf = async (id: string) =>
  (await q().select().from(publicationDrafts)).find((draft) => draft.id === id)?.stage;
const toldOf = async (id: string) =>
  (await q().select().from(staffNotices))
    .filter(({ draftId }) => draftId === id)
    .map(({ kind, staffId }) => [kind, staffId]);

describe("a draft with large files", () => {
  it("waits for the look through them, goes no further meanwhile, and is then sent with nobody at the page", async () => {
    const { id, seen } = await draftWith(LARGE_FILES_BYTES + 1);
    expect(await isForLater(editor, id)).toBe(true);
    expect(await askSubmit(editor, { id, seen, confirmed: [] }, ++at)).toEqual({ asked: true });
    expect(scanned.count).toBe(0);
    expect(await stageOf(id)).toBe("drafting");
    expect(await submitWishOf(id)).not.toBe(null);
    expect(await submitWaiting(++at)).toBe(1);
    expect(await stageOf(id)).toBe("inSecrecyReview");
    expect(await submitWishOf(id)).toBe(null);
    expect(scanned.count).toBe(1);
    expect(await toldOf(id)).toEqual([]);
    expect(await isForLater(editor, id)).toBe(false);
  });

  it("S17 sent without having been looked through is not cleared", async () => {
    const { id, seen } = await draftWith(LARGE_FILES_BYTES + 1);
    await submitDraft(editor, { id, seen, confirmed: [] }, ++at);
    const cleared = await clearDraft(
      examiner,
      { id, seen: seen + 1, opinion: "同意公开。", hitsReason: "" },
      ++at,
    );
    expect(cleared).toEqual({ refusal: "filesUnscanned" });
  });

  it("is sent once when asked twice, and again after a process that died with it", async () => {
    const { id, seen } = await draftWith(LARGE_FILES_BYTES + 1);
    await askSubmit(editor, { id, seen, confirmed: [] }, ++at);
    await askSubmit(editor, { id, seen, confirmed: [] }, ++at);
    const { takeWish } = await import("@/db/mutations/submit-wishes");
    // Taken by a process that then ended.
    expect(await takeWish(++at)).not.toBe(null);
    expect(await submitWaiting(++at)).toBe(0);
    expect(await submitWaiting(at + 16 * 60_000)).toBe(1);
    expect(await stageOf(id)).toBe("inSecrecyReview");
  });

  it("is not sent when it was changed meanwhile or when its files cannot be read; and they are told", async () => {
    const changed = await draftWith(LARGE_FILES_BYTES + 1);
    await askSubmit(editor, { ...changed, confirmed: [] }, ++at);
    await saveDraft(
      editor,
      { id: changed.id, fields: { ...NOTICE, documentNumber: null, body: "改过了。" }, seen: changed.seen },
      ++at,
    );
    const unread = await draftWith(LARGE_FILES_BYTES + 1);
    await askSubmit(editor, { ...unread, confirmed: [] }, ++at);
    scanned.dies = true;
    expect(await submitWaiting(++at)).toBe(0);
    scanned.dies = false;
    for (const { id } of [changed, unread]) {
      expect(await stageOf(id)).toBe("drafting");
      expect(await toldOf(id)).toEqual([["submitFailed", editor.id]]);
    }
    expect(await askSubmit(editor, { ...changed, confirmed: [] }, ++at)).toEqual({
      refusal: "changedMeanwhile",
    });
  });

  it("is not sent in the name of somebody who may no longer send", async () => {
    const { id, seen } = await draftWith(LARGE_FILES_BYTES + 1);
    await askSubmit(editor, { id, seen, confirmed: [] }, ++at);
    await tx(async () => void (await q().delete(staffRoles)));
    expect(await submitWaiting(++at)).toBe(0);
    expect(await stageOf(id)).toBe("drafting");
  });

  it("is looked through at once when it is small", async () => {
    const { id } = await draftWith(LARGE_FILES_BYTES);
    expect(await isForLater(editor, id)).toBe(false);
  });
});
