import type { CalendarDate } from "../../time/calendar-date";
import { type WorkingCalendar, workingDaysBetween } from "../../time/working-days";
import { type EventKind, lastOf, type RecordedEvent } from "./events";

/** The links of the chain (承办链): 收到、登记、分派、承办、审核签发、发出、送达、归档; opinions stand beside the handling. */
export const CHAIN_LINKS = [
  "submitted",
  "registered",
  "assigned",
  "handled",
  "reviewed",
  "signed",
  "delivered",
  "archived",
] as const;
export type ChainLink = (typeof CHAIN_LINKS)[number];

/** The event that ends a link. */
const ENDS: Readonly<Record<ChainLink, readonly EventKind[]>> = {
  submitted: ["receiptConfirmed", "registered"],
  registered: ["registered"],
  assigned: ["assigned"],
  handled: ["sentForReview"],
  reviewed: ["signedOff"],
  signed: ["answered"],
  delivered: ["delivered"],
  archived: ["archived"],
};

/** One link as it stands: who ended it, when, and how many working days it took. */
export interface ChainEntry {
  link: ChainLink;
  by: string | null;
  on: CalendarDate | null;
  at: number | null;
  workingDays: number | null;
  /** How often a reviewer sent it back in this link. */
  sentBack: number;
  isOpen: boolean;
}

/** Folds a history into its chain; what was sent back is handled anew, and the last end counts. */
export function handlingChain(history: readonly RecordedEvent[], calendar: WorkingCalendar): ChainEntry[] {
  const [submitted] = history;
  let begunOn = submitted?.on ?? null;
  let isOver = history.some(({ kind }) => kind === "withdrawn" || kind === "lapsed" || kind === "merged");
  const back = lastOf(history, "sentBack");
  return CHAIN_LINKS.map((link) => {
    const ended = ENDS[link].flatMap((kind) => lastOf(history, kind) ?? [])[0];
    const isUndone = link === "handled" && ended !== undefined && back !== undefined && back.seq > ended.seq;
    const end = isUndone ? undefined : ended;
    const isOpen = !isOver && end === undefined;
    const entry: ChainEntry = {
      link,
      by: end?.by ?? null,
      on: end?.on ?? null,
      at: end?.at ?? null,
      workingDays: end && begunOn ? Math.max(0, workingDaysBetween(begunOn, end.on, calendar)) : null,
      sentBack: link === "handled" ? history.filter(({ kind }) => kind === "sentBack").length : 0,
      isOpen,
    };
    if (end) begunOn = end.on;
    // Only the first link without an end is under way.
    if (isOpen) isOver = true;
    return entry;
  });
}
