import { and, asc, between, desc, eq, inArray, ne, or } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { Application } from "@/domain/info-request/application/application";
import { type Likeness, likenessOf, type Words } from "@/domain/info-request/application/duplicate";
import { OPEN_STAGES } from "@/domain/info-request/history/lifecycle";
import { addMonths, beijingDate, beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { indexFieldUnderAllKeys, openField } from "../private-fields";
import { answers, applicants, infoRequests } from "../schema/info-requests";
import { isCounted } from "./counted-cases";

/** By what an applicant is known again, the surest first. */
type Identity = Pick<Application, "idNumber" | "creditCode" | "phone" | "email">;

/** No applicant has more open or past cases than an officer would look through. */
const MOST_COMPARED = 300;
const MOST_SHOWN = 5;

function sameApplicant({ idNumber, creditCode, phone, email }: Identity) {
  const paper = idNumber ?? creditCode;
  const known = [
    paper ? inArray(applicants.idNumberIndex, indexFieldUnderAllKeys("idNumber", paper)) : null,
    phone ? inArray(applicants.phoneIndex, indexFieldUnderAllKeys("phone", phone)) : null,
    email ? inArray(applicants.emailIndex, indexFieldUnderAllKeys("email", email.toLowerCase())) : null,
  ].filter((condition) => condition !== null);
  return known.length > 0 ? or(...known) : null;
}

const shown = {
  id: infoRequests.id,
  number: infoRequests.number,
  subject: infoRequests.subject,
  description: infoRequests.description,
  documentNumber: infoRequests.documentNumber,
  channel: infoRequests.channel,
  stage: infoRequests.stage,
  outcome: infoRequests.outcome,
  receivedOn: infoRequests.receivedOn,
  closedOn: infoRequests.closedOn,
  letterNumber: answers.letterNumber,
};

/**
 * Earlier applications of the same person to the officer's own agency that ask for the same or nearly the same, whatever the channel,
 * the likest and newest first. A hint and never a bar: 「重复申请」 (条例第三十六条第六项) is what the handler may answer.
 */
export async function likelyDuplicates(
  by: Staff,
  application: Words & Identity,
  besides: string | null = null,
) {
  const same = sameApplicant(application);
  if (same === null) return [];
  const found = await q()
    .select(shown)
    .from(applicants)
    .innerJoin(infoRequests, eq(infoRequests.id, applicants.infoRequestId))
    .leftJoin(answers, eq(answers.infoRequestId, infoRequests.id))
    .where(
      and(
        same,
        eq(infoRequests.agencyId, by.agencyId ?? ""),
        isCounted(),
        besides === null ? undefined : ne(infoRequests.id, besides),
      ),
    )
    .orderBy(desc(infoRequests.submittedAt))
    .limit(MOST_COMPARED);
  const alike = found.flatMap((row) => {
    const likeness = likenessOf(application, row);
    return likeness === null ? [] : [{ ...row, likeness }];
  });
  const rank = (likeness: Likeness) => (likeness === "same" ? 0 : 1);
  return alike.toSorted((a, b) => rank(a.likeness) - rank(b.likeness)).slice(0, MOST_SHOWN);
}
export type LikelyDuplicate = Awaited<ReturnType<typeof likelyDuplicates>>[number];

/** Who asked and what, opened for comparing with other cases; never shown. Null for another agency's case. */
export async function wordsAndIdentity(by: Staff, infoRequestId: string) {
  const [row] = await q()
    .select({ applicant: applicants, words: shown, submittedAt: infoRequests.submittedAt })
    .from(applicants)
    .innerJoin(infoRequests, eq(infoRequests.id, applicants.infoRequestId))
    .leftJoin(answers, eq(answers.infoRequestId, infoRequests.id))
    .where(and(eq(applicants.infoRequestId, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")));
  if (!row) return null;
  const open = (field: keyof Identity | "name" | "organisationName") =>
    openField("applicants", field, infoRequestId, row.applicant[field]);
  return {
    ...row.words,
    submittedAt: row.submittedAt,
    name: open("name") ?? open("organisationName"),
    idNumber: open("idNumber"),
    creditCode: open("creditCode"),
    phone: open("phone"),
    email: open("email"),
  };
}

/** Earlier cases that a case of the officer's own agency seems to repeat. */
export async function duplicatesOf(by: Staff<"infoRequest.read">, infoRequestId: string) {
  const opened = await wordsAndIdentity(by, infoRequestId);
  if (!opened) return [];
  const found = await likelyDuplicates(by, opened, infoRequestId);
  // What came later repeats this one, and says so on its own page.
  return found.filter(({ number }) => number < opened.number);
}

/**
 * The how-manieth application of the same person to this agency in its calendar month a case is (国办函〔2020〕109号第四条 counts by the
 * month), by identity paper only; null where none is known.
 */
export async function placeInMonth(
  by: Staff<"infoRequest.read">,
  infoRequestId: string,
): Promise<number | null> {
  const opened = await wordsAndIdentity(by, infoRequestId);
  const paper = opened?.idNumber ?? opened?.creditCode;
  if (!opened || !paper) return null;
  const day = beijingDate(opened.submittedAt);
  const first = calendarDate(`${day.slice(0, 8)}01`);
  const earlier = await q()
    .select({ number: infoRequests.number })
    .from(applicants)
    .innerJoin(infoRequests, eq(infoRequests.id, applicants.infoRequestId))
    .where(
      and(
        inArray(applicants.idNumberIndex, indexFieldUnderAllKeys("idNumber", paper)),
        eq(infoRequests.agencyId, by.agencyId ?? ""),
        isCounted(),
        between(infoRequests.submittedAt, beijingInstant(first), beijingInstant(addMonths(first, 1)) - 1),
      ),
    )
    .orderBy(asc(infoRequests.submittedAt), asc(infoRequests.number));
  const place = earlier.findIndex(({ number }) => number === opened.number);
  return place < 0 ? null : place + 1;
}

/**
 * Numbers of open applications by the same person to the same agency in the very same words, by the place of the words in the list.
 * For the applicant themselves: only what they can say word for word, with the number of their own paper, is told.
 */
export async function sameWordsOpen(
  agencyId: string,
  identity: Pick<Application, "idNumber" | "creditCode">,
  wanted: readonly Words[],
): Promise<ReadonlyMap<number, string>> {
  const paper = identity.idNumber ?? identity.creditCode;
  if (!paper) return new Map();
  const open = await q()
    .select(shown)
    .from(applicants)
    .innerJoin(infoRequests, eq(infoRequests.id, applicants.infoRequestId))
    .leftJoin(answers, eq(answers.infoRequestId, infoRequests.id))
    .where(
      and(
        inArray(applicants.idNumberIndex, indexFieldUnderAllKeys("idNumber", paper)),
        eq(infoRequests.agencyId, agencyId),
        inArray(infoRequests.stage, OPEN_STAGES),
      ),
    )
    .orderBy(desc(infoRequests.submittedAt))
    .limit(MOST_COMPARED);
  return new Map(
    wanted.flatMap((words, at) => {
      const twin = open.find((row) => likenessOf(words, row) === "same");
      return twin ? [[at, twin.number] as const] : [];
    }),
  );
}
