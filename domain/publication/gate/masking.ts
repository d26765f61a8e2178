import type { CalendarDate } from "@/domain/time/calendar-date";
import { type FoundValue, type SensitiveRule, valuesIn } from "../sensitive-scan";

/** How many characters stay readable at the beginning and at the end; what has no entry cannot be masked, only taken out. */
const KEPT: Readonly<Partial<Record<SensitiveRule, readonly [number, number]>>> = {
  residentId: [6, 4],
  bankCard: [4, 4],
  mobile: [3, 4],
  mobileOrAmount: [3, 4],
  passport: [2, 2],
  travelPermit: [2, 2],
  plate: [2, 2],
  homeAddress: [6, 0],
};

const IS_VALUE = /[\p{L}\p{N}×]/u;

/** Whether something found can be masked where it stands. */
export function isMaskable(rule: SensitiveRule): boolean {
  return rule === "email" || KEPT[rule] !== undefined;
}

/** A found value with its telling part hidden, character for character, so that what is between them stays. */
export function maskedCharacters(rule: SensitiveRule, found: string): string {
  if (rule === "email") {
    return found.replace(
      /^(.)([^@＠]*)/u,
      (_, first: string, more: string) => first + "*".repeat(more.length || 1),
    );
  }
  const [head, tail] = KEPT[rule] ?? [found.length, 0];
  const characters = Array.from(found);
  const values = characters.flatMap((character, at) =>
    IS_VALUE.test(character.normalize("NFKC")) ? [at] : [],
  );
  // A country code before a mobile number is no part of it.
  const own = rule === "mobile" || rule === "mobileOrAmount" ? values.slice(-11) : values;
  const hidden = new Set(own.slice(head, Math.max(own.length - tail, head)));
  return characters.map((character, at) => (hidden.has(at) ? "*" : character)).join("");
}

/** A text with some of the values in it masked. */
export function maskedText(
  text: string,
  on: CalendarDate,
  isWanted: (found: FoundValue) => boolean,
): { text: string; masked: number } {
  let made = "";
  let at = 0;
  let masked = 0;
  for (const found of valuesIn(text, on)) {
    if (!isMaskable(found.rule) || !isWanted(found)) continue;
    made += text.slice(at, found.from) + maskedCharacters(found.rule, text.slice(found.from, found.to));
    at = found.to;
    masked += 1;
  }
  return { text: made + text.slice(at), masked };
}
