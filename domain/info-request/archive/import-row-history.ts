import { DEADLINES } from "@/domain/law/deadlines";
import { PERIODS_BY_DEFAULT } from "@/domain/law/settings";
import { isSuit } from "@/domain/remedy/remedy-kinds";
import { addDays, type CalendarDate } from "@/domain/time/calendar-date";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "@/domain/time/working-days";
import { type Carrier, type Channel, type Delivery, needsConfirmation } from "../application/channels";
import { clockOf } from "../clock/clock";
import type { InfoRequestEvent, RecordedEvent } from "../history/events";
import { follow } from "../history/lifecycle";
import { type ArchiveRemedy, ENDS, type ImportedCase } from "./import-row";
import type { ArchiveEvent } from "./import-row-events";
import type { ImportCaseProblem } from "./import-row-problems";

/** What the rows of a file name and a store knows. */
export interface ArchiveFacts {
  calendar: WorkingCalendar;
  /** The id of an agency by code or name; null when there is none. */
  agencyId: (name: string) => string | null;
  /** The id of another case by the archive's name of it; null when neither store nor file has it. */
  caseId: (externalId: string) => string | null;
  /** The id of the row's n-th remedy. */
  remedyId: (at: number) => string;
}

/** An archive does not say how the answer was to be had: what its channel suggests stands for it. */
const DELIVERY_BY_CHANNEL = {
  counter: "pickup",
  fax: "fax",
  email: "email",
  online: "online",
  letter: "post",
  other: "post",
} as const satisfies Record<Channel, Delivery>;

/** How the answer of a past case is taken to have gone out, and on what. */
export function deliveryOf(channel: Channel): { delivery: Delivery; carrier: Carrier } {
  const isElectronic = channel === "online" || channel === "email";
  return { delivery: DELIVERY_BY_CHANNEL[channel], carrier: isElectronic ? "electronic" : "paper" };
}

/** The day on which a row says that its case lapsed for want of an amendment; null when it did not. */
function lapseOf({ events, outcome, answeredOn }: ImportedCase): CalendarDate | null {
  const lapsed = events.find(({ kind, of }) => kind === "lapsed" && of !== "fee");
  return lapsed?.on ?? (outcome === "closedNotAmended" ? answeredOn : null);
}

/** An event to come, with the field that a refusal is told of. */
interface Told {
  event: InfoRequestEvent;
  field: string;
}

const plain = (kind: "feePaid" | "withdrawn" | "archived", on: CalendarDate): InfoRequestEvent => ({
  kind,
  on,
  fromArchive: true,
});

/** The events of receipt: the row's day counts whatever the channel. */
function receipt({ receivedOn, channel, letterKind, events }: ImportedCase): Told[] {
  const sent = events.find(({ kind }) => kind === "submitted");
  const submitted: InfoRequestEvent = {
    kind: "submitted",
    on: needsConfirmation(channel, letterKind) ? (sent?.on ?? receivedOn) : receivedOn,
    channel,
    letterKind,
    fromArchive: true,
  };
  const confirmed: InfoRequestEvent = {
    kind: "receiptConfirmed",
    on: receivedOn,
    how: "officer",
    fromArchive: true,
  };
  const both = needsConfirmation(channel, letterKind) ? [submitted, confirmed] : [submitted];
  return both.map((event) => ({ event, field: "receivedOn" }));
}

/**
 * A fee without its days. Noticed and paid on the day of receipt it moves no due day; of a case that lapsed for want of payment
 * nothing was received.
 */
function undatedFee({ feeCents, events, outcome, receivedOn }: ImportedCase): Told[] {
  const isDated = events.some(({ kind }) => kind === "feeNoticed");
  if (feeCents === 0 || isDated || outcome === "closedFeeUnpaid") return [];
  const noticed: InfoRequestEvent = {
    kind: "feeNoticed",
    on: receivedOn,
    cents: feeCents,
    receivedOn,
    fromArchive: true,
  };
  return [noticed, plain("feePaid", receivedOn)].map((event) => ({ event, field: "feeYuan" }));
}

