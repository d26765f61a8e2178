import { house } from "./client";
import { blindIndex, openText, sealText, secretHash } from "./crypto";

/** Seals a private value for one column of one row; null stays null. */
export function sealField(
  table: string,
  column: string,
  rowId: string,
  value: string | null | undefined,
): Buffer | null {
  return value ? sealText(house().keys, `${table}|${column}|${rowId}`, value) : null;
}

/** Opens what `sealField` sealed for the same place. */
export function openField(
  table: string,
  column: string,
  rowId: string,
  sealed: Buffer | null,
): string | null {
  return sealed ? openText(house().keys, `${table}|${column}|${rowId}`, sealed) : null;
}

/** The blind index of a private value under the current key; `canonical` is its one spelling. */
export function indexField(field: string, canonical: string | null | undefined): string | null {
  return canonical ? blindIndex(house().keys, field, canonical) : null;
}

/** The blind indexes of a value under every key in the ring: a row may still carry an older one. */
export function indexFieldUnderAllKeys(field: string, canonical: string): string[] {
  const { keys } = house();
  return [...keys.masters.keys()].map((id) => blindIndex(keys, field, canonical, id));
}

/** What is stored of a tracking code (查询码): a keyed hash over number and code, so a guess tests one case only. */
export function trackingHash(number: string, canonicalCode: string, keyId = house().keys.current): string {
  return secretHash(house().keys, `track|${number}|${canonicalCode}`, keyId);
}
