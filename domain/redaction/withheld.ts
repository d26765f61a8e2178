import type { BoxMark, TextMark } from "./marks";
import type { WithholdingReason } from "./reasons";

/** What is withheld for one reason on one page, or in a text (`page` null). */
export interface Withheld {
  page: number | null;
  reason: WithholdingReason;
  words: string;
  count: number;
}

/** Marks as the answer itemises them (部分公开: 不予公开的内容逐项列明), in the order of the pages. */
export function withheldOf(marks: readonly (BoxMark | TextMark)[]): Withheld[] {
  const found = new Map<string, Withheld>();
  for (const mark of marks) {
    const page = "page" in mark ? mark.page : null;
    const key = JSON.stringify([page, mark.reason, mark.words]);
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { page, reason: mark.reason, words: mark.words, count: 1 });
  }
  return [...found.values()].sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
}

interface Box {
  page: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** So much of a place has to lie under one box: characters are measured, not known. */
const ENOUGH = 0.9;

/** True when a place on a page lies under a mark. */
export function isCovered(place: Box, marks: readonly Box[]): boolean {
  const area = place.width * place.height;
  return marks.some((mark) => {
    if (mark.page !== place.page) return false;
    const wide = Math.min(mark.left + mark.width, place.left + place.width) - Math.max(mark.left, place.left);
    const high = Math.min(mark.top + mark.height, place.top + place.height) - Math.max(mark.top, place.top);
    return wide > 0 && high > 0 && wide * high >= area * ENOUGH;
  });
}

/** Marks of a text in its order, joined where they touch or overlap for the same reason. */
function joined(marks: readonly TextMark[], length: number): TextMark[] {
  const sorted = marks
    .filter(({ from }) => from < length)
    .map((mark) => ({ ...mark, to: Math.min(mark.to, length) }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const left: TextMark[] = [];
  for (const mark of sorted) {
    const last = left.at(-1);
    if (last && mark.from < last.to) last.to = Math.max(last.to, mark.to);
    else left.push({ ...mark });
  }
  return left;
}

/** The text with every marked stretch replaced; nothing tells how long a stretch was. */
export function redactedText(
  source: string,
  marks: readonly TextMark[],
  standIn: (mark: TextMark) => string,
): string {
  let text = "";
  let at = 0;
  for (const mark of joined(marks, source.length)) {
    text += source.slice(at, mark.from) + standIn(mark);
    at = mark.to;
  }
  return text + source.slice(at);
}