/** How the row says the case ended, when its events do not. */
function ending(row: ImportedCase): Told[] {
  const { outcome, outcomeReason, answeredOn: on, legacyOutcome, channel } = row;
  if (!on || row.events.some(({ kind }) => ENDS.some((end) => end === kind))) return [];
  const end = (): InfoRequestEvent => {
    if (outcome === null) return plain("archived", on);
    if (outcome === "closedOther") return plain("withdrawn", on);
    if (outcome === "closedNotAmended") return { kind: "lapsed", on, of: "amendment", fromArchive: true };
    if (outcome === "closedFeeUnpaid") return { kind: "lapsed", on, of: "fee", fromArchive: true };
    const { delivery: how } = deliveryOf(channel);
    return { kind: "answered", on, outcome, outcomeReason, how, fromArchive: true };
  };
  return outcome === null && legacyOutcome === null ? [] : [{ event: end(), field: "answeredOn" }];
}

/** What an archive tells of a case after its answer, which may stand beside the events and not among them. */
const AFTER_ANSWER = ["delivered", "rated"];

/** True for a step that can only have come after an answer of that day. */
const comesAfter = ({ kind, on }: ArchiveEvent, answeredOn: CalendarDate) =>
  AFTER_ANSWER.includes(kind) && on >= answeredOn;

/** The events of the reviews and suits, in the order of their days. */
function contested(remedies: readonly ArchiveRemedy[], { remedyId }: ArchiveFacts): Told[] {
  const told = remedies.flatMap(({ kind, filedOn, closedOn, result }, at): Told[] => {
    const suit = isSuit(kind);
    const remedy = remedyId(at);
    const filed: InfoRequestEvent = {
      kind: suit ? "suitFiled" : "reviewFiled",
      on: filedOn,
      remedyId: remedy,
      fromArchive: true,
    };
    if (!closedOn || !result) return [{ event: filed, field: `remedies[${at}].filedOn` }];
    const closed: InfoRequestEvent = {
      kind: suit ? "suitClosed" : "reviewClosed",
      on: closedOn,
      remedyId: remedy,
      result,
      fromArchive: true,
    };
    return [
      { event: filed, field: `remedies[${at}].filedOn` },
      { event: closed, field: `remedies[${at}].closedOn` },
    ];
  });
  return told.toSorted((one, other) =>
    one.event.on === other.event.on ? 0 : one.event.on < other.event.on ? -1 : 1,
  );
}

/** Walks the row's own events and makes of each what the history holds. */
class Walk {
  readonly problems: ImportCaseProblem[] = [];
  readonly history: RecordedEvent[] = [];
  private readonly seqOf = new Map<number, number>();
  private readonly row: ImportedCase;
  private readonly facts: ArchiveFacts;

  constructor(row: ImportedCase, facts: ArchiveFacts) {
    this.row = row;
    this.facts = facts;
  }

  private fault(field: string, reason: ImportCaseProblem["reason"]): null {
    this.problems.push({ field, reason });
    return null;
  }

  private openConsultation({ kind, consultation }: ArchiveEvent): number {
    const asked = kind === "thirdPartyReplied" ? "thirdPartyConsulted" : "coMakerConsulted";
    if (consultation !== null) return this.seqOf.get(consultation) ?? 0;
    const answered = this.history.flatMap((one) => ("consultation" in one ? [one.consultation] : []));
    return this.history.find((one) => one.kind === asked && !answered.includes(one.seq))?.seq ?? 0;
  }

