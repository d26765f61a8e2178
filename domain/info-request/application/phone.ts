const MOBILE = /^1[3-9]\d{9}$/;
/** Area codes: 010 and 02x have three digits, all others four. */
const FIXED = /^(010|02\d|0[3-9]\d{2})-?(\d{3,4}-?\d{4})(?:-(\d{1,6}))?$/;
const SERVICE = /^[48]00\d{7}$/;
const ABROAD = /^(?:\+|00)(?!86)([1-9]\d{5,14})$/;
const CHINA = /^(?:\+86|0086|86(?=-?1[\d-]{10,13}$))-?/;

/** Without the country's code; abroad one leaves out the 0 of the area code, so it is put back. */
function atHome(typed: string): string {
  const home = typed.replace(CHINA, "");
  return home !== typed && /^[2-9]/.test(home) ? `0${home}` : home;
}

/** Reads a telephone number as people type it; the value is its one spelling: 13800138000, 0755-12345678-801, +85212345678. */
export function readPhone(typed: string): { phone: string } | { fault: "mobile" | "shape" } {
  const dense = typed
    .normalize("NFKC")
    .replace(/\p{Pd}|转|ext\.?|#/giu, "-")
    .replace(/[\s()]+/g, "");
  const home = atHome(dense);
  const digits = home.replace(/-/g, "");
  if (MOBILE.test(digits) || SERVICE.test(digits)) return { phone: digits };
  const [, area, number, extension] = FIXED.exec(home) ?? [];
  if (area && number) {
    return { phone: [area, number.replace("-", ""), extension].filter(Boolean).join("-") };
  }
  const abroad = ABROAD.exec(digits);
  if (abroad) return { phone: `+${abroad[1]}` };
  return { fault: /^1\d{5,}$/.test(digits) ? "mobile" : "shape" };
}

/** True for a number that a fax machine can answer. */
export function isFixedLine(phone: string): boolean {
  return !MOBILE.test(phone);
}
