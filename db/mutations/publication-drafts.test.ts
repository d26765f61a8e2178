import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import type { Permission } from "@/domain/access/roles";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { calendarDate } from "@/domain/time/calendar-date";
import { q, type Store, tx } from "../client";
import { newId } from "../new-id";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { importedBefore } from "../queries/publication-import";
import { publicPublication } from "../queries/publications";
import { auditEntries } from "../schema/house-keeping";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { publicationVersions } from "../schema/publications";
import { searchPublications } from "../search/search-publications";
import { openTestStore } from "../test-store";
import { takeArchived } from "./publication-archive";
import {
  approveDraft,
  clearDraft,
  publishDraft,
  saveDraft,
  sendBackDraft,
  submitDraft,
  withdrawDraft,
} from "./publication-drafts";
import { contentHashOf, publishContent } from "./publications";
import { setReviewRule } from "./review-rules";

type Anybody = Staff<Permission & never>;
let store: Store;
let editor: Anybody;
let second: Anybody;
let examiner: Anybody;
let publisher: Anybody;
/** Holds every role of the desk at once. */
let allRounder: Anybody;
let stranger: Anybody;
let own: string;
let hire: Awaited<ReturnType<typeof peopleForTests>>["hire"];

beforeAll(async () => {
  store = openTestStore();
  const people = await peopleForTests();
  ({ own, hire } = people);
  const all = ["editor", "secrecyReviewer", "publisher"] as const;
  editor = await people.hire("editor", ["editor"]);
  second = await people.hire("second", ["editor"]);
  examiner = await people.hire("examiner", ["secrecyReviewer"]);
  publisher = await people.hire("publisher", ["publisher"]);
  allRounder = await people.hire("all", [...all]);
  stranger = await people.hire("stranger", [...all], people.other);
});
afterAll(() => store.close());

const OPINION = "经审查，不涉及国家秘密，可以公开。";
let clock = MORNING;
const at = () => ++clock;

const rowOf = async (id: string) => {
  const [row] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
  if (!row) throw new Error("no draft");
  return row;
};
const versionsOf = (id: string) =>
  q().select().from(publicationVersions).where(eq(publicationVersions.publicationId, id));
const seen = async (id: string) => ({ id, seen: (await rowOf(id)).lockVersion });

const save = async (by: Anybody, change: Partial<PublicationFields> = {}, id = newId(), version = 0) => {
  const saved = await saveDraft(by, { id, fields: { ...NOTICE, ...change }, seen: version }, at());
  return { id, saved };
};
const submit = async (by: Anybody, id: string) =>
  submitDraft(by, { ...(await seen(id)), confirmed: [] }, at());
const clear = async (by: Anybody, id: string, hitsReason = "") =>
  clearDraft(by, { ...(await seen(id)), opinion: OPINION, hitsReason }, at());
const publish = async (by: Anybody, id: string) => publishDraft(by, await seen(id), at());

async function cleared(change: Partial<PublicationFields> = {}): Promise<string> {
  const { id } = await save(editor, change);
  await submit(editor, id);
  await clear(examiner, id);
  return id;
}

async function published(change: Partial<PublicationFields> = {}): Promise<string> {
  const id = await cleared(change);
  await publish(publisher, id);
  return id;
}

const lastAudit = async () => {
  const [entry] = await q().select().from(auditEntries).orderBy(desc(auditEntries.seq)).limit(1);
  return entry;
};

