/** Why something might be made public of the agency's own accord. */
export const PROACTIVE_REASONS = ["repeatInterest", "searchesInVain", "reReviewed"] as const;
export type ProactiveReason = (typeof PROACTIVE_REASONS)[number];

/** What became of the suggestion. */
export const PROACTIVE_STAGES = ["open", "accepted", "declined"] as const;
export type ProactiveStage = (typeof PROACTIVE_STAGES)[number];
