import type { DisclosureKind } from "./disclosure-kind";
import { mayBePublished } from "./disclosure-kind";

export const DRAFT_STAGES = [
  "drafting",
  "inSecrecyReview",
  "sentBack",
  "cleared",
  "published",
  "withdrawn",
] as const;
/** Where a draft stands at the publishing desk. */
export type DraftStage = (typeof DRAFT_STAGES)[number];

export const DRAFT_ACTIONS = ["edit", "submit", "clear", "sendBack", "publish", "withdraw"] as const;
/** What somebody does with a draft. */
export type DraftAction = (typeof DRAFT_ACTIONS)[number];

/** Why an action is refused. */
export type DraftRefusal =
  | "wrongStage"
  | "notPublished"
  | "ownWork"
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

export interface DraftContext {
  actorId: string;
  /** Null for an import that has no author here. */
  authorId: string | null;
  clearance: Clearance | null;
  /** Everybody else who changed the text; what goes for the author goes for them. */
  editorIds?: readonly string[];
  /** Whether the public sees a version now; without it, the stage `published` says so. */
  isPublic?: boolean;
  /** Hash of the text as it stands now. */
  contentHash: string;
  disclosureKind?: DisclosureKind;
}

/**
 * Stage and action give the next stage. Editing a cleared draft takes it back to drafting, because the clearance was for other words;
 * a published one is edited for its next version while the public keeps seeing the last, which can be withdrawn at any moment.
 */
const NEXT: Readonly<Record<DraftStage, Partial<Record<DraftAction, DraftStage>>>> = {
  drafting: { edit: "drafting", submit: "inSecrecyReview", withdraw: "withdrawn" },
  inSecrecyReview: { clear: "cleared", sendBack: "sentBack", withdraw: "withdrawn" },
  sentBack: { edit: "drafting", submit: "inSecrecyReview", withdraw: "withdrawn" },
  cleared: { edit: "drafting", sendBack: "sentBack", publish: "published", withdraw: "withdrawn" },
  published: { edit: "drafting", withdraw: "withdrawn" },
  // What was withdrawn wrongly, or was put right, goes the whole way again before it is restored.
  withdrawn: { edit: "drafting", submit: "inSecrecyReview" },
};

/** Actions that the author of a text must leave to somebody else. */
const NOT_BY_AUTHOR: readonly DraftAction[] = ["clear", "sendBack", "publish"];
const BEFORE_CLEARANCE: readonly DraftStage[] = ["drafting", "inSecrecyReview", "sentBack"];

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
 * publisher are two people and never the author, and only the very text that was examined is published.
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
  const refusal =
    action === "publish"
      ? publishRefusal(context)
      : action === "withdraw"
        ? withdrawRefusal(stage, context)
        : null;
  return refusal === null ? { stage: next } : { refusal };
}

function wrote(staffId: string, { authorId, editorIds = [] }: DraftContext): boolean {
  return staffId === authorId || editorIds.includes(staffId);
}

function publishRefusal(context: DraftContext): DraftRefusal | null {
  const { clearance, contentHash, disclosureKind } = context;
  if (clearance === null) return "notCleared";
  if (clearance.contentHash !== contentHash) return "clearedAnotherText";
  if (wrote(clearance.staffId, context)) return "clearedByAuthor";
  if (clearance.staffId === context.actorId) return "ownReview";
  return disclosureKind !== undefined && !mayBePublished(disclosureKind) ? "notForThePublic" : null;
}

function withdrawRefusal(
  stage: DraftStage,
  { isPublic = stage === "published" }: DraftContext,
): DraftRefusal | null {
  return isPublic ? null : "notPublished";
}