  /**
   * Until when there was time to amend. The law leaves that period to the agency (「合理的补正期限」, 条例第三十条), so an archive that does not tell
   * it, of a case that lapsed, is not held to the usual one: the time was over by then.
   */
  private amendmentUntil({ on, until }: ArchiveEvent): CalendarDate {
    if (until) return until;
    const { calendar } = this.facts;
    const usual = addWorkingDays(on, PERIODS_BY_DEFAULT.amendment, calendar).day;
    const lapsedOn = lapseOf(this.row);
    if (!lapsedOn || lapsedOn > usual) return usual;
    let last = addDays(lapsedOn, -1);
    while (last > on && !calendar.isWorkingDay(last)) last = addDays(last, -1);
    return last;
  }

  private eventOf(told: ArchiveEvent): InfoRequestEvent | null {
    const { kind, on, at } = told;
    const { calendar, agencyId, caseId } = this.facts;
    const base = { on, fromArchive: true } as const;
    const clock = () => clockOf(this.history, calendar);
    const later = (days: number) => told.until ?? addWorkingDays(on, days, calendar).day;
    switch (kind) {
      case "assigned":
      case "handedOver":
        return { ...base, kind, handlerId: "" };
      case "transferred": {
        const toAgencyId = agencyId(told.toAgency);
        return toAgencyId
          ? { ...base, kind, toAgencyId }
          : this.fault(`events[${at}].toAgency`, "unknownAgency");
      }
      case "split":
      case "merged": {
        const into = told.into.map(caseId).filter((id) => id !== null);
        const [first = ""] = into;
        if (into.length < told.into.length) return this.fault(`events[${at}].into`, "unknownCase");
        return kind === "split" ? { ...base, kind, into } : { ...base, kind, into: first };
      }
      case "amendmentAsked": {
        const passed = workingDaysBetween(this.row.receivedOn, on, calendar);
        const late = passed > DEADLINES.amendmentNotice.count;
        return { ...base, kind, until: this.amendmentUntil(told), late };
      }
      case "lapsed": {
        const of =
          this.row.outcome === "closedFeeUnpaid" || clock().state === "awaitingFee" ? "fee" : "amendment";
        return { ...base, kind, of: told.of ?? of };
      }
      case "reasonAsked":
        return { ...base, kind, until: later(PERIODS_BY_DEFAULT.reasons) };
      case "delayed":
        return { ...base, kind, until: told.until ?? on };
      case "thirdPartyConsulted":
      case "coMakerConsulted":
        return { ...base, kind, receivedOn: told.receivedOn };
      case "thirdPartyReplied":
      case "coMakerReplied":
        return { ...base, kind, consultation: this.openConsultation(told), agreed: told.agreed === true };
      case "extensionAsked":
      case "extended":
        return { ...base, kind, days: told.days ?? DEADLINES.extension.count };
      case "feeNoticed":
        return { ...base, kind, cents: told.cents ?? 0, receivedOn: told.receivedOn ?? on };
      case "drafted":
      case "signedOff":
      case "answered":
        return this.answerOf(kind, told);
      case "rated":
        return { ...base, kind, stars: ([1, 2, 3, 4, 5] as const).find((one) => one === told.stars) ?? 5 };
      case "thirdPartyInformed": {
        const asked = this.history.findLast((one) => one.kind === "thirdPartyConsulted");
        return { ...base, kind, consultation: asked?.seq ?? 0 };
      }
      case "registered":
      case "amended":
      case "reasonGiven":
      case "feePaid":
      case "feeWaived":
      case "sentForReview":
      case "sentBack":
      case "delivered":
      case "withdrawn":
      case "urged":
      case "archived":
        return { ...base, kind };
      default:
        return this.fault(`events[${at}].kind`, "notForImport");
    }
  }

