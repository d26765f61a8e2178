import type { DisclosureKind } from "./disclosure-kind";
import { mayBePublished } from "./disclosure-kind";
import { REVIEW_LEVELS, type ReviewLevel } from "./review-levels";

export const DRAFT_STAGES = [
  "drafting",
  "inFirstReview",
  "inSecondReview",
  "inFinalReview",
  "inSecrecyReview",
  "sentBack",
  "cleared",
  "published",
  "withdrawn",
] as const;
/** Where a draft stands at the publishing desk. */
export type DraftStage = (typeof DRAFT_STAGES)[number];

export const DRAFT_ACTIONS = [
  "edit",
  "submit",
  "approve",
  "clear",
  "sendBack",
  "publish",
  "withdraw",
] as const;
/** What somebody does with a draft. */
export type DraftAction = (typeof DRAFT_ACTIONS)[number];

/** Why an action is refused. */
export type DraftRefusal =
  | "wrongStage"
  | "notPublished"
  | "ownWork"
  | "sameReviewer"
  | "notApproved"
  | "approvedAnotherText"
  | "notCleared"
  | "clearedAnotherText"
  | "clearedByAuthor"
  | "ownReview"
  | "notForThePublic";

/** The last secrecy review that cleared a text. */
export interface Clearance {
  contentHash: string;
  staffId: string;
}

/** What one of the three reviews approved since the text was last sent for review. */
export interface Approval {
  level: ReviewLevel;
  contentHash: string;
  staffId: string;
}

export interface DraftContext {
  actorId: string;
  /** Null for an import that has no author here. */
  authorId: string | null;
  clearance: Clearance | null;
  /** The reviews that this text has to pass before the secrecy review; without it, none. */
  levels?: readonly ReviewLevel[];
  approvals?: readonly Approval[];
  /** Everybody else who changed the text; what goes for the author goes for them. */
  editorIds?: readonly string[];
  /** Whether the public sees a version now; without it, the stage `published` says so. */
  isPublic?: boolean;
  /** Hash of the text as it stands now. */
  contentHash: string;
  disclosureKind?: DisclosureKind;
}

const STAGE_OF: Readonly<Record<ReviewLevel, DraftStage>> = {
  first: "inFirstReview",
  second: "inSecondReview",
  final: "inFinalReview",
};

/** The review that a draft waits for in a stage; null where it waits for none of the three. */
export function levelAt(stage: DraftStage): ReviewLevel | null {
  return REVIEW_LEVELS.find((level) => STAGE_OF[level] === stage) ?? null;
}

type Next = DraftStage | ((levels: readonly ReviewLevel[]) => DraftStage);

/** The first review after a level that applies; after all of them, and always, the secrecy review. */
function reviewAfter(level: ReviewLevel | null): (levels: readonly ReviewLevel[]) => DraftStage {
  const later = REVIEW_LEVELS.slice(level === null ? 0 : REVIEW_LEVELS.indexOf(level) + 1);
  return (levels) => {
    const next = later.find((one) => levels.includes(one));
    return next === undefined ? "inSecrecyReview" : STAGE_OF[next];
  };
}

const inReview = (level: ReviewLevel): Partial<Record<DraftAction, Next>> => ({
  approve: reviewAfter(level),
  sendBack: "sentBack",
  withdraw: "withdrawn",
});

/**
 * Stage and action give the next stage. What was sent back, or a cleared draft that is edited, begins again at the first review, because
 * every approval was for other words; a published one is edited for its next version while the public keeps seeing the last, which can be
 * withdrawn at any moment.
 */
const NEXT: Readonly<Record<DraftStage, Partial<Record<DraftAction, Next>>>> = {
  drafting: { edit: "drafting", submit: reviewAfter(null), withdraw: "withdrawn" },
  inFirstReview: inReview("first"),
  inSecondReview: inReview("second"),
  inFinalReview: inReview("final"),
  inSecrecyReview: { clear: "cleared", sendBack: "sentBack", withdraw: "withdrawn" },
  sentBack: { edit: "drafting", submit: reviewAfter(null), withdraw: "withdrawn" },
  cleared: { edit: "drafting", sendBack: "sentBack", publish: "published", withdraw: "withdrawn" },
  published: { edit: "drafting", withdraw: "withdrawn" },
  withdrawn: {},
};

