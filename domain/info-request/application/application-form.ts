import { type RefinementCtx, z } from "zod";
import { type EntryProblem, problemsIn, take } from "@/domain/entry/entry-schema";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { type ApplicantDetails, type Application, ID_KINDS, type InformationWanted } from "./application";
import { APPLICATION_FIELDS, type ApplicationEntries, type ApplicationField } from "./application-fields";
import {
  APPLICATION_REASONS,
  type ApplicationReason,
  APPLICATION_LIMITS as LIMITS,
  orNull,
  type Reading,
  readChoice,
  readDocumentNumber,
  readEmailOrNull,
  readLine,
  readName,
  readPhoneOrNull,
  readPostalCode,
  readText,
  readTick,
  required,
} from "./application-readers";
import { APPLICANT_TYPES, CARRIERS, type Channel, DELIVERIES } from "./channels";
import { readCreditCode } from "./credit-code";
import { isUnderFourteen, readIdNumber } from "./id-number";
import { isFixedLine } from "./phone";
import { subjectFrom } from "./subject";

export type ApplicationProblem = EntryProblem<ApplicationField, ApplicationReason>;

/** What the form has to know besides what was typed. */
export interface FormContext {
  /** The present day: nobody is born after it. */
  on: CalendarDate;
  /** Codes of the agencies that can be asked. */
  agencies: readonly string[];
  /** Online, telephone and address are asked; on paper one way of contact is enough (条例第二十九条). */
  channel: Channel;
}

/** A checked application and the agency it is for; null leaves the choice to the office. */
export interface FiledApplication {
  application: Application;
  agencyCode: string | null;
}

/** 「我不确定，请帮我判断」. */
export const NOT_SURE = "not-sure";

/** Takes the value of a reading; what is wrong with it goes to whoever collects problems. */
export type Read = <T>(field: ApplicationField, reading: Reading<T>) => T;

function wantedFrom(typed: ApplicationEntries, read: Read): InformationWanted {
  const documentNumber = read("documentNumber", readDocumentNumber(typed.documentNumber));
  const description = read("description", readText(typed.description, LIMITS.description));
  const isTicked = readTick(typed.needsHelp);
  const help = orNull(readText(typed.helpNote, LIMITS.helpNote), (value) => ({ value }));
  return {
    subject: read("subject", subjectFrom(typed)),
    description,
    documentNumber,
    carrier: read("carrier", readChoice(typed.carrier, CARRIERS)),
    delivery: read("delivery", readChoice(typed.delivery, DELIVERIES)),
    acceptOther: read("acceptOther", readTick(typed.acceptOther)),
    needsHelp: read("needsHelp", isTicked),
    helpNote: read("helpNote", "value" in isTicked && isTicked.value ? help : { value: null }),
  };
}

function contactFrom(typed: ApplicationEntries, read: Read, channel: Channel) {
  const phone = readPhoneOrNull(typed.phone);
  const address = orNull(readText(typed.address, LIMITS.address), (value) => ({ value }));
  const email = readEmailOrNull(typed.email);
  const has = (reading: Reading<string | null>) => !("value" in reading) || reading.value !== null;
  const isMissing = (reading: Reading<string | null>) =>
    !has(reading) && (channel === "online" || ![phone, address, email].some(has));
  const isByMail = typed.delivery === "email" && !has(email);
  const isByPost = typed.delivery === "post" && !has(address);
  const isByFax =
    typed.delivery === "fax" && "value" in phone && (phone.value === null || !isFixedLine(phone.value));
  return {
    phone: read("phone", isMissing(phone) ? { reason: "missing" } : isByFax ? { reason: "forFax" } : phone),
    email: read("email", isByMail ? { reason: "forEmail" } : email),
    address: read("address", isMissing(address) || isByPost ? { reason: "missing" } : address),
    postalCode: read("postalCode", readPostalCode(typed.postalCode)),
  };
}

const NOBODY = {
  name: null,
  idKind: null,
  idNumber: null,
  organisationName: null,
  creditCode: null,
  legalRepresentative: null,
  contactName: null,
};
type Identity = Omit<ApplicantDetails, "applicantType" | "phone" | "email" | "address" | "postalCode">;

