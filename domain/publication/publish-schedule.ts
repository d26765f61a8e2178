const MINUTE = 60_000;
const FARTHEST = 366 * 24 * 60 * MINUTE;

/** What a publisher decided beforehand: when, who, and which bytes. */
export interface Schedule {
  scheduledFor: number;
  scheduledBy: string;
  /** The text that was cleared when the minute was set; a schedule holds for no other. */
  scheduledHash: string;
}

/** Why a minute cannot be set: it is over, or so far off that it is a slip. */
export function minuteRefusal(scheduledFor: number, now: number): "minuteOver" | "minuteTooFar" | null {
  if (scheduledFor <= now) return "minuteOver";
  return scheduledFor > now + FARTHEST ? "minuteTooFar" : null;
}

/** The first whole minute at or after an instant: what was set for 08:00 is public before 08:01. */
export function wholeMinute(instant: number): number {
  return Math.ceil(instant / MINUTE) * MINUTE;
}
