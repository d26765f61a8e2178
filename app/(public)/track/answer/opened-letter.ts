import { noteAnswerOpened } from "@/db/mutations/tracked-acts";
import { trackedAnswer } from "@/db/queries/tracked-info-request";
import { type AnswerLetter, answerLetter } from "@/domain/info-request/answer-letter";
import { lastOf } from "@/domain/info-request/events";
import { beijingDate } from "@/domain/time/calendar-date";
import { now } from "@/server/clock";
import { type OpenedCase, openedCase } from "../opened-case";

/** The opened case with its answer once that was sent; the letter names no applicant, since a code opens it. */
export async function openedLetter(): Promise<{
  opened: OpenedCase;
  letter: AnswerLetter | null;
} | null> {
  const opened = await openedCase();
  if (!opened) return null;
  const { tracked, clock } = opened;
  const answer = await trackedAnswer(tracked.id);
  if (!answer) return { opened, letter: null };
  await noteAnswerOpened(tracked.id, now());
  const { signedAt, ...signed } = answer;
  const letter = answerLetter({
    ...signed,
    agencyName: tracked.agency.name,
    applicantName: null,
    reader: tracked.applicantType === "person" ? "person" : "organisation",
    caseNumber: tracked.number,
    receivedOn: clock.receivedOn,
    amendedOn: lastOf(tracked.history, "amended")?.on ?? null,
    subject: tracked.subject,
    bodies: { reviewOrgan: tracked.agency.reviewOrgan, court: tracked.agency.court },
    signedOn: signedAt === null ? null : beijingDate(signedAt),
  });
  return { opened, letter };
}
