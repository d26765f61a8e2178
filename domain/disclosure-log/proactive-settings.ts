/** What an office decides of its own accord here, because the law sets no number. */
export interface ProactiveSettings {
  /** Searches in vain for the same words within a year that make a suggestion. */
  searches: number;
  /** Months after which a refusal is looked at again (条例第十八条「定期评估审查」). */
  reReviewMonths: number;
}

export const PROACTIVE_BY_DEFAULT: ProactiveSettings = { searches: 5, reReviewMonths: 12 };
