/**
 * A share in tenths of a percent, rounded half up; null of nothing. What is not all never reads 100.0 %, and what is not nothing
 * never 0.0 %.
 */
export function shareOf(part: number, total: number): number | null {
  if (total === 0) return null;
  if (part === 0 || part === total) return part === 0 ? 0 : 1000;
  return Math.min(Math.max(Math.round((part * 1000) / total), 1), 999);
}

/** Who stands first: nobody, everybody in one place, one, or several with the same number. */
export type Leader =
  | { kind: "none" }
  | { kind: "only"; key: string; count: number }
  | { kind: "one"; key: string; count: number; share: number }
  | { kind: "tied"; keys: string[]; count: number; share: number };

/** Finds who stands first among counts, in the order given where they are equal. */
export function leaderOf(counts: readonly { key: string; count: number }[]): Leader {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const [first, ...others] = counts.filter(({ count }) => count === most).map(({ key }) => key);
  if (first === undefined || most === 0) return { kind: "none" };
  if (most === total) return { kind: "only", key: first, count: most };
  const share = shareOf(most, total) ?? 0;
  if (others.length > 0) return { kind: "tied", keys: [first, ...others], count: most, share };
  return { kind: "one", key: first, count: most, share };
}

/** How many things have each value: days and how many cases took them. */
export interface Frequency {
  value: number;
  count: number;
}

/**
 * The value that `percent` of all things do not exceed, by nearest rank: with 50 at least half of them, with 90 at least nine of ten. Null of
 * nothing.
 */
export function percentileOf(frequencies: readonly Frequency[], percent: number): number | null {
  const ordered = frequencies.filter(({ count }) => count > 0).toSorted((a, b) => a.value - b.value);
  const total = ordered.reduce((sum, { count }) => sum + count, 0);
  const rank = Math.ceil((percent * total) / 100);
  let passed = 0;
  for (const { value, count } of ordered) {
    passed += count;
    if (passed >= rank) return value;
  }
  return null;
}
