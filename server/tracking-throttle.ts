const WRONG_TRIES = 5;
const WINDOW_MS = 30 * 60_000;
/** More numbers than this at once are swept, so that memory stays bounded under a flood of guesses. */
const SWEEP_AT = 20_000;

/**
 * Wrong codes for one number, whether it exists or not (AU-025): after five within thirty minutes the number rests until the
 * first of them is thirty minutes old. The edge limits each address besides.
 */
export function trackingThrottle(sweepAt = SWEEP_AT) {
  const tries = new Map<string, number[]>();
  const within = (number: string, at: number) =>
    (tries.get(number) ?? []).filter((tried) => tried > at - WINDOW_MS);

  function sweep(at: number): void {
    for (const number of tries.keys()) if (within(number, at).length === 0) tries.delete(number);
    for (const number of tries.keys()) {
      if (tries.size < sweepAt) break;
      tries.delete(number);
    }
  }

  return {
    /** When the number may be tried again; null when it may be tried now. */
    restsUntil(number: string, at: number): number | null {
      const first = within(number, at).at(-WRONG_TRIES);
      return first === undefined ? null : first + WINDOW_MS;
    },
    /** Notes a wrong code. */
    wrong(number: string, at: number): void {
      if (!tries.has(number) && tries.size >= sweepAt) sweep(at);
      tries.set(number, [...within(number, at), at].slice(-WRONG_TRIES));
    },
    /** Forgets the wrong codes of a number whose holder has come. */
    right(number: string): void {
      tries.delete(number);
    },
    get size(): number {
      return tries.size;
    },
  };
}

/** Of this process; a restart forgets, which costs nobody anything with codes of 80 bits. */
export const throttle = trackingThrottle();