describe("from a draft to the public", () => {
  it("goes through three people, and page and search see it at once", async () => {
    const { id, saved } = await save(editor, { body: "一种罕见的鹦鹉螺条款。" });
    expect(saved).toEqual({ stage: "drafting", lockVersion: 1 });
    expect(await submit(editor, id)).toEqual({ stage: "inSecrecyReview", lockVersion: 2 });
    expect(await clear(examiner, id)).toEqual({ stage: "cleared", lockVersion: 3 });
    expect(await publicPublication(id)).toBe(null);
    expect(await publish(publisher, id)).toEqual({ stage: "published", lockVersion: 4 });
    expect(await publicPublication(id)).toMatchObject({
      state: "published",
      version: 1,
      title: NOTICE.title,
    });
    const found = await searchPublications({ query: "鹦鹉螺", sort: "relevance", page: 1, pageSize: 5 });
    expect(found.total).toBe(1);
    const kinds = await q()
      .select({ kind: publicationReviews.kind })
      .from(publicationReviews)
      .where(eq(publicationReviews.draftId, id))
      .orderBy(publicationReviews.at);
    expect(kinds.map(({ kind }) => kind)).toEqual(["edited", "submitted", "cleared", "published"]);
  });

  it("keeps the last version before the public while the next one is written", async () => {
    const id = await published();
    const { lockVersion } = await rowOf(id);
    await save(editor, { title: "关于印发河涌管理办法（修订）的通知" }, id, lockVersion);
    expect(await publicPublication(id)).toMatchObject({ title: NOTICE.title, version: 1 });
    await submit(editor, id);
    await clear(examiner, id);
    await publish(publisher, id);
    expect(await publicPublication(id)).toMatchObject({ version: 2 });
    expect((await versionsOf(id)).map(({ content }) => content.title)).toEqual([
      NOTICE.title,
      "关于印发河涌管理办法（修订）的通知",
    ]);
  });

  it("PS-014 withdraws with a reason that stays, and leaves the index at once", async () => {
    const id = await published({ body: "这里写着犰狳两个字。" });
    const search = () => searchPublications({ query: "犰狳", sort: "relevance", page: 1, pageSize: 5 });
    expect((await search()).total).toBe(1);
    expect(await withdrawDraft(publisher, { id, reason: "" }, at())).toEqual({ refusal: "opinionMissing" });
    const reason = "附表中的数据有误，核对后重新公开。";
    expect(await withdrawDraft(publisher, { id, reason }, at())).toMatchObject({ stage: "withdrawn" });
    expect(await publicPublication(id)).toMatchObject({ state: "withdrawn", withdrawnReason: reason });
    expect((await search()).total).toBe(0);
    const { lockVersion } = await rowOf(id);
    expect((await save(editor, { title: "再次公开" }, id, lockVersion)).saved).toEqual({
      refusal: "wrongStage",
    });
  });

  it("FF-004, FF-030 carries any text to the public as it was typed", async () => {
    const title = "<script>alert(1)</script>\u0024{7*7}{{7*7}}<%=7*7%>#{7*7}";
    const id = await published({ title, body: title });
    expect(await publicPublication(id)).toMatchObject({ title, bodyText: title });
  });

  it("DT-005 takes a date of issue after today only when the editor has confirmed it, and stores it as entered", async () => {
    const issuedOn = calendarDate("2026-12-31");
    const { id } = await save(editor, { issuedOn });
    expect(await submit(editor, id)).toEqual({ refusal: "warningsUnconfirmed" });
    const confirmed = ["issuedAfterPublication"] as const;
    expect(await submitDraft(editor, { ...(await seen(id)), confirmed }, at())).toMatchObject({
      stage: "inSecrecyReview",
    });
    expect((await rowOf(id)).fields.issuedOn).toBe(issuedOn);
  });

  it("sends back with what has to be changed, from the examiner and from the publisher", async () => {
    const id = await cleared();
    const opinion = "文号有误，请核对。";
    expect(await sendBackDraft(publisher, { ...(await seen(id)), opinion }, at())).toMatchObject({
      stage: "sentBack",
    });
    await submit(editor, id);
    expect(await publish(publisher, id)).toEqual({ refusal: "notCleared" });
    expect(await sendBackDraft(publisher, { ...(await seen(id)), opinion }, at())).toEqual({
      refusal: "notAllowed",
    });
    expect(await sendBackDraft(examiner, { ...(await seen(id)), opinion: "" }, at())).toEqual({
      refusal: "opinionMissing",
    });
    expect(await sendBackDraft(examiner, { ...(await seen(id)), opinion }, at())).toMatchObject({
      stage: "sentBack",
    });
  });
});

