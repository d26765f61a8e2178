import { readText } from "./application-readers";

/** The most characters of an amendment typed on the web; longer papers come by counter or post. */
export const AMENDMENT_LIMIT = 5000;

export type AmendmentProblem = "missing" | "long" | "illegal" | "privateUse";

/** Reads what an applicant typed as an amendment (条例第三十条). */
export function readAmendment(typed: string): { text: string } | { problem: AmendmentProblem } {
  const read = readText(typed, AMENDMENT_LIMIT);
  if ("value" in read) return read.value ? { text: read.value } : { problem: "missing" };
  const { reason } = read;
  return { problem: reason === "illegal" || reason === "privateUse" ? reason : "long" };
}
