import { lengthOf } from "@/domain/entry/entered-text";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { hasHit, scanPublication } from "@/domain/publication/sensitive-scan";
import { beijingDate } from "@/domain/time/calendar-date";
import { isIssuedIn } from "./alert-kinds";
import { type AlertMessage, adviceLines } from "./alert-message";

/** Why a message is not taken; each has its sentence in text/. */
export const ALERT_REFUSALS = [
  "noSuchAlert",
  "notYours",
  "notInForce",
  "alreadyIssued",
  "colourUnknown",
  "situationMissing",
  "situationTooLong",
  "adviceMissing",
  "adviceTooLong",
  "untilPast",
  "untilTooFar",
  "areaUnknown",
  "secrecyMark",
  "privateInText",
  "noColumn",
  "ownWork",
  "changedMeanwhile",
  "reviewedAlready",
  "opinionMissing",
] as const;
export type AlertRefusal = (typeof ALERT_REFUSALS)[number];

/** A banner and a screen hold no more; the catalogue's own limit of a summary is 500. */
export const ALERT_TEXT_LIMIT = 500;
/** A slip of the year, not a lawful term: an alert that lasts longer is updated. */
const LONGEST_MS = 31 * 86_400_000;

/**
 * Why a message cannot go out. 突发事件应对法第六十四条: 「发布警报应当明确预警类别、级别、起始时间、可能影响的范围、警示事项、应当采取的措施、
 * 发布单位和发布时间等」.
 */
export function messageRefusal(message: AlertMessage, at: number): AlertRefusal | null {
  const { action, kind, colour, situation, advice, validUntil } = message;
  if (!isIssuedIn(kind, colour)) return "colourUnknown";
  if (situation === "") return "situationMissing";
  if (lengthOf(situation) > ALERT_TEXT_LIMIT) return "situationTooLong";
  if (lengthOf(advice) > ALERT_TEXT_LIMIT) return "adviceTooLong";
  if (action === "lift") return null;
  if (adviceLines(advice).length === 0) return "adviceMissing";
  if (validUntil <= at) return "untilPast";
  return validUntil - at > LONGEST_MS ? "untilTooFar" : null;
}

/** Why its words cannot: an alert needs no personal value, so none is let pass with a reason. */
export function wordsRefusal(fields: PublicationFields, at: number): AlertRefusal | null {
  const hits = scanPublication(fields, beijingDate(at));
  if (hasHit(hits, "block")) return "secrecyMark";
  return hasHit(hits, "confirm") ? "privateInText" : null;
}

/** Where an alert stands at an instant; an expired one ended by itself. */
export type AlertStage = "waiting" | "inForce" | "expired" | "lifted";

/** The stage of an alert from what is known of its latest public message; null before the first. */
export function alertStage(
  latest: { action: AlertMessage["action"]; validUntil: number } | null,
  at: number,
): AlertStage {
  if (latest === null) return "waiting";
  if (latest.action === "lift") return "lifted";
  return latest.validUntil > at ? "inForce" : "expired";
}

/** Whether a message of this kind may follow on what stands. */
export function followRefusal(action: AlertMessage["action"], stage: AlertStage): AlertRefusal | null {
  if (action === "issue") return stage === "waiting" ? null : "alreadyIssued";
  return stage === "inForce" ? null : "notInForce";
}

/**
 * Whether somebody may examine a message. The second person (条例第十七条) is never one who wrote of this alert: what goes for the author goes for
 * whoever changed the text.
 */
export function secondPersonRefusal(
  staffId: string,
  authorIds: readonly string[],
): Extract<AlertRefusal, "ownWork"> | null {
  return authorIds.includes(staffId) ? "ownWork" : null;
}
