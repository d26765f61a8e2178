/** Without 0 and O, 1, I and L, and U beside V: what is read aloud or off paper is read one way. */
export const SHORT_CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
export const SHORT_CODE_LENGTH = 7;

const CODE = new RegExp(`^[${SHORT_CODE_LETTERS}]{${SHORT_CODE_LENGTH}}$`);

/** A code as it was typed or scanned, in the one spelling that is kept; null for what is none. */
export function shortCode(typed: string): string | null {
  const code = typed.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "");
  return CODE.test(code) ? code : null;
}

/** The code that a row of bytes spells: seven letters out of thirty, 22 thousand million in all. */
export function shortCodeOf(bytes: Uint8Array): string {
  if (bytes.length < SHORT_CODE_LENGTH * 2) throw new Error("too few bytes for a code");
  return Array.from({ length: SHORT_CODE_LENGTH }, (_, at) => {
    // Two bytes a letter, so that no letter is much likelier than another.
    const value = (bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0);
    return SHORT_CODE_LETTERS[value % SHORT_CODE_LETTERS.length];
  }).join("");
}