describe("different people", () => {
  it("AU-018 never lets the one who wrote clear, send back or publish, whatever roles they hold", async () => {
    const { id } = await save(allRounder);
    await submit(allRounder, id);
    expect(await clear(allRounder, id)).toEqual({ refusal: "ownWork" });
    expect(await lastAudit()).toMatchObject({
      actor: allRounder.id,
      intent: "draft.refuse",
      objectId: id,
      fields: ["clear", "ownWork"],
    });
    await clear(examiner, id);
    expect(await publish(allRounder, id)).toEqual({ refusal: "ownWork" });
    expect(await publicPublication(id)).toBe(null);
  });

  it("AU-018 counts whoever changed a word and whoever sent it for review as its author", async () => {
    const { id } = await save(editor);
    await save(allRounder, { title: "改了标题的通知" }, id, 1);
    await submit(editor, id);
    expect(await clear(allRounder, id)).toEqual({ refusal: "ownWork" });
    const other = await save(editor);
    await submit(allRounder, other.id);
    expect(await clear(allRounder, other.id)).toEqual({ refusal: "ownWork" });
  });

  it("PS-012 never lets the examiner publish what they cleared", async () => {
    const { id } = await save(editor);
    await submit(editor, id);
    await clear(allRounder, id);
    expect(await publish(allRounder, id)).toEqual({ refusal: "ownReview" });
    expect(await publish(publisher, id)).toMatchObject({ stage: "published" });
  });

  it("AU-017 refuses an act that the person's roles do not allow, remembers it and changes nothing", async () => {
    const id = await cleared();
    const before = await rowOf(id);
    expect(await publish(editor, id)).toEqual({ refusal: "notAllowed" });
    expect(await publish(examiner, id)).toEqual({ refusal: "notAllowed" });
    expect(await clear(publisher, id)).toEqual({ refusal: "notAllowed" });
    expect(await withdrawDraft(editor, { id, reason: "撤下" }, at())).toEqual({ refusal: "notAllowed" });
    expect((await save(publisher, { title: "改" }, id, before.lockVersion)).saved).toEqual({
      refusal: "notAllowed",
    });
    expect(await lastAudit()).toMatchObject({ intent: "draft.refuse", fields: ["edit", "notAllowed"] });
    expect(await rowOf(id)).toEqual(before);
  });

  it("shows another agency's people nothing and lets them touch nothing", async () => {
    const id = await published();
    const before = await rowOf(id);
    const none = { refusal: "noSuchDraft" };
    expect(await submit(stranger, id)).toEqual(none);
    expect(await clear(stranger, id)).toEqual(none);
    expect(await publish(stranger, id)).toEqual(none);
    expect(await withdrawDraft(stranger, { id, reason: "撤下" }, at())).toEqual(none);
    expect((await save(stranger, { title: "改" }, id, before.lockVersion)).saved).toEqual(none);
    // Nor can they write a draft of their own under the id of a public text.
    expect((await save(stranger, { title: "改" }, id, 0)).saved).toEqual(none);
    expect(await rowOf(id)).toEqual(before);
  });

  it("never makes a draft under the id of a publication that has none", async () => {
    const id = newId();
    const { columnId } = await rowOf((await save(editor)).id);
    const content = { id, agencyId: own, columnId, fields: NOTICE, contentHash: contentHashOf(NOTICE) };
    await publishContent({ ...content, at: at(), actor: "system", demonstration: false });
    expect((await save(second, { title: "别的" }, id)).saved).toEqual({ refusal: "noSuchDraft" });
  });
});

describe("the three reviews", () => {
  const approve = async (by: Anybody, id: string) =>
    approveDraft(by, { ...(await seen(id)), opinion: "同意。" }, at());
  let reviewers: Anybody[];
  beforeAll(async () => {
    const rule = { agencyId: own, columnId: null };
    await setReviewRule("system", { ...rule, levels: ["final", "first"] }, at());
    reviewers = await Promise.all(["甲", "乙"].map((name) => hire<never>(name, ["reviewer"])));
  });
  afterAll(() => setReviewRule("system", { agencyId: own, columnId: null, levels: [] }, at()));
  const reviewer = (place: number) => {
    const found = reviewers[place];
    if (!found) throw new Error("no such reviewer");
    return found;
  };

  it("come before the secrecy review, each by another person, and begin again with every change", async () => {
    const { id } = await save(editor);
    expect(await submit(editor, id)).toMatchObject({ stage: "inFirstReview" });
    expect(await clear(examiner, id)).toEqual({ refusal: "wrongStage" });
    expect(await approve(examiner, id)).toEqual({ refusal: "notAllowed" });
    expect(await approveDraft(reviewer(0), { ...(await seen(id)), opinion: "" }, at())).toEqual({
      refusal: "opinionMissing",
    });
    expect(await approve(reviewer(0), id)).toMatchObject({ stage: "inFinalReview" });
    expect(await approve(reviewer(0), id)).toEqual({ refusal: "sameReviewer" });
    expect(await lastAudit()).toMatchObject({ intent: "draft.refuse", fields: ["approve", "sameReviewer"] });
    expect(await approve(reviewer(1), id)).toMatchObject({ stage: "inSecrecyReview" });
    expect(await clear(examiner, id)).toMatchObject({ stage: "cleared" });
    const { lockVersion } = await rowOf(id);
    await save(editor, { summary: "改了一句。" }, id, lockVersion);
    expect(await submit(editor, id)).toMatchObject({ stage: "inFirstReview" });
    expect(await publish(publisher, id)).toEqual({ refusal: "notCleared" });
    for (const who of reviewers) await approve(who, id);
    await clear(examiner, id);
    expect(await publish(publisher, id)).toMatchObject({ stage: "published" });
    const kinds = await q()
      .select({ kind: publicationReviews.kind })
      .from(publicationReviews)
      .where(eq(publicationReviews.draftId, id))
      .orderBy(publicationReviews.at);
    expect(kinds.map(({ kind }) => kind)).toEqual([
      ...["edited", "submitted", "firstApproved", "finalApproved", "cleared"],
      ...["edited", "submitted", "firstApproved", "finalApproved", "cleared", "published"],
    ]);
  });

  it("send back with a reason from any level, and then all begins anew", async () => {
    const { id } = await save(editor);
    await submit(editor, id);
    await approve(reviewer(0), id);
    expect(await sendBackDraft(examiner, { ...(await seen(id)), opinion: "请改。" }, at())).toEqual({
      refusal: "notAllowed",
    });
    expect(await sendBackDraft(reviewer(1), { ...(await seen(id)), opinion: "请改。" }, at())).toMatchObject({
      stage: "sentBack",
    });
    expect(await submit(editor, id)).toMatchObject({ stage: "inFirstReview" });
    expect(await approve(reviewer(0), id)).toMatchObject({ stage: "inFinalReview" });
  });

  it("are those of the moment of sending: a rule that changes touches nothing under way", async () => {
    const { id } = await save(editor);
    await submit(editor, id);
    const rule = { agencyId: own, columnId: null };
    await setReviewRule("system", { ...rule, levels: [] }, at());
    expect(await approve(reviewer(0), id)).toMatchObject({ stage: "inFinalReview" });
    await approve(reviewer(1), id);
    expect(await clear(examiner, id)).toMatchObject({ stage: "cleared" });
    await setReviewRule("system", { ...rule, levels: ["first", "final"] }, at());
  });
});

