import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import { q, type Store, tx } from "../client";
import { newId } from "../new-id";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { publicationDrafts } from "../schema/publication-drafts";
import { publicationVersions } from "../schema/publications";
import { openTestStore } from "../test-store";
import {
  clearDraft,
  publishDraft,
  saveDraft,
  sendBackDraft,
  submitDraft,
  withdrawDraft,
} from "./publication-drafts";
import { contentHashOf } from "./publications";

const SEQUENCES = 10_000;
const TEXTS = ["甲", "乙", "丙"].map((title) => ({ ...NOTICE, title }));

type Anybody = Staff<never>;
let store: Store;
/** Each holds every role of the desk, so that nothing but the rules keeps them apart. */
let people: Anybody[];

beforeAll(async () => {
  store = openTestStore();
  const { hire, other } = await peopleForTests();
  const all = ["editor", "secrecyReviewer", "publisher"] as const;
  people = await Promise.all(["一", "二", "三"].map((name) => hire<never>(name, [...all])));
  people.push(await hire<never>("外", [...all], other));
});
afterAll(() => store.close());

const ACTS = ["save", "submit", "clear", "sendBack", "publish", "withdraw", "tamper"] as const;
interface Command {
  act: (typeof ACTS)[number];
  who: number;
  text: number;
  isStale: boolean;
}

const command: fc.Arbitrary<Command> = fc.record({
  act: fc.constantFrom(...ACTS),
  who: fc.nat(3),
  text: fc.nat(2),
  isStale: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
});

const step = (act: Command["act"], who: number): Command => ({ act, who, text: 0, isStale: false });
/** Chance alone seldom comes as far as a publication, so a sequence begins with some of the lawful way. */
const LAWFUL = [step("save", 0), step("submit", 0), step("clear", 1), step("publish", 2)];
const sequence = fc
  .tuple(fc.nat(LAWFUL.length), fc.array(command, { minLength: 2, maxLength: 8 }))
  .map(([length, rest]) => [...LAWFUL.slice(0, length), ...rest]);

/** What the test itself saw happen, apart from everything that the store remembers. */
interface Seen {
  writers: Set<string>;
  cleared: { hash: string; by: string } | null;
}

class Desk {
  private readonly id = newId();
  private readonly seen: Seen = { writers: new Set(), cleared: null };
  private at = MORNING;
  versions = 0;

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
          this.seen.cleared = null;
        }
        return;
      case "submit":
        if (isDone(await submitDraft(by, { ...draft, confirmed: [] }, at))) this.seen.writers.add(by.id);
        return;
      case "clear":
        if (isDone(await clearDraft(by, { ...draft, opinion, hitsReason: "" }, at)) && before) {
          this.seen.cleared = { hash: contentHashOf(before.fields), by: by.id };
        }
        return;
      case "sendBack":
        if (isDone(await sendBackDraft(by, { ...draft, opinion }, at))) this.seen.cleared = null;
        return;
      case "withdraw":
        await withdrawDraft(by, { id: this.id, reason: "内容有误。" }, at);
        return;
      case "tamper":
        // Somebody with the file in their hands: the words change, what the row says of them does not.
        await q().update(publicationDrafts).set({ fields }).where(eq(publicationDrafts.id, this.id));
        return;
      case "publish": {
        const done = isDone(await publishDraft(by, draft, at));
        const versions = await this.newest();
        expect(versions).toHaveLength(this.versions + Number(done));
        this.versions = versions.length;
        if (done) this.judge(by.id, versions.at(-1));
      }
    }
  }

  /** S13: these very words were cleared, by somebody who wrote none of them, and published by a third person. */
  private judge(publisher: string, version: typeof publicationVersions.$inferSelect | undefined): void {
    const { writers, cleared } = this.seen;
    const hash = version ? contentHashOf(version.content) : "none";
    expect(cleared?.hash).toBe(hash);
    expect(version?.contentHash).toBe(hash);
    expect([...writers, cleared?.by]).not.toContain(publisher);
    expect([...writers]).not.toContain(cleared?.by);
  }
}

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
    expect(published).toBeGreaterThan(SEQUENCES / 5);
  }, 300_000);
});
