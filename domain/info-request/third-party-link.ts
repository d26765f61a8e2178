import { DEADLINES } from "../law/deadlines";
import type { CalendarDate } from "../time/calendar-date";
import { addWorkingDays, type WorkingCalendar } from "../time/working-days";
import { type RecordedEvent, withCorrections } from "./events";
import { openConsultations, stageOf } from "./lifecycle";

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

/** The period of one consultation (条例第三十二条). */
export interface ConsultationWindow {
  letterOn: CalendarDate;
  /** The fifteenth working day after receipt; from the letter while receipt is not known. */
  lastOn: CalendarDate;
  provisional: boolean;
}

/** The period in which a third party may reply; null when the event is no such letter. */
export function consultationWindow(
  history: readonly RecordedEvent[],
  consultation: number,
  calendar: WorkingCalendar,
): ConsultationWindow | null {
  const letter = withCorrections(history).find(({ seq }) => seq === consultation);
  if (letter?.kind !== "thirdPartyConsulted") return null;
  const { count } = DEADLINES.thirdPartyOpinion;
  const { day, provisional } = addWorkingDays(letter.receivedOn ?? letter.on, count, calendar);
  return { letterOn: letter.on, lastOn: day, provisional };
}

/** Where a link stands on a day; the history decides, so that an office that enters a reply by hand closes the link too. */
export function linkState(
  link: { consultation: number; revokedAt: number | null; replySeq: number | null },
  history: readonly RecordedEvent[],
  window: ConsultationWindow,
  today: CalendarDate,
): LinkState {
  if (link.replySeq !== null) return "answered";
  if (link.revokedAt !== null) return "revoked";
  const isWaiting = openConsultations(history).includes(link.consultation);
  if (!isWaiting || ["answered", "delivered", "closed"].includes(stageOf(history))) return "settled";
  return today > window.lastOn ? "expired" : "open";
}
