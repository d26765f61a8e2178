import type { Permission } from "@/domain/access/roles";
import type { CalendarDate } from "@/domain/time/calendar-date";
import type { GateRefusal } from "./gate/gate-rules";
import { type PublicationFields, type PublicationWarning, warningsOf } from "./publication-form";
import { hasHit, scanPublication, scanText } from "./sensitive-scan";
import {
  type Clearance,
  type DraftAction,
  type DraftContext,
  type DraftRefusal,
  type DraftStage,
  follow,
} from "./workflow";

export const REVIEW_KINDS = [
  "edited",
  "submitted",
  "cleared",
  "sentBack",
  "published",
  "withdrawn",
  "archiveImport",
] as const;
/** What the record of a draft can say. */
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** How the record names each action. */
export const RECORDED_AS: Readonly<Record<DraftAction, ReviewKind>> = {
  edit: "edited",
  submit: "submitted",
  clear: "cleared",
  sendBack: "sentBack",
  publish: "published",
  withdraw: "withdrawn",
};

/** Why the desk does not do what somebody asks for: the workflow's reasons and those of a single command. */
export type DeskRefusal =
  | DraftRefusal
  | GateRefusal
  | "noSuchDraft"
  | "notAllowed"
  | "changedMeanwhile"
  | "noSuchColumn"
  | "warningsUnconfirmed"
  | "opinionMissing"
  | "opinionTooLong"
  | "privateInOpinion";

/** The most characters of an opinion or a reason. */
export const OPINION_LIMIT = 500;

const PERMISSIONS: Readonly<Record<DraftAction, Permission>> = {
  edit: "draft.edit",
  submit: "draft.edit",
  clear: "draft.secrecyReview",
  sendBack: "draft.secrecyReview",
  publish: "publication.publish",
  withdraw: "publication.withdraw",
};

/** Whether these permissions allow an action at a stage. Who publishes may also send back what was cleared: a slip is often seen last. */
export function mayAct(
  action: DraftAction,
  stage: DraftStage,
  permissions: ReadonlySet<Permission>,
): boolean {
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

/** What the record says in the end: whose words these are, and which clearance still stands. */
export function standing(reviews: readonly Review[]): { clearance: Clearance | null; editorIds: string[] } {
  const editorIds = new Set<string>();
  let clearance: Clearance | null = null;
  for (const { kind, contentHash, staffId } of reviews) {
    if (kind === "cleared") clearance = staffId === null ? null : { contentHash, staffId };
    if (kind === "edited" || kind === "submitted" || kind === "sentBack") clearance = null;
    // Who sends a text for review stands for it as its author does.
    if ((kind === "edited" || kind === "submitted") && staffId !== null) editorIds.add(staffId);
  }
  return { clearance, editorIds: [...editorIds] };
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
  return secrecyRefusal(fields, on) ?? (open ? "warningsUnconfirmed" : null);
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
