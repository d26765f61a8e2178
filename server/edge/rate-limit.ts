export interface Rate {
  times: number;
  perMs: number;
}

/** What a client may still do under a rule, for those who plan by it. */
export interface Left {
  limit: number;
  remaining: number;
  resetSeconds: number;
}

export type Verdict = { allowed: true; left: Left } | { allowed: false; left: Left; retrySeconds: number };

interface Bucket {
  tokens: number;
  at: number;
  fullAt: number;
}

/** More addresses than this at once are swept; a full bucket is worth nothing. */
const SWEEP_AT = 50_000;

/** Token buckets in memory, one per rule and client; the time comes from the caller. */
export function rateLimiter<Name extends string>(rates: Record<Name, Rate>, sweepAt = SWEEP_AT) {
  const buckets = new Map<string, Bucket>();

  function sweep(at: number): void {
    for (const [key, bucket] of buckets) if (bucket.fullAt <= at) buckets.delete(key);
    // Under a flood of addresses the oldest go, so that memory stays bounded.
    for (const key of buckets.keys()) {
      if (buckets.size < sweepAt) break;
      buckets.delete(key);
    }
  }

  return {
    /** Takes one token of rule `name` for `client` at instant `at`. */
    take(name: Name, client: string, at: number): Verdict {
      const { times, perMs } = rates[name];
      const perToken = perMs / times;
      const key = `${name} ${client}`;
      const before = buckets.get(key);
      const gained = before ? Math.max(0, at - before.at) / perToken : 0;
      const tokens = Math.min(times, (before?.tokens ?? times) + gained);
      const allowed = tokens >= 1;
      const left = allowed ? tokens - 1 : tokens;
      if (!before && buckets.size >= sweepAt) sweep(at);
      buckets.set(key, { tokens: left, at, fullAt: at + (times - left) * perToken });
      const resetSeconds = Math.ceil(((times - left) * perToken) / 1000);
      const standing: Left = { limit: times, remaining: Math.floor(left), resetSeconds };
      if (allowed) return { allowed, left: standing };
      const retrySeconds = Math.max(1, Math.ceil(((1 - tokens) * perToken) / 1000));
      return { allowed, left: standing, retrySeconds };
    },
    get size(): number {
      return buckets.size;
    },
  };
}

export type RateLimiter<Name extends string> = ReturnType<typeof rateLimiter<Name>>;
