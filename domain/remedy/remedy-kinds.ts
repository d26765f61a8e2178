/**
 * How an applicant contested a case, in the order of section 四 of the annual report: 行政复议, 行政诉讼 without a review before it
 * (未经复议直接起诉) and after one (复议后起诉).
 */
export const REMEDY_KINDS = ["review", "suitDirect", "suitAfterReview"] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** True for one of the three kinds, whatever else the text may be. */
export function isRemedyKind(text: string): text is RemedyKind {
  return REMEDY_KINDS.some((kind) => kind === text);
}

/** How it ended, in the report's words: 结果维持, 结果纠正, 其他结果. */
export const REMEDY_RESULTS = ["upheld", "corrected", "other"] as const;
export type RemedyResult = (typeof REMEDY_RESULTS)[number];

/** True for a suit before a court, false for a review. */
export function isSuit(kind: RemedyKind): boolean {
  return kind !== "review";
}

/** How a review is heard: a case about government information may take the simple way (行政复议法第五十三条). */
export const REMEDY_PROCEDURES = ["ordinary", "simple"] as const;
export type RemedyProcedure = (typeof REMEDY_PROCEDURES)[number];
