import { and, asc, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import { q, type Store, tx } from "../client";
import { newId } from "../new-id";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { draftFilesOf } from "../queries/publication-draft-files";
import { publicationDrafts } from "../schema/publication-drafts";
import { publicationFiles } from "../schema/publication-files";
import { publicationVersions } from "../schema/publications";
import { openTestStore } from "../test-store";
import { takeArchived } from "./publication-archive";
import { setDraftFiles } from "./publication-draft-files";
import {
  approveDraft,
  clearDraft,
  publishDraft,
  saveDraft,
  sendBackDraft,
  submitDraft,
  withdrawDraft,
} from "./publication-drafts";
import { publishDue, scheduleDraft } from "./publication-schedules";
import { lapseExpired } from "./publication-terms";
import { contentHashOf } from "./publications";
import { setReviewRule } from "./review-rules";

/** The rules alone are held to ten thousand sequences in domain/publication/workflow.random.test.ts; here they meet the store. */
const SEQUENCES = 1_500;
const TEXTS = ["甲", "乙", "丙"].map((title) => ({ ...NOTICE, title }));

type Anybody = Staff<never>;
let store: Store;
/** Each holds every role of the desk, so that nothing but the rules keeps them apart. */
let people: Anybody[];
let own: string;

beforeAll(async () => {
  store = openTestStore();
  const found = await peopleForTests();
  const { hire, other } = found;
  const all = ["editor", "reviewer", "secrecyReviewer", "publisher"] as const;
  people = await Promise.all(["一", "二", "三", "四"].map((name) => hire<never>(name, [...all])));
  ({ own } = found);
  // One of the three reviews applies, so that chance gets through at all.
  await setReviewRule("system", { agencyId: own, columnId: null, levels: ["second"] }, 0);
  people.push(await hire<never>("外", [...all], other));
});
afterAll(() => store.close());

const ACTS = [
  ...(["save", "submit", "approve", "clear", "sendBack", "publish", "withdraw"] as const),
  ...(["tamper", "swapFile", "schedule", "clock", "lapse", "importAgain", "importPublished"] as const),
];
interface Command {
  act: (typeof ACTS)[number];
  who: number;
  text: number;
  isStale: boolean;
}

const command: fc.Arbitrary<Command> = fc.record({
  act: fc.constantFrom(...ACTS),
  who: fc.nat(4),
  text: fc.nat(2),
  isStale: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
});

const step = (act: Command["act"], who: number): Command => ({ act, who, text: 0, isStale: false });
/** Chance alone seldom comes as far as a publication, so a sequence begins with some of the lawful way. */
const LAWFUL = [step("save", 0), step("submit", 0), step("approve", 1), step("clear", 2), step("publish", 3)];
const sequence = fc
  .tuple(fc.nat(LAWFUL.length), fc.array(command, { minLength: 2, maxLength: 10 }))
  .map(([length, rest]) => [...LAWFUL.slice(0, length), ...rest]);

/** What the test itself saw happen, apart from everything that the store remembers. */
interface Seen {
  writers: Set<string>;
  approved: { hash: string; by: string } | null;
  cleared: { hash: string; by: string } | null;
}

class Desk {
  private readonly id = newId();
  private readonly seen: Seen = { writers: new Set(), approved: null, cleared: null };
  private at = MORNING;
  private scheduledBy: string | null = null;
  versions = 0;

  private readonly externalId = newId();

  private async row() {
    const [row] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, this.id));
    return row;
  }

  private async newest() {
    return q()
      .select()
      .from(publicationVersions)
      .where(eq(publicationVersions.publicationId, this.id))
      .orderBy(asc(publicationVersions.version));
  }

  private forget(): void {
    this.seen.approved = null;
    this.seen.cleared = null;
  }

  /** What the row and its files hold at this moment. */
  private async hash(): Promise<string> {
    const row = await this.row();
    return row ? contentHashOf(row.fields, await draftFilesOf(this.id)) : "none";
  }

  async run({ act, who, text, isStale }: Command): Promise<void> {
    const by = people[who];
    const fields = TEXTS[text];
    if (!by || !fields) return;
    const before = await this.row();
    const draft = { id: this.id, seen: Math.max((before?.lockVersion ?? 0) - Number(isStale), 0) };
    const at = ++this.at;
    const opinion = "已经审查。";
    const isDone = (result: object) => !("refusal" in result);
    switch (act) {
      case "save":
        if (
          isDone(await saveDraft(by, { ...draft, fields }, at)) &&
          (await this.row())?.lockVersion !== before?.lockVersion
        ) {
          this.seen.writers.add(by.id);
          this.forget();
        }
        return;
      case "submit":
        if (isDone(await submitDraft(by, { ...draft, confirmed: [] }, at))) {
          this.seen.writers.add(by.id);
          this.forget();
        }
        return;
      case "approve":
        if (isDone(await approveDraft(by, { ...draft, opinion }, at)))
          this.seen.approved = { hash: await this.hash(), by: by.id };
        return;
      case "clear":
        if (isDone(await clearDraft(by, { ...draft, opinion, hitsReason: "" }, at)))
          this.seen.cleared = { hash: await this.hash(), by: by.id };
        return;
      case "sendBack":
        if (isDone(await sendBackDraft(by, { ...draft, opinion }, at))) this.forget();
        return;
      case "swapFile":
        // A file of the same name with other bytes, by a door that asks nobody (PS-011).
        if (before) await setDraftFiles(this.id, [fileOf(text)], at);
        return;
      case "schedule":
        if (isDone(await scheduleDraft(by, { ...draft, scheduledFor: at + MINUTE }, at)))
          this.scheduledBy = by.id;
        return;
      case "clock":
        this.at += MINUTE;
        await publishDue(this.at);
        await this.look(this.scheduledBy ?? "nobody");
        return;
      case "lapse":
        await lapseExpired(this.at + 400 * DAY);
        await this.look("nobody");
        return;
      case "importAgain":
      case "importPublished": {
        if (!before) return;
        const { agencyId, columnId } = before;
        const { externalId } = this;
        // The draft came from that archive, as far as the row says.
        await q().update(publicationDrafts).set({ externalId }).where(eq(publicationDrafts.id, this.id));
        const archived = {
          externalId,
          agencyId,
          columnId,
          fields,
          files: [],
          publishedOn: null,
        };
        // Somebody answers for an archive; it never takes hold of what the desk is working on.
        const answers =
          act === "importPublished" ? { authorisedBy: "档案科", opinion: "历史档案导入。" } : null;
        await takeArchived(archived, answers, at);
        await this.look("nobody");
        return;
      }
      case "withdraw":
        await withdrawDraft(by, { id: this.id, reason: "内容有误。" }, at);
        return;
      case "tamper":
        // Somebody with the file in their hands: the words change, what the row says of them does not.
        await q().update(publicationDrafts).set({ fields }).where(eq(publicationDrafts.id, this.id));
        return;
      case "publish": {
        const done = isDone(await publishDraft(by, draft, at));
        expect(await this.look(by.id)).toBe(done ? 1 : 0);
      }
    }
  }

  /** How many versions came since the last look; each is held to what was seen. */
  private async look(publisher: string): Promise<number> {
    const versions = await this.newest();
    const fresh = versions.slice(this.versions);
    this.versions = versions.length;
    for (const version of fresh) await this.judge(publisher, version);
    return fresh.length;
  }

  /** S13: these very words were cleared, by somebody who wrote none of them, and published by a third person. */
  private async judge(publisher: string, version: typeof publicationVersions.$inferSelect): Promise<void> {
    const { writers, approved, cleared } = this.seen;
    const files = await q()
      .select({ name: publicationFiles.name, sha256: publicationFiles.sha256 })
      .from(publicationFiles)
      .where(and(eq(publicationFiles.publicationId, this.id), isNull(publicationFiles.removedAt)))
      .orderBy(asc(publicationFiles.position));
    const hash = contentHashOf(version.content, files);
    expect([approved?.hash, cleared?.hash, version.contentHash]).toEqual([hash, hash, hash]);
    expect([...writers, cleared?.by]).not.toContain(publisher);
    expect([...writers]).not.toContain(cleared?.by);
    expect([...writers, cleared?.by]).not.toContain(approved?.by);
  }
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const fileOf = (text: number) => ({
  name: "附件.txt",
  mediaType: "text/plain" as const,
  byteSize: 1,
  sha256: String(text).repeat(64),
  objectName: `publication/${text}`,
  sourceSha256: String(text).repeat(64),
});

const UNDO = new Error("undo");

describe("S13 whatever people try in whatever order", () => {
  it(`publishes nothing without a clearance of exactly those words by another person (${SEQUENCES} sequences)`, async () => {
    let published = 0;
    await fc.assert(
      fc.asyncProperty(sequence, async (commands) => {
        const undone = tx(async () => {
          const desk = new Desk();
          for (const next of commands) await desk.run(next);
          published += desk.versions;
          throw UNDO;
        });
        await expect(undone).rejects.toBe(UNDO);
      }),
      { numRuns: SEQUENCES, seed: 20260309 },
    );
    // A test in which nothing is ever published would prove nothing.
    expect(published).toBeGreaterThan(SEQUENCES / 10);
  }, 300_000);
});
