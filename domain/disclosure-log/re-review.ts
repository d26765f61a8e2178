/** What looking again at a refusal came to (条例第十八条). */
export const RE_REVIEW_CONCLUSIONS = ["stillWithheld", "mayBeDisclosed"] as const;
export type ReReviewConclusion = (typeof RE_REVIEW_CONCLUSIONS)[number];