/** Actions that the author of a text must leave to somebody else. */
const NOT_BY_AUTHOR: readonly DraftAction[] = ["approve", "clear", "sendBack", "publish"];
const BEFORE_CLEARANCE: readonly DraftStage[] = [
  "drafting",
  "inFirstReview",
  "inSecondReview",
  "inFinalReview",
  "inSecrecyReview",
  "sentBack",
];

/** The actions that a stage offers at all; `withdraw` only while the public sees something. */
export function draftActionsFrom(
  stage: DraftStage,
  isPublic = stage === "published",
): readonly DraftAction[] {
  return DRAFT_ACTIONS.filter(
    (action) => NEXT[stage][action] !== undefined && (action !== "withdraw" || isPublic),
  );
}

/**
 * The stage after an action, or why it is refused. 条例第十七条 wants every disclosure examined for secrecy first: the examiner and the
 * publisher are two people and never the author, each review before has a person of its own, and only the very text that all of them saw
 * is published.
 */
export function follow(
  stage: DraftStage,
  action: DraftAction,
  context: DraftContext,
): { stage: DraftStage } | { refusal: DraftRefusal } {
  const next = NEXT[stage][action];
  if (next === undefined) {
    return {
      refusal: action === "publish" && BEFORE_CLEARANCE.includes(stage) ? "notCleared" : "wrongStage",
    };
  }
  if (NOT_BY_AUTHOR.includes(action) && wrote(context.actorId, context)) return { refusal: "ownWork" };
  const refusal = REFUSALS[action]?.(context, stage) ?? null;
  if (refusal !== null) return { refusal };
  return { stage: typeof next === "function" ? next(context.levels ?? []) : next };
}

const REFUSALS: Partial<
  Record<DraftAction, (context: DraftContext, stage: DraftStage) => DraftRefusal | null>
> = {
  approve: (context) => alreadyApproved(context),
  clear: (context) => alreadyApproved(context) ?? approvalRefusal(context),
  publish: publishRefusal,
  withdraw: withdrawRefusal,
};

function wrote(staffId: string, { authorId, editorIds = [] }: DraftContext): boolean {
  return staffId === authorId || editorIds.includes(staffId);
}

function alreadyApproved({ actorId, approvals = [] }: DraftContext): DraftRefusal | null {
  return approvals.some(({ staffId }) => staffId === actorId) ? "sameReviewer" : null;
}

/** Whether every review that applies approved this very text, each by a person of its own who wrote none of it. */
function approvalRefusal(context: DraftContext): DraftRefusal | null {
  const { levels = [], approvals = [], contentHash } = context;
  const given = levels.map((level) => approvals.find((approval) => approval.level === level));
  const people = new Set<string>();
  for (const approval of given) {
    if (approval === undefined || wrote(approval.staffId, context)) return "notApproved";
    if (approval.contentHash !== contentHash) return "approvedAnotherText";
    people.add(approval.staffId);
  }
  return people.size < given.length ? "sameReviewer" : null;
}

function publishRefusal(context: DraftContext): DraftRefusal | null {
  const { clearance, contentHash, disclosureKind } = context;
  if (clearance === null) return "notCleared";
  if (clearance.contentHash !== contentHash) return "clearedAnotherText";
  if (wrote(clearance.staffId, context)) return "clearedByAuthor";
  if (clearance.staffId === context.actorId) return "ownReview";
  const refusal = approvalRefusal(context);
  if (refusal !== null) return refusal;
  return disclosureKind !== undefined && !mayBePublished(disclosureKind) ? "notForThePublic" : null;
}

function withdrawRefusal({ isPublic }: DraftContext, stage: DraftStage): DraftRefusal | null {
  return (isPublic ?? stage === "published") ? null : "notPublished";
}
