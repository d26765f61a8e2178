import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import { q, type Store, tx } from "../client";
import { newId } from "../new-id";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { publicPublication } from "../queries/publications";
import { staffNotices } from "../schema/notices";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { publications } from "../schema/publications";
import { staff, staffRoles } from "../schema/staff";
import { openTestStore } from "../test-store";
import { clearDraft, publishDraft, saveDraft, sendBackDraft, submitDraft } from "./publication-drafts";
import { publishDue, scheduleDraft, unscheduleDraft } from "./publication-schedules";

type Anybody = Staff<never>;
const MINUTE = 60_000;
/** Tuesday 10 March 2026, 08:00 in Beijing. */
const EIGHT = Date.UTC(2026, 2, 10);
let store: Store;
let hire: Awaited<ReturnType<typeof peopleForTests>>["hire"];
let editor: Anybody;
let examiner: Anybody;
let publisher: Anybody;
let at = MORNING;

beforeAll(async () => {
  store = openTestStore();
  ({ hire } = await peopleForTests());
  editor = await hire("editor", ["editor"]);
  examiner = await hire("examiner", ["secrecyReviewer"]);
  publisher = await hire("publisher", ["publisher"]);
});
afterAll(() => store.close());

const rowOf = async (id: string) => {
  const [row] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
  if (!row) throw new Error("no draft");
  return row;
};
const seen = async (id: string) => ({ id, seen: (await rowOf(id)).lockVersion });
async function cleared(): Promise<string> {
  const id = newId();
  await saveDraft(editor, { id, fields: NOTICE, seen: 0 }, ++at);
  await submitDraft(editor, { id, seen: 1, confirmed: [] }, ++at);
  await clearDraft(examiner, { id, seen: 2, opinion: "同意公开。", hitsReason: "" }, ++at);
  return id;
}
async function scheduled(by = publisher): Promise<string> {
  const id = await cleared();
  expect(await scheduleDraft(by, { ...(await seen(id)), scheduledFor: EIGHT }, ++at)).toMatchObject({
    stage: "cleared",
  });
  return id;
}
const kindsOf = async (id: string) => {
  const lines = await q()
    .select({ kind: publicationReviews.kind })
    .from(publicationReviews)
    .where(eq(publicationReviews.draftId, id))
    .orderBy(publicationReviews.at);
  return lines.map(({ kind }) => kind);
};

