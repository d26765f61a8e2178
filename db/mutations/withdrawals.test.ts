import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import type { Permission } from "@/domain/access/roles";
import type { PublicationFields } from "@/domain/publication/publication-form";
import type { Withdrawal } from "@/domain/publication/withdrawal/withdrawal";
import { calendarDate } from "@/domain/time/calendar-date";
import { q, type Store, tx } from "../client";
import { newId } from "../new-id";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { correctionsOf } from "../queries/corrections";
import { disposalCase, disposalCasesFor } from "../queries/disposal";
import { fileTextPagesOf, publicFile, waitingFile } from "../queries/publication-files";
import { importedBefore } from "../queries/publication-import";
import { publicPublication } from "../queries/publications";
import { scannedForTests } from "../scanned-for-tests";
import { auditEntries } from "../schema/house-keeping";
import { publicationChanges } from "../schema/publication-changes";
import { publicationDrafts } from "../schema/publication-drafts";
import { publicationWithdrawals } from "../schema/withdrawals";
import { searchPublications } from "../search/search-publications";
import { proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { noteCorrection } from "./corrections";
import { recordStep } from "./disposal";
import { takeArchived } from "./publication-archive";
import { setDraftFiles } from "./publication-draft-files";
import { clearDraft, publishDraft, saveDraft, submitDraft } from "./publication-drafts";
import { recordFileText } from "./publication-files";
import { setSuccessor, withdrawPublication } from "./withdrawals";

type Anybody = Staff<Permission & never>;
let store: Store;
let editor: Anybody;
let examiner: Anybody;
let publisher: Anybody;
let stranger: Anybody;
const auditor = proofOf<"audit.read">("auditor", ["auditor"]);

beforeAll(async () => {
  store = openTestStore();
  const people = await peopleForTests();
  editor = await people.hire("editor", ["editor"]);
  examiner = await people.hire("examiner", ["secrecyReviewer"]);
  publisher = await people.hire("publisher", ["publisher"]);
  stranger = await people.hire("stranger", ["publisher"], people.other);
});
afterAll(() => store.close());

let clock = MORNING;
const at = () => (clock += 10);
const LEAK: Withdrawal = {
  reason: "notForThePublic",
  explanation: "正在核查，核查后另行公开。",
  ground: "personalData",
  found: "群众来电反映附件有个人信息。",
  penaltyChangedOn: null,
  showsTitle: false,
};
const MISTAKE: Withdrawal = {
  ...LEAK,
  reason: "wrongContent",
  ground: "wrongContent",
  found: "",
  showsTitle: true,
};
const said = "该信息含有不宜公开的内容。";

const rowOf = async (id: string) => {
  const [row] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
  if (!row) throw new Error("no draft");
  return row;
};
const seen = async (id: string) => ({ id, seen: (await rowOf(id)).lockVersion });

const FILE = {
  name: "发放名单.xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  byteSize: 10,
  objectName: "aa/file",
  sourceSha256: "0".repeat(64),
} as const;

async function send(id: string): Promise<void> {
  await scannedForTests(id, at());
  const steps = [
    await submitDraft(editor, { ...(await seen(id)), confirmed: [] }, at()),
    await clearDraft(examiner, { ...(await seen(id)), opinion: "可以公开。", hitsReason: "" }, at()),
    await publishDraft(publisher, await seen(id), at()),
  ];
  expect(steps.map((step) => "refusal" in step && step.refusal)).toEqual([false, false, false]);
}

async function published(change: Partial<PublicationFields> = {}, sha256 = ""): Promise<string> {
  const id = newId();
  await saveDraft(editor, { id, fields: { ...NOTICE, documentNumber: null, ...change }, seen: 0 }, at());
  if (sha256 !== "") {
    await tx(() => setDraftFiles(id, [{ ...FILE, sha256 }], at()));
  }
  await send(id);
  if (sha256 !== "")
    await recordFileText(
      sha256,
      { status: "read", pageCount: 1, pages: [{ page: 1, label: null, text: "名单内藏字样" }] },
      at(),
    );
  return id;
}
const withdraw = (id: string, given: Withdrawal = LEAK, by = publisher) =>
  withdrawPublication(by, { id, said, ...given }, at());
const kindsOf = async (id: string) =>
  (await q().select().from(publicationChanges).where(eq(publicationChanges.publicationId, id))).map(
    ({ kind, version }) => `${kind} ${version}`,
  );
const pages = (sha256: string) => fileTextPagesOf(sha256, { from: 1, limit: 5 });

describe("PS-014 a withdrawal", () => {
  it("opens a disposal case for a leak, with how it was found and that it was taken down", async () => {
    const id = await published({ title: "关于公布甲项补贴名单的公告" });
    const done = await withdraw(id);
    const caseId = "caseId" in done ? (done.caseId ?? "") : "";
    const found = await disposalCase(publisher, caseId);
    expect(found?.events.map(({ step, text }) => [step, text])).toEqual([
      ["found", LEAK.found],
      ["withdrawn", LEAK.explanation],
    ]);
    expect(found?.exposure).toHaveLength(1);
    expect(found?.exposure[0]?.until).toBe(found?.withdrawnAt);
    expect(await disposalCase(stranger, caseId)).toBeNull();
    expect((await disposalCase(auditor, caseId))?.publicationId).toBe(id);
    expect((await disposalCasesFor(stranger, { page: 1, pageSize: 10 })).total).toBe(0);
  });

  it("leaves the title on the tombstone only where that was decided", async () => {
    const leaked = await published({ title: "关于公布乙项补贴名单的公告" });
    const wrong = await published({ title: "关于公布丙项费用标准的公告" });
    await withdraw(leaked);
    expect(await withdraw(wrong, MISTAKE)).toEqual({ caseId: null });
    expect(await publicPublication(leaked)).toMatchObject({ state: "withdrawn", title: null });
    expect(await publicPublication(wrong)).toMatchObject({ title: "关于公布丙项费用标准的公告" });
  });

  it.each([
    [{ found: "" }, "foundMissing"],
    [{ found: "名单里有11010519491231002X" }, "privateInOpinion"],
    [{ explanation: "" }, "opinionMissing"],
    [{ ground: "penaltyChanged", reason: "other" }, "reasonTellsGround"],
    [{ ground: "penaltyChanged", reason: "penaltyChanged" }, "penaltyDayMissing"],
    [
      { ground: "penaltyChanged", reason: "penaltyChanged", penaltyChangedOn: calendarDate("2027-01-01") },
      "penaltyDayAhead",
    ],
  ] as const)("is not taken as %j", async (change, refusal) => {
    const id = await published();
    expect(await withdraw(id, { ...LEAK, ...change })).toEqual({ refusal });
    expect(await publicPublication(id)).toMatchObject({ state: "published" });
  });

  it("is refused to another agency and without the permission, and leaves no half", async () => {
    const id = await published();
    expect(await withdraw(id, LEAK, stranger)).toEqual({ refusal: "noSuchDraft" });
    expect(await withdraw(id, LEAK, examiner)).toEqual({ refusal: "notAllowed" });
    expect(
      await q().select().from(publicationWithdrawals).where(eq(publicationWithdrawals.publicationId, id)),
    ).toEqual([]);
  });

  it("takes the texts read out of its files, but not of bytes that another public text carries", async () => {
    const [own, shared] = ["a".repeat(64), "b".repeat(64)];
    const first = await published({}, own);
    const second = await published({}, shared);
    const third = await published({}, shared);
    await withdraw(first);
    await withdraw(second);
    expect(await pages(own)).toEqual([]);
    expect(await pages(shared)).toHaveLength(1);
    expect(await publicFile(own, FILE.name)).toEqual({ state: "gone" });
    expect(await publicFile(shared, FILE.name)).toMatchObject({ state: "given" });
    // Nobody reads it again while it is withdrawn.
    expect(await waitingFile()).toBeNull();
    await withdraw(third);
    expect(await pages(shared)).toEqual([]);
    expect(await publicFile(shared, FILE.name)).toEqual({ state: "gone" });
  });

  it("cannot be written over", async () => {
    await expect(tx(async () => void (await q().delete(publicationWithdrawals)))).rejects.toThrow();
    await expect(
      tx(async () => void (await q().update(publicationWithdrawals).set({ ground: "other" }))),
    ).rejects.toThrow();
  });
});

describe("a restored publication", () => {
  it("comes back as it was once a second person has cleared the same text again", async () => {
    const sha256 = "c".repeat(64);
    const id = await published({ title: "关于误撤信息恢复公开的通告" }, sha256);
    const before = await publicPublication(id);
    const done = await withdraw(id);
    const caseId = "caseId" in done ? (done.caseId ?? "") : "";
    expect(await publishDraft(publisher, await seen(id), at())).toHaveProperty("refusal");
    await send(id);
    const after = await publicPublication(id);
    expect(after).toEqual(before);
    expect(await kindsOf(id)).toEqual(["published 1", "withdrawn 1", "restored 1"]);
    const search = { query: "误撤信息恢复公开", sort: "relevance", page: 1, pageSize: 5 } as const;
    const { hits } = await searchPublications(search);
    expect(hits.map(({ publicationId }) => publicationId)).toEqual([id]);
    expect(await waitingFile()).toMatchObject({ sha256 });
    expect((await disposalCase(publisher, caseId))?.events.at(-1)?.step).toBe("restored");
  });

  it("is a new version when it was put right, with a note that the reviewers saw", async () => {
    const id = await published({ title: "关于更正后恢复公开的通告" });
    await withdraw(id, MISTAKE);
    const fields = { ...(await rowOf(id)).fields, body: "各镇政府：\n更正后的正文。" };
    await saveDraft(editor, { fields, ...(await seen(id)) }, at());
    const note = "正文第一段的标准由300元更正为500元。";
    expect(await noteCorrection(editor, { id, note }, at())).toEqual({ noted: true });
    await send(id);
    expect(await kindsOf(id)).toEqual(["published 1", "withdrawn 1", "restored 2"]);
    expect((await correctionsOf(id)).map(({ version, note: told }) => [version, told])).toEqual([[2, note]]);
    expect(await noteCorrection(editor, { id, note: "改动" }, at())).toEqual({ refusal: "wrongStage" });
  });

  it("never by an import of the archive that it came from, whatever stage its draft is in", async () => {
    const { agencyId, columnId, fields } = await rowOf(await published());
    const text = { externalId: "leak-1", agencyId, columnId, fields, files: [], publishedOn: null };
    const authorised = { authorisedBy: "档案室", opinion: "历史档案导入" };
    const take = async () => (await takeArchived(text, authorised, at())).did;
    expect(await take()).toBe("created");
    const id = (await importedBefore("leak-1"))?.id ?? "";
    await withdraw(id);
    expect(await take()).toBe("withdrawn");
    await submitDraft(editor, { ...(await seen(id)), confirmed: [] }, at());
    expect((await rowOf(id)).stage).toBe("inSecrecyReview");
    expect(await take()).toBe("withdrawn");
    expect(await publicPublication(id)).toMatchObject({ state: "withdrawn" });
  });

  it("a note for words that were changed afterwards is not published", async () => {
    const id = await published({ title: "关于更正说明随文而定的通告" });
    const fields = (await rowOf(id)).fields;
    await saveDraft(editor, { fields: { ...fields, body: "第二稿。" }, ...(await seen(id)) }, at());
    await noteCorrection(editor, { id, note: "更正了正文。" }, at());
    await saveDraft(editor, { fields: { ...fields, body: "第三稿。" }, ...(await seen(id)) }, at());
    await send(id);
    expect(await correctionsOf(id)).toEqual([]);
  });

  it("or has a successor, which the tombstone names while it is public", async () => {
    const [id, successorId] = [await published(), await published({ title: "关于公布更正后名单的公告" })];
    expect(await setSuccessor(publisher, { id, successorId }, at())).toEqual({ refusal: "notWithdrawn" });
    await withdraw(id);
    expect(await setSuccessor(stranger, { id, successorId }, at())).toEqual({ refusal: "noSuchDraft" });
    await setSuccessor(publisher, { id, successorId }, at());
    expect(await publicPublication(id)).toMatchObject({ successor: { id: successorId } });
    await withdraw(successorId);
    expect(await publicPublication(id)).toMatchObject({ successor: null });
  });
});

describe("a disposal case", () => {
  it("is closed only when the law's steps are in it, and then takes no more", async () => {
    const done = await withdraw(await published());
    const caseId = "caseId" in done ? (done.caseId ?? "") : "";
    const step = (name: Parameters<typeof recordStep>[1]["step"], by = publisher, text = "已经办理。") =>
      recordStep(by, { caseId, step: name, text }, at());
    expect(await step("closed")).toEqual({ refusal: "stepsMissing" });
    expect(await step("assessed", stranger)).toEqual({ refusal: "noSuchCase" });
    expect(await step("assessed", publisher, "")).toEqual({ refusal: "opinionMissing" });
    for (const name of ["assessed", "reported", "personsTold"] as const) await step(name);
    expect(await step("closed")).toEqual({ refusal: "stepsMissing" });
    await step("mended");
    expect(await step("closed")).toEqual({ recorded: "closed" });
    expect(await step("noted")).toEqual({ refusal: "isClosed" });
    const audited = await q()
      .select({ intent: auditEntries.intent, fields: auditEntries.fields })
      .from(auditEntries)
      .where(and(eq(auditEntries.objectKind, "disposalCase"), eq(auditEntries.objectId, caseId)));
    expect(audited.map(({ fields }) => fields)).toContainEqual(["closed"]);
    expect(audited).toHaveLength(6);
  });
});
