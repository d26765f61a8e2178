import { DEADLINES } from "../../law/deadlines";
import type { CalendarDate } from "../../time/calendar-date";
import { addWorkingDays, type WorkingCalendar } from "../../time/working-days";
import { eventsOf, type RecordedEvent, withCorrections } from "./events";

/**
 * What became of a consultation. Silence is not the same twice: a third party's leaves the decision to the agency
 * (条例第三十二条), a co-maker's 「视为同意公开」 (第三十四条).
 */
export type ConsultationState = "waiting" | "agreed" | "objected" | "silent" | "deemedConsent";

/** One letter that asks for an opinion (征求意见书), and its answer. */
export interface Consultation {
  /** Sequence number of the event that opened it. */
  seq: number;
  whom: "thirdParty" | "coMaker";
  letterOn: CalendarDate;
  receivedOn: CalendarDate | null;
  /** The fifteenth working day after it was received; reckoned from the letter while receipt is not known. */
  lastOn: CalendarDate;
  provisional: boolean;
  repliedOn: CalendarDate | null;
  state: ConsultationState;
  /** Whether the third party was told of a decision to disclose (第三十二条). */
  informed: boolean;
}

/** The consultations of a case as they stand on a day, in the order of their letters. */
export function consultationsOf(
  recorded: readonly RecordedEvent[],
  calendar: WorkingCalendar,
  today: CalendarDate,
): Consultation[] {
  const history = withCorrections(recorded);
  const replies = [...eventsOf(history, "thirdPartyReplied"), ...eventsOf(history, "coMakerReplied")];
  const told = new Set(eventsOf(history, "thirdPartyInformed").map(({ consultation }) => consultation));
  return history.flatMap((letter): Consultation[] => {
    if (letter.kind !== "thirdPartyConsulted" && letter.kind !== "coMakerConsulted") return [];
    const whom = letter.kind === "thirdPartyConsulted" ? "thirdParty" : "coMaker";
    const { count } = whom === "thirdParty" ? DEADLINES.thirdPartyOpinion : DEADLINES.coMakerOpinion;
    const { day: lastOn, provisional } = addWorkingDays(letter.receivedOn ?? letter.on, count, calendar);
    const reply = replies.find(({ consultation }) => consultation === letter.seq);
    const silent = whom === "thirdParty" ? "silent" : "deemedConsent";
    const unanswered = today > lastOn ? silent : "waiting";
    return [
      {
        seq: letter.seq,
        whom,
        letterOn: letter.on,
        receivedOn: letter.receivedOn,
        lastOn,
        provisional,
        repliedOn: reply?.on ?? null,
        state: reply ? (reply.agreed ? "agreed" : "objected") : unanswered,
        informed: told.has(letter.seq),
      },
    ];
  });
}
