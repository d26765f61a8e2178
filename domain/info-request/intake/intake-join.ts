import { type ApplicationEntries, EMPTY_APPLICATION } from "../application/application-fields";
import type { ApplicationReason } from "../application/application-readers";
import { APPLICATION_LIMITS, readDocumentNumber, readText } from "../application/application-readers";
import { subjectFrom } from "../application/subject";
import type { Refusal } from "../history/lifecycle";

/** Why one application cannot be split or merged; text/intake has the sentences. */
export type JoinRefusal =
  | Refusal
  | "alreadyRegistered"
  | "noSuchNumber"
  | "sameCase"
  | "keptOver"
  | "otherApplicant"
  | "keptLater";

/** One application may hold at most so many matters when it is split; a longer list is a batch. */
export const MOST_PARTS = 20;

/** One matter of an application that named several (一事一申请). */
export interface Part {
  subject: string;
  description: string;
  documentNumber: string | null;
}

export interface PartProblem {
  part: number;
  field: "subject" | "description" | "documentNumber" | "count";
  reason: ApplicationReason;
}

type TypedPart = Pick<ApplicationEntries, "subject" | "description" | "documentNumber">;

/** Reads the matters that an officer took apart; lines left empty are no matter. */
export function readParts(typed: readonly TypedPart[]): { parts: Part[] } | { problems: PartProblem[] } {
  const problems: PartProblem[] = [];
  const parts = typed.flatMap((entries, at): Part[] => {
    if (Object.values(entries).every((text) => text.trim() === "")) return [];
    const subject = subjectFrom({ ...EMPTY_APPLICATION, ...entries });
    const description = readText(entries.description, APPLICATION_LIMITS.description);
    const documentNumber = readDocumentNumber(entries.documentNumber);
    const readings = { subject, description, documentNumber };
    for (const [field, reading] of Object.entries(readings))
      if ("reason" in reading)
        problems.push({ part: at, field: field as keyof typeof readings, reason: reading.reason });
    if (!("value" in subject && "value" in description && "value" in documentNumber)) return [];
    return [{ subject: subject.value, description: description.value, documentNumber: documentNumber.value }];
  });
  if (problems.length === 0 && parts.length < 2)
    problems.push({ part: 0, field: "count", reason: "missing" });
  return problems.length > 0 ? { problems } : { parts };
}
