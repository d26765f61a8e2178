import { z } from "zod";
import {
  choiceField,
  dayField,
  idField,
  lineField,
  optionalIdField,
  requiredTextField,
  versionField,
} from "@/domain/entry/form-fields";
import { canonicalNumber } from "@/domain/info-request/application/tracking-code";

/** How a complaint came. */
export const COMPLAINT_CHANNELS = ["visit", "phone", "letter", "email", "online", "forwarded"] as const;
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

/** What looking into a complaint found. */
export const COMPLAINT_RESULTS = [
  "substantiated",
  "partlySubstantiated",
  "unsubstantiated",
  "passedOn",
] as const;
export type ComplaintResult = (typeof COMPLAINT_RESULTS)[number];

const LIMITS = { name: 60, contact: 120, about: 5000, resultNote: 5000 };

/** What is written down of a complaint; a number that is typed must be a case of the same agency. */
export const receivedComplaintForm = z.object({
  receivedOn: dayField,
  channel: choiceField(COMPLAINT_CHANNELS),
  name: lineField(LIMITS.name),
  contact: lineField(LIMITS.contact),
  about: requiredTextField(LIMITS.about),
  caseNumber: z
    .string()
    .default("")
    .transform((typed) => (typed.trim() === "" ? "" : (canonicalNumber(typed) ?? typed.trim().slice(0, 40)))),
  handlerId: optionalIdField,
});
export type ReceivedComplaint = z.output<typeof receivedComplaintForm>;

/** What looking into it found. */
export const closedComplaintForm = z.object({
  id: idField,
  version: versionField,
  closedOn: dayField,
  result: choiceField(COMPLAINT_RESULTS),
  resultNote: requiredTextField(LIMITS.resultNote),
});

/** Why the register does not take it. */
export type ComplaintRefusal =
  | "noSuchComplaint"
  | "noSuchCase"
  | "noSuchHandler"
  | "alreadyClosed"
  | "beforeReceived"
  | "changedMeanwhile"
  | "inFuture";
