import type { SearchTerm, Wording } from "./query";
import { fold, HAN, JOINER, type Run, WORD } from "./tokenise";

/** A stretch of the original text; to be rendered as text, never as HTML. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** A text, or a window of it, with what was found marked. */
export interface Highlighted {
  segments: Segment[];
  /** How many of the terms were found; with none, show the start of the text and let the title carry the marks. */
  found: number;
}

interface Span {
  start: number;
  end: number;
  term: number;
}

const LETTER = `[${WORD}--${HAN}]`;
const SEPARATOR = `[^\\p{L}\\p{N}]`;
/** Between two Han runs stands something that is not a mere line break, or the index would have joined them. */
const HAN_GAP = `${JOINER}*[${SEPARATOR}--${JOINER}]${SEPARATOR}*`;
const BEFORE_WINDOW = 20;

const characterPattern = (run: Run): string => (run.han ? [...run.text].join(`${JOINER}*`) : run.text);

function gap(left: Run, right: Run): string {
  if (left.han !== right.han) return `${SEPARATOR}*`;
  return left.han ? HAN_GAP : `${SEPARATOR}+`;
}

/** The pattern that finds in a folded text what the index found for words. */
function patternOf(term: Wording): RegExp {
  const first = term.runs[0];
  const last = term.runs.at(-1);
  const loneLast = term.runs.length > 1 && last?.han === true && [...last.text].length === 1;
  let pattern = first?.han === false ? `(?<!${LETTER})` : "";
  term.runs.forEach((run, at) => {
    const before = term.runs[at - 1];
    const piece = (before ? gap(before, run) : "") + characterPattern(run);
    if (!(run === last && loneLast)) {
      pattern += piece;
      return;
    }
    // The index was not asked for a lone last character (query.ts), so a hit need not have it.
    pattern += before?.han === false ? `(?!${LETTER})(?:${piece})?` : `(?!${JOINER}*${HAN})(?:${piece})?`;
  });
  const wholeNumber = last?.han === false && !/\p{L}$/u.test(last.text);
  return new RegExp(wholeNumber ? `${pattern}(?!${LETTER})` : pattern, "gv");
}

/** Tells whether fields of a publication hold what is looked for, as the index would: each term in some field, nothing that is excluded in any. */
export function holderOf(terms: readonly SearchTerm[]): (fields: readonly string[]) => boolean {
  const wanted = terms.map((term) => ({
    excluded: term.excluded,
    patterns: [term, ...term.also].map((words) => new RegExp(patternOf(words).source, "v")),
  }));
  return (fields) => {
    const folded = fields.map((field) => fold(field).text);
    return wanted.every(
      ({ excluded, patterns }) =>
        patterns.some((pattern) => folded.some((text) => pattern.test(text))) !== excluded,
    );
  };
}

/** Where the terms stand in the original text, in order; overlaps included. */
function spansOf(text: string, terms: readonly SearchTerm[]): Span[] {
  const folded = fold(text);
  return terms
    .filter((term) => !term.excluded)
    .flatMap((term, number) =>
      [term, ...term.also]
        .flatMap((words) => Array.from(folded.text.matchAll(patternOf(words))))
        .map((match) => ({
          start: folded.original(match.index),
          end: folded.original(match.index + match[0].length, true),
          term: number,
        })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const insidePair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");

const safeCut = (text: string, at: number): number => (insidePair(text, at) ? at - 1 : at);

function cut(text: string, spans: readonly Span[], from: number, to: number): Highlighted {
  const segments: Segment[] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece) segments.push({ text: piece, marked });
  };
  const inside = spans.filter((span) => span.start < to && span.end > from);
  let done = from;
  let open = from;
  for (const span of inside) {
    // `open` is where the current mark began; spans that touch become one mark.
    if (span.start > done) {
      add(text.slice(open, done), true);
      add(text.slice(done, span.start), false);
      open = span.start;
    }
    done = Math.min(Math.max(done, span.end), to);
  }
  add(text.slice(open, done), true);
  add(text.slice(done, to), false);
  return { segments, found: new Set(inside.map((span) => span.term)).size };
}

/** Start of the window of `length` that holds the most different terms; the earliest of equals. */
function bestWindow(text: string, spans: readonly Span[], length: number): number {
  let best = 0;
  let bestStart = 0;
  for (const [at, first] of spans.entries()) {
    const seen = new Set<number>();
    for (let next = at; next < spans.length; next++) {
      const span = spans[next];
      if (!span || span.end > first.start + length - BEFORE_WINDOW) break;
      seen.add(span.term);
    }
    if (seen.size > best) {
      best = seen.size;
      bestStart = first.start;
    }
  }
  const start = best > 0 ? bestStart : (spans[0]?.start ?? 0);
  return Math.max(0, Math.min(start - BEFORE_WINDOW, text.length - length));
}

/** Marks the terms in a text shown whole, such as a title; `width` shows the best window of so many units instead. */
export function highlight(
  text: string,
  terms: readonly SearchTerm[],
  { width = text.length }: { width?: number } = {},
): Highlighted {
  const spans = spansOf(text, terms);
  if (width >= text.length) return cut(text, spans, 0, text.length);
  const from = safeCut(text, bestWindow(text, spans, width));
  const to = safeCut(text, from + width);
  const shown = cut(text, spans, from, to);
  if (from > 0) shown.segments.unshift({ text: "…", marked: false });
  if (to < text.length) shown.segments.push({ text: "…", marked: false });
  return shown;
}

/** The part of a body to show under a hit: the window with the most different terms, all marked. */
export function snippet(text: string, terms: readonly SearchTerm[], length = 90): Highlighted {
  return highlight(text, terms, { width: length });
}
