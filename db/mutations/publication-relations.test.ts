import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import type { Permission } from "@/domain/access/roles";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { calendarDate } from "@/domain/time/calendar-date";
import { q, type Store } from "../client";
import { newId } from "../new-id";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { linksOf } from "../queries/publication-links";
import { publicPublication } from "../queries/publications";
import { draftStates } from "../schema/draft-keeping";
import { publicationChanges } from "../schema/publication-changes";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { openTestStore } from "../test-store";
import { clearDraft, publishDraft, saveDraft, submitDraft, withdrawDraft } from "./publication-drafts";
import { runDueSuccessions } from "./publication-relations";

type Desk = Record<"editor" | "examiner" | "publisher", Staff<Permission & never>>;
let store: Store;
let own: Desk;
let other: Desk;
let clock = MORNING;
const at = () => ++clock;
const DAY = 24 * 60 * 60_000;

beforeAll(async () => {
  store = openTestStore();
  const { hire, ...agencies } = await peopleForTests();
  const deskOf = async (name: string, agencyId: string): Promise<Desk> => ({
    editor: await hire(`${name}1`, ["editor"], agencyId),
    examiner: await hire(`${name}2`, ["secrecyReviewer"], agencyId),
    publisher: await hire(`${name}3`, ["publisher"], agencyId),
  });
  own = await deskOf("own", agencies.own);
  other = await deskOf("other", agencies.other);
});
afterAll(() => store.close());

const lockOf = async (id: string) => {
  const [row] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
  return row?.lockVersion ?? 0;
};
const seen = async (id: string) => ({ id, seen: await lockOf(id) });

/** A text through the whole desk: what became of the last step, and its id. */
async function publish(change: Partial<PublicationFields>, desk = own, id = newId()) {
  const fields = { ...NOTICE, documentNumber: null, ...change };
  await saveDraft(desk.editor, { id, fields, seen: await lockOf(id) }, at());
  const submitted = await submitDraft(desk.editor, { ...(await seen(id)), confirmed: [] }, at());
  if ("refusal" in submitted) return { id, moved: submitted };
  await clearDraft(desk.examiner, { ...(await seen(id)), opinion: "可以公开。", hitsReason: "" }, at());
  return { id, moved: await publishDraft(desk.publisher, await seen(id), at()) };
}
const validityOf = async (id: string) => {
  const found = await publicPublication(id);
  return found?.state === "published" ? found.validity : null;
};

it("国办发〔2017〕47号 refuses an explanation that names no document, and links one that does from both ends", async () => {
  const { id: rule } = await publish({ title: "河涌管理办法" });
  const text = { title: "《河涌管理办法》政策解读" };
  expect((await publish(text)).moved).toEqual({ refusal: "explainsNothing" });
  const { id, moved } = await publish({ ...text, relations: [`explains:${rule}`] });
  expect(moved).toMatchObject({ stage: "published" });
  expect(await linksOf(rule)).toMatchObject([{ kind: "explains", direction: "to", other: { id } }]);
  expect(await linksOf(id)).toMatchObject([{ kind: "explains", direction: "from", other: { id: rule } }]);
  expect(await validityOf(rule)).toBe("inForce");
});

it("refuses to publish what is linked to a text that the public cannot read", async () => {
  const { id: gone } = await publish({ title: "撤下的文件" });
  await withdrawDraft(own.publisher, { id: gone, reason: "内容有误。" }, at());
  expect((await publish({ relations: [`sameMatter:${gone}`] })).moved).toEqual({
    refusal: "relatedNotPublic",
  });
  expect((await publish({ relations: [`sameMatter:${newId()}`] })).moved).toEqual({
    refusal: "relatedNotPublic",
  });
});

it.each([
  ["repeals", "repealed"],
  ["replaces", "repealed"],
  ["amends", "amended"],
] as const)(
  "what %s an earlier text makes it %s, as its own next version and change",
  async (kind, validity) => {
    const { id: old } = await publish({ title: "旧办法" });
    await publish({ title: "新办法", relations: [`${kind}:${old}`] });
    expect(await publicPublication(old)).toMatchObject({ validity, version: 2, title: "旧办法" });
    const changes = await q()
      .select()
      .from(publicationChanges)
      .where(eq(publicationChanges.publicationId, old));
    expect(changes.map((change) => [change.kind, change.version])).toEqual([
      ["published", 1],
      ["changed", 2],
    ]);
    // The draft follows, so that its next version does not take it back.
    const [draft] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, old));
    expect(draft?.fields.validity).toBe(validity);
  },
);

