import type { Permission } from "@/domain/access/roles";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { GateRefusal } from "./gate/gate-rules";
import { type PublicationFields, type PublicationWarning, warningsOf } from "./publication-form";
import { explainsNothing } from "./relations";
import type { ReviewLevel } from "./review-levels";
import { hasHit, scanPublication, scanText } from "./sensitive-scan";
import {
  type Approval,
  type Clearance,
  type DraftAction,
  type DraftContext,
  type DraftRefusal,
  type DraftStage,
  follow,
  levelAt,
} from "./workflow";

export const REVIEW_KINDS = [
  "edited",
  "submitted",
  "firstApproved",
  "secondApproved",
  "finalApproved",
  "cleared",
  "sentBack",
  "scheduled",
  "unscheduled",
  "published",
  "withdrawn",
  "archiveImport",
  "validityChanged",
] as const;
/** What the record of a draft can say. */
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** How the record names the approval of each review. */
const APPROVED_AS: Readonly<Record<ReviewLevel, ReviewKind>> = {
  first: "firstApproved",
  second: "secondApproved",
  final: "finalApproved",
};

/** How the record names each other action. */
const RECORDED_AS: Readonly<Record<Exclude<DraftAction, "approve">, ReviewKind>> = {
  edit: "edited",
  submit: "submitted",
  clear: "cleared",
  sendBack: "sentBack",
  publish: "published",
  withdraw: "withdrawn",
};

/** How the record names an action; an approval is of one of the three reviews. */
export function recordedAs(action: DraftAction, level: ReviewLevel | null): ReviewKind {
  if (action !== "approve") return RECORDED_AS[action];
  if (level === null) throw new Error("an approval is of one of the three reviews");
  return APPROVED_AS[level];
}

/** Why the desk does not do what somebody asks for: the workflow's reasons and those of a single command. */
export type DeskRefusal =
  | DraftRefusal
  | GateRefusal
  | "noSuchDraft"
  | "isAlert"
  | "minuteOver"
  | "minuteTooFar"
  | "restDay"
  | "notScheduled"
  | "scheduledAnotherText"
  | "publisherLeft"
  | "notAllowed"
  | "changedMeanwhile"
  | "noSuchColumn"
  | "explainsNothing"
  | "relatedNotPublic"
  | "warningsUnconfirmed"
  | "opinionMissing"
  | "opinionTooLong"
  | "privateInOpinion";

/** The most characters of an opinion or a reason. */
export const OPINION_LIMIT = 500;

const PERMISSIONS: Readonly<Record<DraftAction, Permission>> = {
  edit: "draft.edit",
  submit: "draft.edit",
  approve: "draft.review",
  clear: "draft.secrecyReview",
  sendBack: "draft.secrecyReview",
  publish: "publication.publish",
  withdraw: "publication.withdraw",
};

/**
 * Whether these permissions allow an action at a stage. Whoever a draft waits for may send it back; so may the publisher what was cleared,
 * because a slip is often seen last.
 */
export function mayAct(
  action: DraftAction,
  stage: DraftStage,
  permissions: ReadonlySet<Permission>,
): boolean {
  if (action === "sendBack" && levelAt(stage) !== null) return permissions.has("draft.review");
  if (permissions.has(PERMISSIONS[action])) return true;
  return action === "sendBack" && stage === "cleared" && permissions.has("publication.publish");
}

/** What the desk draws for an action: nothing, a button, or one that cannot be pressed, with the reason. */
export function offered(
  action: DraftAction,
  stage: DraftStage,
  permissions: ReadonlySet<Permission>,
  context: DraftContext,
): { refusal: DraftRefusal | null } | null {
  if (!mayAct(action, stage, permissions)) return null;
  const followed = follow(stage, action, context);
  if ("stage" in followed) return { refusal: null };
  const { refusal } = followed;
  return refusal === "wrongStage" || refusal === "notPublished" ? null : { refusal };
}

/** One line of a draft's record. */
export interface Review {
  kind: ReviewKind;
  contentHash: string;
  staffId: string | null;
}

const LEVEL_APPROVED: Partial<Record<ReviewKind, ReviewLevel>> = {
  firstApproved: "first",
  secondApproved: "second",
  finalApproved: "final",
};

/** What the record says in the end: whose words these are, and which approvals and which clearance still stand. */
export function standing(reviews: readonly Review[]): {
  approvals: Approval[];
  clearance: Clearance | null;
  editorIds: string[];
} {
  const editorIds = new Set<string>();
  let approvals: Approval[] = [];
  let clearance: Clearance | null = null;
  for (const { kind, contentHash, staffId } of reviews) {
    const level = LEVEL_APPROVED[kind];
    if (level && staffId !== null) approvals.push({ level, contentHash, staffId });
    if (kind === "cleared") clearance = staffId === null ? null : { contentHash, staffId };
    if (kind === "edited" || kind === "submitted" || kind === "sentBack") {
      approvals = [];
      clearance = null;
    }
    // Who sends a text for review stands for it as its author does.
    if ((kind === "edited" || kind === "submitted") && staffId !== null) editorIds.add(staffId);
  }
  return { approvals, clearance, editorIds: [...editorIds] };
}

/** Why a text cannot be kept or go on at all: a system that is not built for state secrets stores none (保密法第三十一条). */
export function secrecyRefusal(fields: PublicationFields, on: CalendarDate): "secrecyMark" | null {
  return hasHit(scanPublication(fields, on), "block") ? "secrecyMark" : null;
}

/** Why a text is not sent for review, given what its editor has confirmed. */
export function submitRefusal(
  fields: PublicationFields,
  confirmed: readonly PublicationWarning[],
  on: CalendarDate,
): DeskRefusal | null {
  const open = warningsOf(fields, on).some((warning) => !confirmed.includes(warning));
  return (
    secrecyRefusal(fields, on) ??
    (explainsNothing(fields) ? "explainsNothing" : null) ??
    (open ? "warningsUnconfirmed" : null)
  );
}

/** Why a text does not pass one of the three reviews: every word that is recorded must be fit to be read by others. */
export function approveRefusal(
  fields: PublicationFields,
  opinion: string,
  on: CalendarDate,
): DeskRefusal | null {
  return secrecyRefusal(fields, on) ?? opinionRefusal(opinion, on);
}

/** Why an opinion or a reason cannot stand; others read it, so it repeats no personal value and no mark of a secret. */
export function opinionRefusal(opinion: string, on: CalendarDate): DeskRefusal | null {
  if (opinion === "") return "opinionMissing";
  if (Array.from(opinion).length > OPINION_LIMIT) return "opinionTooLong";
  const hits = scanText(opinion, on);
  return hasHit(hits, "block") || hasHit(hits, "confirm") ? "privateInOpinion" : null;
}

/** Why an examiner's words are not taken; whether everything found was decided about is the gate's question (gate/gate-rules.ts). */
export function clearRefusal(
  fields: PublicationFields,
  given: { opinion: string; hitsReason: string },
  on: CalendarDate,
): DeskRefusal | null {
  const { opinion, hitsReason } = given;
  return (
    secrecyRefusal(fields, on) ??
    opinionRefusal(opinion, on) ??
    (hitsReason === "" ? null : opinionRefusal(hitsReason, on))
  );
}
