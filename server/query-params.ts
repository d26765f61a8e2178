import { enteredDate } from "@/domain/entry/entered-date";
import { cleanLine, lengthOf } from "@/domain/entry/entered-text";
import type { CalendarDate } from "@/domain/time/calendar-date";

/** The part of an address after `?`, as Next hands it over: anybody may have typed anything there. */
export type QueryParams = Readonly<Record<string, string | string[] | undefined>>;

/** The parameters of an address that a handler answers; several of one name stay together. */
export function paramsOf({ searchParams }: URL): QueryParams {
  const names = [...new Set(searchParams.keys())].filter((name) => name !== "__proto__");
  return Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)]));
}

const MOST_ROWS = 100;
/** How many rows a page may have; the first unless told. */
export const ROWS = [20, 50, 100] as const;
/** Controls, halves of characters, private use, and what a broken decoding leaves behind. */
const UNREADABLE = /[^\P{Cc}\t\n]|\p{Cs}|\p{Co}|\ufffd/gu;

function valuesOf(params: QueryParams, name: string): readonly string[] {
  // Only own names: `__proto__` and its like are nobody's parameters.
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  return typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
}

/** One line of text without anything invisible; of several the first that says something, else empty. */
export function textParam(params: QueryParams, name: string): string {
  const lines = valuesOf(params, name).map((value) => cleanLine(value.replace(UNREADABLE, "")));
  return lines.find((line) => line !== "") ?? "";
}

/** The number of a page: plain digits from 1 to six places; anything else is the first page. */
export function pageParam(params: QueryParams): number {
  return Number(valuesOf(params, "page").find((value) => /^[1-9]\d{0,5}$/.test(value)) ?? 1);
}

/** Rows a page: 20, 50 or 100; more than 100 is 100, anything else 20. */
export function sizeParam(params: QueryParams): number {
  const asked = Number(valuesOf(params, "size").find((value) => /^[1-9]\d{0,8}$/.test(value)) ?? ROWS[0]);
  return ROWS.find((rows) => rows === asked) ?? (asked > MOST_ROWS ? MOST_ROWS : ROWS[0]);
}

/** One of the values known here; `unknown` is what was asked for instead, to be named in a notice. */
export function choiceParam<T extends string>(
  params: QueryParams,
  name: string,
  known: readonly T[],
): { chosen?: T; unknown?: string } {
  const asked = valuesOf(params, name);
  const chosen = known.find((value) => asked.includes(value));
  if (chosen !== undefined) return { chosen };
  const unknown = textParam(params, name);
  if (unknown === "") return {};
  return { unknown: lengthOf(unknown) > 20 ? `${[...unknown].slice(0, 20).join("")}…` : unknown };
}

/** A year in four plain digits; `unknown` is what was asked for instead. */
export function yearParam(params: QueryParams): { chosen?: number; unknown?: string } {
  const year = valuesOf(params, "year").find((value) => /^(19|20)\d{2}$/.test(value));
  return year === undefined ? choiceParam<never>(params, "year", []) : { chosen: Number(year) };
}

/** A day as people write it; `unknown` is what was asked for instead. */
export function dayParam(params: QueryParams, name: string): { chosen?: CalendarDate; unknown?: string } {
  const read = enteredDate(textParam(params, name));
  return "value" in read ? { chosen: read.value } : choiceParam<never>(params, name, []);
}

/** An address with the parameters that say something; the first page and the usual size go without. */
export function addressWith(
  path: `/${string}`,
  params: Readonly<Record<string, string | number | undefined>>,
): `/${string}` {
  const said = Object.entries(params).filter(
    ([name, value]) =>
      value !== undefined &&
      value !== "" &&
      !(name === "page" && value === 1) &&
      !(name === "size" && value === ROWS[0]),
  );
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return query === "" ? path : `${path}?${query}`;
}
