import { z } from "zod";
import {
  choiceField,
  dayField,
  idField,
  lineField,
  optionalChoiceField,
  optionalDayField,
  optionalIdField,
  requiredLineField,
  textField,
  versionField,
} from "@/domain/entry/form-fields";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { REMEDY_KINDS, REMEDY_PROCEDURES, REMEDY_RESULTS, type RemedyKind } from "./remedy-kinds";

const LIMITS = { organ: 100, caseNumber: 60, note: 2000 };

const details = {
  organ: requiredLineField(LIMITS.organ),
  caseNumber: lineField(LIMITS.caseNumber),
  procedure: optionalChoiceField(REMEDY_PROCEDURES),
  noticeOn: optionalDayField,
  note: textField(LIMITS.note),
};

/** What is written down when a review or a suit is filed. */
export const filedRemedyForm = z.object({
  infoRequestId: idField,
  kind: choiceField(REMEDY_KINDS),
  filedOn: dayField,
  reviewId: optionalIdField,
  ...details,
});
export type FiledRemedy = z.output<typeof filedRemedyForm>;

/** What may change while it is heard. */
export const changedRemedyForm = z.object({ id: idField, version: versionField, ...details });

/** How it ended. */
export const closedRemedyForm = z.object({
  id: idField,
  version: versionField,
  closedOn: dayField,
  result: choiceField(REMEDY_RESULTS),
  closingNote: textField(LIMITS.note),
});

/** Why the register does not take an entry, beside the lifecycle's refusals. */
export type RemedyRefusal =
  | "noSuchRemedy"
  | "needsReview"
  | "alreadyClosed"
  | "beforeReview"
  | "noticeBeforeFiled"
  | "changedMeanwhile";

/** A suit after a review needs that review, of the same case and filed before it; the others stand alone. */
export function filingRefusal(
  { kind, filedOn, noticeOn }: Pick<FiledRemedy, "kind" | "filedOn" | "noticeOn">,
  review: { kind: RemedyKind; filedOn: CalendarDate } | null,
): RemedyRefusal | null {
  if (noticeOn && noticeOn < filedOn) return "noticeBeforeFiled";
  if (kind !== "suitAfterReview") return null;
  if (review?.kind !== "review") return "needsReview";
  return filedOn < review.filedOn ? "beforeReview" : null;
}