it("waits for the day on which the later text takes force, and makes up for a missed one", async () => {
  const { id: old } = await publish({ title: "旧办法" });
  const effectiveOn = calendarDate("2026-04-01");
  await publish({ title: "四月施行的办法", effectiveOn, relations: [`repeals:${old}`] });
  expect(await validityOf(old)).toBe("inForce");
  await runDueSuccessions(MORNING + 20 * DAY);
  expect(await validityOf(old)).toBe("inForce");
  await runDueSuccessions(MORNING + 25 * DAY);
  expect(await validityOf(old)).toBe("repealed");
  await runDueSuccessions(MORNING + 26 * DAY);
  expect(await publicPublication(old)).toMatchObject({ version: 2 });
});

it("ends nothing when the later text was withdrawn before it took force", async () => {
  const { id: old } = await publish({ title: "旧办法" });
  const effectiveOn = calendarDate("2026-04-01");
  const { id } = await publish({ title: "撤下的新办法", effectiveOn, relations: [`repeals:${old}`] });
  await withdrawDraft(own.publisher, { id, reason: "内容有误。" }, at());
  await runDueSuccessions(MORNING + 25 * DAY);
  expect(await validityOf(old)).toBe("inForce");
});

it("links the text of another agency, but does not end it", async () => {
  const { id: theirs } = await publish({ title: "别的机关的办法" }, other);
  const { id } = await publish({ title: "本机关的办法", relations: [`repeals:${theirs}`] });
  expect(await validityOf(theirs)).toBe("inForce");
  expect(await linksOf(id)).toHaveLength(1);
});

it("takes nothing of a draft that is being written to the public when the text is repealed", async () => {
  const { id: old } = await publish({ title: "旧办法" });
  const fields = { ...NOTICE, documentNumber: null, title: "还没审查的新标题" };
  await saveDraft(own.editor, { id: old, fields, seen: await lockOf(old) }, at());
  await publish({ title: "新办法", relations: [`repeals:${old}`] });
  expect(await publicPublication(old)).toMatchObject({ title: "旧办法", validity: "repealed" });
  const [draft] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, old));
  expect(draft?.fields).toMatchObject({ title: "还没审查的新标题", validity: "repealed" });
  // Each of the two has a line for its own bytes; the next version is published once it was cleared as it is now.
  const lines = await q().select().from(publicationReviews).where(eq(publicationReviews.draftId, old));
  const changed = lines.filter(({ kind }) => kind === "validityChanged");
  expect(changed).toHaveLength(2);
  expect(changed.at(-1)?.contentHash).toBe(draft?.contentHash);
  await submitDraft(own.editor, { ...(await seen(old)), confirmed: [] }, at());
  await clearDraft(own.examiner, { ...(await seen(old)), opinion: "可以公开。", hitsReason: "" }, at());
  expect(await publishDraft(own.publisher, await seen(old), at())).toMatchObject({ stage: "published" });
  expect(await publicPublication(old)).toMatchObject({ title: "还没审查的新标题", validity: "repealed" });
});

it("does not let a clearance of the old words stand when the text is repealed while it waits to be published", async () => {
  const { id: old } = await publish({ title: "旧办法" });
  const fields = { ...NOTICE, documentNumber: null, title: "旧办法（修订）" };
  await saveDraft(own.editor, { id: old, fields, seen: await lockOf(old) }, at());
  await submitDraft(own.editor, { ...(await seen(old)), confirmed: [] }, at());
  await clearDraft(own.examiner, { ...(await seen(old)), opinion: "可以公开。", hitsReason: "" }, at());
  expect((await publish({ title: "新办法", relations: [`repeals:${old}`] })).moved).toMatchObject({
    stage: "published",
  });
  expect(await publicPublication(old)).toMatchObject({ title: "旧办法", validity: "repealed", version: 2 });
  expect(await publishDraft(own.publisher, await seen(old), at())).toEqual({
    refusal: "clearedAnotherText",
  });
});

it("drops a link that the next version no longer says", async () => {
  const { id: first } = await publish({ title: "甲办法" });
  const { id } = await publish({ title: "乙办法", relations: [`sameMatter:${first}`] });
  expect(await linksOf(id)).toHaveLength(1);
  await publish({ title: "乙办法", relations: [] }, own, id);
  expect(await linksOf(id)).toEqual([]);
});

it("keeps every saved state of a draft, and nobody changes one", async () => {
  const { id } = await publish({ title: "甲办法" });
  await publish({ title: "甲办法（修订）" }, own, id);
  const states = await q().select().from(draftStates).where(eq(draftStates.draftId, id));
  expect(states.map(({ fields }) => fields.title)).toEqual(["甲办法", "甲办法（修订）"]);
  expect(() => store.sqlite.exec("UPDATE draft_states SET version = 9")).toThrow("append-only");
});
