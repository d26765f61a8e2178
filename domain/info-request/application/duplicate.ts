import type { InformationWanted } from "./application";

/** What is compared of two applications. */
export type Words = Pick<InformationWanted, "subject" | "description" | "documentNumber">;

/** How alike the words of two applications are: the very same, or close enough to look at both. */
export const LIKENESSES = ["same", "similar"] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** From this share of common bigrams on, two texts are worth looking at side by side; in a few words one other word is much. */
export const SIMILAR_FROM = 0.6;
const FEW_WORDS = 12;
const SIMILAR_FROM_IN_FEW = 0.8;

/** What every application says and none is known by. */
const PHRASES =
  /(?:特此|现|兹)?(?:依法)?申请(?:贵(?:局|单位|机关|府))?(?:信息)?公开|政府信息|请(?:依法)?(?:予以)?公开|谢谢/g;
const MARKS = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;

/** The letters and figures of a text in one spelling: no spaces, no punctuation, half width, small letters. */
export function plainWords(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(MARKS, "");
}

function bigrams(text: string): Map<string, number> {
  const letters = [...text];
  const found = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = `${letters[at]}${letters[at + 1]}`;
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** The share of bigrams that two texts have in common (Dice), 0 to 1; what every application says counts for nothing. */
export function similarity(left: string, right: string): number {
  const [a = "", b = ""] = [left, right].map((text) =>
    plainWords(text.normalize("NFKC").replace(PHRASES, "")),
  );
  if (a === "" || b === "") return 0;
  if (a === b) return 1;
  const [ours, theirs] = [bigrams(a), bigrams(b)];
  let common = 0;
  for (const [pair, count] of ours) common += Math.min(count, theirs.get(pair) ?? 0);
  const total = [ours, theirs].reduce(
    (sum, pairs) => sum + [...pairs.values()].reduce((n, m) => n + m, 0),
    0,
  );
  return total === 0 ? 0 : (2 * common) / total;
}

const whole = ({ subject, description }: Words) => `${subject}\n${description}`;

/**
 * How alike two applications of one applicant are; null when they are not. Figures decide: another year or another parcel in
 * otherwise equal words is another matter.
 */
export function likenessOf(left: Words, right: Words): Likeness | null {
  const number = ({ documentNumber }: Words) => plainWords(documentNumber ?? "");
  if (plainWords(whole(left)) === plainWords(whole(right)) && number(left) === number(right)) return "same";
  if (number(left) !== "" && number(right) !== "") return number(left) === number(right) ? "similar" : null;
  const figures = (words: Words) =>
    [...new Set(whole(words).normalize("NFKC").match(/\d+/g) ?? [])].sort().join();
  const [ours, theirs] = [figures(left), figures(right)];
  if (ours !== "" && theirs !== "" && ours !== theirs) return null;
  const shorter = Math.min(...[left, right].map((words) => plainWords(whole(words)).length));
  const from = shorter < FEW_WORDS ? SIMILAR_FROM_IN_FEW : SIMILAR_FROM;
  return similarity(whole(left), whole(right)) >= from ? "similar" : null;
}