/** 个人信息保护法第三十一条: for a child the guardian is asked for as well. */
export function needsGuardian(typed: Partial<ApplicationEntries>, on: CalendarDate): boolean {
  const kind = readChoice(typed.idKind ?? "", ID_KINDS);
  if (typed.applicantType !== "person" || !("value" in kind)) return false;
  const paper = readIdNumber(kind.value, typed.idNumber ?? "", on);
  return "number" in paper && isUnderFourteen(paper.number, on);
}

function personFrom(typed: ApplicationEntries, read: Read, on: CalendarDate): Identity {
  const name = read("name", readName(typed.name));
  const kind = readChoice(typed.idKind, ID_KINDS);
  read("idKind", kind);
  if (!("value" in kind)) return { ...NOBODY, name };
  const line = required(readLine(typed.idNumber, Number.POSITIVE_INFINITY));
  const paper = "value" in line ? readIdNumber(kind.value, line.value, on) : line;
  if (!("number" in paper)) {
    read("idNumber", "fault" in paper ? { reason: paper.fault } : paper);
    return { ...NOBODY, name };
  }
  const person = { ...NOBODY, name, idKind: paper.kind, idNumber: paper.number };
  if (!needsGuardian(typed, on)) return person;
  const guardian = readName(typed.guardianName);
  const isUnnamed = "reason" in guardian && guardian.reason === "missing";
  const contactName = read("guardianName", isUnnamed ? { reason: "guardian" } : guardian);
  const agrees = typed.guardianAgrees === "yes";
  read("guardianAgrees", agrees ? { value: true } : { reason: "guardian" });
  return { ...person, contactName };
}

function organisationFrom(typed: ApplicationEntries, read: Read): Identity {
  const line = required(readLine(typed.creditCode, Number.POSITIVE_INFINITY));
  const code = "value" in line ? readCreditCode(line.value) : line;
  const creditCode: Reading<string> =
    "code" in code ? { value: code.code } : "fault" in code ? { reason: code.fault } : code;
  return {
    ...NOBODY,
    organisationName: read(
      "organisationName",
      required(readLine(typed.organisationName, LIMITS.organisationName)),
    ),
    creditCode: read("creditCode", creditCode),
    legalRepresentative: read("legalRepresentative", readName(typed.legalRepresentative)),
    contactName: read("contactName", readName(typed.contactName)),
  };
}

function agencyFrom(typed: string, agencies: readonly string[]): Reading<string | null> {
  return typed === NOT_SURE ? { value: null } : readChoice(typed, agencies);
}

const entered = z.object(
  Object.fromEntries(APPLICATION_FIELDS.map((field) => [field, z.string().default("")])) as Record<
    ApplicationField,
    z.ZodDefault<z.ZodString>
  >,
);

/** Everything the entries say, through `read`, which decides what a wrong or missing one means. */
export function applicationFrom(
  typed: ApplicationEntries,
  { on, agencies, channel }: FormContext,
  read: Read,
): FiledApplication {
  const wanted = wantedFrom(typed, read);
  const agencyCode = read("agency", agencyFrom(typed.agency, agencies));
  const type = readChoice(typed.applicantType, APPLICANT_TYPES);
  const applicantType = read("applicantType", type);
  const contact = contactFrom(typed, read, channel);
  const identity =
    "value" in type
      ? type.value === "person"
        ? personFrom(typed, read, on)
        : organisationFrom(typed, read)
      : NOBODY;
  return { application: { applicantType, ...identity, ...contact, ...wanted }, agencyCode };
}

/**
 * The application form: texts in, an application out. One schema for the steps, the single page, the check before submitting, the
 * submission, and what an officer enters from paper. Messages are reasons, for which text/application-form has sentences.
 */
export function applicationForm(formContext: FormContext) {
  return entered.transform((typed, context: RefinementCtx): FiledApplication => {
    const read: Read = (field, reading) => take(reading, context, [field]);
    return applicationFrom(typed, formContext, read);
  });
}

/** What the entries say, or everything that is wrong with them, in the order of the form. */
export function checkApplication(
  entries: Partial<ApplicationEntries>,
  context: FormContext,
): FiledApplication | { problems: ApplicationProblem[] } {
  const result = applicationForm(context).safeParse(entries);
  if (result.success) return result.data;
  return { problems: problemsIn(result.error, APPLICATION_FIELDS, APPLICATION_REASONS, "shape") };
}
