import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import { q, type Store, tx } from "../client";
import { newId } from "../new-id";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { publications, publicationVersions } from "../schema/publications";
import { openTestStore } from "../test-store";
import { clearDraft, publishDraft, saveDraft, sendBackDraft, submitDraft } from "./publication-drafts";
import { contentHashOf, publishContent } from "./publications";

type Anybody = Staff<never>;
const HASH = contentHashOf(NOTICE);
const OTHER = "0".repeat(64);
let store: Store;
let editor: Anybody;
let examiner: Anybody;
let publisher: Anybody;
let id: string;
let at = MORNING;

beforeAll(async () => {
  store = openTestStore();
  const { hire } = await peopleForTests();
  editor = await hire("editor", ["editor"]);
  examiner = await hire("examiner", ["secrecyReviewer"]);
  publisher = await hire("publisher", ["publisher"]);
});
afterAll(() => store.close());
beforeEach(async () => {
  id = newId();
  await saveDraft(editor, { id, fields: NOTICE, seen: 0 }, ++at);
  await submitDraft(editor, { id, seen: 1, confirmed: [] }, ++at);
});

const clear = () => clearDraft(examiner, { id, seen: 2, opinion: "同意公开。", hitsReason: "" }, ++at);
type Kind = "cleared" | "published" | "archiveImport" | "validityChanged";
const line = (kind: Kind, staffId: string | null, contentHash = HASH, when = ++at) =>
  tx(async () => {
    const row = { id: newId(), draftId: id, kind, contentHash, staffId, opinion: "", at: when };
    await q().insert(publicationReviews).values(row);
  });
/** Somebody who reaches past the desk for what puts a text before the public. */
const bypass = (change: { contentHash?: string; at?: number } = {}) =>
  tx(async () => {
    const [draft] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
    if (!draft) throw new Error("no draft");
    const { agencyId, columnId, contentHash } = draft;
    const content = { id, agencyId, columnId, fields: NOTICE, contentHash, at: at + 1, ...change };
    return publishContent({ ...content, actor: "system", demonstration: false });
  });
const change = (set: Partial<typeof publications.$inferInsert>) =>
  tx(async () => {
    await q().update(publications).set(set).where(eq(publications.id, id));
  });
const UNCLEARED = /no secrecy review cleared this text/;
const FALSE_DATE = /the date of a publication/;

/** drizzle wraps what SQLite says. */
const refusal = async (attempt: Promise<unknown>) => {
  const error: unknown = await attempt.catch((thrown: unknown) => thrown);
  return error instanceof Error ? `${error.message} ${String(error.cause)}` : "done";
};

describe("PS-009 the store itself puts nothing before the public", () => {
  it("without a clearance", async () => {
    await line("published", publisher.id);
    expect(await refusal(bypass())).toMatch(UNCLEARED);
  });

  it("of other bytes", async () => {
    await clear();
    await line("published", publisher.id, OTHER);
    expect(await refusal(bypass({ contentHash: OTHER }))).toMatch(UNCLEARED);
  });

  it("by the author, or by whoever sent it for review", async () => {
    await line("cleared", editor.id);
    await line("published", publisher.id);
    expect(await refusal(bypass())).toMatch(UNCLEARED);
  });

  it("by nobody, as an archive for which nobody answers", async () => {
    await line("cleared", null);
    await line("archiveImport", null);
    expect(await refusal(bypass())).toMatch(UNCLEARED);
  });

  it("that was taken back since", async () => {
    await clear();
    await sendBackDraft(examiner, { id, seen: 3, opinion: "还要改。" }, ++at);
    await line("published", publisher.id);
    expect(await refusal(bypass())).toMatch(UNCLEARED);
  });

  it("but what the desk published stands there, and then no other bytes take its place", async () => {
    await clear();
    expect(await publishDraft(publisher, { id, seen: 3 }, ++at)).toMatchObject({ stage: "published" });
    expect(await refusal(change({ contentHash: OTHER }))).toMatch(UNCLEARED);
    expect(await refusal(change({ title: "换了标题" }))).toMatch(/only as a new version/);
    await line("published", publisher.id, OTHER);
    const version = { id: newId(), publicationId: id, version: 2, publishedAt: at, content: NOTICE };
    const forged = () =>
      tx(async () => {
        await q()
          .insert(publicationVersions)
          .values({ ...version, contentHash: OTHER });
      });
    expect(await refusal(forged())).toMatch(UNCLEARED);
    expect(await refusal(tx(() => q().delete(publications).where(eq(publications.id, id))))).toMatch(
      /never deleted/,
    );
  });
});

