/** How somebody asked for advice (咨询): at the counter, by telephone, on the site. */
export const CONSULTATION_CHANNELS = ["counter", "phone", "online"] as const;
export type ConsultationChannel = (typeof CONSULTATION_CHANNELS)[number];

/** Channels that an officer registers one by one; the site's own would count themselves. */
export const REGISTERED_CHANNELS = ["counter", "phone"] as const satisfies readonly ConsultationChannel[];

/** `single`: one consultation with its subject. `dayTotal`: all of a day on one channel, as an office counted them. */
export const CONSULTATION_KINDS = ["single", "dayTotal"] as const;
export type ConsultationKind = (typeof CONSULTATION_KINDS)[number];

/** How many asked, and how many of them went without an answer. */
export interface Asked {
  persons: number;
  unanswered: number;
}

/**
 * What one day on one channel comes to. A day's total holds those registered one by one too, so the larger number counts and
 * nobody is counted twice.
 */
export function countedOfDay(singles: Asked, total: Asked): Asked {
  return {
    persons: Math.max(singles.persons, total.persons),
    unanswered: Math.max(singles.unanswered, total.unanswered),
  };
}
