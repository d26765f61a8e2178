import { describe, expect, it } from "vitest";
import type { ReviewLevel } from "./review-levels";
import {
  DRAFT_STAGES,
  type DraftAction,
  type DraftContext,
  type DraftStage,
  draftActionsFrom,
  follow,
} from "./workflow";

const AUTHOR = "author";
const context = (change: Partial<DraftContext> = {}): DraftContext => ({
  actorId: "publisher",
  authorId: AUTHOR,
  clearance: { contentHash: "h1", staffId: "examiner" },
  contentHash: "h1",
  ...change,
});

describe("follow", () => {
  it("goes from a draft to the public through the secrecy review", () => {
    const path: [DraftAction, string][] = [
      ["edit", AUTHOR],
      ["submit", AUTHOR],
      ["clear", "examiner"],
      ["publish", "publisher"],
      ["withdraw", "publisher"],
    ];
    let stage: DraftStage = "drafting";
    for (const [action, actorId] of path) {
      const result = follow(stage, action, context({ actorId }));
      stage = "stage" in result ? result.stage : "drafting";
    }
    expect(stage).toBe("withdrawn");
  });

  it.each([
    ["inSecrecyReview", "clear"],
    ["inSecrecyReview", "sendBack"],
    ["cleared", "publish"],
  ] as const)("leaves what an author may not do to others: in %s, %s", (stage, action) => {
    expect(follow(stage, action, context({ actorId: AUTHOR }))).toEqual({ refusal: "ownWork" });
    expect(follow(stage, action, context({ actorId: "second", editorIds: ["second"] }))).toEqual({
      refusal: "ownWork",
    });
  });

  it("publishes only the very text that was examined, by somebody who did not write it", () => {
    expect(follow("cleared", "publish", context())).toEqual({ stage: "published" });
    expect(follow("cleared", "publish", context({ clearance: null }))).toEqual({ refusal: "notCleared" });
    expect(follow("cleared", "publish", context({ contentHash: "h2" }))).toEqual({
      refusal: "clearedAnotherText",
    });
    const own = { contentHash: "h1", staffId: AUTHOR };
    expect(follow("cleared", "publish", context({ clearance: own }))).toEqual({ refusal: "clearedByAuthor" });
    const later = context({ editorIds: ["examiner"] });
    expect(follow("cleared", "publish", later)).toEqual({ refusal: "clearedByAuthor" });
  });

  it("PS-012 leaves publishing to somebody who did not examine the text", () => {
    expect(follow("cleared", "publish", context({ actorId: "examiner" }))).toEqual({ refusal: "ownReview" });
  });

  it("does not publish what is not for the public", () => {
    expect(follow("cleared", "publish", context({ disclosureKind: "onApplication" }))).toEqual({
      refusal: "notForThePublic",
    });
    expect(follow("cleared", "publish", context({ disclosureKind: "proactive" }))).toEqual({
      stage: "published",
    });
  });

  it.each([
    "drafting",
    "inFirstReview",
    "inSecondReview",
    "inFinalReview",
    "inSecrecyReview",
    "sentBack",
  ] as const)("publishes nothing out of %s", (stage) => {
    expect(follow(stage, "publish", context())).toEqual({ refusal: "notCleared" });
  });

  it("takes a cleared or published text back to drafting when it is edited", () => {
    expect(follow("cleared", "edit", context({ actorId: AUTHOR }))).toEqual({ stage: "drafting" });
    expect(follow("published", "edit", context({ actorId: AUTHOR }))).toEqual({ stage: "drafting" });
    expect(follow("inSecrecyReview", "edit", context({ actorId: AUTHOR }))).toEqual({
      refusal: "wrongStage",
    });
  });

  it("withdraws what the public sees, even while its next version is written", () => {
    expect(follow("drafting", "withdraw", context({ isPublic: true }))).toEqual({ stage: "withdrawn" });
    expect(follow("drafting", "withdraw", context())).toEqual({ refusal: "notPublished" });
    expect(follow("published", "withdraw", context({ isPublic: false }))).toEqual({
      refusal: "notPublished",
    });
  });

  it("never publishes twice, and leaves a withdrawn one alone", () => {
    expect(follow("published", "publish", context())).toEqual({ refusal: "wrongStage" });
    expect(follow("withdrawn", "edit", context())).toEqual({ refusal: "wrongStage" });
  });
});

