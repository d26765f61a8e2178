import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import { q, type Store, tx } from "../client";
import { newId } from "../new-id";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { scannedForTests } from "../scanned-for-tests";
import { publicationDraftFiles } from "../schema/publication-draft-files";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { publicationFiles } from "../schema/publication-files";
import { publications, publicationVersions } from "../schema/publications";
import { openTestStore } from "../test-store";
import { changeDraftFiles } from "./draft-files";
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

describe("PS-010 the same hash over other words", () => {
  beforeEach(async () => {
    await clear();
    await publishDraft(publisher, { id, seen: 3 }, ++at);
  });

  it.each([
    ["title", { title: "换了标题" }],
    ["body", { bodyText: "换了正文" }],
    ["blocks", { body: [{ kind: "paragraph", text: "换了正文" }] }],
    ["summary", { summary: "换了摘要" }],
    ["number", { documentNumber: "增府办〔2026〕99号" }],
    ["day of issue", { issuedOn: "2020-01-01" }],
    ["day of force", { effectiveOn: "2020-01-01" }],
    ["end of term", { expiresOn: "2020-01-01" }],
    ["genre", { genre: "公告" }],
    ["theme", { theme: "其他" }],
    ["keywords", { keywords: ["别的"] }],
    ["audiences", { audiences: ["别的"] }],
    ["kind of disclosure", { disclosureKind: "onApplication" }],
    ["source", { sourceUrl: "https://evil.example/" }],
  ] as const)("is refused though the version rises: %s", async (_, words) => {
    const set = { ...words, version: 2 } as Partial<typeof publications.$inferInsert>;
    expect(await refusal(change(set))).toMatch(/only as a new version/);
  });

  it("does not stand in the way of what may change by itself", async () => {
    expect(await refusal(change({ validity: "expired" }))).toBe("done");
    expect(await refusal(change({ withdrawnAt: at, withdrawnReason: "x" }))).toBe("done");
  });
});

describe("PS-011 the files of what is public", () => {
  const FILE = {
    name: "附件.pdf",
    mediaType: "application/pdf" as const,
    byteSize: 1,
    sha256: "a".repeat(64),
    objectName: "object-a",
  };
  const OTHER_FILE = { ...FILE, sha256: "b".repeat(64), objectName: "object-b" };
  const UNCLEARED_FILE = /a file of the public stands there only with what was cleared/;
  const put = (file: typeof FILE, more: object = {}) =>
    tx(async () => {
      const row = { id: newId(), publicationId: id, position: 1, addedAt: at, ...file, ...more };
      await q().insert(publicationFiles).values(row);
    });
  const alter = (set: Partial<typeof publicationFiles.$inferInsert>) =>
    tx(async () => {
      await q().update(publicationFiles).set(set).where(eq(publicationFiles.publicationId, id));
    });

  async function publishedWith(file: typeof FILE) {
    const kept = { ...file, sourceSha256: file.sha256 };
    const changed = await changeDraftFiles(editor, { id, seen: null }, () => [kept], ++at);
    if ("refusal" in changed) throw new Error(changed.refusal);
    await submitDraft(editor, { id, seen: changed.lockVersion, confirmed: [] }, ++at);
    await scannedForTests(id, ++at);
    const seen = changed.lockVersion + 1;
    await clearDraft(examiner, { id, seen, opinion: "同意公开。", hitsReason: "" }, ++at);
    expect(await publishDraft(publisher, { id, seen: seen + 1 }, ++at)).toMatchObject({ stage: "published" });
  }
  beforeEach(async () => {
    await sendBackDraft(examiner, { id, seen: 2, opinion: "附上附件。" }, ++at);
    await publishedWith(FILE);
  });

  it("came there by the desk, and no others come past it", async () => {
    expect(await q().select().from(publicationFiles)).toContainEqual(
      expect.objectContaining({ publicationId: id, sha256: FILE.sha256 }),
    );
    expect(await refusal(put(OTHER_FILE, { position: 2 }))).toMatch(UNCLEARED_FILE);
    // Not even one that was put beside the draft, nor with a forged line of the record.
    await tx(async () => {
      await q()
        .insert(publicationDraftFiles)
        .values({ id: newId(), draftId: id, position: 2, sourceSha256: "x", addedAt: at, ...OTHER_FILE });
      await q().update(publicationDrafts).set({ contentHash: OTHER }).where(eq(publicationDrafts.id, id));
    });
    expect(await refusal(put(OTHER_FILE, { position: 2 }))).toMatch(UNCLEARED_FILE);
  });

  it.each([
    ["bytes", { sha256: OTHER_FILE.sha256 }],
    ["object", { objectName: OTHER_FILE.objectName }],
    ["name", { name: "别的.pdf" }],
    ["type", { mediaType: "text/html" }],
    ["length", { byteSize: 2 }],
  ])("never change: %s", async (_, set) => {
    expect(await refusal(alter(set))).toMatch(UNCLEARED_FILE);
  });

  it("leave and change their order only with a version, never come back alone, and are never deleted", async () => {
    expect(await refusal(alter({ removedAt: at + 86_400_000 }))).toMatch(UNCLEARED_FILE);
    expect(await refusal(alter({ position: 9 }))).toMatch(UNCLEARED_FILE);
    expect(
      await refusal(tx(() => q().delete(publicationFiles).where(eq(publicationFiles.publicationId, id)))),
    ).toMatch(/never deleted/);
    // The next version carries another file instead.
    const draft = await changeDraftFiles(editor, { id, seen: null }, () => [], ++at);
    if ("refusal" in draft) throw new Error(draft.refusal);
    await publishedWith({ ...OTHER_FILE });
    const rows = (await q().select().from(publicationFiles)).filter(
      ({ publicationId }) => publicationId === id,
    );
    expect(rows.map(({ sha256, removedAt }) => [sha256, removedAt === null])).toEqual([
      [FILE.sha256, false],
      [OTHER_FILE.sha256, true],
    ]);
    expect(await refusal(alter({ removedAt: null }))).toMatch(UNCLEARED_FILE);
  });
});
