import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Review, recordedAs, standing } from "./publishing-desk";
import { inOrder, REVIEW_LEVELS, type ReviewLevel } from "./review-levels";
import { type DraftStage, follow, levelAt } from "./workflow";

const SEQUENCES = 10_000;
const PEOPLE = ["p0", "p1", "p2", "p3", "p4", "p5"] as const;
const ACTS = [
  ...["edit", "submit", "approve", "clear", "sendBack", "publish", "withdraw"],
  // What no step of the workflow knows of: bytes that change behind its back, rules that change, an archive, an hour that comes.
  ...["swapBytes", "changeRule", "schedule", "clock"],
] as const;
interface Command {
  act: string;
  who: (typeof PEOPLE)[number];
  bytes: number;
  levels: ReviewLevel[];
}

const command: fc.Arbitrary<Command> = fc.record({
  act: fc.constantFrom(...ACTS),
  who: fc.constantFrom(...PEOPLE),
  bytes: fc.nat(2),
  levels: fc.subarray([...REVIEW_LEVELS]),
});
const step = (act: string, who: number): Command => ({
  act,
  who: PEOPLE[who] ?? "p0",
  bytes: 0,
  levels: [...REVIEW_LEVELS],
});
/** Chance alone seldom comes as far as a publication, so a sequence begins with some of the lawful way. */
const LAWFUL = [
  step("edit", 0),
  step("submit", 0),
  ...[1, 2, 3].map((who) => step("approve", who)),
  step("clear", 4),
  step("publish", 5),
];
const sequence = fc
  .tuple(
    fc.subarray([...REVIEW_LEVELS]),
    fc.nat(LAWFUL.length),
    fc.array(command, { minLength: 3, maxLength: 25 }),
  )
  .map(([levels, length, rest]) => ({ levels, commands: [...LAWFUL.slice(0, length), ...rest] }));

/** The workflow as the desk uses it: a stage, a record, bytes; and what the test itself saw, which is all that it judges by. */
class Desk {
  private stage: DraftStage = "drafting";
  private record: Review[] = [];
  private bytes = "b0";
  private author: string | null = null;
  private sentWith: readonly ReviewLevel[] = [];
  private scheduled: { who: string; bytes: string } | null = null;
  private rule: readonly ReviewLevel[];
  private isPublic = false;
  /** Seen from outside. */
  private writers = new Set<string>();
  private approvals = new Map<ReviewLevel, { who: string; bytes: string }>();
  private cleared: { who: string; bytes: string } | null = null;
  published = 0;

  constructor(rule: readonly ReviewLevel[]) {
    this.rule = inOrder(rule);
  }

  run({ act, who, bytes, levels }: Command): void {
    switch (act) {
      case "swapBytes":
        this.bytes = `b${bytes}`;
        return;
      case "changeRule":
        this.rule = inOrder(levels);
        return;
      case "schedule":
        if (this.may("publish", who) && this.stage === "cleared") this.scheduled = { who, bytes: this.bytes };
        return;
      case "clock":
        if (this.scheduled && this.scheduled.bytes === this.bytes) this.act("publish", this.scheduled.who);
        this.scheduled = null;
        return;
      case "edit":
        if (this.act("edit", who)) {
          this.bytes = `b${bytes}`;
          this.author ??= who;
          this.writers.add(who);
          this.forget();
        }
        return;
      case "submit":
      case "approve":
      case "clear":
      case "sendBack":
      case "publish":
      case "withdraw":
        this.act(act, who);
    }
  }

  private may(action: Parameters<typeof follow>[1], who: string): { stage: DraftStage } | null {
    const levels = action === "submit" ? this.rule : this.sentWith;
    const followed = follow(this.stage, action, {
      actorId: who,
      authorId: this.author,
      ...standing(this.record),
      levels,
      isPublic: this.isPublic,
      contentHash: this.bytes,
    });
    return "stage" in followed ? followed : null;
  }

  private act(action: Parameters<typeof follow>[1], who: string): boolean {
    const next = this.may(action, who);
    if (!next) return false;
    const level = levelAt(this.stage);
    this.record.push({ kind: recordedAs(action, level), contentHash: this.bytes, staffId: who });
    if (action === "submit") {
      this.sentWith = this.rule;
      this.writers.add(who);
      this.forget();
    }
    if (action === "sendBack") this.forget();
    if (action === "approve" && level) this.approvals.set(level, { who, bytes: this.bytes });
    if (action === "clear") this.cleared = { who, bytes: this.bytes };
    if (action === "publish") this.judge(who);
    if (action === "withdraw") this.isPublic = false;
    this.stage = next.stage;
    this.scheduled = null;
    return true;
  }

  private forget(): void {
    this.approvals.clear();
    this.cleared = null;
  }

  /** These bytes were approved at every level and cleared, each by a person of its own who wrote none of them, and published by another. */
  private judge(publisher: string): void {
    this.isPublic = true;
    this.published += 1;
    const given = this.sentWith.map((level) => this.approvals.get(level));
    const everybody = [...given, this.cleared];
    expect(everybody.map((one) => one?.bytes)).toEqual(everybody.map(() => this.bytes));
    const people = everybody.map((one) => one?.who ?? "nobody");
    expect(new Set(people).size).toBe(people.length);
    expect(people.filter((one) => this.writers.has(one))).toEqual([]);
    expect([...this.writers, this.cleared?.who]).not.toContain(publisher);
  }
}

describe("S13 whatever people try in whatever order", () => {
  it(`publishes nothing without the approvals and the clearance of exactly these bytes (${SEQUENCES} sequences)`, () => {
    let published = 0;
    fc.assert(
      fc.property(sequence, ({ levels, commands }) => {
        const desk = new Desk(levels);
        for (const next of commands) desk.run(next);
        published += desk.published;
      }),
      { numRuns: SEQUENCES, seed: 20260309 },
    );
    // A test in which nothing is ever published would prove nothing.
    expect(published).toBeGreaterThan(SEQUENCES / 20);
  }, 120_000);
});
