const DIGITS = new Map(Array.from("零一二三四五六七八九", (digit, value) => [digit, value] as const))
  .set("〇", 0)
  .set("两", 2);
const UNITS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** The value of a number below 10,000 in Chinese (一百零三, 二〇一九) or Arabic digits, or null. */
export function chineseNumber(text: string): number | null {
  if (text === "" || text.length > 9) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const characters = Array.from(text);
  if (characters.length > 1 && characters.every((character) => DIGITS.has(character))) {
    return Number(characters.map((character) => DIGITS.get(character)).join(""));
  }
  let total = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const value = DIGITS.get(character);
    const unit = UNITS.get(character);
    if (value !== undefined) {
      digit = value;
    } else if (unit !== undefined) {
      // 十二 says no 一 before 十.
      total += (digit ?? 1) * unit;
      digit = null;
    } else {
      return null;
    }
  }
  return total + (digit ?? 0);
}
