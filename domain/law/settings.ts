import { DEADLINES } from "./deadlines";

/** What the law leaves to the agency; `PERIODS_BY_DEFAULT` holds until an administrator decides otherwise. */
export interface AgencyPeriods {
  /** Working days an applicant gets to amend (条例第三十条「合理的补正期限」). */
  amendment: number;
  /** Working days an applicant gets to give reasons (条例第三十五条). */
  reasons: number;
}

export const PERIODS_BY_DEFAULT: AgencyPeriods = {
  amendment: DEADLINES.amendment.count,
  reasons: DEADLINES.reasons.count,
};
