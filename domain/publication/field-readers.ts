import { enteredDate } from "@/domain/entry/entered-date";
import { cleanLine, cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import type { Reading as EntryReading } from "@/domain/entry/entry-schema";
import { type DisclosureGroundCode, disclosureGroundOf } from "@/domain/law/disclosure-grounds";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { audienceOf } from "./audiences";
import { type PublicationChannel, publicationChannelOf } from "./channels-used";
import { type DisclosureKind, disclosureKindOf } from "./disclosure-kind";
import { formatDocumentNumber, parseDocumentNumber } from "./document-number";
import { type Genre, genreOf } from "./genres";
import { MOST_RELATIONS, relationOf } from "./relations";
import { themeOf } from "./themes";
import { type Validity, validityOf } from "./validity";

export const PROBLEM_REASONS = [
  "missing",
  "long",
  "many",
  "unknown",
  "shape",
  "notADate",
  "dateRange",
  "beforeStart",
  "illegal",
  "privateUse",
  "twice",
] as const;
/** Why an entry is not accepted. */
export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/** What an entry says, or why it says nothing that can be kept. */
export type Reading<T> = EntryReading<T, ProblemReason>;

/** The most characters each text may have. */
export const TEXT_LIMITS = {
  title: 200,
  documentNumber: 60,
  summary: 500,
  keyword: 30,
  keywords: 10,
  body: 200_000,
  sourceUrl: 500,
  externalId: 100,
} as const;

function within(text: string, limit: number, problem = textProblem(text)): Reading<string> {
  if (problem) return { reason: problem };
  const length = lengthOf(text);
  return length > limit ? { reason: "long", params: { limit, length } } : { value: text };
}

const readLine = (entered: string, limit: number): Reading<string> =>
  within(cleanLine(entered), limit, textProblem(entered));

function required(reading: Reading<string>): Reading<string> {
  return "value" in reading && reading.value === "" ? { reason: "missing" } : reading;
}

function orNull<T>(reading: Reading<string>, read: (text: string) => Reading<T>): Reading<T | null> {
  if (!("value" in reading)) return reading;
  return reading.value === "" ? { value: null } : read(reading.value);
}

const known = <T>(value: T | null): Reading<T> => (value === null ? { reason: "unknown" } : { value });

/** A line that must be there. */
export const readRequiredLine =
  (limit: number) =>
  (entered: string): Reading<string> =>
    required(readLine(entered, limit));

/** A line that may be absent. */
export const readOptionalLine =
  (limit: number) =>
  (entered: string): Reading<string | null> =>
    orNull(readLine(entered, limit), (value) => ({ value }));

/** A 发文字号 in its standard form; one of an unusual kind stays as it was typed. */
export function readDocumentNumber(entered: string): Reading<string | null> {
  return orNull(readLine(entered, TEXT_LIMITS.documentNumber), (text) => {
    const number = parseDocumentNumber(text);
    return { value: number?.kind === "numbered" ? formatDocumentNumber(number) : text };
  });
}

/** A genre; `fallback` stands for none. */
export const readGenre =
  (fallback: Genre | null) =>
  (entered: string): Reading<Genre> => {
    if (entered.trim() !== "") return known(genreOf(entered));
    return fallback === null ? { reason: "missing" } : { value: fallback };
  };

/** A theme or none. */
export function readTheme(entered: string): Reading<string | null> {
  return orNull(readLine(entered, TEXT_LIMITS.title), (text) => known(themeOf(text)));
}

/** A day or none. */
export function readDate(entered: string): Reading<CalendarDate | null> {
  return entered.trim() === "" ? { value: null } : enteredDate(entered);
}

/** A summary or none; its line breaks are kept. */
export function readSummary(entered: string): Reading<string | null> {
  return orNull(within(cleanText(entered), TEXT_LIMITS.summary, textProblem(entered)), (value) => ({
    value,
  }));
}

/** Keywords, separated by commas, semicolons or spaces; each once. */
export function readKeywords(entered: string): Reading<string[]> {
  const problem = textProblem(entered);
  if (problem) return { reason: problem };
  const words = new Set(
    cleanText(entered)
      .split(/[,，、;；\s]+/)
      .filter((word) => word !== ""),
  );
  if (words.size > TEXT_LIMITS.keywords) {
    return { reason: "many", params: { limit: TEXT_LIMITS.keywords, length: words.size } };
  }
  for (const word of words) {
    const length = lengthOf(word);
    if (length > TEXT_LIMITS.keyword)
      return { reason: "long", params: { limit: TEXT_LIMITS.keyword, length } };
  }
  return { value: [...words] };
}

/** Audiences out of the closed list, separated as keywords are; each once. */
export function readAudiences(entered: string): Reading<string[]> {
  const problem = textProblem(entered);
  if (problem) return { reason: problem };
  const named = cleanText(entered)
    .split(/[,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const known = named.map(audienceOf);
  if (known.includes(null)) return { reason: "unknown" };
  return { value: [...new Set(known.filter((one) => one !== null))] };
}

const listed = (entered: string): string[] =>
  cleanText(entered)
    .split(/[,，;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Each of a list once, or `unknown` when one of them means nothing. */
function readEach<T>(entered: string, read: (one: string) => T | null): Reading<T[]> {
  const found = listed(entered).map(read);
  if (found.includes(null)) return { reason: "unknown" };
  return { value: [...new Set(found.filter((one) => one !== null))] };
}

/** How the text stands to others, as `explains:ID`; each once. */
export function readRelations(entered: string): Reading<string[]> {
  const read = readEach(entered, (one) => (relationOf(one) === null ? null : one));
  if (!("value" in read) || read.value.length <= MOST_RELATIONS) return read;
  return { reason: "many", params: { limit: MOST_RELATIONS, length: read.value.length } };
}

/** Where the text was made known; each once. */
export function readChannels(entered: string): Reading<PublicationChannel[]> {
  return readEach(entered, publicationChannelOf);
}

/** The ground on which a record is not disclosed, or none. */
export function readDisclosureGround(entered: string): Reading<DisclosureGroundCode | null> {
  return entered.trim() === "" ? { value: null } : known(disclosureGroundOf(entered.trim()));
}

/** The text itself, which must be there. */
export function readBody(entered: string): Reading<string> {
  return required(within(cleanText(entered), TEXT_LIMITS.body, textProblem(entered)));
}

/** A disclosure kind; `fallback` stands for none. */
export const readDisclosureKind =
  (fallback: DisclosureKind | null) =>
  (entered: string): Reading<DisclosureKind> => {
    if (entered.trim() !== "") return known(disclosureKindOf(entered));
    return fallback === null ? { reason: "missing" } : { value: fallback };
  };

/** A validity; nothing said means 有效. */
export function readValidity(entered: string): Reading<Validity> {
  return entered.trim() === "" ? { value: "inForce" } : known(validityOf(entered));
}

/** The code of a column; whether there is such a column, the store knows. */
export function readColumnCode(entered: string): Reading<string> {
  const code = entered.trim();
  if (code === "") return { reason: "missing" };
  return /^[a-z][a-z0-9-]{0,60}$/.test(code) ? { value: code } : { reason: "unknown" };
}

/** The address of the original on another site, or none. */
export function readSourceUrl(entered: string): Reading<string | null> {
  return orNull(readLine(entered, TEXT_LIMITS.sourceUrl), (text) => {
    const url = URL.parse(text);
    const isPlain =
      url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
    return isPlain ? { value: url.href } : { reason: "shape" };
  });
}
