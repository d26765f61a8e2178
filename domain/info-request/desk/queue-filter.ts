import { type CalendarDate, isCalendarDate } from "../../time/calendar-date";
import { APPLICANT_TYPES, type ApplicantType, CHANNELS, type Channel } from "../application/channels";
import { STAGES, type Stage } from "../history/lifecycle";
import { type DeskView, isDeskView } from "./desk-views";

/** How a list of cases can be sorted; `urgency` only orders cases that are still open. */
export const QUEUE_SORTS = ["urgency", "newest", "oldest", "due"] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** What the queue shows: a view, narrowed. Null narrows nothing. */
export interface QueueFilter {
  view: DeskView;
  stage: Stage | null;
  channel: Channel | null;
  applicantType: ApplicantType | null;
  /** A colleague's id, `me` or `nobody`. */
  handler: string | null;
  dueFrom: CalendarDate | null;
  dueTo: CalendarDate | null;
  text: string;
  sort: QueueSort;
}

/** The queue as it opens. */
export const PLAIN_FILTER: QueueFilter = {
  view: "today",
  stage: null,
  channel: null,
  applicantType: null,
  handler: null,
  dueFrom: null,
  dueTo: null,
  text: "",
  sort: "urgency",
};

const oneOf = <T extends string>(known: readonly T[], text: string | undefined): T | null =>
  known.find((one) => one === text) ?? null;
const day = (text: string | undefined): CalendarDate | null =>
  text !== undefined && isCalendarDate(text) ? text : null;

/** Reads a filter from names and values; what cannot be read narrows nothing. A search without a view goes through all cases. */
export function readFilter(given: Readonly<Record<string, string | undefined>>): QueueFilter {
  const text = (given.q ?? "").normalize("NFKC").trim().slice(0, 100);
  const view = isDeskView(given.view) ? given.view : text === "" ? "today" : "all";
  const handler = given.handler && /^[\w-]{1,64}$/.test(given.handler) ? given.handler : null;
  return {
    view,
    stage: oneOf(STAGES, given.stage),
    channel: oneOf(CHANNELS, given.channel),
    applicantType: oneOf(APPLICANT_TYPES, given.applicant),
    handler,
    dueFrom: day(given.from),
    dueTo: day(given.to),
    text,
    sort: oneOf(QUEUE_SORTS, given.sort) ?? "urgency",
  };
}

/** The names and values that `readFilter` reads back as the same filter, without what is plain anyway. */
export function writtenFilter(filter: QueueFilter): Record<string, string> {
  const { view, stage, channel, applicantType, handler, dueFrom, dueTo, text, sort } = filter;
  const usual = text === "" ? "today" : "all";
  return Object.fromEntries(
    Object.entries({
      view: view === usual ? null : view,
      stage,
      channel,
      applicant: applicantType,
      handler,
      from: dueFrom,
      to: dueTo,
      q: text || null,
      sort: sort === "urgency" ? null : sort,
    }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

/** True when more than the view narrows the list. */
export function isNarrowed(filter: QueueFilter): boolean {
  const { view, sort, ...rest } = writtenFilter(filter);
  return Object.keys(rest).length > 0;
}
