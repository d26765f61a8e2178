/** Where a report stands: written, reviewed by a second person, frozen with a hash, made public. */
export const REPORT_STAGES = ["drafting", "reviewing", "frozen", "published"] as const;
export type ReportStage = (typeof REPORT_STAGES)[number];
