/** Counted in memory: what the account's own row cannot say. Bounded, because anybody can add to it. */
const MOST = 20_000;

interface Failures {
  count: number;
  since: number;
  lockedUntil: number;
  locks: number;
}

/** Counts failures by key; `times` within `perMs` lock the key for `lockMs`, doubling each time up to a day. */
export function failureCounter(rule: { times: number; perMs: number; lockMs: number }) {
  const known = new Map<string, Failures>();
  const DAY_MS = 24 * 3_600_000;
  return {
    /** The instant until which the key is locked; null when it is not. */
    lockedUntil(key: string, at: number): number | null {
      const until = known.get(key)?.lockedUntil ?? 0;
      return until > at ? until : null;
    },
    add(key: string, at: number): void {
      const before = known.get(key) ?? { count: 0, since: at, lockedUntil: 0, locks: 0 };
      const fresh = at - before.since > rule.perMs;
      const count = (fresh ? 0 : before.count) + 1;
      const locks = count >= rule.times;
      known.delete(key);
      known.set(key, {
        count: locks ? 0 : count,
        since: fresh || locks ? at : before.since,
        lockedUntil: locks ? at + Math.min(rule.lockMs * 2 ** before.locks, DAY_MS) : before.lockedUntil,
        locks: before.locks + (locks ? 1 : 0),
      });
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
  };
}
