import { lengthOf } from "@/domain/entry/entered-text";
import type { ApplicationEntries } from "./application-fields";
import {
  APPLICATION_LIMITS as LIMITS,
  type Reading,
  readDocumentNumber,
  readLine,
  readText,
} from "./application-readers";

const FROM_DESCRIPTION = 40;
const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** The first line of a text, cut between characters as people see them. */
function beginningOf(text: string): string {
  const [line = ""] = text.split("\n");
  const parts = Array.from(graphemes.segment(line), ({ segment }) => segment);
  return parts.length > FROM_DESCRIPTION ? `${parts.slice(0, FROM_DESCRIPTION).join("")}…` : line;
}

/**
 * What a case is called. 条例第二十九条: 名称、文号或者便于行政机关查询的其他特征性描述, one of the three is enough; so a name that is
 * missing or very short is refused only when neither number nor description says more.
 */
export function subjectFrom(
  typed: Pick<ApplicationEntries, "subject" | "documentNumber" | "description">,
): Reading<string> {
  const subject = readLine(typed.subject, LIMITS.subject);
  if (!("value" in subject) || lengthOf(subject.value) >= LIMITS.subjectAtLeast) return subject;
  const number = readDocumentNumber(typed.documentNumber);
  const description = readText(typed.description, LIMITS.description);
  // Where the other two are wrong themselves, their own sentence says so.
  if (!("value" in number) || !("value" in description)) return subject;
  const isDescribed = lengthOf(description.value) >= LIMITS.subjectAtLeast;
  if (number.value === null && !isDescribed) return { reason: "short" };
  return { value: subject.value || number.value || beginningOf(description.value) };
}
