import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import type { PublicationFields } from "@/domain/publication/publication-form";
import type { Store } from "../client";
import {
  approveDraft,
  clearDraft,
  publishDraft,
  saveDraft,
  submitDraft,
} from "../mutations/publication-drafts";
import { setReviewRule } from "../mutations/review-rules";
import { newId } from "../new-id";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { openTestStore } from "../test-store";
import { draftCounts, publishedUnder, publishingDesk, publishingDraft } from "./publication-drafts";

let store: Store;
let editor: Staff<never>;
let examiner: Staff<never>;
let publisher: Staff<never>;
let stranger: Staff<never>;
let homeless: Staff<never>;
let hire: Awaited<ReturnType<typeof peopleForTests>>["hire"];
let at = MORNING;

const write = async (by: Staff<never>, change: Partial<PublicationFields> = {}) => {
  const id = newId();
  await saveDraft(by, { id, fields: { ...NOTICE, ...change }, seen: 0 }, ++at);
  return id;
};
const release = async (id: string, seen = 1) => {
  await submitDraft(editor, { id, seen, confirmed: [] }, ++at);
  await clearDraft(examiner, { id, seen: seen + 1, opinion: "同意。", hitsReason: "" }, ++at);
  await publishDraft(publisher, { id, seen: seen + 2 }, ++at);
};

beforeAll(async () => {
  store = openTestStore();
  const people = await peopleForTests();
  const { other } = people;
  ({ hire } = people);
  editor = await hire("editor", ["editor"]);
  examiner = await hire("examiner", ["secrecyReviewer"]);
  publisher = await hire("publisher", ["publisher"]);
  stranger = await hire("stranger", ["editor", "secrecyReviewer", "publisher"], other);
  homeless = { ...editor, agencyId: null };
});
afterAll(() => store.close());

const filter = { stage: "drafting" as const, words: "", page: 1, pageSize: 2 };

describe("the desk's list", () => {
  it("holds one's own agency's drafts and nobody else's, the last touched first", async () => {
    const titles = ["甲通知", "乙通知", "丙通告100%"];
    for (const title of titles) await write(editor, { title });
    const theirs = await write(stranger, { title: "别处的通知" });

    const first = await publishingDesk(editor, filter);
    expect(first).toMatchObject({ total: 3, pages: 2 });
    expect(first.items.map(({ title }) => title)).toEqual(["丙通告100%", "乙通知"]);
    const beyond = await publishingDesk(editor, { ...filter, page: 99 });
    expect([beyond.page, beyond.items.map(({ title }) => title)]).toEqual([2, ["甲通知"]]);
    expect((await draftCounts(editor)).get("drafting")).toBe(3);

    expect(await publishingDraft(editor, theirs)).toBe(null);
    expect((await publishingDesk(stranger, filter)).items.map(({ id }) => id)).toEqual([theirs]);
    expect((await publishingDesk(homeless, filter)).total).toBe(0);
    expect([...(await draftCounts(homeless))]).toEqual([["mine", 0]]);
  });

  it("finds words of a title as they stand", async () => {
    const words = async (text: string) => (await publishingDesk(editor, { ...filter, words: text })).total;
    expect(await words("通知")).toBe(2);
    expect(await words("100%")).toBe(1);
    expect(await words("%")).toBe(1);
    expect(await words("_")).toBe(0);
    expect(await words("' or 1=1 --")).toBe(0);
  });
});

describe("the page of a draft", () => {
  it("tells its record, what the public has of it, and how it stands", async () => {
    const id = await write(editor);
    expect(await publishingDraft(editor, id)).toMatchObject({ public: null, context: { isPublic: false } });
    await release(id);
    await saveDraft(editor, { id, fields: { ...NOTICE, title: "修订稿" }, seen: 4 }, ++at);
    const draft = await publishingDraft(publisher, id);
    expect(draft).toMatchObject({
      stage: "drafting",
      fields: { title: "修订稿" },
      public: { version: 1, withdrawnAt: null, fields: { title: NOTICE.title } },
      context: { isPublic: true, clearance: null, authorId: editor.id, editorIds: [editor.id] },
    });
    expect(draft?.record.map(({ kind, staffName }) => [kind, staffName])).toEqual([
      ["edited", "editor"],
      ["submitted", "editor"],
      ["cleared", "examiner"],
      ["published", "publisher"],
      ["edited", "editor"],
    ]);
  });
});

describe("a document number that is taken", () => {
  it("is found in any spelling, but not in the text itself", async () => {
    const id = await write(editor, { documentNumber: "增府办〔2026〕77号" });
    expect(await publishedUnder("增府办〔2026〕77号", newId())).toEqual([]);
    await release(id);
    for (const spelling of ["增府办〔2026〕77号", "增府办[2026] 77号", "增府办（２０２６）７７号"]) {
      expect((await publishedUnder(spelling, newId())).map((row) => row.id)).toEqual([id]);
    }
    expect(await publishedUnder("增府办〔2026〕77号", id)).toEqual([]);
    expect(await publishedUnder(null, newId())).toEqual([]);
    expect(await publishedUnder("第七期", newId())).toEqual([]);
  });
});

describe("what waits for somebody", () => {
  it("PS-012 puts before everybody what waits for them, without what they wrote or have reviewed", async () => {
    const mine = async (who: Staff<"draft.read">) =>
      (await publishingDesk(who, { stage: "mine", words: "", page: 1, pageSize: 50 })).items.map(
        ({ id }) => id,
      );
    const rule = { agencyId: editor.agencyId, columnId: null };
    await setReviewRule("system", { ...rule, levels: ["first", "final"] }, ++at);
    const [one, two, all] = await Promise.all([
      hire<never>("one", ["reviewer"]),
      hire<never>("two", ["reviewer"]),
      hire<never>("all", ["editor", "reviewer", "secrecyReviewer", "publisher"]),
    ]);
    const id = await write(editor);
    expect([await mine(editor), await mine(one)]).toEqual([expect.arrayContaining([id]), []]);
    await submitDraft(editor, { id, seen: 1, confirmed: [] }, ++at);
    expect([await mine(one), await mine(two), await mine(all)]).toEqual([[id], [id], [id]]);
    expect(await mine(editor)).not.toContain(id);
    await approveDraft(one, { id, seen: 2, opinion: "同意。" }, ++at);
    expect([await mine(one), await mine(two)]).toEqual([[], [id]]);
    await approveDraft(two, { id, seen: 3, opinion: "同意。" }, ++at);
    expect([await mine(two), await mine(examiner), await mine(publisher)]).toEqual([[], [id], []]);
    await clearDraft(examiner, { id, seen: 4, opinion: "同意。", hitsReason: "" }, ++at);
    expect([await mine(examiner), await mine(publisher)]).toEqual([[], [id]]);
    const own = await write(all);
    await submitDraft(all, { id: own, seen: 1, confirmed: [] }, ++at);
    expect(await mine(all)).toEqual([id]);
    await setReviewRule("system", { ...rule, levels: [] }, ++at);
  });
});
