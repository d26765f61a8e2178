import { type CalendarDate, nextDay } from "../time/calendar-date";

/** A whole day in a calendar file. */
export interface CalendarDay {
  /** Stays the same for the same thing, so that a change moves the entry instead of adding one. */
  uid: string;
  on: CalendarDate;
  title: string;
  description: string;
  changedAt: number;
  /** Where more is said. */
  url?: string;
  /** True for what was announced and is no longer so: whoever holds the entry strikes it out. */
  cancelled?: boolean;
}

/** China has kept one zone without summer time since 1991; programs ask for it although whole days need none. */
const ZONE = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Shanghai",
  "BEGIN:STANDARD",
  "DTSTART:19910915T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

const OCTETS = 75;

const octetsOf = (char: string) => {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Folds a line after at most 75 octets and never inside a character (RFC 5545, 3.1); the `ics` package counts characters. */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let open = "";
  let octets = 0;
  for (const char of line) {
    const size = octetsOf(char);
    if (octets + size > OCTETS) {
      folded.push(open);
      // A continuation begins with a blank, which counts.
      open = " ";
      octets = 1;
    }
    open += char;
    octets += size;
  }
  return [...folded, open].join("\r\n");
}

/** A text value (RFC 5545, 3.3.11); what would begin another line is no part of it. */
export function icsText(text: string): string {
  return text
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

const day = (on: CalendarDate) => on.replaceAll("-", "");

/** An instant, from its ISO form. */
const stamp = (iso: string) => `${iso.replace(/[-:]/g, "").slice(0, 15)}Z`;

/** A calendar file of whole days. `isoOf` turns an instant into its ISO form. */
export function calendarFile(
  name: string,
  days: readonly CalendarDay[],
  isoOf: (instant: number) => string,
): string {
  const events = days.flatMap(({ uid, on, title, description, changedAt, url, cancelled }) => [
    "BEGIN:VEVENT",
    `UID:${icsText(uid)}`,
    `DTSTAMP:${stamp(isoOf(changedAt))}`,
    `DTSTART;VALUE=DATE:${day(on)}`,
    `DTEND;VALUE=DATE:${day(nextDay(on))}`,
    `SUMMARY:${icsText(title)}`,
    `DESCRIPTION:${icsText(description)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    ...(cancelled === undefined ? [] : [`STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`]),
    ...(cancelled ? ["SEQUENCE:1"] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//mingchuang//due dates//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${icsText(name)}`,
    "X-WR-TIMEZONE:Asia/Shanghai",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ...ZONE,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
