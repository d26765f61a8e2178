import type { Outcome, OutcomeReason } from "@/domain/law/outcomes";
import { themeOf } from "@/domain/publication/themes";
import {
  REMEDY_KINDS,
  REMEDY_RESULTS,
  type RemedyKind,
  type RemedyResult,
} from "@/domain/remedy/remedy-kinds";
import type { CalendarDate } from "@/domain/time/calendar-date";
import {
  APPLICANT_TYPES,
  type ApplicantType,
  CHANNELS,
  type Channel,
  LETTER_KINDS,
  type LetterKind,
} from "../application/channels";
import { type ArchiveEvent, readEvents, readOutcome, readOutcomeReason } from "./import-row-events";
import { outcomeOfLegacy } from "./import-row-legacy";
import { FieldReader, type ImportCaseProblem } from "./import-row-problems";

/** A review or suit of a past case; without a result it is still pending. */
export interface ArchiveRemedy {
  kind: RemedyKind;
  filedOn: CalendarDate;
  result: RemedyResult | null;
  closedOn: CalendarDate | null;
}

/** One past case as its row tells it. */
export interface ImportedCase {
  /** The archive's own and lasting name of the row; what makes an import idempotent. */
  externalId: string;
  /** Code or full name; null where the command names the agency. */
  agency: string | null;
  channel: Channel;
  letterKind: LetterKind | null;
  applicantType: ApplicantType;
  subject: string;
  description: string;
  theme: string | null;
  receivedOn: CalendarDate;
  events: ArchiveEvent[];
  outcome: Outcome | null;
  outcomeReason: OutcomeReason | null;
  legacyOutcome: string | null;
  answeredOn: CalendarDate | null;
  feeCents: number;
  remedies: ArchiveRemedy[];
}

const LIMITS = { externalId: 100, agency: 200, subject: 200, description: 20_000, word: 100, remedies: 50 };

const among =
  <T extends string>(all: readonly T[]) =>
  (plain: string): T | null =>
    all.find((one) => one === plain) ?? null;

function readRemedy(reader: FieldReader, receivedOn: CalendarDate | null, today: CalendarDate) {
  const kind = reader.requiredCode("kind", among(REMEDY_KINDS));
  const result = reader.requiredCode("result", among([...REMEDY_RESULTS, "pending"] as const));
  const filedOn = reader.requiredDay("filedOn", today);
  const closedOn = reader.day("closedOn", today);
  if (!kind || !result || !filedOn) return null;
  if (receivedOn && filedOn < receivedOn) reader.fault("filedOn", "beforeReceipt");
  if (closedOn && closedOn < filedOn) reader.fault("closedOn", "beforeFiled");
  // A result is counted in the year it came in, so it needs its day.
  if (result !== "pending" && !closedOn) reader.fault("closedOn", "missing");
  if (result === "pending" && closedOn) reader.fault("result", "stillPending");
  return { kind, filedOn, closedOn, result: result === "pending" ? null : result };
}

/** Reads one row, or tells everything that is wrong with it; `today` is the last day anything in it can have happened. */
export function importedCase(
  cells: Record<string, unknown>,
  today: CalendarDate,
): { row: ImportedCase } | { problems: ImportCaseProblem[] } {
  const reader = new FieldReader(cells);
  const externalId = reader.required("externalId", LIMITS.externalId);
  const agency = reader.text("agency", LIMITS.agency, true) || null;
  const channel = reader.requiredCode("channel", among(CHANNELS));
  const letterKind = reader.code("letterKind", among(LETTER_KINDS));
  const applicantType = reader.requiredCode("applicantType", among(APPLICANT_TYPES));
  const subject = reader.required("subject", LIMITS.subject);
  const description = reader.text("description", LIMITS.description, false);
  const theme = reader.text("theme", LIMITS.word, true) || null;
  const receivedOn = reader.requiredDay("receivedOn", today);
  const told = reader.code("outcome", readOutcome);
  const legacyOutcome = reader.text("legacyOutcome", LIMITS.word, true) || null;
  const reason = reader.code("outcomeReason", readOutcomeReason);
  const answeredOn = reader.day("answeredOn", today);
  const feeCents = reader.cents("feeYuan") ?? 0;
  const events = readEvents(reader, today);
  const remedies = reader
    .list("remedies", LIMITS.remedies)
    .map((one) => readRemedy(one, receivedOn, today))
    .filter((remedy) => remedy !== null);

  if (letterKind && channel && channel !== "letter") reader.fault("letterKind", "onlyForLetters");
  const legacy = told === null && legacyOutcome ? outcomeOfLegacy(legacyOutcome) : null;
  const outcome = told ?? legacy?.outcome ?? null;
  const isEnded = outcome !== null || legacyOutcome !== null;
  const endsItself = events.some(({ kind }) => ENDS.some((end) => end === kind));
  if (isEnded && !endsItself && !answeredOn && !reader.problems.some(({ field }) => field === "answeredOn"))
    reader.fault("answeredOn", "missing");
  if (answeredOn && !isEnded && !endsItself) reader.fault("outcome", "withoutOutcome");
  if (answeredOn && receivedOn && answeredOn < receivedOn) reader.fault("answeredOn", "beforeReceipt");
  if (reader.problems.length > 0 || !channel || !applicantType || !receivedOn)
    return { problems: reader.problems };
  // Row 三(四)1 holds two letters; a row that does not say which means that the information does not exist.
  const outcomeReason = outcome === "unableNotHeld" ? (reason ?? legacy?.outcomeReason ?? "notExist") : null;
  return {
    row: {
      externalId,
      agency,
      channel,
      letterKind,
      applicantType,
      subject,
      description,
      theme: theme && (themeOf(theme) ?? theme),
      receivedOn,
      events,
      outcome,
      outcomeReason,
      legacyOutcome,
      answeredOn,
      feeCents,
      remedies,
    },
  };
}

/** Events after which a case is over. */
export const ENDS = ["answered", "lapsed", "withdrawn", "split", "merged", "archived"] as const;
