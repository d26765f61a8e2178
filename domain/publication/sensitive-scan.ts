import type { CalendarDate } from "@/domain/time/calendar-date";
import type { PublicationField, PublicationFields } from "./publication-form";
import { PATTERNS, type Pattern, SEVERITIES, type SensitiveRule, type Severity } from "./sensitive-rules";

export type { SensitiveRule, Severity } from "./sensitive-rules";
export { SENSITIVE_RULES, SEVERITIES } from "./sensitive-rules";

/** Something found in a text that is about to be published; never the value itself. */
export interface TextHit {
  rule: SensitiveRule;
  /** The paragraph it begins in, from 1. */
  paragraph: number;
  /** The found text with its telling part hidden. */
  sample: string;
}

export interface SensitiveHit extends TextHit {
  field: PublicationField;
}

/** Fields that hold what somebody typed freely. */
const SCANNED = ["title", "documentNumber", "summary", "keywords", "body", "sourceUrl"] as const;
/** What nobody sees and what is written over a character, as a strike-through. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]|(?![\t\n\r])\p{Cc}/gu;
/** Stands for what an earlier rule has found; no rule matches it. */
const TAKEN = "\u0000";

/** The text as a reader reads it: one width, nothing invisible. Line breaks stay, so that places can be told. */
export function canonical(text: string): string {
  return text
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n");
}

interface Place {
  at: number;
  found: string;
}

/** Where a pattern holds; after one that does not hold the search goes on at its second character, for a number may stand before the id. */
function placesOf({ find, holds }: Pattern, text: string, on: CalendarDate): Place[] {
  const places: Place[] = [];
  const expression = new RegExp(find);
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    const [found] = match;
    if (holds === undefined || holds(found, on)) places.push({ at: match.index, found });
    else expression.lastIndex = match.index + 1;
  }
  return places;
}

function without(text: string, places: readonly Place[]): string {
  let left = "";
  for (const { at, found } of places) left += text.slice(left.length, at) + TAKEN.repeat(found.length);
  return left + text.slice(left.length);
}

/** Counts the paragraphs up to ascending places. */
function paragraphCounter(text: string): (at: number) => number {
  let paragraph = 0;
  let next = 0;
  return (at) => {
    for (; next <= at && next < text.length; ) {
      const end = text.indexOf("\n", next);
      const line = text.slice(next, end === -1 ? text.length : end);
      if (line.trim() !== "") paragraph++;
      next = end === -1 ? text.length : end + 1;
    }
    return Math.max(paragraph, 1);
  };
}

/** What the rules find in a text that was made canonical, and where, in the order of reading. */
function foundIn(read: string, on: CalendarDate) {
  let left = read;
  const hits: { at: number; found: string; rule: SensitiveRule; sample: string }[] = [];
  for (const pattern of PATTERNS) {
    const places = placesOf(pattern, left, on);
    left = without(left, places);
    for (const { at, found } of places)
      hits.push({ at, found, rule: pattern.rule, sample: pattern.mask(found) });
  }
  return hits.sort((a, b) => a.at - b.at);
}

/** Everything a reader should be asked about in one text, in the order of reading. */
export function scanText(text: string, on: CalendarDate): TextHit[] {
  const read = canonical(text);
  const paragraphOf = paragraphCounter(read);
  return foundIn(read, on).map(({ at, rule, sample }) => ({ rule, sample, paragraph: paragraphOf(at) }));
}

/** A place in the text as it was given, `from` its first character `to` the one after its last. */
export interface SensitivePlace {
  rule: SensitiveRule;
  sample: string;
  from: number;
  to: number;
}

/** The same with the value itself, which never leaves the process that reads it: only its keyed hash is kept. */
export interface FoundValue extends SensitivePlace {
  /** Letters and digits as they are read, whatever stands between them. */
  value: string;
}

/** Characters that are what they look like: most of any text. */
const PLAIN = /[\n\u0020-\u007E\u4E00-\u9FFF\u3001\u3002]/;

/** Everything found in a text with its value and its place in the text as it was given. */
export function valuesIn(text: string, on: CalendarDate): FoundValue[] {
  // Character by character, so that each canonical one knows where it came from.
  const origin: number[] = [];
  const read: string[] = [];
  let at = 0;
  for (const char of text) {
    const plain = PLAIN.test(char) ? char : canonical(char);
    for (let more = 0; more < plain.length; more++) origin.push(at);
    read.push(plain);
    at += char.length;
  }
  return foundIn(read.join(""), on).map(({ rule, sample, found, at: start }) => ({
    rule,
    sample,
    value: bareValue(found),
    from: origin[start] ?? 0,
    to: (origin[start + found.length - 1] ?? text.length - 1) + 1,
  }));
}

/** One value, however it was written. */
function bareValue(found: string): string {
  const bare = found.replace(/[^\p{L}\p{N}×★☆]/gu, "").toUpperCase();
  return bare.replace(/(?<=\d)[×ХΧ]$/u, "X");
}

/** The same with places in the text as it was given, so that they can be marked there (domain/redaction). */
export function sensitivePlaces(text: string, on: CalendarDate): SensitivePlace[] {
  return valuesIn(text, on).map(({ value: _, ...place }) => place);
}

/** Everything a reader should be asked about in a publication. */
export function scanPublication(fields: PublicationFields, on: CalendarDate): SensitiveHit[] {
  return SCANNED.flatMap((field) => {
    const value = fields[field];
    const text = Array.isArray(value) ? value.join("\n") : (value ?? "");
    return scanText(text, on).map((hit) => ({ field, ...hit }));
  });
}

/** Whether any of the hits is of a severity. */
export function hasHit(hits: readonly TextHit[], severity: Severity): boolean {
  return hits.some(({ rule }) => SEVERITIES[rule] === severity);
}
