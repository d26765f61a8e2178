import { type AnswerLetter, answerLetter } from "@/domain/info-request/answer-letter";
import { lastOf } from "@/domain/info-request/events";
import { beijingDate } from "@/domain/time/calendar-date";
import type { OpenedCase } from "./opened-case";

/** The letter of a case as it would go out; null while nobody has drafted one. The name is masked: it is a preview. */
export function letterOf(opened: OpenedCase, applicantName: string | null): AnswerLetter | null {
  const { answer, clock, history } = opened;
  if (!answer) return null;
  return answerLetter({
    agencyName: opened.agencyName,
    letterNumber: answer.letterNumber,
    applicantName,
    reader: opened.applicantType === "person" ? "person" : "organisation",
    caseNumber: opened.number,
    receivedOn: clock.receivedOn,
    amendedOn: lastOf(history, "amended")?.on ?? null,
    subject: opened.subject,
    outcome: answer.outcome,
    outcomeReason: answer.outcomeReason,
    parts: answer.parts,
    bodies: { reviewOrgan: opened.reviewOrgan, court: opened.court },
    signedOn: answer.signedAt === null ? null : beijingDate(answer.signedAt),
  });
}
