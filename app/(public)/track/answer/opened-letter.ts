import { noteAnswerOpened } from "@/db/mutations/tracked-acts";
import { trackedLetter, trackedLetters } from "@/db/queries/letters";
import { trackedAnswer } from "@/db/queries/tracked-info-request";
import { lastOf } from "@/domain/info-request/history/events";
import { answerValues } from "@/domain/letter/answer-values";
import { addressed, type LetterBlock, NOBODY } from "@/domain/letter/blocks";
import { defaultLayout } from "@/domain/letter/default-layouts";
import { mergeLayout } from "@/domain/letter/layout";
import {
  LETTER_SETTINGS_BY_DEFAULT,
  type LetterName,
  letterOfOutcome,
  letterRule,
} from "@/domain/letter/letters";
import { beijingDate } from "@/domain/time/calendar-date";
import { now } from "@/server/clock";
import { type OpenedCase, openedCase } from "../opened-case";

/** A letter as its applicant reads it behind the code: it names nobody. `id` is null for one signed before letters were kept. */
export interface ReadLetter {
  id: string | null;
  letter: LetterName;
  number: string | null;
  blocks: LetterBlock[];
}

/** An answer that was signed before its letter was kept, set anew from what was signed. */
async function olderAnswer({ tracked, clock }: OpenedCase): Promise<ReadLetter | null> {
  const answer = await trackedAnswer(tracked.id);
  if (!answer) return null;
  const { outcome, outcomeReason, parts, items, letterNumber, signedAt } = answer;
  const { agency } = tracked;
  const letter = letterOfOutcome(outcome, outcomeReason);
  const values = answerValues(
    {
      agencyName: agency.name,
      office: { name: agency.disclosureOffice, address: agency.address, phone: agency.phone },
      applicantName: NOBODY.申请人,
      reader: tracked.applicantType === "person" ? "person" : "organisation",
      caseNumber: tracked.number,
      receivedOn: clock.receivedOn,
      amendedOn: lastOf(tracked.history, "amended")?.on ?? null,
      subject: tracked.subject,
      bodies: { reviewOrgan: agency.reviewOrgan, court: agency.court },
    },
    { outcome, outcomeReason, parts, items, attachments: [] },
    { number: letterNumber, on: signedAt === null ? null : beijingDate(signedAt) },
    LETTER_SETTINGS_BY_DEFAULT,
  );
  return { id: null, letter, number: letterNumber, blocks: mergeLayout(defaultLayout(letter), values) };
}

/** The opened case with its answer once that was sent. */
export async function openedLetter(): Promise<{ opened: OpenedCase; letter: ReadLetter | null } | null> {
  const opened = await openedCase();
  if (!opened) return null;
  const told = await trackedLetters(opened.tracked.id);
  const answer = told.findLast(({ letter }) => letterRule(letter).issuedBy === "signedOff");
  const kept = answer && (await trackedLetter(opened.tracked.id, answer.id));
  const letter = kept ? { ...kept, blocks: addressed(kept.blocks, NOBODY) } : await olderAnswer(opened);
  if (letter) await noteAnswerOpened(opened.tracked.id, now());
  return { opened, letter };
}