describe("PS-009 what a later text does to this one's validity", () => {
  const AMENDED = { ...NOTICE, validity: "amended" as const };
  const amendedHash = contentHashOf(AMENDED);
  const succeed = ({ row = {}, content = AMENDED }: { row?: object; content?: typeof NOTICE } = {}) =>
    tx(async () => {
      const next = { validity: "amended" as const, version: 2, contentHash: amendedHash };
      await q()
        .update(publications)
        .set({ ...next, ...row })
        .where(eq(publications.id, id));
      await q().insert(publicationVersions).values({
        id: newId(),
        publicationId: id,
        version: 2,
        publishedAt: at,
        contentHash: amendedHash,
        content,
      });
    });

  beforeEach(async () => {
    await clear();
    await publishDraft(publisher, { id, seen: 3 }, ++at);
  });

  it("passes as its own version, with its own line of the record", async () => {
    expect(await refusal(succeed())).toMatch(UNCLEARED);
    await line("validityChanged", null, OTHER);
    expect(await refusal(succeed())).toMatch(UNCLEARED);
    await line("validityChanged", null, amendedHash, at - 86_400_000);
    expect(await refusal(succeed())).toMatch(FALSE_DATE);
    await line("validityChanged", null, amendedHash);
    expect(await refusal(succeed())).toBe("done");
  });

  it.each([
    ["another title", { row: { title: "换了标题" } }],
    ["another body", { row: { bodyText: "换了正文" } }],
    ["another column of theme", { row: { theme: "其他" } }],
    ["a later version than the next", { row: { version: 3 } }],
    ["no other validity", { row: { validity: "inForce" } }],
    ["a kept version with other words", { content: { ...AMENDED, body: "换了正文" } }],
    ["a kept version with something added", { content: { ...AMENDED, channels: ["x"] } }],
    ["a kept version in force", { content: NOTICE }],
  ] as const)("carries nothing else along: %s", async (_, change) => {
    await line("validityChanged", null, amendedHash);
    expect(await refusal(succeed(change as Parameters<typeof succeed>[0]))).toMatch(UNCLEARED);
  });
});

describe("a forged date of publication", () => {
  it("is impossible before the clearance, and away from the time at which somebody published", async () => {
    await clear();
    expect(await refusal(bypass())).toMatch(FALSE_DATE);
    await line("published", publisher.id);
    const dayBefore = at - 86_400_000;
    expect(await refusal(bypass({ at: dayBefore }))).toMatch(FALSE_DATE);
    expect(await refusal(bypass({ at: at + 3_600_000 }))).toMatch(FALSE_DATE);
    // Not even with a line of the record that says so: nothing was cleared then.
    await line("published", publisher.id, HASH, dayBefore);
    expect(await refusal(bypass({ at: dayBefore }))).toMatch(UNCLEARED);
    expect(await bypass()).toMatchObject({ version: 1 });
  });

  it("is impossible afterwards", async () => {
    await clear();
    await publishDraft(publisher, { id, seen: 3 }, ++at);
    for (const set of [
      { publishedAt: at - 86_400_000 },
      { publishedOn: "2026-01-01" },
      { year: 2025 },
      { legacyPublished: true },
    ]) {
      expect(await refusal(change(set))).toMatch(FALSE_DATE);
    }
    const older = () =>
      tx(async () => {
        await q()
          .update(publicationVersions)
          .set({ publishedAt: 0 })
          .where(eq(publicationVersions.publicationId, id));
      });
    expect(await refusal(older())).toMatch(/append-only/);
  });
});
