import { pairsOf, type Run, runsOf } from "./tokenise";

const LONGEST_QUERY = 100;
const MOST_TERMS = 8;

/** One thing looked for: a word, or several in quotation marks. */
export interface SearchTerm {
  /** As typed, without quotation marks and minus. */
  text: string;
  runs: Run[];
  excluded: boolean;
}

/** Why a query was not, or not wholly, searched. */
export type QueryNotice = "tooLong" | "tooManyTerms";

/** A query taken apart and rebuilt from tokens alone. */
export interface BuiltQuery {
  /** For MATCH, always bound as a parameter; null when there is nothing to look for. */
  match: string | null;
  /** The same without the excluded terms. */
  wanted: string | null;
  terms: SearchTerm[];
  notice?: QueryNotice;
}

/** A minus, then quoted words that end where the quotation marks do, or anything up to the next space. */
const TERM = /(-?)(?:["“”＂]([^"“”＂]*)["“”＂](?!\S)|(\S+))/gu;
const ENDS_IN_LETTER = /\p{L}$/u;

const single = (run: Run): boolean => run.han && [...run.text].length === 1;

/** The runs a term really asks the index for: a lone last Han character (2024年) would match every word it starts. */
function askedRuns(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  return last && runs.length > 1 && single(last) ? runs.slice(0, -1) : [...runs];
}

/** A term as an FTS5 phrase; tokens hold letters and digits only, so nothing in it can be an operator. */
function phrase(term: SearchTerm): string {
  const runs = askedRuns(term.runs);
  const dropped = runs.length < term.runs.length;
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

function termsOf(input: string): SearchTerm[] {
  return Array.from(input.matchAll(TERM), (match) => {
    const text = match[2] ?? match[3] ?? "";
    return { text, runs: runsOf(text), excluded: match[1] === "-" };
  }).filter((term) => term.runs.length > 0);
}

/** Rebuilds what somebody typed as a safe FTS5 expression: spaces mean AND, "…" keeps words together, -word leaves out. */
export function matchExpression(input: string): BuiltQuery {
  const nothing = { match: null, wanted: null, terms: [] };
  // A character has at most two units, so a very long text is refused without being counted.
  if (input.length > 2 * LONGEST_QUERY || [...input.trim()].length > LONGEST_QUERY) {
    return { ...nothing, notice: "tooLong" };
  }
  const typed = termsOf(input);
  const kept = typed.slice(0, MOST_TERMS);
  // With nothing to leave out from, a minus is just a dash in front of a word.
  const onlyDashes = kept.every((term) => term.excluded);
  const terms = onlyDashes ? kept.map((term) => ({ ...term, excluded: false })) : kept;
  if (terms.length === 0) return nothing;
  const wanted = terms
    .filter((term) => !term.excluded)
    .map(phrase)
    .join(" AND ");
  const unwanted = terms.filter((term) => term.excluded).map(phrase);
  const match = unwanted.length > 0 ? `(${wanted}) NOT (${unwanted.join(" OR ")})` : wanted;
  return { match, wanted, terms, ...(typed.length > MOST_TERMS ? { notice: "tooManyTerms" as const } : {}) };
}
