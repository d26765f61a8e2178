import { asc, eq } from "drizzle-orm";
import { type Actor, actorId, type Staff } from "@/domain/access/actor";
import { clockOf } from "@/domain/info-request/clock/clock";
import type { InfoRequestEvent, RecordedEvent } from "@/domain/info-request/history/events";
import { follow, type Refusal } from "@/domain/info-request/history/lifecycle";
import type { Remedy } from "@/domain/law/remedies";
import type { LetterStamp } from "@/domain/letter/answer-values";
import { type LetterBlock, PERSONAL_FIELDS, PERSONAL_MARKS } from "@/domain/letter/blocks";
import { defaultLayout } from "@/domain/letter/default-layouts";
import type { LetterField, LetterValues } from "@/domain/letter/fields";
import { mergeLayout, missingFields } from "@/domain/letter/layout";
import { type LetterName, letterRule, lettersOfEvent } from "@/domain/letter/letters";
import { stepValues } from "@/domain/letter/step-values";
import { beijingDate, type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { house, q, tx } from "../client";
import { newId } from "../new-id";
import { sealField } from "../private-fields";
import { type LetterCase, letterCase, letterCaseFacts } from "../queries/letter-facts";
import { templateInForce } from "../queries/letter-templates";
import { agencies } from "../schema/agencies";
import { eventTexts } from "../schema/info-requests";
import { letters } from "../schema/letters";
import { appendAudit } from "./audit";
import { nextSerial } from "./counters";
import { tellOf } from "./event-notices";
import { appendEvent, type Causer, caseFacts, type Recorded } from "./history";
import { causerOf, isWithinReach, mayCause, type PlainEvent } from "./info-requests";

/** Merges values into an uploaded template; server/letters does it, since it needs the packages that read Word files. */
export type Compose = (template: Uint8Array, letter: LetterName, values: LetterValues) => LetterBlock[];

const houseOnly: Compose = (_template, letter) => {
  throw new Error(`the uploaded template of ${letter} needs server/letters to be merged`);
};

/** What a letter is made from; its values wait for number and day. */
export interface LetterDraft {
  letter: LetterName;
  remedy: Remedy;
  valuesWith: (stamp: LetterStamp) => LetterValues;
  eventSeq: number | null;
  correctsId?: string;
}

export type Issued = { id: string; number: string | null } | { refusal: Refusal };

/** Why a draft may not go out: something that the law wants is missing. */
export function refusalOfDraft({ letter, valuesWith }: LetterDraft): Refusal | null {
  const missing = missingFields(letter, valuesWith({ number: "文号", on: "2026-01-01" as CalendarDate }));
  if (missing.length === 0) return null;
  return missing.includes("救济条款") ? "noRemedyBodies" : "letterIncomplete";
}

/** Issues a letter: its number, its words and what was merged are frozen in the transaction of whatever caused it. */
export async function issueLetter(
  causer: Causer,
  infoRequestId: string,
  draft: LetterDraft,
  at: number,
  compose: Compose = houseOnly,
): Promise<Issued> {
  return tx(async () => {
    const found = await letterCase(infoRequestId);
    if (!found) return { refusal: "noSuchCase" };
    // A refused letter takes no number.
    const refusal = refusalOfDraft(draft);
    if (refusal) return { refusal };
    const { agency, personal } = found;
    const { letter } = draft;
    const { numbered, to } = letterRule(letter);
    const on = beijingDate(at);
    const year = yearOf(on);
    const serial = numbered ? await nextSerial("letter", agency.id, year) : null;
    const number = serial === null ? null : `${agency.sign}告〔${year}〕${serial}号`;
    const values = draft.valuesWith({ number, on });
    const named = PERSONAL_FIELDS.filter((field) => values[field] !== undefined);
    const withMarks = {
      ...values,
      ...Object.fromEntries(named.map((field) => [field, PERSONAL_MARKS[field]])),
    };
    const withNames = { ...values, ...Object.fromEntries(named.map((field) => [field, personal[field]])) };
    const template = await templateInForce(letter, agency.id, on);
    const words = template
      ? compose(template.file, letter, withMarks)
      : mergeLayout(defaultLayout(letter), withMarks);
    const id = newId();
    const seal = (column: string, value: unknown) =>
      sealField("letters", column, id, JSON.stringify(value)) ?? Buffer.alloc(0);
    await q()
      .insert(letters)
      .values({
        id,
        infoRequestId,
        agencyId: agency.id,
        letter,
        receiver: to,
        number,
        serial,
        eventSeq: draft.eventSeq,
        on,
        remedy: draft.remedy,
        templateId: template?.id ?? null,
        correctsId: draft.correctsId ?? null,
        values: seal("values", withNames),
        words: seal("words", words),
        keyId: house().keys.current,
        issuedBy: causer.staffId,
        issuedAt: at,
      });
    const object = { objectKind: "infoRequest", objectId: infoRequestId, fields: [letter] };
    await appendAudit({ at, actor: causer.actor, intent: "infoRequest.issueLetter", ...object });
    return { id, number };
  });
}

/** What a step's form said for its letters beyond the event. */
export type OwnFields = Partial<Record<LetterField, string>>;

interface Step {
  event: InfoRequestEvent | null;
  text: string | null;
  own: OwnFields;
}

function stepDraft(
  found: LetterCase,
  letter: LetterName,
  step: Step,
  after: {
    history: readonly RecordedEvent[];
    calendar: Parameters<typeof clockOf>[1];
    toAgency: string | null;
  },
): LetterDraft {
  const { history, calendar, toAgency } = after;
  const facts = letterCaseFacts(found, history, calendar, found.personal.申请人);
  const { dueOn } = clockOf(history, calendar);
  const register = { 证件: found.personal.证件, 联系方式: found.personal.联系方式 };
  return {
    letter,
    remedy: letterRule(letter).remedy,
    eventSeq: step.event ? (history.at(-1)?.seq ?? null) : null,
    valuesWith: (stamp) =>
      stepValues(
        letter,
        facts,
        { ...step, dueOn, toAgency, register: letter === "registrationForm" ? register : {} },
        stamp,
      ),
  };
}

/** The answer's letter, as a receipt of its delivery names it. */
async function answerTitle(infoRequestId: string): Promise<string | null> {
  const found = await q()
    .select({ letter: letters.letter, number: letters.number })
    .from(letters)
    .where(eq(letters.infoRequestId, infoRequestId))
    .orderBy(asc(letters.issuedAt), asc(letters.id));
  const answer = found.findLast(({ letter }) => letterRule(letter).issuedBy === "signedOff");
  return answer ? `《${letterRule(answer.letter).title}》（${answer.number ?? ""}）` : null;
}

async function nameOfAgency(event: InfoRequestEvent): Promise<string | null> {
  if (event.kind !== "transferred") return null;
  const [row] = await q()
    .select({ name: agencies.name })
    .from(agencies)
    .where(eq(agencies.id, event.toAgencyId));
  return row?.name ?? null;
}

/** Appends an event with what was written to it and the letters that it leaves: all of it or nothing. */
export async function appendEventWithLetters(
  infoRequestId: string,
  { event, text, own }: Step & { event: InfoRequestEvent },
  causer: Causer,
  at: number,
  compose: Compose = houseOnly,
): Promise<Recorded> {
  return tx(async () => {
    const { history, context } = await caseFacts(infoRequestId, causer, at);
    const followed = follow(history, event, context);
    if ("refusal" in followed) return followed;
    const found = await letterCase(infoRequestId);
    if (!found) return { refusal: "noSuchCase" };
    const seq = history.length + 1;
    const after = {
      history: [...history, { ...event, seq, at, by: causer.staffId }],
      calendar: context.calendar,
      toAgency: await nameOfAgency(event),
    };
    const delivered = event.kind === "delivered" ? await answerTitle(infoRequestId) : null;
    const said = { ...(delivered && { 送达文书: delivered }), ...own };
    const drafts = lettersOfEvent(event).map((letter) =>
      stepDraft(found, letter, { event, text, own: said }, after),
    );
    const refusals = drafts.map(refusalOfDraft);
    // What only the file keeps holds nothing up.
    const [refusal] = refusals.filter((one, place) => {
      const draft = drafts[place];
      return one !== null && draft && letterRule(draft.letter).to !== "file";
    });
    // Nor is what an applicant does held up by what the office's letter lacks.
    if (refusal && causer.staffId !== null) return { refusal };
    // The number is the old agency's: it is the one that tells of the transfer.
    const issue = async () => {
      for (const [place, draft] of drafts.entries()) {
        if (refusals[place]) continue;
        const issued = await issueLetter(causer, infoRequestId, draft, at, compose);
        if ("refusal" in issued) throw new Error(`a letter was refused after its check: ${issued.refusal}`);
      }
    };
    if (event.kind === "transferred") await issue();
    const recorded = await appendEvent(infoRequestId, event, causer, at);
    if ("refusal" in recorded) throw new Error(`an event was refused after its check: ${recorded.refusal}`);
    if (text) await q().insert(eventTexts).values({ infoRequestId, seq, text });
    if (event.kind !== "transferred") await issue();
    return recorded;
  });
}

/** The way in which a person takes a step that leaves letters: may they, is it theirs, is it lawful, is the letter whole. */
export async function recordEventWithLetter(
  by: Actor,
  infoRequestId: string,
  event: PlainEvent,
  text: string | null,
  own: OwnFields,
  at: number,
  compose: Compose = houseOnly,
): Promise<Recorded> {
  return tx(async () => {
    if (!(await isWithinReach(by, infoRequestId))) return { refusal: "noSuchCase" };
    if (!mayCause(by, event.kind)) return { refusal: "notAllowed" };
    const causer = causerOf(by);
    const recorded = await appendEventWithLetters(infoRequestId, { event, text, own }, causer, at, compose);
    if (!("refusal" in recorded)) await tellOf(infoRequestId, event, causer.staffId, at);
    return recorded;
  });
}

/** Letters that no step leaves. */
export type LetterByHand = "assistanceLetter" | "recordCorrection" | "correction";

/** Signs a letter that no step leaves: asking for help, correcting a record (条例第四十一条), or putting an issued letter right. */
export async function issueByHand(
  by: Staff<"infoRequest.signOff">,
  infoRequestId: string,
  letter: LetterByHand,
  own: OwnFields,
  at: number,
  { correctsId, compose = houseOnly }: { correctsId?: string; compose?: Compose } = {},
): Promise<Issued> {
  return tx(async () => {
    if (!(await isWithinReach(by, infoRequestId))) return { refusal: "noSuchCase" };
    const causer: Causer = { staffId: by.id, actor: actorId(by), headOfOffice: by.headOfOffice };
    const { history, context } = await caseFacts(infoRequestId, causer, at);
    const found = await letterCase(infoRequestId);
    if (!found) return { refusal: "noSuchCase" };
    const after = { history, calendar: context.calendar, toAgency: null };
    const draft = stepDraft(found, letter, { event: null, text: null, own }, after);
    return issueLetter(causer, infoRequestId, { ...draft, ...(correctsId && { correctsId }) }, at, compose);
  });
}
