import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportStage } from "./report-stages";
import { followReport, REPORT_ACTIONS, type ReportAction } from "./workflow";

const PEOPLE = ["p0", "p1", "p2"] as const;
type Person = (typeof PEOPLE)[number];

/** Beside the acts of the workflow: the ledger moves behind the report's back, a version is changed by force, a page grows old. */
const ACTS = [...REPORT_ACTIONS, "ledgerMoves", "tamper", "look"] as const;
interface Command {
  act: (typeof ACTS)[number];
  who: Person;
  reason: string;
  complete: boolean;
}
const command: fc.Arbitrary<Command> = fc.record({
  act: fc.constantFrom(...ACTS),
  who: fc.constantFrom(...PEOPLE),
  reason: fc.constantFrom("", "  ", "第三部分数字有误"),
  complete: fc.boolean(),
});
const step = (act: Command["act"], who: Person): Command => ({
  act,
  who,
  reason: "数字有误",
  complete: true,
});
const LAWFUL = [
  step("save", "p0"),
  step("submit", "p0"),
  step("look", "p1"),
  step("freeze", "p1"),
  step("look", "p2"),
  step("publish", "p2"),
  step("reopen", "p0"),
  step("save", "p0"),
  step("submit", "p0"),
];
const sequence = fc
  .tuple(fc.nat(LAWFUL.length), fc.array(command, { minLength: 3, maxLength: 30 }))
  .map(([length, rest]) => [...LAWFUL.slice(0, length), ...rest]);

/** A report as the desk keeps it, and beside it what only the test saw, by which it judges. */
class Desk {
  stage: ReportStage = "drafting";
  private ledger = 0;
  private text = 0;
  private writers = new Set<Person>();
  private seen = new Map<Person, string>();
  private versions: { contentHash: string; frozenById: Person; publishedAt: number | null }[] = [];
  private frozenAs: { hash: string; by: Person; sawIt: boolean; complete: boolean; hadWritten: boolean }[] =
    [];
  published = 0;

  private now() {
    return this.stage === "frozen" || this.stage === "published"
      ? (this.versions.at(-1)?.contentHash ?? "")
      : `${this.text}|${this.ledger}`;
  }

  run({ act, who, reason, complete }: Command) {
    if (act === "ledgerMoves") this.ledger += 1;
    else if (act === "look") this.seen.set(who, this.now());
    else if (act === "tamper") {
      const last = this.versions.at(-1);
      if (last) this.versions[this.versions.length - 1] = { ...last, contentHash: `${last.contentHash}!` };
    } else this.act(act, { act, who, reason, complete });
  }

  private act(action: ReportAction, { who, reason, complete }: Command) {
    const version = this.versions.at(-1) ?? null;
    const contentHash = this.now();
    const followed = followReport(this.stage, action, {
      actorId: who,
      writerIds: [...this.writers],
      contentHash,
      seenHash: this.seen.get(who) ?? null,
      obstacle: complete ? null : "identityFails",
      version,
      reason,
    });
    if ("refusal" in followed) return;
    if (action === "sendBack" || action === "reopen") expect(reason.trim()).not.toBe("");
    if (action === "save") {
      this.writers.add(who);
      this.text += 1;
    }
    if (action === "freeze") {
      this.frozenAs.push({
        hash: contentHash,
        by: who,
        sawIt: this.seen.get(who) === contentHash,
        complete,
        hadWritten: this.writers.has(who),
      });
      this.versions.push({ contentHash, frozenById: who, publishedAt: null });
    }
    if (action === "publish") {
      const frozen = this.frozenAs.at(-1);
      // Nothing is published that no second person reviewed, whole, as they saw it, with every identity holding.
      expect(frozen).toMatchObject({ sawIt: true, complete: true, hadWritten: false });
      expect(this.seen.get(who)).toBe(contentHash);
      expect(version?.publishedAt).toBeNull();
      expect(this.writers.has(who)).toBe(false);
      if (version)
        this.versions[this.versions.length - 1] = { ...version, publishedAt: this.versions.length };
      this.published += 1;
    }
    this.stage = followed.stage;
  }
}

describe("the way of a report", () => {
  it("publishes nothing that no second person reviewed, and only what they saw", () => {
    let published = 0;
    fc.assert(
      fc.property(sequence, (commands) => {
        const desk = new Desk();
        for (const one of commands) desk.run(one);
        published += desk.published;
      }),
      { numRuns: 10_000 },
    );
    expect(published).toBeGreaterThan(100);
  });

  const context = {
    actorId: "reviewer",
    writerIds: ["writer"],
    contentHash: "a",
    seenHash: "a",
    obstacle: null,
    version: null,
    reason: "",
  };

  it.each([
    ["a writer never reviews", "reviewing", "freeze", { actorId: "writer" }, "ownWork"],
    [
      "a failing identity stops the freeze",
      "reviewing",
      "freeze",
      { obstacle: "identityFails" },
      "identityFails",
    ],
    ["what moved since it was seen is not frozen", "reviewing", "freeze", { seenHash: "b" }, "contentMoved"],
    ["sending back needs a reason", "reviewing", "sendBack", {}, "reasonMissing"],
    ["an erratum needs a reason", "published", "reopen", { reason: " " }, "reasonMissing"],
    ["nothing is published unfrozen", "reviewing", "publish", {}, "wrongStage"],
    ["a version that nobody froze is not published", "frozen", "publish", {}, "notReviewed"],
    [
      "a version whose content is another is not published",
      "frozen",
      "publish",
      { version: { contentHash: "b", frozenById: "reviewer", publishedAt: null } },
      "anotherContent",
    ],
    [
      "a version that its own writer froze is not published",
      "frozen",
      "publish",
      { version: { contentHash: "a", frozenById: "writer", publishedAt: null } },
      "notReviewed",
    ],
  ] as const)("%s", (_title, stage, action, changed, refusal) => {
    expect(followReport(stage, action, { ...context, ...changed })).toEqual({ refusal });
  });

  it("goes to the public in three steps by three hands", () => {
    expect(followReport("drafting", "submit", { ...context, actorId: "writer" })).toEqual({
      stage: "reviewing",
    });
    expect(followReport("reviewing", "freeze", context)).toEqual({ stage: "frozen" });
    const version = { contentHash: "a", frozenById: "reviewer", publishedAt: null };
    expect(followReport("frozen", "publish", { ...context, actorId: "publisher", version })).toEqual({
      stage: "published",
    });
  });
});
