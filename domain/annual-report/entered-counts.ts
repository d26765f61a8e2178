/** Figures of the text that no table of the form holds and that may be entered with their source, as those of section 二. */
export const ENTERED_COUNTS = ["consultations", "visits"] as const;
export type EnteredCount = (typeof ENTERED_COUNTS)[number];
