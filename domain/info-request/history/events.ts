import type { FeeBasis } from "../../law/fees";
import type { Outcome, OutcomeReason } from "../../law/outcomes";
import type { CalendarDate } from "../../time/calendar-date";
import type { Channel, Delivery, LetterKind } from "../application/channels";

interface EventOn<Kind extends string> {
  kind: Kind;
  /** The day it counts from, which an officer may state later than it happened. */
  on: CalendarDate;
  /** Taken from an archive of past cases, which does not tell every step that came before. */
  fromArchive?: true;
}

/** A consultation is named by the sequence number of the event that opened it. */
interface Reply {
  consultation: number;
  agreed: boolean;
}

/** Which day of an event is put right; without a word it is the day it counts from. */
export type CorrectedDay = "on" | "receivedOn";

/**
 * Everything that can happen to an info request, in the past tense. An event never holds a personal value: it names rows,
 * days, numbers and choices.
 */
export type InfoRequestEvent =
  | (EventOn<"submitted"> & { channel: Channel; letterKind: LetterKind | null })
  | (EventOn<"receiptConfirmed"> & { how: "officer" | "automaticAcknowledgement" })
  | EventOn<"registered">
  | (EventOn<"assigned"> & { handlerId: string })
  | (EventOn<"handedOver"> & { handlerId: string })
  | (EventOn<"transferred"> & { toAgencyId: string })
  | (EventOn<"split"> & { into: string[] })
  | (EventOn<"merged"> & { into: string })
  | (EventOn<"amendmentAsked"> & { until: CalendarDate; late: boolean })
  | EventOn<"amended">
  | (EventOn<"lapsed"> & { of: "amendment" | "fee" })
  | (EventOn<"reasonAsked"> & { until: CalendarDate })
  | EventOn<"reasonGiven">
  | (EventOn<"delayed"> & { until: CalendarDate })
  | (EventOn<"thirdPartyConsulted"> & { receivedOn: CalendarDate | null })
  | (EventOn<"thirdPartyReplied"> & Reply)
  | (EventOn<"thirdPartyInformed"> & { consultation: number })
  | (EventOn<"coMakerConsulted"> & { receivedOn: CalendarDate | null })
  | (EventOn<"coMakerReplied"> & Reply)
  | (EventOn<"extensionAsked"> & { days: number })
  | (EventOn<"extended"> & { days: number })
  | (EventOn<"feeNoticed"> & { cents: number; receivedOn: CalendarDate | null; basis?: FeeBasis })
  | (EventOn<"feePaid"> & { receiptNumber?: string })
  | EventOn<"feeWaived">
  | (EventOn<"drafted"> & { outcome: Outcome })
  | EventOn<"sentForReview">
  | EventOn<"sentBack">
  | (EventOn<"signedOff"> & { outcome: Outcome; outcomeReason: OutcomeReason | null; letterNumber: string })
  | (EventOn<"answered"> & { outcome: Outcome; outcomeReason: OutcomeReason | null; how: Delivery })
  | EventOn<"delivered">
  | EventOn<"withdrawn">
  | (EventOn<"corrected"> & { corrects: number; to: CalendarDate; what?: CorrectedDay })
  | (EventOn<"calendarChanged"> & { dueBefore: CalendarDate | null; dueAfter: CalendarDate | null })
  | EventOn<"urged">
  | (EventOn<"rated"> & { stars: 1 | 2 | 3 | 4 | 5 })
  | (EventOn<"reviewFiled"> & { remedyId: string })
  | (EventOn<"reviewClosed"> & { remedyId: string; result: "upheld" | "corrected" | "other" })
  | (EventOn<"suitFiled"> & { remedyId: string })
  | (EventOn<"suitClosed"> & { remedyId: string; result: "upheld" | "corrected" | "other" })
  | (EventOn<"madeProactive"> & { publicationId: string })
  | EventOn<"archived">;

export type EventKind = InfoRequestEvent["kind"];
export type EventOf<Kind extends EventKind> = Extract<InfoRequestEvent, { kind: Kind }>;

/** An event as the history holds it: numbered, timed, with the officer who caused it (null: the applicant or the system). */
export type RecordedEvent = InfoRequestEvent & { seq: number; at: number; by: string | null };

/** The history with wrong days put right; the wrong ones stay readable in the events themselves. */
export function withCorrections(history: readonly RecordedEvent[]): RecordedEvent[] {
  const corrections = eventsOf(history, "corrected");
  if (corrections.length === 0) return [...history];
  return history.map((event) => {
    const days: Partial<Record<CorrectedDay, CalendarDate>> = {};
    for (const { corrects, to, what = "on" } of corrections) if (corrects === event.seq) days[what] = to;
    if (!days.receivedOn || !("receivedOn" in event)) return days.on ? { ...event, on: days.on } : event;
    return { ...event, on: days.on ?? event.on, receivedOn: days.receivedOn };
  });
}

/** The events of one kind. */
export function eventsOf<Kind extends EventKind>(history: readonly RecordedEvent[], kind: Kind) {
  return history.filter((event): event is RecordedEvent & EventOf<Kind> => event.kind === kind);
}

/** The last event of one kind, or undefined. */
export function lastOf<Kind extends EventKind>(history: readonly RecordedEvent[], kind: Kind) {
  return eventsOf(history, kind).at(-1);
}
