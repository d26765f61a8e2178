import { and, asc, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { Stage } from "@/domain/info-request/history/lifecycle";
import type { LetterBlock } from "@/domain/letter/blocks";
import type { LetterValues } from "@/domain/letter/fields";
import { type LetterName, letterRule } from "@/domain/letter/letters";
import { q } from "../client";
import { openField } from "../private-fields";
import { infoRequests } from "../schema/info-requests";
import { letters, letterTemplates } from "../schema/letters";

const LISTED = {
  id: letters.id,
  letter: letters.letter,
  receiver: letters.receiver,
  number: letters.number,
  on: letters.on,
  eventSeq: letters.eventSeq,
  remedy: letters.remedy,
};

const WHOLE = {
  ...LISTED,
  infoRequestId: letters.infoRequestId,
  caseNumber: infoRequests.number,
  issuedAt: letters.issuedAt,
  values: letters.values,
  words: letters.words,
  template: letterTemplates.file,
};

/** A letter as it was issued: its frozen words, what was merged, and the template that it keeps. */
function opened<Row extends { id: string; values: Buffer; words: Buffer }>({ values, words, ...row }: Row) {
  const open = (column: string, sealed: Buffer): unknown =>
    JSON.parse(openField("letters", column, row.id, sealed) ?? "null");
  return {
    ...row,
    values: open("values", values) as LetterValues,
    blocks: open("words", words) as LetterBlock[],
  };
}

/** The letters of a case of the officer's own agency, in the order they went out. */
export async function deskLetters(by: Staff<"infoRequest.read">, infoRequestId: string) {
  return q()
    .select(LISTED)
    .from(letters)
    .innerJoin(infoRequests, eq(infoRequests.id, letters.infoRequestId))
    .where(and(eq(letters.infoRequestId, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")))
    .orderBy(asc(letters.issuedAt), asc(letters.id));
}
export type ListedLetter = Awaited<ReturnType<typeof deskLetters>>[number];

/** Letters to the applicant that another one can put right. */
export async function lettersToCorrect(by: Staff<"infoRequest.signOff">, infoRequestId: string) {
  return q()
    .select(LISTED)
    .from(letters)
    .innerJoin(infoRequests, eq(infoRequests.id, letters.infoRequestId))
    .where(
      and(
        eq(letters.infoRequestId, infoRequestId),
        eq(letters.receiver, "applicant"),
        eq(infoRequests.agencyId, by.agencyId ?? ""),
      ),
    )
    .orderBy(asc(letters.issuedAt), asc(letters.id));
}

/** One letter of a case of the officer's own agency. */
export async function deskLetter(by: Staff<"infoRequest.read">, infoRequestId: string, id: string) {
  const [row] = await q()
    .select(WHOLE)
    .from(letters)
    .innerJoin(infoRequests, eq(infoRequests.id, letters.infoRequestId))
    .leftJoin(letterTemplates, eq(letterTemplates.id, letters.templateId))
    .where(
      and(
        eq(letters.id, id),
        eq(letters.infoRequestId, infoRequestId),
        eq(infoRequests.agencyId, by.agencyId ?? ""),
      ),
    );
  return row ? opened(row) : null;
}
export type IssuedLetter = NonNullable<Awaited<ReturnType<typeof deskLetter>>>;

/** An answer's letter waits until the answer was sent: before that no page behind a code knows that one is signed. */
const isTold = ({ letter, stage }: { letter: LetterName; stage: Stage }) =>
  letterRule(letter).issuedBy !== "signedOff" || stage === "answered" || stage === "delivered";

/** What the applicant may read of a case behind its code: letters addressed to them, an answer once it was sent. */
export async function trackedLetters(infoRequestId: string) {
  const found = await q()
    .select({ ...LISTED, stage: infoRequests.stage })
    .from(letters)
    .innerJoin(infoRequests, eq(infoRequests.id, letters.infoRequestId))
    .where(and(eq(letters.infoRequestId, infoRequestId), eq(letters.receiver, "applicant")))
    .orderBy(asc(letters.issuedAt), asc(letters.id));
  return found.filter(isTold).map(({ stage: _, ...row }) => row);
}

/** One of these letters, opened. */
export async function trackedLetter(infoRequestId: string, id: string) {
  const told = await trackedLetters(infoRequestId);
  if (!told.some((letter) => letter.id === id)) return null;
  const [row] = await q()
    .select(WHOLE)
    .from(letters)
    .innerJoin(infoRequests, eq(infoRequests.id, letters.infoRequestId))
    .leftJoin(letterTemplates, eq(letterTemplates.id, letters.templateId))
    .where(eq(letters.id, id));
  return row ? opened(row) : null;
}
