/** GB 32100-2015: digits and capitals without I, O, S, V and Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const SHAPE = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/** The check character of the first seventeen. */
function checkCharacter(code: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(code[at] ?? ""), 0);
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** A 统一社会信用代码 as it was typed (full width, small letters, spaces) in its one spelling; or why it is none. */
export function readCreditCode(entered: string): { value: string } | { reason: "shape" | "checksum" } {
  if (entered.length > 60) return { reason: "shape" };
  const code = entered.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  if (!SHAPE.test(code)) return { reason: "shape" };
  return checkCharacter(code) === code[17] ? { value: code } : { reason: "checksum" };
}
