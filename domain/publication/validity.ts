import type { CalendarDate } from "@/domain/time/calendar-date";
import { codeKey, spellings } from "./coded-field";

/** 有效、已修改、失效、废止. */
export const VALIDITIES = ["inForce", "amended", "expired", "repealed"] as const;
export type Validity = (typeof VALIDITIES)[number];

const BY_SPELLING = spellings<Validity>([
  ...VALIDITIES.map((validity) => [validity, validity] as const),
  ["有效", "inForce"],
  ["现行有效", "inForce"],
  ["已修改", "amended"],
  ["已修订", "amended"],
  ["失效", "expired"],
  ["已失效", "expired"],
  ["废止", "repealed"],
  ["已废止", "repealed"],
]);

/** The validity that a text names (code or Chinese), or null. */
export function validityOf(text: string): Validity | null {
  return BY_SPELLING.get(codeKey(text)) ?? null;
}

/**
 * The validity to show on a day: a document lapses by itself when its term is over, so what was entered as valid becomes expired the day
 * after `expiresOn`. What somebody declared repealed stays repealed.
 */
export function validityOn(
  publication: { validity: Validity; expiresOn: CalendarDate | string | null },
  today: CalendarDate,
): Validity {
  const { validity, expiresOn } = publication;
  if (validity !== "inForce" && validity !== "amended") return validity;
  return expiresOn !== null && expiresOn < today ? "expired" : validity;
}

/** False for what a reader must not rely on any more (失效、废止). */
export function binds(validity: Validity): boolean {
  return validity === "inForce" || validity === "amended";
}
