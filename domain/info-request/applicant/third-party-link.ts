import type { CalendarDate } from "../../time/calendar-date";
import type { WorkingCalendar } from "../../time/working-days";
import { type Consultation, consultationsOf } from "../history/consultations";
import type { RecordedEvent } from "../history/events";
import { stageOf } from "../history/lifecycle";

/** What a third party's link can still do. */
export type LinkState =
  /** Waits for the reply. */
  | "open"
  /** Was used: shows what was answered. */
  | "answered"
  /** The fifteen working days are over. */
  | "expired"
  /** Taken back by the office. */
  | "revoked"
  /** The opinion came by another way, or the case has ended. */
  | "settled";

/** Under what a third party's papers are held until the opinion is handed in; only the server knows a link's id. */
export const replyFilesHolder = (linkId: string): string => `third|${linkId}`;

/** The consultation of a third party that a link is bound to; null when the event is no such letter. */
export function linkedConsultation(
  history: readonly RecordedEvent[],
  seq: number,
  calendar: WorkingCalendar,
  today: CalendarDate,
): Consultation | null {
  const found = consultationsOf(history, calendar, today).find((one) => one.seq === seq);
  return found?.whom === "thirdParty" ? found : null;
}

/** Where a link stands on a day; the history decides, so that an office that enters a reply by hand closes the link too. */
export function linkState(
  link: { revokedAt: number | null; replySeq: number | null },
  history: readonly RecordedEvent[],
  { state }: Pick<Consultation, "state">,
): LinkState {
  if (link.replySeq !== null) return "answered";
  if (link.revokedAt !== null) return "revoked";
  const isOver = ["signed", "answered", "delivered", "closed"].includes(stageOf(history));
  if (isOver || (state !== "waiting" && state !== "silent")) return "settled";
  return state === "silent" ? "expired" : "open";
}
