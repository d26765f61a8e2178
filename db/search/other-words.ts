import { ConverterBuilder } from "opencc-js/core";
import * as dictionary from "opencc-js/preset/t2cn";
import type { OtherWords } from "./query";
import { fold, HAN, WORD } from "./tokenise";

/** More wordings than this of one word cost more than they find. */
const MOST_WORDINGS = 6;
const LETTER = `[${WORD}--${HAN}]`;

const folded = (text: string): string => fold(text).text;

/** How Taiwan and Hong Kong name a thing that the mainland names otherwise: 資訊 is 信息 here. */
const REGIONS = ["twp", "hkp"].map((from) => ConverterBuilder(dictionary)({ from, to: "cn" }));

/** The words of a text in traditional characters as they are said here; simplified texts are left alone. */
function mainlandWords(text: string): string[] {
  if (folded(text) === text.normalize("NFKC").toLowerCase()) return [];
  return REGIONS.map((convert) => convert(text));
}

interface Known {
  /** Every word of the groups, longest first, so that 住房公积金 is not read as 住房 and 公积金. */
  pattern: RegExp;
  groupOf: ReadonlyMap<string, readonly string[]>;
}

/** A word of letters is one only as a whole; between Han characters there is no seam to see. */
function patternFor(word: string): string {
  const before = new RegExp(`^${LETTER}`, "v").test(word) ? `(?<!${LETTER})` : "";
  const after = new RegExp(`${LETTER}$`, "v").test(word) ? `(?!${LETTER})` : "";
  return before + word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&") + after;
}

function known(groups: readonly (readonly string[])[]): Known | null {
  const groupOf = new Map(groups.flatMap((words) => words.map((word) => [folded(word), words] as const)));
  const words = [...groupOf.keys()].toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return null;
  return { pattern: new RegExp(words.map(patternFor).join("|"), "gv"), groupOf };
}

/** The text with each known word in it replaced by its others, one way after the other. */
function replaced(text: string, { pattern, groupOf }: Known): string[] {
  let wordings = [""];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(done, match.index);
    done = match.index + match[0].length;
    const choices = [match[0], ...(groupOf.get(match[0]) ?? []).filter((word) => folded(word) !== match[0])];
    wordings = choices
      .flatMap((word) => wordings.map((start) => start + before + word))
      .slice(0, 2 * MOST_WORDINGS);
  }
  return done === 0 ? [] : wordings.map((start) => start + text.slice(done));
}

/**
 * Other words for what somebody typed: the groups of words that staff keep (低保 is 最低生活保障), and what a word of Taiwan or Hong Kong
 * is called here. A wording that holds the typed one finds nothing more and is left out.
 */
export function otherWordsFrom(groups: readonly (readonly string[])[]): OtherWords {
  const words = known(groups);
  return (typed) => {
    const text = folded(typed);
    const wordings = [...mainlandWords(typed), ...(words ? replaced(text, words) : [])];
    return [...new Map(wordings.map((wording) => [folded(wording), wording]))]
      .filter(([key]) => !key.includes(text))
      .slice(0, MOST_WORDINGS)
      .map(([, wording]) => wording);
  };
}
