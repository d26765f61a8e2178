import { pairsOf, type Run, runsOf } from "./tokenise";

const LONGEST_QUERY = 100;
const MOST_TERMS = 8;

/** Words as the index is asked for them. */
export interface Wording {
  text: string;
  runs: Run[];
}

/** One thing looked for: a word, or several in quotation marks; `text` is as typed, without the marks, minus and `title:`. */
export interface SearchTerm extends Wording {
  excluded: boolean;
  /** True behind `title:`, where only titles and 发文字号 count. */
  inTitle: boolean;
  /** Other words for the same, any of which will do. */
  also: Wording[];
}

/** Other words for the same thing, by the word as typed; none are sought for quoted words, which are meant as they stand. */
export type OtherWords = (text: string) => readonly string[];

/** Why a query was not, or not wholly, searched. */
export type QueryNotice = "tooLong" | "tooManyTerms";

/** A query taken apart and rebuilt from tokens alone. */
export interface BuiltQuery {
  /** For MATCH, always bound as a parameter; null when there is nothing to look for. */
  match: string | null;
  /** The same without the excluded terms. */
  wanted: string | null;
  /** For MATCH on titles: what they have to hold, and what they must not; null where the query says nothing of titles. */
  inTitle: string | null;
  notInTitle: string | null;
  terms: SearchTerm[];
  notice?: QueryNotice;
}

const QUOTED = '["“”＂]([^"“”＂]*)["“”＂]|「([^」]*)」|『([^』]*)』';
/** A minus, perhaps `title:`, then quoted words that end where the quotation marks do, or anything up to the next space. */
const TERM = new RegExp(`([-－]?)((?:title|标题|標題)[:：]\\s*)?(?:(?:${QUOTED})(?!\\S)|(\\S+))`, "giu");
const ENDS_IN_LETTER = /\p{L}$/u;

const single = (run: Run): boolean => run.han && [...run.text].length === 1;

/** The runs a term really asks the index for: a lone last Han character (2024年) would match every word it starts. */
function askedRuns(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  return last && runs.length > 1 && single(last) ? runs.slice(0, -1) : [...runs];
}

/** Words as an FTS5 phrase; tokens hold letters and digits only, so nothing in it can be an operator. */
function phrase(wording: Wording): string {
  const runs = askedRuns(wording.runs);
  const dropped = runs.length < wording.runs.length;
  const last = runs.at(-1);
  const tokens = runs.flatMap((run) => {
    if (!run.han) return [run.text];
    const pairs = pairsOf(run.text);
    // The last run may go on in the document, so its lone last character is not asked for.
    return run === last && !dropped && pairs.length > 1 ? pairs.slice(0, -1) : pairs;
  });
  const open =
    !dropped && last !== undefined && (single(last) || (!last.han && ENDS_IN_LETTER.test(last.text)));
  return `"${tokens.join(" ")}"${open ? "*" : ""}`;
}

/** True for a single Han character: the index finds it as the beginning of some thousand pairs, which is its dearest question. */
export function isOneCharacter({ runs, also, inTitle, excluded }: SearchTerm): boolean {
  const [run] = runs;
  return !inTitle && !excluded && also.length === 0 && runs.length === 1 && run !== undefined && single(run);
}

/** A term with its other words: either of them will do. */
function expression({ also, ...wording }: SearchTerm): string {
  const phrases = [...new Set([wording, ...also].map(phrase))];
  return phrases.length > 1 ? `(${phrases.join(" OR ")})` : phrases.join("");
}

/** Terms of which each has to stand there, or any of which is enough; null for none. */
const joined = (terms: readonly SearchTerm[], by: "AND" | "OR"): string | null =>
  terms.length > 0 ? terms.map(expression).join(` ${by} `) : null;

function termsOf(input: string, others: OtherWords): SearchTerm[] {
  return Array.from(input.matchAll(TERM), (match) => {
    const [, minus = "", title, ...words] = match;
    const [plain] = words.slice(-1);
    const text = words.find((word) => word !== undefined) ?? "";
    const excluded = minus !== "";
    // What is left out is left out as typed: a synonym may be the very thing that is wanted.
    const also =
      plain !== undefined && !excluded
        ? others(text).map((word) => ({ text: word, runs: runsOf(word) }))
        : [];
    return { text, runs: runsOf(text), excluded, inTitle: title !== undefined, also };
  }).filter((term) => term.runs.length > 0);
}

const NO_OTHERS: OtherWords = () => [];

/**
 * Rebuilds what somebody typed as a safe FTS5 expression: spaces mean AND, "…" keeps words together, -word leaves out, title: looks
 * in titles alone, and any of the `others` of a word will do in its place.
 */
export function matchExpression(input: string, others: OtherWords = NO_OTHERS): BuiltQuery {
  const nothing = { match: null, wanted: null, inTitle: null, notInTitle: null, terms: [] };
  // A character has at most two units, so a very long text is refused without being counted.
  if (input.length > 2 * LONGEST_QUERY || [...input.trim()].length > LONGEST_QUERY) {
    return { ...nothing, notice: "tooLong" };
  }
  const typed = termsOf(input, others);
  const kept = typed.slice(0, MOST_TERMS);
  // With nothing to leave out from, a minus is just a dash in front of a word.
  const onlyDashes = kept.every((term) => term.excluded);
  const terms = onlyDashes ? kept.map((term) => ({ ...term, excluded: false })) : kept;
  if (terms.length === 0) return nothing;
  const those = (excluded: boolean) => terms.filter((term) => term.excluded === excluded);
  const wanted = joined(those(false), "AND");
  const unwanted = joined(
    those(true).filter(({ inTitle }) => !inTitle),
    "OR",
  );
  const titled = (excluded: boolean) => those(excluded).filter(({ inTitle }) => inTitle);
  return {
    match: unwanted === null ? wanted : `(${wanted}) NOT (${unwanted})`,
    wanted,
    inTitle: joined(titled(false), "AND"),
    notInTitle: joined(titled(true), "OR"),
    terms,
    ...(typed.length > MOST_TERMS ? { notice: "tooManyTerms" as const } : {}),
  };
}
