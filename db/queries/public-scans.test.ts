import { afterAll, beforeAll, expect, it } from "vitest";
import { q, type Store, tx } from "../client";
import { contentHashOf } from "../mutations/content-hash";
import { setPublicationFiles } from "../mutations/publication-files";
import { recordScan } from "../mutations/publication-scans";
import { newId } from "../new-id";
import { placesForTests, publishForTests } from "../published-for-tests";
import { MORNING, NOTICE } from "../publishing-for-tests";
import { publicationDraftFiles } from "../schema/publication-draft-files";
import { proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { filesNotScanned } from "./public-scans";

const reader = proofOf<"oversight.read">("supervisor", ["supervisor"]);
const SHA = "a".repeat(64);
const FILE = {
  name: "名单.pdf",
  mediaType: "application/pdf",
  byteSize: 1,
  sha256: SHA,
  objectName: "o",
} as const;
const contentHash = contentHashOf(NOTICE, [FILE]);
let store: Store;
beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());

it("lists public files that were not looked through, or could not be, until they were", async () => {
  const { agencies, columns } = await placesForTests();
  const [agencyId = ""] = agencies.values();
  const columnId = columns.get(NOTICE.columnCode) ?? "";
  const id = newId();
  await tx(async () => {
    await publishForTests({
      ...{ id, agencyId, columnId, contentHash, fields: NOTICE, at: MORNING },
      ...{ actor: "system", demonstration: false },
    });
    await q()
      .insert(publicationDraftFiles)
      .values({ id: newId(), draftId: id, position: 1, sourceSha256: SHA, addedAt: MORNING, ...FILE });
    await setPublicationFiles(id, [FILE], { at: MORNING, actor: "system" });
  });
  const states = async () =>
    (await filesNotScanned(reader)).items.map(({ name, outcome }) => [name, outcome]);
  const scan = (outcome: "failed" | "locked" | "checked", startedAt: number, hash = contentHash) =>
    recordScan(
      {
        ...{ id, agencyId, contentHash: hash, subject: "public", startedAt, words: [] },
        files: [{ sha256: SHA, outcome, pages: 1, handPages: [], findings: [], isMore: false, values: [] }],
      },
      startedAt,
    );
  expect(await states()).toEqual([["名单.pdf", null]]);
  await scan("checked", MORNING, "0".repeat(64));
  expect(await states()).toEqual([["名单.pdf", null]]);
  await scan("locked", MORNING + 1);
  expect(await states()).toEqual([["名单.pdf", "locked"]]);
  await scan("checked", MORNING + 2);
  expect(await states()).toEqual([]);
  expect((await filesNotScanned(reader)).all).toBe(1);
});