  private answerOf(kind: "drafted" | "signedOff" | "answered", told: ArchiveEvent): InfoRequestEvent | null {
    const base = { on: told.on, fromArchive: true } as const;
    const outcome = told.outcome ?? this.row.outcome;
    if (!outcome) return this.fault(`events[${told.at}].outcome`, "missing");
    const outcomeReason =
      outcome === "unableNotHeld" ? (told.outcomeReason ?? this.row.outcomeReason ?? "notExist") : null;
    if (kind === "drafted") return { ...base, kind, outcome };
    if (kind === "signedOff")
      return { ...base, kind, outcome, outcomeReason, letterNumber: told.letterNumber };
    const how = told.how ?? deliveryOf(this.row.channel).delivery;
    return { ...base, kind, outcome, outcomeReason, how };
  }

  /** Takes what the row itself tells; the days of an archive must follow one another. */
  take({ event, field }: Told): void {
    const last = this.history.at(-1);
    // A remedy may be closed long after and filed before the last step.
    const isRemedy = "remedyId" in event;
    if (last && event.on < last.on && !isRemedy) {
      this.fault(field, event.on < this.row.receivedOn ? "beforeReceipt" : "beforeLastStep");
      return;
    }
    const context = {
      today: event.on,
      calendar: this.facts.calendar,
      by: null,
      headOfOffice: true,
      answerComplete: true,
      fromArchive: true,
    } as const;
    const followed = follow(this.history, event, context);
    if ("refusal" in followed) this.fault(field, followed.refusal);
    else this.history.push({ ...event, seq: this.history.length + 1, at: 0, by: null });
  }

  /** Takes one event of the file's list. */
  takeTold(told: ArchiveEvent): void {
    const { kind, on, at } = told;
    const { receivedOn } = this.row;
    if (kind === "submitted") {
      if (on > receivedOn) this.fault(`events[${at}].on`, "otherDay");
      return;
    }
    if (kind === "receiptConfirmed") {
      if (on !== receivedOn) this.fault(`events[${at}].on`, "otherDay");
      return;
    }
    const event = this.eventOf(told);
    if (!event) return;
    this.take({ event, field: `events[${at}]` });
    this.seqOf.set(at, this.history.length);
  }
}

/** True when what the events end with is what the row says of its outcome. */
function agrees(
  { outcome, answeredOn }: ImportedCase,
  history: readonly RecordedEvent[],
): ImportCaseProblem | null {
  const end = history.find(({ kind }) => ENDS.some((one) => one === kind));
  if (!end) return null;
  const ended =
    end.kind === "answered"
      ? end.outcome
      : end.kind === "lapsed"
        ? end.of === "fee"
          ? "closedFeeUnpaid"
          : "closedNotAmended"
        : end.kind === "withdrawn"
          ? "closedOther"
          : null;
  if (outcome && outcome !== ended) return { field: "outcome", reason: "otherOutcome" };
  return answeredOn && end.on !== answeredOn ? { field: "answeredOn", reason: "otherDay" } : null;
}

/** The history that a row tells, every event of it lawful after the ones before; or what is wrong with it. */
export function archiveHistory(
  row: ImportedCase,
  facts: ArchiveFacts,
): { history: RecordedEvent[] } | { problems: ImportCaseProblem[] } {
  const walk = new Walk(row, facts);
  for (const told of [...receipt(row), ...undatedFee(row)]) walk.take(told);
  const ends = ending(row);
  const afterEnd = row.events.findIndex((told) => ends.some(({ event }) => comesAfter(told, event.on)));
  const beforeEnd = afterEnd === -1 ? row.events : row.events.slice(0, afterEnd);
  // After one that could not happen the rest says nothing.
  const isSound = () => walk.problems.length === 0;
  for (const told of beforeEnd) if (isSound()) walk.takeTold(told);
  if (isSound()) for (const told of ends) walk.take(told);
  for (const told of row.events.slice(beforeEnd.length)) if (isSound()) walk.takeTold(told);
  if (isSound()) for (const told of contested(row.remedies, facts)) walk.take(told);
  const contradiction = agrees(row, walk.history);
  if (walk.problems.length === 0 && contradiction) walk.problems.push(contradiction);
  return walk.problems.length > 0 ? { problems: walk.problems } : { history: walk.history };
}
