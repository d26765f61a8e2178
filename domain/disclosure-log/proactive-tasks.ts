import { z } from "zod";
import {
  choiceField,
  idField,
  requiredLineField,
  requiredTextField,
  versionField,
} from "@/domain/entry/form-fields";
import { RE_REVIEW_CONCLUSIONS } from "./re-review";

/** Why something might be made public of the agency's own accord. */
export const PROACTIVE_REASONS = ["repeatInterest", "searchesInVain", "reReviewed"] as const;
export type ProactiveReason = (typeof PROACTIVE_REASONS)[number];

/** What became of the suggestion. */
export const PROACTIVE_STAGES = ["open", "accepted", "declined", "published"] as const;
export type ProactiveStage = (typeof PROACTIVE_STAGES)[number];

const which = { id: idField, version: versionField };

/** What a draft begins with when a suggestion is taken. */
export const acceptedTaskForm = z.object({
  ...which,
  title: requiredLineField(200),
  columnCode: z.string().min(1, "choice.missing").max(60),
});
export const declinedTaskForm = z.object({ ...which, reason: requiredTextField(1000) });
export const concludedReviewForm = z.object({
  ...which,
  conclusion: choiceField(RE_REVIEW_CONCLUSIONS),
  note: requiredTextField(2000),
});

/** Why a decision is not taken. */
export type ProactiveRefusal =
  | "noSuchTask"
  | "noSuchReview"
  | "alreadyDecided"
  | "noSuchColumn"
  | "changedMeanwhile";
