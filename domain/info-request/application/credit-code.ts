const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** The 18th character that the first 17 of a 统一社会信用代码 demand (GB 32100-2015). */
export function creditCheckCharacter(code: string): string {
  const sum = [...code.slice(0, 17)].reduce(
    (total, letter, at) => total + ALPHABET.indexOf(letter) * (3 ** at % 31),
    0,
  );
  return ALPHABET[(31 - (sum % 31)) % 31] ?? "";
}

/** Reads a 统一社会信用代码 as people type it. */
export function readCreditCode(typed: string): { code: string } | { fault: "shape" | "checkDigit" } {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, "");
  // I, O, Z, S and V are never used: they look like other characters.
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) return { fault: "shape" };
  return creditCheckCharacter(code) === code[17] ? { code } : { fault: "checkDigit" };
}
