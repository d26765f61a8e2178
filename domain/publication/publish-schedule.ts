const FARTHEST = 366 * 24 * 60 * 60_000;

/** Why a minute cannot be set for a publication: it is over, or so far off that it is a slip. */
export function minuteRefusal(scheduledFor: number, now: number): "minuteOver" | "minuteTooFar" | null {
  if (scheduledFor <= now) return "minuteOver";
  return scheduledFor > now + FARTHEST ? "minuteTooFar" : null;
}
