import { cleanLine } from "@/domain/entry/entered-text";
import { calendarDate } from "@/domain/time/calendar-date";
import { type Application, ID_KINDS } from "../application/application";
import {
  APPLICATION_FIELDS,
  type ApplicationEntries,
  type ApplicationField,
} from "../application/application-fields";
import {
  type ApplicationProblem,
  applicationFrom,
  type FormContext,
  type Read,
} from "../application/application-form";
import {
  APPLICATION_LIMITS,
  type ApplicationReason,
  readChoice,
  readLine,
  readText,
} from "../application/application-readers";
import { CARRIERS, DELIVERIES } from "../application/channels";
import { plainIdNumber } from "../application/id-number";

/**
 * What 条例第二十九条 demands and a paper lacks. It never keeps an application from being taken in: the office has seven working days
 * to ask once for all of it (第三十条).
 */
export const INTAKE_GAPS = ["name", "identity", "contact", "content", "form", "guardian"] as const;
export type IntakeGap = (typeof INTAKE_GAPS)[number];

const GAP_OF: Partial<Record<ApplicationField, IntakeGap>> = {
  name: "name",
  organisationName: "name",
  idKind: "identity",
  idNumber: "identity",
  creditCode: "identity",
  phone: "contact",
  email: "contact",
  address: "contact",
  subject: "content",
  carrier: "form",
  delivery: "form",
  guardianName: "guardian",
  guardianAgrees: "guardian",
};

/** Asked online, but not by the law: a paper without them lacks nothing. */
const NOT_DEMANDED: readonly ApplicationField[] = ["legalRepresentative", "contactName"];
const ABSENT: readonly ApplicationReason[] = ["missing", "short", "guardian", "forEmail", "forFax"];

/** What a paper may say wrongly and is then copied as it stands; the clerk says so with one tick. */
const COPIED = [
  "name",
  "idNumber",
  "organisationName",
  "creditCode",
  "legalRepresentative",
  "contactName",
] as const;
const MISWRITTEN: readonly ApplicationReason[] = [
  "characters",
  "shape",
  "length18",
  "region",
  "birthDate",
  "birthInFuture",
  "checkDigit",
  "kindDiffers",
];
const LONGEST_COPY = 100;

export interface TakenDown {
  application: Application;
  /** What may be asked for after registration (补正), in the order of the article. */
  gaps: IntakeGap[];
}

/** What a paper without a word about it most likely wants: paper, by post where there is an address. */
function withForm(typed: ApplicationEntries): ApplicationEntries {
  const { carrier, delivery } = typed;
  return {
    ...typed,
    carrier: carrier === "" ? "paper" : carrier,
    delivery: delivery === "" ? (cleanLine(typed.address) === "" ? "pickup" : "post") : delivery,
  };
}

/** True when nothing at all says what is wanted: not even an amendment could be asked for. */
function saysNothing({ subject, documentNumber, description }: ApplicationEntries): boolean {
  return [subject, documentNumber, description].every((text) => cleanLine(text) === "");
}

function subjectAsWritten({ subject, description }: ApplicationEntries): string {
  for (const reading of [
    readLine(subject, APPLICATION_LIMITS.subject),
    readText(description, APPLICATION_LIMITS.subject),
  ])
    if ("value" in reading && reading.value !== "") return reading.value;
  return "";
}

/**
 * What an officer took down from paper, by the rules of the citizen's own form: what is wrong stays wrong, what is absent is noted.
 * `asWritten`: the paper itself says it so.
 */
export function takeDown(
  entries: ApplicationEntries,
  context: FormContext,
  asWritten: boolean,
): TakenDown | { problems: ApplicationProblem[] } {
  const problems = new Map<ApplicationField, ApplicationProblem>();
  const gaps = new Set<IntakeGap>();
  const copied: Partial<Record<(typeof COPIED)[number], string>> = {};
  const typed = withForm(entries);
  for (const field of ["carrier", "delivery"] as const) if (entries[field] === "") gaps.add("form");

  const read: Read = (field, reading) => {
    if ("value" in reading) return reading.value;
    const { reason, params = {} } = reading;
    const gap = GAP_OF[field];
    const copy = COPIED.find((one) => one === field);
    if (NOT_DEMANDED.includes(field) && reason === "missing") return null as never;
    if (gap && ABSENT.includes(reason) && !(field === "subject" && saysNothing(entries))) gaps.add(gap);
    else if (asWritten && copy && MISWRITTEN.includes(reason)) {
      copied[copy] = [...cleanLine(typed[copy])].slice(0, LONGEST_COPY).join("");
      if (gap) gaps.add(gap);
    } else if (!problems.has(field)) problems.set(field, { field, reason, params });
    return null as never;
  };
  const { application } = applicationFrom(typed, context, read);
  if (problems.size > 0)
    return { problems: APPLICATION_FIELDS.flatMap((field) => problems.get(field) ?? []) };
  const kind = readChoice(typed.idKind, ID_KINDS);
  const identity =
    copied.idNumber === undefined
      ? {}
      : { idNumber: plainIdNumber(copied.idNumber), idKind: "value" in kind ? kind.value : null };
  return {
    application: {
      ...application,
      ...copied,
      ...identity,
      subject: application.subject ?? subjectAsWritten(typed),
      carrier: CARRIERS.find((one) => one === application.carrier) ?? "paper",
      delivery: DELIVERIES.find((one) => one === application.delivery) ?? "post",
    },
    gaps: INTAKE_GAPS.filter((gap) => gaps.has(gap)),
  };
}

/** Days before this one belong to the import of past cases: the law in force began on it (国务院令第711号). */
export const EARLIEST_INTAKE = calendarDate("2019-05-15");
