import { APPLICANT_TYPES, CHANNELS } from "@/domain/info-request/application/channels";
import { OUTCOME_IDS } from "@/domain/law/outcomes";
import { DAY_BANDS } from "./day-bands";

/** Ways to cut the cases received in a period. */
export const RECEIVED_CUTS = ["received", "channel", "applicantType", "theme", "month", "agency"] as const;
/** Ways to cut the cases that ended in a period. */
export const ENDED_CUTS = [
  "ended",
  "outcome",
  "timing",
  "provisional",
  "step",
  "fee",
  "days",
  "agencyEnded",
  "agencyLate",
] as const;
export const CASE_CUTS = [...RECEIVED_CUTS, ...ENDED_CUTS] as const;
export type CaseCut = (typeof CASE_CUTS)[number];

/**
 * How a case that ended stands with its period: `undated` were received before 2019-05-15, when another period held that is not counted here;
 * whoever ended while waiting for the applicant had no last day and is in time.
 */
export const CASE_TIMINGS = ["onTime", "late", "undated"] as const;
export type CaseTiming = (typeof CASE_TIMINGS)[number];

/** Steps that lengthen a case: 延长答复期限 (条例第三十三条), 补正告知 (第三十条). */
export const LONG_STEPS = ["extended", "amendmentAsked"] as const;
export type LongStep = (typeof LONG_STEPS)[number];

/** The key of what was never given a theme, and of outcomes in the words of before 2019. */
export const UNPLACED = "unplaced";

const KEYS: Partial<Readonly<Record<CaseCut, readonly string[]>>> = {
  channel: CHANNELS,
  applicantType: APPLICANT_TYPES,
  outcome: [...OUTCOME_IDS, UNPLACED],
  timing: CASE_TIMINGS,
  step: LONG_STEPS,
  days: DAY_BANDS.map(({ key }) => key),
};
/** Cuts that have one part alone. */
const WHOLE: readonly CaseCut[] = ["received", "ended", "provisional", "fee"];

/** Whether a key can stand in a cut: one of a known few, or a theme, month or agency code that is looked up. */
export function isKeyOf(cut: CaseCut, key: string): boolean {
  if (WHOLE.includes(cut)) return key === "";
  const known = KEYS[cut];
  if (known) return known.includes(key);
  return cut === "month" ? /^\d{4}-(0[1-9]|1[0-2])$/.test(key) : key !== "";
}

/** Cases that ended, in how they ended: counts by key of each cut. */
export interface EndedCounts {
  total: number;
  outcomes: ReadonlyMap<string, number>;
  timings: Readonly<Record<CaseTiming, number>>;
  /** Of those with a last day, how many have one that lies beyond the holiday notices known (预估). */
  provisional: number;
  steps: Readonly<Record<LongStep, number>>;
  fees: { cases: number; cents: number };
  days: readonly { value: number; count: number }[];
  /** By code of the agency that received them. */
  agencies: ReadonlyMap<string, { ended: number; late: number; undated: number }>;
}

/** Cases that came, by key of each cut. */
export interface ReceivedCounts {
  total: number;
  channels: ReadonlyMap<string, number>;
  applicantTypes: ReadonlyMap<string, number>;
  /** By class of theme; `unplaced` where none was given. */
  themes: ReadonlyMap<string, number>;
  months: ReadonlyMap<string, number>;
  /** By code of the agency that received them. */
  agencies: ReadonlyMap<string, number>;
}
