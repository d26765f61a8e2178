import type { Validity } from "@/domain/publication/validity";

/** What a result can be narrowed by. */
export const FACETS = ["agency", "column", "theme", "genre", "year", "validity"] as const;
export type Facet = (typeof FACETS)[number];

/** The chosen value of each facet that is narrowed. */
export type FacetChoice = Partial<Record<Facet, string>>;

/** How many hits each value of each facet has, under the choices made in the other facets. */
export type FacetCounts = Record<Facet, { value: string; total: number }[]>;

/** What the table holds of a document. */
export interface FacetEntry extends Record<Facet, string> {
  rid: number;
  /** Days since 1949-01-01 from 1; 0 is none. */
  issuedDay: number;
  expiresDay: number;
}

export interface FacetTable {
  size(): number;
  put(entry: FacetEntry): void;
  drop(rid: number): void;
  /** Keeps the hits that meet every choice and counts all facets; `hits` descend. */
  narrow(hits: Uint32Array, choice: FacetChoice, today: number): { kept: Uint32Array; counts: FacetCounts };
  /** Every document, newest first. */
  everything(): Uint32Array;
  /** The same row numbers, ordered by the day of issue, newest first; what was never dated comes last. */
  byIssue(hits: Uint32Array): Uint32Array;
}

const EXPIRED: Validity = "expired";
const LAPSES: readonly Validity[] = ["inForce", "amended"];

/** Grows the given arrays to hold `wanted` places. */
function grown<A extends Uint32Array | Uint16Array>(array: A, wanted: number): A {
  if (array.length >= wanted) return array;
  const larger = new (array.constructor as new (length: number) => A)(Math.max(wanted, array.length * 2));
  larger.set(array);
  return larger;
}

/**
 * What lists narrow by, as small numbers in rows: 18 bytes a document. A million are counted in some 20 ms, which no GROUP BY
 * comes near (search.md §2).
 */
export function facetTable(): FacetTable {
  let size = 0;
  let rids = new Uint32Array(1024);
  const days = { issued: new Uint16Array(1024), expires: new Uint16Array(1024) };
  const codes = Object.fromEntries(FACETS.map((facet) => [facet, new Uint16Array(1024)])) as Record<
    Facet,
    Uint16Array
  >;
  const names = Object.fromEntries(FACETS.map((facet) => [facet, [] as string[]])) as Record<Facet, string[]>;
  const known = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;

  const codeOf = (facet: Facet, value: string): number => {
    const held = known[facet].get(value);
    if (held !== undefined) return held;
    const code = names[facet].push(value) - 1;
    known[facet].set(value, code);
    return code;
  };
  // Every document can come to lapse, so the code is there before the first one did.
  const expired = codeOf("validity", EXPIRED);

  /** The place of a row number, or where it would have to stand. */
  const placeOf = (rid: number): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rids[middle] ?? 0) < rid) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const rowsOfAll = () => [rids, days.issued, days.expires, ...FACETS.map((facet) => codes[facet])];

  const makeRoom = (at: number) => {
    rids = grown(rids, size + 1);
    days.issued = grown(days.issued, size + 1);
    days.expires = grown(days.expires, size + 1);
    for (const facet of FACETS) codes[facet] = grown(codes[facet], size + 1);
    for (const row of rowsOfAll()) row.copyWithin(at + 1, at, size);
    size += 1;
  };

  const validityAt = (place: number, today: number): number => {
    const code = codes.validity[place] ?? 0;
    const expires = days.expires[place] ?? 0;
    const lapses = expires > 0 && expires < today && LAPSES.some((one) => one === names.validity[code]);
    return lapses ? expired : code;
  };

  return {
    size: () => size,
    put({ rid, issuedDay, expiresDay, ...values }) {
      const at = placeOf(rid);
      if (at === size || rids[at] !== rid) makeRoom(at);
      rids[at] = rid;
      days.issued[at] = issuedDay;
      days.expires[at] = expiresDay;
      for (const facet of FACETS) codes[facet][at] = codeOf(facet, values[facet]);
    },
    drop(rid) {
      const at = placeOf(rid);
      if (at === size || rids[at] !== rid) return;
      for (const row of rowsOfAll()) row.copyWithin(at, at + 1, size);
      size -= 1;
    },
    everything: () => rids.slice(0, size).reverse(),
    byIssue(hits) {
      const issued = (rid: number) => days.issued[placeOf(rid)] ?? 0;
      // 2^16 days are more than there are, and 2^32 row numbers fit beside them into an exact number.
      const keys = Float64Array.from(hits, (rid) => issued(rid) * 2 ** 32 + rid);
      return Uint32Array.from(keys.sort().reverse(), (key) => key % 2 ** 32);
    },
    narrow(hits, choice, today) {
      const wanted = FACETS.map((facet) => {
        const value = choice[facet];
        return value === undefined ? -1 : (known[facet].get(value) ?? names[facet].length);
      });
      const tallies = FACETS.map((facet) => new Uint32Array(names[facet].length));
      const kept = new Uint32Array(hits.length);
      let many = 0;
      let place = size;
      for (const rid of hits) {
        // Both descend: few hits are looked up, many are walked along.
        if (hits.length * 16 < size) place = placeOf(rid);
        else while (place > 0 && (rids[place - 1] ?? 0) >= rid) place -= 1;
        if (rids[place] !== rid || place >= size) continue;
        let misses = 0;
        let missed = -1;
        for (let facet = 0; facet < FACETS.length; facet += 1) {
          const code = facetCode(facet, place);
          if (wanted[facet] === -1 || wanted[facet] === code) continue;
          misses += 1;
          missed = facet;
        }
        if (misses > 1) continue;
        if (misses === 0) kept[many++] = rid;
        // A facet counts what it would give if only its own choice were another one.
        for (let facet = 0; facet < FACETS.length; facet += 1) {
          if (misses === 1 && facet !== missed) continue;
          const tally = tallies[facet];
          const code = facetCode(facet, place);
          if (tally) tally[code] = (tally[code] ?? 0) + 1;
        }
      }
      function facetCode(at: number, row: number): number {
        const facet = FACETS[at] ?? "agency";
        return facet === "validity" ? validityAt(row, today) : (codes[facet][row] ?? 0);
      }
      const counts = Object.fromEntries(
        FACETS.map((facet, at) => [
          facet,
          names[facet]
            .map((value, code) => ({ value, total: tallies[at]?.[code] ?? 0 }))
            .filter(({ total }) => total > 0),
        ]),
      ) as FacetCounts;
      return { kept: kept.slice(0, many), counts };
    },
  };
}