describe("a minute that was set", () => {
  it("publishes then and not before, with the real time, in the name of who set it", async () => {
    const id = await scheduled();
    await publishDue(EIGHT - 1);
    expect(await publicPublication(id)).toBe(null);
    await publishDue(EIGHT + 20_000);
    expect(await publicPublication(id)).toMatchObject({ state: "published", version: 1 });
    const [row] = await q().select().from(publications).where(eq(publications.id, id));
    expect(row).toMatchObject({ publishedAt: EIGHT + 20_000, publishedOn: "2026-03-10" });
    expect((await rowOf(id)).scheduledFor).toBe(null);
    const [last] = await q()
      .select()
      .from(publicationReviews)
      .where(eq(publicationReviews.draftId, id))
      .orderBy(desc(publicationReviews.at))
      .limit(1);
    expect(last).toMatchObject({ kind: "published", staffId: publisher.id });
    await publishDue(EIGHT + 2 * MINUTE);
    expect((await kindsOf(id)).filter((kind) => kind === "published")).toHaveLength(1);
  });

  it("is made up for when the house stood still then", async () => {
    const id = await scheduled();
    await publishDue(EIGHT + 3 * 24 * 60 * MINUTE);
    expect(await publicPublication(id)).toMatchObject({ state: "published" });
  });

  it("PS-013 publishes nothing whose approval was revoked a moment before", async () => {
    const id = await scheduled();
    await sendBackDraft(examiner, { ...(await seen(id)), opinion: "还要核对。" }, EIGHT - 100);
    await publishDue(EIGHT);
    expect(await publicPublication(id)).toBe(null);
    expect(await rowOf(id)).toMatchObject({ stage: "sentBack", scheduledFor: null });
  });

  it("PS-013 publishes nothing that somebody revokes in the very transaction before", async () => {
    const id = await scheduled();
    const version = await seen(id);
    const [back] = await Promise.all([
      sendBackDraft(examiner, { ...version, opinion: "还要核对。" }, EIGHT),
      publishDue(EIGHT),
    ]);
    expect(back).toMatchObject({ stage: "sentBack" });
    expect(await publicPublication(id)).toBe(null);
  });

  it("PS-010 ends with every change of the text, also when the same minute would come after a new clearance", async () => {
    const id = await scheduled();
    const { lockVersion } = await rowOf(id);
    await saveDraft(editor, { id, fields: { ...NOTICE, title: "改过的标题" }, seen: lockVersion }, ++at);
    await submitDraft(editor, { ...(await seen(id)), confirmed: [] }, ++at);
    await clearDraft(examiner, { ...(await seen(id)), opinion: "同意公开。", hitsReason: "" }, ++at);
    await publishDue(EIGHT);
    expect(await publicPublication(id)).toBe(null);
  });

  it("holds for no other bytes, however they came into the row, and the desk is told", async () => {
    const id = await scheduled();
    await tx(async () => {
      const fields = { ...NOTICE, body: "悄悄换掉的正文。" };
      await q().update(publicationDrafts).set({ fields }).where(eq(publicationDrafts.id, id));
    });
    await publishDue(EIGHT);
    expect(await publicPublication(id)).toBe(null);
    expect(await rowOf(id)).toMatchObject({ stage: "cleared", scheduledFor: null });
    expect((await kindsOf(id)).at(-1)).toBe("unscheduled");
    const told = await q().select().from(staffNotices).where(eq(staffNotices.draftId, id));
    expect(told.map(({ kind, staffId }) => [kind, staffId]).toSorted()).toEqual(
      [
        ["scheduleFailed", editor.id],
        ["scheduleFailed", publisher.id],
      ].toSorted(),
    );
  });

  it("asks at the minute whether who set it still may publish", async () => {
    const gone = await hire<never>("gone", ["publisher"]);
    const moved = await hire<never>("moved", ["publisher"]);
    const [first, second] = [await scheduled(gone), await scheduled(moved)];
    await tx(async () => {
      await q().update(staff).set({ disabledAt: at }).where(eq(staff.id, gone.id));
      await q().delete(staffRoles).where(eq(staffRoles.staffId, moved.id));
    });
    await publishDue(EIGHT);
    expect([await publicPublication(first), await publicPublication(second)]).toEqual([null, null]);
    expect((await rowOf(first)).scheduledFor).toBe(null);
  });

  it("is set only by who may publish this text, for a minute to come", async () => {
    const id = await cleared();
    const minute = { ...(await seen(id)), scheduledFor: EIGHT };
    expect(await scheduleDraft(examiner, minute, at)).toEqual({ refusal: "notAllowed" });
    const both = await hire<never>("both", ["secrecyReviewer", "publisher"]);
    expect(await scheduleDraft(publisher, { ...minute, scheduledFor: at }, at)).toEqual({
      refusal: "minuteOver",
    });
    expect(await scheduleDraft(publisher, { ...minute, scheduledFor: at * 2 }, at)).toEqual({
      refusal: "minuteTooFar",
    });
    expect(await scheduleDraft(publisher, { ...minute, seen: 1 }, at)).toEqual({
      refusal: "changedMeanwhile",
    });
    const own = newId();
    await saveDraft(editor, { id: own, fields: NOTICE, seen: 0 }, ++at);
    await submitDraft(editor, { id: own, seen: 1, confirmed: [] }, ++at);
    expect(await scheduleDraft(publisher, { id: own, seen: 2, scheduledFor: EIGHT }, at)).toEqual({
      refusal: "notCleared",
    });
    await clearDraft(both, { id: own, seen: 2, opinion: "同意公开。", hitsReason: "" }, ++at);
    expect(await scheduleDraft(both, { id: own, seen: 3, scheduledFor: EIGHT }, at)).toEqual({
      refusal: "ownReview",
    });
  });

  it("is taken back, or overtaken by publishing at once", async () => {
    const id = await scheduled();
    expect(await unscheduleDraft(publisher, await seen(id), ++at)).toMatchObject({ stage: "cleared" });
    await publishDue(EIGHT);
    expect(await publicPublication(id)).toBe(null);
    expect(await unscheduleDraft(publisher, await seen(id), ++at)).toEqual({ refusal: "notScheduled" });
    const now = await scheduled();
    await publishDraft(publisher, await seen(now), ++at);
    await publishDue(EIGHT);
    expect((await kindsOf(now)).filter((kind) => kind === "published")).toHaveLength(1);
  });
});
