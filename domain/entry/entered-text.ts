/** Marks that nobody sees: soft hyphen, zero-width space, word joiner, byte order mark, and the directional controls that can disguise text. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Joiners are part of some scripts and of emoji, but have no place in a line that is compared. */
const JOINERS = /[\u200c\u200d]/g;
const PRIVATE_USE = /\p{Co}/u;
const MARKS_IN_A_ROW = /(\p{M}{8})\p{M}+/gu;
/** Controls that are not white space, U+FFFD (somebody's broken decoding) and noncharacters. */
const ILLEGAL = /[^\P{Cc}\t\n\v\f\r\u0085]|[\ufffd\ufffe\uffff]/u;

/** Free text as it is stored: NFC, LF for every line break, nothing invisible, no space around it. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\v\f]/g, "")
    .replace(/\u00a0/g, " ")
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(MARKS_IN_A_ROW, "$1")
    .trim();
}

/** A single line as it is stored. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(JOINERS, "")
    .replace(/[\t\n]+/g, " ")
    .trim();
}

/** Why a text cannot be kept at all, or null: characters that no store or print keeps, or ones that only their maker's font knows. */
export function textProblem(text: string): "illegal" | "privateUse" | null {
  if (!text.isWellFormed() || ILLEGAL.test(text)) return "illegal";
  return PRIVATE_USE.test(text) ? "privateUse" : null;
}

/** The text without what no store or print keeps; for showing again what was typed. */
export function withoutIllegal(text: string): string {
  return text.toWellFormed().replace(new RegExp(ILLEGAL, "gu"), "");
}

/** Length as people count: 𠮷 is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
