import type { CalendarDate } from "@/domain/time/calendar-date";
import { sensitivePlaces } from "../sensitive-scan";

/** A text with every number and address that the scan knows hidden, for evidence that leaves the house. */
export function maskedText(text: string, on: CalendarDate): string {
  let said = "";
  let at = 0;
  for (const { from, to, sample } of sensitivePlaces(text, on)) {
    if (from < at) continue;
    said += text.slice(at, from) + sample;
    at = to;
  }
  return said + text.slice(at);
}
