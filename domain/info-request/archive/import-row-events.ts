import { OUTCOME_IDS, type Outcome, type OutcomeReason, outcomeFromCode } from "@/domain/law/outcomes";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { DELIVERIES, type Delivery } from "../application/channels";
import type { EventKind } from "../history/events";
import type { FieldReader } from "./import-row-problems";

/** An event of a past case as the file tells it; days, bodies and other cases are not looked up yet. */
export interface ArchiveEvent {
  kind: EventKind;
  on: CalendarDate;
  /** Its place in the file's list, for the report. */
  at: number;
  until: CalendarDate | null;
  receivedOn: CalendarDate | null;
  days: number | null;
  agreed: boolean | null;
  /** Place in the file's list of the consultation that a reply answers. */
  consultation: number | null;
  cents: number | null;
  of: "amendment" | "fee" | null;
  outcome: Outcome | null;
  outcomeReason: OutcomeReason | null;
  how: Delivery | null;
  stars: number | null;
  letterNumber: string;
  /** Code or name of the agency a case was handed to. */
  toAgency: string;
  /** Names of other rows: what a case was split or merged into. */
  into: string[];
}

/** Steps whose day is all that an archive has to tell. */
const PLAIN: readonly EventKind[] = [
  "submitted",
  "receiptConfirmed",
  "registered",
  "assigned",
  "handedOver",
  "amendmentAsked",
  "amended",
  "lapsed",
  "reasonAsked",
  "reasonGiven",
  "thirdPartyConsulted",
  "thirdPartyInformed",
  "coMakerConsulted",
  "extensionAsked",
  "feePaid",
  "feeWaived",
  "drafted",
  "sentForReview",
  "sentBack",
  "signedOff",
  "answered",
  "delivered",
  "withdrawn",
  "urged",
  "archived",
];

/** Steps with details that must be told, and which. */
const DETAILED: Partial<Record<EventKind, (event: ArchiveEvent) => [field: string, isTold: boolean]>> = {
  transferred: ({ toAgency }) => ["toAgency", toAgency !== ""],
  split: ({ into }) => ["into", into.length > 0],
  merged: ({ into }) => ["into", into.length === 1],
  delayed: ({ until }) => ["until", until !== null],
  thirdPartyReplied: ({ agreed }) => ["agreed", agreed !== null],
  coMakerReplied: ({ agreed }) => ["agreed", agreed !== null],
  extended: ({ days }) => ["days", days !== null],
  feeNoticed: ({ cents }) => ["feeYuan", cents !== null],
  rated: ({ stars }) => ["stars", stars !== null],
};

/** Steps that an archive cannot bring: remedies have a list of their own, the others are made by this system alone. */
const NOT_FOR_IMPORT: readonly EventKind[] = [
  "corrected",
  "calendarChanged",
  "reviewFiled",
  "reviewClosed",
  "suitFiled",
  "suitClosed",
  "madeProactive",
];

/** The most events of one case. */
const MOST_EVENTS = 200;
const LINE = 200;

const among =
  <T extends string>(all: readonly T[]) =>
  (plain: string): T | null =>
    all.find((one) => one === plain) ?? null;

/** An outcome by our identifier or by the report's row, whatever the width of its brackets. */
export const readOutcome = (plain: string): Outcome | null =>
  among(OUTCOME_IDS)(plain) ?? outcomeFromCode(plain);

export const readOutcomeReason = among<OutcomeReason>(["notExist", "notOurs"]);

function readEvent(reader: FieldReader, at: number, today: CalendarDate): ArchiveEvent | null {
  const kind = reader.requiredCode("kind", (plain) => {
    const known = [...PLAIN, ...NOT_FOR_IMPORT, ...(Object.keys(DETAILED) as EventKind[])];
    return among(known)(plain);
  });
  const on = reader.requiredDay("on", today);
  if (kind && NOT_FOR_IMPORT.includes(kind)) return reader.fault("kind", "notForImport");
  if (!kind || !on) return null;
  const consulted = reader.count("consultation", 0, MOST_EVENTS);
  const event: ArchiveEvent = {
    kind,
    on,
    at,
    until: reader.day("until", null),
    receivedOn: reader.day("receivedOn", today),
    days: reader.count("days", 1, 1000),
    agreed: reader.flag("agreed"),
    consultation: consulted,
    cents: reader.has("cents") ? reader.count("cents", 0, 1e11) : reader.cents("feeYuan"),
    of: reader.code("of", among(["amendment", "fee"] as const)),
    outcome: reader.code("outcome", readOutcome),
    outcomeReason: reader.code("outcomeReason", readOutcomeReason),
    how: kind === "answered" ? reader.code("how", among(DELIVERIES)) : null,
    stars: reader.count("stars", 1, 5),
    letterNumber: reader.text("letterNumber", LINE, true),
    toAgency: reader.text("toAgency", LINE, true),
    into: reader.names("into", MOST_EVENTS),
  };
  const [field, isTold] = DETAILED[kind]?.(event) ?? ["", true];
  return isTold ? event : reader.fault(field, "missing");
}

/** Reads the list of events of a row. */
export function readEvents(row: FieldReader, today: CalendarDate): ArchiveEvent[] {
  return row
    .list("events", MOST_EVENTS)
    .map((reader, at) => readEvent(reader, at, today))
    .filter((event) => event !== null);
}
