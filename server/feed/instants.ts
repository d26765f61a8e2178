import { beijingDate, beijingInstant, calendarDate } from "@/domain/time/calendar-date";

const BEIJING_MS = 8 * 3_600_000;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** An instant in Beijing's zone as Atom and JSON want it (RFC 3339). */
export function rfc3339(at: number): string {
  return new Date(at + BEIJING_MS).toISOString().replace(/\.\d{3}Z$/, "+08:00");
}

/** An instant in Beijing's zone as RSS wants it (RFC 822 with a year of four digits). */
export function rfc822(at: number): string {
  const day = beijingDate(at);
  const [year = "", month = "", date = ""] = day.split("-");
  const time = new Date(at + BEIJING_MS).toISOString().slice(11, 19);
  const weekday = DAYS[new Date(at + BEIJING_MS).getUTCDay()];
  return `${weekday}, ${date} ${MONTHS[Number(month) - 1]} ${year} ${time} +0800`;
}

/** An instant as OAI-PMH wants it: UTC, to the second. */
export function utcSecond(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** When something was published; of an imported archive only the day is known, never the hour of the import. */
export function publishedInstant(row: {
  publishedAt: number;
  publishedOn: string;
  legacyPublished: boolean;
}): number {
  return row.legacyPublished ? beijingInstant(calendarDate(row.publishedOn)) : row.publishedAt;
}
