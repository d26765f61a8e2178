/** Why an officer may look at an applicant's own values: a closed list, so that no personal value slips into the audit log. */
export const REVEAL_REASONS = ["contact", "identity", "letter", "delivery", "duplicate"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];