describe("exactly these words", () => {
  it("PS-010 voids the clearance with one character", async () => {
    const id = await cleared();
    const { lockVersion } = await rowOf(id);
    await save(editor, { body: `${NOTICE.body}。` }, id, lockVersion);
    expect((await rowOf(id)).stage).toBe("drafting");
    expect(await publish(publisher, id)).toEqual({ refusal: "notCleared" });
  });

  it("S13 counts the words themselves and not what the row says of them", async () => {
    const id = await cleared();
    await tx(async () => {
      const fields = { ...NOTICE, body: "后来换掉的正文。" };
      await q().update(publicationDrafts).set({ fields }).where(eq(publicationDrafts.id, id));
    });
    expect(await publish(publisher, id)).toEqual({ refusal: "clearedAnotherText" });
    expect(await publicPublication(id)).toBe(null);
  });

  it("keeps the clearance when the same words are saved again", async () => {
    const id = await cleared();
    const { saved } = await save(editor, {}, id, 1);
    expect(saved).toEqual({ stage: "cleared", lockVersion: 3 });
    expect(await publish(publisher, id)).toMatchObject({ stage: "published" });
  });

  it("CO-006 lets nobody clear or publish a version that was not on their screen", async () => {
    const { id } = await save(editor);
    await submit(editor, id);
    const onScreen = await seen(id);
    await sendBackDraft(examiner, { ...onScreen, opinion: "请改。" }, at());
    await save(editor, { body: "悄悄换掉的正文。" }, id, onScreen.seen + 1);
    await submit(editor, id);
    expect(await clearDraft(examiner, { ...onScreen, opinion: OPINION, hitsReason: "" }, at())).toEqual({
      refusal: "changedMeanwhile",
    });
    await clear(examiner, id);
    expect(await publishDraft(publisher, onScreen, at())).toEqual({ refusal: "changedMeanwhile" });
  });

  it("publishes nothing that is not for the public", async () => {
    const id = await cleared({ disclosureKind: "onApplication" });
    expect(await publish(publisher, id)).toEqual({ refusal: "notForThePublic" });
  });
});

