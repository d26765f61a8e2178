import { createHash } from "node:crypto";
import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { q, type Store } from "@/db/client";
import { recordChecks } from "@/db/mutations/disposal";
import { clearDraft, publishDraft, saveDraft, submitDraft } from "@/db/mutations/publication-drafts";
import { recordVisits } from "@/db/mutations/visits";
import { withdrawPublication } from "@/db/mutations/withdrawals";
import { newId } from "@/db/new-id";
import { MORNING, NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { disposalCase } from "@/db/queries/disposal";
import { auditEntries } from "@/db/schema/house-keeping";
import { proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { evidence } from "@/text/withdrawal";
import { packageAnswer } from "./package-answer";

let store: Store;
let caseId = "";
const auditor = proofOf<"audit.read">("auditor", ["auditor"]);
const ID_NUMBER = "11010519491231002X";
const at = MORNING + 1_000_000;

beforeAll(async () => {
  store = openTestStore();
  const people = await peopleForTests();
  const editor = await people.hire<"draft.edit">("editor", ["editor"]);
  const examiner = await people.hire<"draft.secrecyReview">("examiner", ["secrecyReviewer"]);
  const publisher = await people.hire<never>("publisher", ["publisher"]);
  const id = newId();
  const fields = { ...NOTICE, title: `关于${ID_NUMBER}的公告` };
  await saveDraft(editor, { id, fields, seen: 0 }, MORNING);
  await submitDraft(editor, { id, seen: 1, confirmed: [] }, MORNING + 1);
  const hitsReason = "依法公示，经核对可以公开。";
  await clearDraft(examiner, { id, seen: 2, opinion: "可以公开。", hitsReason }, MORNING + 2);
  await publishDraft(publisher, { id, seen: 3 }, MORNING + 3);
  const visit = { at: MORNING + 4, route: "/p/[id]", visited: id, network: "203.0.113.7", status: 200 };
  await recordVisits([{ ...visit, kind: "publication", reader: "browser" }]);
  const done = await withdrawPublication(
    publisher,
    {
      id,
      said: "正在核查。",
      reason: "notForThePublic",
      explanation: "正在核查。",
      ground: "personalData",
      found: "来电反映标题有证件号码。",
      penaltyChangedOn: null,
      showsTitle: false,
    },
    MORNING + 5,
  );
  caseId = "caseId" in done ? (done.caseId ?? "") : "";
  const check = { surface: "search", address: `/search?q=${ID_NUMBER}`, status: 200, isClean: true, at };
  await recordChecks(publisher, caseId, [check], at);
});
afterAll(() => store.close());

async function partsOf(answer: Response): Promise<Record<string, string>> {
  const zip = new PizZip(await answer.arrayBuffer());
  return Object.fromEntries(Object.keys(zip.files).map((name) => [name, zip.file(name)?.asText() ?? ""]));
}

describe("the evidence package", () => {
  it("tells who handled it, who read it and what was let pass, with every number masked", async () => {
    expect(caseId).not.toBe("");
    const parts = await partsOf(await packageAnswer(auditor, "auditor", caseId, at));
    const { files } = evidence;
    expect(Object.keys(parts).toSorted()).toEqual(Object.values(files).toSorted());
    const all = Object.values(parts).join("\n");
    expect(all).not.toContain(ID_NUMBER);
    expect(all).not.toContain("203.0.113");
    expect(parts[files.case]).toContain("110105********002X");
    expect(parts[files.handled]).toContain("依法公示，经核对可以公开。");
    // The one reason of the examiner is a decision about each value that was found, told with what it was.
    expect(parts[files.handled]).toContain("忽略检查结果：身份证号,依法公示，经核对可以公开。");
    const found = await disposalCase(auditor, caseId);
    expect(found?.record.filter(({ rule }) => rule !== null)).toMatchObject([
      { kind: "passed", rule: "residentId", staffName: "examiner", opinion: "依法公示，经核对可以公开。" },
    ]);
    expect(parts[files.visits]).toContain("2026-03-09,浏览器,页面,1,1");
    expect(parts[files.manifest]).toContain(evidence.sound);
  });

  it("proves each of its parts by a hash", async () => {
    const parts = await partsOf(await packageAnswer(auditor, "auditor", caseId, at));
    const lines = (parts[evidence.files.hashes] ?? "").trim().split("\n");
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const [hash, name = ""] = line.split("  ");
      expect(
        createHash("sha256")
          .update(parts[name] ?? "")
          .digest("hex"),
      ).toBe(hash);
    }
  });

  it("notes who took it along, and who is told that there is no such case", async () => {
    await packageAnswer(auditor, "auditor", caseId, at);
    const noted = await q().select().from(auditEntries);
    expect(noted.at(-1)).toMatchObject({ intent: "disposal.export", role: "auditor", objectId: caseId });
    const stranger = proofOf<"publication.withdraw">("stranger", ["publisher"], { agencyId: "elsewhere" });
    expect((await packageAnswer(stranger, "publisher", caseId, at)).status).toBe(404);
    expect(await disposalCase(stranger, caseId)).toBeNull();
  });

  it("says so when one row of the audit log was altered", async () => {
    store.sqlite.exec(
      "DROP TRIGGER audit_entries_keep; UPDATE audit_entries SET actor = 'wang' WHERE seq = 2",
    );
    const parts = await partsOf(await packageAnswer(auditor, "auditor", caseId, at));
    expect(parts[evidence.files.manifest]).toContain(evidence.broken(2));
  });
});
