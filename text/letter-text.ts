import type { AnswerLetter } from "@/domain/info-request/answer-letter";
import { dayInFull } from "./dates";
import { answerLetterWords } from "./info-request";

const INDENT = "　　";

/** A letter as plain text, for keeping: the same words in the same order as on the page. */
export function letterText(letter: AnswerLetter): string {
  const { issuer, letterNumber, title, salutation, opening, sections, remedy, signedBy, signedOn } = letter;
  const indented = (lines: readonly string[]) => lines.map((line) => INDENT + line);
  const lines = [
    issuer,
    letterNumber ?? answerLetterWords.noNumberYet,
    "",
    title,
    "",
    salutation,
    ...indented(opening),
    ...sections.flatMap(({ heading, paragraphs }) => indented([heading, ...paragraphs])),
    ...(remedy.length > 0 ? indented([answerLetterWords.remedy, ...remedy]) : []),
    "",
    signedBy,
    signedOn ? dayInFull(signedOn) : answerLetterWords.noDateYet,
  ];
  return `${lines.join("\r\n")}\r\n`;
}