describe("two editors at once", () => {
  it("takes one text and gives the other editor both", async () => {
    const { id } = await save(editor);
    const [first, late] = await Promise.all([
      save(editor, { title: "先保存的标题" }, id, 1),
      save(second, { title: "后保存的标题" }, id, 1),
    ]);
    expect(first.saved).toEqual({ stage: "drafting", lockVersion: 2 });
    expect(late.saved).toMatchObject({
      refusal: "changedMeanwhile",
      current: { fields: { title: "先保存的标题" }, lockVersion: 2, changedBy: "editor", did: "edited" },
    });
    expect((await rowOf(id)).title).toBe("先保存的标题");
    expect((await save(second, { title: "后保存的标题" }, id, 2)).saved).toMatchObject({ lockVersion: 3 });
  });

  it("makes one draft of a form that is sent twice", async () => {
    const id = newId();
    const [first, again] = await Promise.all([save(editor, {}, id), save(editor, {}, id)]);
    expect(first.saved).toEqual(again.saved);
    expect((await rowOf(id)).lockVersion).toBe(1);
  });

  it("publishes once when two publishers press at the same moment", async () => {
    const id = await cleared();
    const version = await seen(id);
    const results = await Promise.all([
      publishDraft(publisher, version, at()),
      publishDraft(allRounder, version, at()),
    ]);
    expect(results).toEqual([{ stage: "published", lockVersion: 4 }, { refusal: "changedMeanwhile" }]);
    expect(await versionsOf(id)).toHaveLength(1);
  });

  it("says so when the column does not exist", async () => {
    expect((await save(editor, { columnCode: "nowhere" })).saved).toEqual({ refusal: "noSuchColumn" });
  });
});

describe("the sensitive scan at the desk", () => {
  const ID = "11010519491231002X";

  it("PS-006 keeps nothing that bears the mark of a secret, and remembers only that it happened", async () => {
    const { id, saved } = await save(editor, { body: "机密★1年\n某某计划" });
    expect(saved).toEqual({ refusal: "secrecyMark" });
    await expect(rowOf(id)).rejects.toThrow();
    expect(await lastAudit()).toMatchObject({ intent: "draft.refuse", fields: ["edit", "secrecyMark"] });
    expect(JSON.stringify(await q().select().from(auditEntries))).not.toContain("机密");
  });

  it("PS-006 sends and publishes no archive text that bears one", async () => {
    const { id } = await save(editor);
    const fields = { ...NOTICE, summary: "绝密☆" };
    await tx(async () => {
      await q().update(publicationDrafts).set({ fields }).where(eq(publicationDrafts.id, id));
    });
    expect(await submit(editor, id)).toEqual({ refusal: "secrecyMark" });
    await tx(async () => {
      const hash = contentHashOf(fields);
      const review = { id: newId(), draftId: id, kind: "cleared" as const, contentHash: hash };
      await q()
        .insert(publicationReviews)
        .values({ ...review, staffId: examiner.id, opinion: "", at: at() });
      await q().update(publicationDrafts).set({ stage: "cleared" }).where(eq(publicationDrafts.id, id));
    });
    expect(await publish(publisher, id)).toEqual({ refusal: "secrecyMark" });
  });

  it("PS-001 clears a text with an id number only when the examiner says why, and repeats the number nowhere", async () => {
    const { id } = await save(editor, { body: `公示人员：张三，${ID}` });
    await submit(editor, id);
    expect(await clear(examiner, id)).toEqual({ refusal: "hitsUnexplained" });
    expect(await clear(examiner, id, `当事人 ${ID} 同意`)).toEqual({ refusal: "privateInOpinion" });
    expect(await clear(examiner, id, "法律规定应当公示，已核对。")).toMatchObject({ stage: "cleared" });
    expect(JSON.stringify(await q().select().from(auditEntries))).not.toContain(ID);
    const opinions = await q().select({ opinion: publicationReviews.opinion }).from(publicationReviews);
    expect(JSON.stringify(opinions)).not.toContain(ID);
  });

  it("takes no id number into the public reason of a withdrawal", async () => {
    const id = await published();
    expect(await withdrawDraft(publisher, { id, reason: `泄露了${ID}` }, at())).toEqual({
      refusal: "privateInOpinion",
    });
    expect(await publicPublication(id)).toMatchObject({ state: "published" });
  });
});

describe("an archive's text", () => {
  it("becomes a next version through the desk like any other", async () => {
    const text = {
      externalId: "old-1",
      agencyId: own,
      columnId: (await rowOf((await save(editor)).id)).columnId,
      fields: NOTICE,
      files: [],
      publishedOn: calendarDate("2012-05-04"),
    };
    await takeArchived(text, { authorisedBy: "办公室", opinion: "历史档案导入" }, at());
    const id = (await importedBefore("old-1"))?.id ?? "";
    await save(editor, { title: "更正后的标题" }, id, 1);
    await submit(editor, id);
    await clear(examiner, id);
    await publish(publisher, id);
    expect(await publicPublication(id)).toMatchObject({
      title: "更正后的标题",
      version: 2,
      publishedOn: "2012-05-04",
    });
  });
});