describe("the three reviews", () => {
  const stageAfter = (stage: DraftStage, action: DraftAction, levels: readonly ReviewLevel[]) => {
    const result = follow(stage, action, context({ actorId: "reviewer", levels }));
    return "stage" in result ? result.stage : result.refusal;
  };

  it("follow one another, and what does not apply is passed over; the secrecy review never is", () => {
    for (const submitted of ["drafting", "sentBack"] as const) {
      expect(stageAfter(submitted, "submit", ["first", "second", "final"])).toBe("inFirstReview");
      expect(stageAfter(submitted, "submit", ["second"])).toBe("inSecondReview");
      expect(stageAfter(submitted, "submit", ["final"])).toBe("inFinalReview");
      expect(stageAfter(submitted, "submit", [])).toBe("inSecrecyReview");
    }
    expect(stageAfter("inFirstReview", "approve", ["first", "second", "final"])).toBe("inSecondReview");
    expect(stageAfter("inFirstReview", "approve", ["first", "final"])).toBe("inFinalReview");
    expect(stageAfter("inFirstReview", "approve", ["first"])).toBe("inSecrecyReview");
    expect(stageAfter("inSecondReview", "approve", ["first", "second", "final"])).toBe("inFinalReview");
    expect(stageAfter("inFinalReview", "approve", ["first", "second", "final"])).toBe("inSecrecyReview");
  });

  const LEVELS = ["first", "second", "final"] as const;
  const approvals = LEVELS.map((level) => ({ level, contentHash: "h1", staffId: `${level}-reviewer` }));
  const cleared = (change: Partial<DraftContext> = {}) => context({ levels: LEVELS, approvals, ...change });

  it("PS-012 each have a person of their own, who wrote none of it", () => {
    const again = context({ levels: LEVELS, approvals: approvals.slice(0, 1), actorId: "first-reviewer" });
    expect(follow("inSecondReview", "approve", again)).toEqual({ refusal: "sameReviewer" });
    expect(follow("inSecrecyReview", "clear", cleared({ actorId: "final-reviewer" }))).toEqual({
      refusal: "sameReviewer",
    });
    expect(follow("inFinalReview", "approve", context({ levels: LEVELS, actorId: AUTHOR }))).toEqual({
      refusal: "ownWork",
    });
    const twice = approvals.map((approval) => ({ ...approval, staffId: "one" }));
    expect(follow("cleared", "publish", cleared({ approvals: twice }))).toEqual({ refusal: "sameReviewer" });
    expect(follow("cleared", "publish", cleared({ editorIds: ["first-reviewer"] }))).toEqual({
      refusal: "notApproved",
    });
  });

  it("PS-010 all approved this very text before it is cleared or published", () => {
    expect(follow("cleared", "publish", cleared())).toEqual({ stage: "published" });
    expect(follow("inSecrecyReview", "clear", cleared({ actorId: "examiner" }))).toEqual({
      stage: "cleared",
    });
    for (const [stage, action, actorId] of [
      ["inSecrecyReview", "clear", "examiner"],
      ["cleared", "publish", "publisher"],
    ] as const) {
      const missing = cleared({ actorId, approvals: approvals.slice(1) });
      expect(follow(stage, action, missing)).toEqual({ refusal: "notApproved" });
      const other = approvals.map((approval, at) =>
        at === 1 ? { ...approval, contentHash: "h0" } : approval,
      );
      expect(follow(stage, action, cleared({ actorId, approvals: other }))).toEqual({
        refusal: "approvedAnotherText",
      });
    }
  });
});

describe("draftActionsFrom", () => {
  it("offers exactly what the table allows", () => {
    expect(Object.fromEntries(DRAFT_STAGES.map((stage) => [stage, draftActionsFrom(stage)]))).toEqual({
      drafting: ["edit", "submit"],
      inFirstReview: ["approve", "sendBack"],
      inSecondReview: ["approve", "sendBack"],
      inFinalReview: ["approve", "sendBack"],
      inSecrecyReview: ["clear", "sendBack"],
      sentBack: ["edit", "submit"],
      cleared: ["edit", "sendBack", "publish"],
      published: ["edit", "withdraw"],
      withdrawn: [],
    });
    expect(draftActionsFrom("drafting", true)).toContain("withdraw");
  });
});
