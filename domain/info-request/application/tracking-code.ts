/** Crockford's base 32: no I, L, O, U, so that a code read aloud or copied by hand survives. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const TRACKING_CODE_BYTES = 10;
const LENGTH = 16;

/** The tracking code (查询码) of ten random bytes, `7K3M-Q8WD-2TNF-V5RA`: 80 bits. */
export function trackingCode(bytes: Uint8Array): string {
  return spelled(bytes.subarray(0, TRACKING_CODE_BYTES));
}

/** Bytes by fives in groups of four characters. */
function spelled(bytes: Uint8Array): string {
  let code = "";
  let value = 0;
  let bits = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      code += ALPHABET[(value >> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return (code.match(/.{4}/g) ?? []).join("-");
}

/** What somebody typed as a code in its one spelling, 16 characters without hyphens; null when it cannot be one. */
export function canonicalCode(typed: string): string | null {
  return canonical(typed, LENGTH);
}

export const HANDOVER_CODE_BYTES = 5;
const HANDOVER_LENGTH = 8;

/** The code (验证码) that a third party gets apart from its link, `7K3M-Q8WD`: 40 bits behind the link's 128. */
export function handoverCode(bytes: Uint8Array): string {
  return spelled(bytes.subarray(0, HANDOVER_CODE_BYTES));
}

/** What somebody typed as such a code in its one spelling; null when it cannot be one. */
export function canonicalHandoverCode(typed: string): string | null {
  return canonical(typed, HANDOVER_LENGTH);
}

function canonical(typed: string, length: number): string | null {
  if (typed.length > 100) return null;
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return plain.length === length && [...plain].every((letter) => ALPHABET.includes(letter)) ? plain : null;
}

/** What somebody typed as a case number, `ZC-2026-000530`; null when it cannot be one. */
export function canonicalNumber(typed: string): string | null {
  if (typed.length > 100) return null;
  const parts = /^([A-Z]{2,6})(\d{4})(\d{1,6})$/.exec(
    typed
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, ""),
  );
  return parts ? `${parts[1]}-${parts[2]}-${(parts[3] ?? "").padStart(6, "0")}` : null;
}

/** The case number (编号): agency prefix, year, gapless serial. */
export function caseNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}-${year}-${String(serial).padStart(6, "0")}`;
}
