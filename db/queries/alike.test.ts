import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCANNER_VERSION } from "@/domain/publication/gate/gate-rules";
import { q, type Store, tx } from "../client";
import { clearDraft, publishDraft, saveDraft, submitDraft } from "../mutations/publication-drafts";
import { withdrawContent } from "../mutations/publications";
import { newId } from "../new-id";
import { withoutFileGuardForTests } from "../published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { fileTextPages, fileTexts, publicationFiles } from "../schema/publication-files";
import { publicationScanHits, publicationScans } from "../schema/publication-scans";
import { publications } from "../schema/publications";
import { openTestStore } from "../test-store";
import { alikePublications } from "./alike";
import { publicToScan } from "./gate-work";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
let store: Store;
let agencyId = "";
let publish: (title: string, file: { name: string; head: string; mediaType?: string }) => Promise<string>;

beforeAll(async () => {
  store = openTestStore();
  await withoutFileGuardForTests();
  const { own, hire } = await peopleForTests();
  agencyId = own;
  const examiner = await hire<"draft.secrecyReview">("examiner", ["secrecyReviewer"]);
  const publisher = await hire<never>("publisher", ["publisher"]);
  let files = 0;
  publish = async (title, { name, head, mediaType = XLSX }) => {
    files += 1;
    const editor = await hire<"draft.edit">(`editor-${files}`, ["editor"]);
    const id = newId();
    await saveDraft(
      editor,
      { id, fields: { ...NOTICE, title, documentNumber: `增府办〔2026〕${files}号` }, seen: 0 },
      MORNING,
    );
    await submitDraft(editor, { id, seen: 1, confirmed: [] }, MORNING + 1);
    await clearDraft(examiner, { id, seen: 2, opinion: "可以公开。", hitsReason: "" }, MORNING + 2);
    await publishDraft(publisher, { id, seen: 3 }, MORNING + 3);
    const sha256 = String(files).padStart(64, "0");
    await tx(async () => {
      await q().insert(fileTexts).values({ sha256, status: "read", pageCount: 1, readAt: MORNING });
      await q()
        .insert(fileTextPages)
        .values({ sha256, page: 1, label: "公示", text: `${head}\n张某 300` });
      const row = { id: newId(), publicationId: id, position: 1, name, mediaType, byteSize: 9, sha256 };
      await q()
        .insert(publicationFiles)
        .values({ ...row, objectName: sha256, addedAt: MORNING });
    });
    return id;
  };
});
afterAll(() => store.close());

/** What today's readers found in a publication as it is now. */
async function look(publicationId: string, samples: readonly string[]): Promise<void> {
  const [row] = await q().select().from(publications).where(eq(publications.id, publicationId));
  const scan = {
    id: newId(),
    draftId: publicationId,
    agencyId,
    contentHash: row?.contentHash ?? "",
    scannerVersion: SCANNER_VERSION,
    subject: "public",
    status: "finished",
    startedAt: MORNING + 9,
    finishedAt: MORNING + 9,
  } as const;
  await tx(async () => {
    await q().insert(publicationScans).values(scan);
    for (const sample of samples)
      await q()
        .insert(publicationScanHits)
        .values({
          id: newId(),
          scanId: scan.id,
          rule: "residentId",
          container: "x",
          position: 1,
          place: { part: "sheet", sheet: "公示", cell: "B2", hidden: true },
          sample,
          valueHash: sample,
        });
  });
}

describe("publications like one that leaked", () => {
  it("are sought among the agency's public files of its kind, the nearest first, with what was found in them", async () => {
    const head = "姓名 证件 金额";
    const leaked = await publish("关于公布第一批名单的公告", { name: "名单第一批.xlsx", head });
    const named = await publish("关于公布第二批名单的公告", { name: "名单第二批.xlsx", head: "户主 人数" });
    const same = await publish("关于公布补助的公告", { name: "补助.xlsx", head });
    const other = await publish("关于公布采购结果的公告", { name: "采购.xlsx", head: "标段 中标人" });
    await publish("关于公布图纸的公告", { name: "图纸.pdf", head, mediaType: "application/pdf" });
    const gone = await publish("关于公布第三批名单的公告", { name: "名单第三批.xlsx", head });
    await tx(() => withdrawContent({ id: gone, reason: "有误", at: MORNING + 5, actor: "system" }));
    await look(same, ["440106********1512"]);
    await look(other, []);
    const found = await alikePublications({ publicationId: leaked, agencyId });
    // All of them stand in the one column of the test.
    expect(
      found.map(({ id, likenesses, hits }) => [id, likenesses[0], hits?.map(({ sample }) => sample)]),
    ).toEqual([
      [same, "sameTable", ["440106********1512"]],
      [named, "sameName", undefined],
      [other, "sameColumn", []],
    ]);
    expect(await alikePublications({ publicationId: leaked, agencyId: "elsewhere" })).toEqual([]);
    const waiting = await publicToScan(10, [same, named, other]);
    expect(waiting.map(({ id }) => id)).toEqual([named]);
  });
});
