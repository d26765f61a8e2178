import type { CalendarDate } from "../../time/calendar-date";
import { type EventKind, type InfoRequestEvent, type RecordedEvent, withCorrections } from "./events";

/** Steps inside the office: an applicant reads neither drafts nor reviews, nor who works on the case. */
const KEPT_INSIDE = [
  "handedOver",
  "thirdPartyInformed",
  "extensionAsked",
  "drafted",
  "sentForReview",
  "sentBack",
  "signedOff",
  "corrected",
  "archived",
] as const satisfies readonly EventKind[];

/** Events whose text is written for the applicant: what to amend or explain, why it takes longer, how to pay. Every other text stays inside. */
export const TOLD_TEXTS: readonly EventKind[] = [
  "amendmentAsked",
  "reasonAsked",
  "extended",
  "delayed",
  "feeNoticed",
];

/** Events to which an applicant writes herself. */
export const OWN_TEXTS = ["amended", "reasonGiven", "rated"] as const satisfies readonly EventKind[];

type KeptInside = (typeof KEPT_INSIDE)[number];
export type PublicEvent = Exclude<InfoRequestEvent, { kind: KeptInside }>;

/** One step as its applicant may know it: without the officer who took it. */
export interface StoryStep {
  seq: number;
  event: PublicEvent;
  /** The day first written down, where it was put right later; the wrong one stays readable. */
  wasOn: CalendarDate | null;
}

const isPublic = (event: RecordedEvent): event is RecordedEvent & PublicEvent =>
  !KEPT_INSIDE.some((kind) => kind === event.kind);

/** The story of a case for its applicant, in the order of its days. */
export function publicStory(history: readonly RecordedEvent[]): StoryStep[] {
  const first = new Map(history.map(({ seq, on }) => [seq, on]));
  return withCorrections(history)
    .filter(isPublic)
    .map(({ seq, at: _, by: __, ...event }) => {
      const written = first.get(seq) ?? event.on;
      return { seq, event: event as PublicEvent, wasOn: written === event.on ? null : written };
    })
    .toSorted((a, b) => a.event.on.localeCompare(b.event.on) || a.seq - b.seq);
}
