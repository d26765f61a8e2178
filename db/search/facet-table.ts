import { FILE_TYPES, fileTypeBits } from "@/domain/publication/file-types";
import type { Validity } from "@/domain/publication/validity";

/** What of a document is one value. */
const SINGLE = ["agency", "column", "theme", "genre", "year", "validity"] as const;
type Single = (typeof SINGLE)[number];

/** What a result can be narrowed by; a document may have files of several kinds. */
export const FACETS = [...SINGLE, "fileType"] as const;
export type Facet = (typeof FACETS)[number];

/** The chosen value of each facet that is narrowed. */
export type FacetChoice = Partial<Record<Facet, string>>;

/** How many hits each value of each facet has, under the choices made in the other facets. */
export type FacetCounts = Record<Facet, { value: string; total: number }[]>;

/** What the table holds of a document. */
export interface FacetEntry extends Record<Single, string> {
  rid: number;
  /** Days since 1949-01-01 from 1; 0 is none. */
  issuedDay: number;
  expiresDay: number;
  /** Kinds of its files, as bits. */
  fileTypes: number;
}

/** Row numbers; unless told otherwise descending, the newest document first. */
export type Rids = Uint32Array<ArrayBuffer>;

export interface FacetTable {
  size(): number;
  put(entry: FacetEntry): void;
  drop(rid: number): void;
  /** Keeps the hits that meet every choice and counts all facets. */
  narrow(hits: Rids, choice: FacetChoice, today: number): { kept: Rids; counts: FacetCounts };
  /** The hits whose day of issue lies within two days, both included. */
  issuedWithin(hits: Rids, first: number, last: number): Rids;
  /** The newest documents that meet the choices, at most so many. */
  newest(choice: FacetChoice, today: number, most: number): Rids;
  /** The row numbers between which everything lies that meets the choices; null when nothing does. */
  reach(choice: FacetChoice, today: number): { first: number; last: number; total: number } | null;
  /** Every document, newest first. */
  everything(): Rids;
  /** The same row numbers, ordered by the day of issue, newest first; what was never dated comes last. */
  byIssue(hits: Rids): Rids;
}

const EXPIRED: Validity = "expired";
const LAPSES: readonly string[] = ["inForce", "amended"] satisfies Validity[];
const DAYS = 2 ** 16;
/** Documents that are looked at in one go. */
const PIECE = 8192;
/** Fewer hits than one in so many documents are looked up; more are walked along. */
const SPARSE = 16;
/** `missed` of a hit that meets every choice, and of one that fails two of them. */
const NOTHING = 255;
const TOO_MUCH = 254;

type Numbers = Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** The given arrays with at least `wanted` places. */
function grown<A extends Numbers>(array: A, wanted: number): A {
  if (array.length >= wanted) return array;
  const larger = new (array.constructor as new (length: number) => A)(Math.max(wanted, array.length * 2));
  larger.set(array);
  return larger;
}

/**
 * What lists narrow by, as small numbers in rows: 22 bytes a document. A million are counted in some 20 ms, which no GROUP BY
 * comes near (search.md §2).
 */
export function facetTable(): FacetTable {
  let size = 0;
  let rids = new Uint32Array(1024);
  const days = { issued: new Uint16Array(1024), expires: new Uint16Array(1024) };
  let fileTypes = new Uint16Array(1024);
  const perFacet = <Value>(make: () => Value) =>
    Object.fromEntries(SINGLE.map((facet) => [facet, make()])) as Record<Single, Value>;
  const codes = perFacet(() => new Uint16Array(1024));
  const names = perFacet<string[]>(() => []);
  const known = perFacet(() => new Map<string, number>());

  const codeOf = (facet: Single, value: string): number => {
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

  const rowsOfAll = () => [
    rids,
    days.issued,
    days.expires,
    fileTypes,
    ...SINGLE.map((facet) => codes[facet]),
  ];

  const makeRoom = (at: number) => {
    rids = grown(rids, size + 1);
    days.issued = grown(days.issued, size + 1);
    days.expires = grown(days.expires, size + 1);
    fileTypes = grown(fileTypes, size + 1);
    for (const facet of SINGLE) codes[facet] = grown(codes[facet], size + 1);
    // The newest document stands last, which is where nearly every one comes in.
    if (at < size) for (const row of rowsOfAll()) row.copyWithin(at + 1, at, size);
    size += 1;
  };

  /** Where the hits stand, those that the table does not hold left out; both descend. */
  const placesOf = (hits: Uint32Array): Uint32Array => {
    const places = new Uint32Array(hits.length);
    let many = 0;
    const isSparse = hits.length * SPARSE < size;
    let place = size;
    for (let at = 0; at < hits.length; at += 1) {
      const rid = hits[at] ?? 0;
      if (isSparse) place = placeOf(rid);
      else while (place > 0 && (rids[place - 1] ?? 0) >= rid) place -= 1;
      if (place < size && rids[place] === rid) places[many++] = place;
    }
    return places.subarray(0, many);
  };

  /** The code of a facet at each of the places, as of a day. */
  const codesAt = (facet: Single, places: Uint32Array, today: number): Uint16Array => {
    const row = codes[facet];
    const found = new Uint16Array(places.length);
    for (let at = 0; at < places.length; at += 1) found[at] = row[places[at] ?? 0] ?? 0;
    if (facet !== "validity") return found;
    const lapses = names.validity.map((name) => LAPSES.includes(name));
    for (let at = 0; at < places.length; at += 1) {
      const expires = days.expires[places[at] ?? 0] ?? 0;
      if (expires > 0 && expires < today && lapses[found[at] ?? 0]) found[at] = expired;
    }
    return found;
  };

  /** For each place the number of the one facet whose choice it fails, NOTHING, or TOO_MUCH. */
  const missedAt = (places: Uint32Array, choice: FacetChoice, today: number): Uint8Array => {
    const missed = new Uint8Array(places.length).fill(NOTHING);
    const miss = (at: number, facet: number) => {
      missed[at] = missed[at] === NOTHING ? facet : TOO_MUCH;
    };
    FACETS.forEach((facet, number) => {
      const value = choice[facet];
      if (value === undefined) return;
      if (facet === "fileType") {
        const mask = fileTypeBits(FILE_TYPES.filter((type) => type === value));
        for (let at = 0; at < places.length; at += 1)
          if (((fileTypes[places[at] ?? 0] ?? 0) & mask) === 0) miss(at, number);
        return;
      }
      const wanted = known[facet].get(value) ?? -1;
      const found = codesAt(facet, places, today);
      for (let at = 0; at < places.length; at += 1) if (found[at] !== wanted) miss(at, number);
    });
    return missed;
  };

  /** A facet counts what it would give if only its own choice were another one. */
  const countsAt = (places: Uint32Array, missed: Uint8Array, today: number): FacetCounts => {
    const counted = FACETS.map((facet, number) => {
      const isFileType = facet === "fileType";
      const values: readonly string[] = isFileType ? FILE_TYPES : names[facet];
      const tally = new Uint32Array(isFileType ? 2 ** FILE_TYPES.length : values.length);
      const found = isFileType ? null : codesAt(facet, places, today);
      for (let at = 0; at < places.length; at += 1) {
        const miss = missed[at] ?? TOO_MUCH;
        if (miss !== NOTHING && miss !== number) continue;
        const code = (found ? found[at] : fileTypes[places[at] ?? 0]) ?? 0;
        tally[code] = (tally[code] ?? 0) + 1;
      }
      const totalOf = (code: number) => {
        if (!isFileType) return tally[code] ?? 0;
        return tally.reduce((sum, total, bits) => (bits & (1 << code) ? sum + total : sum), 0);
      };
      const totals = values.map((value, code) => ({ value, total: totalOf(code) }));
      return [facet, totals.filter(({ total }) => total > 0)];
    });
    return Object.fromEntries(counted) as FacetCounts;
  };

  return {
    size: () => size,
    put({ rid, issuedDay, expiresDay, fileTypes: bits, ...values }) {
      const at = size === 0 || rid > (rids[size - 1] ?? 0) ? size : placeOf(rid);
      if (at === size || rids[at] !== rid) makeRoom(at);
      rids[at] = rid;
      days.issued[at] = issuedDay;
      days.expires[at] = expiresDay;
      fileTypes[at] = bits;
      for (const facet of SINGLE) codes[facet][at] = codeOf(facet, values[facet]);
    },
    drop(rid) {
      const at = placeOf(rid);
      if (at === size || rids[at] !== rid) return;
      for (const row of rowsOfAll()) row.copyWithin(at, at + 1, size);
      size -= 1;
    },
    everything: () => rids.slice(0, size).reverse(),
    byIssue(hits) {
      const places = placesOf(hits);
      // Counted by day: half a million are in order in a few milliseconds, and what is of one day keeps its order.
      const starts = new Uint32Array(DAYS + 1);
      for (const place of places) {
        const slot = DAYS - (days.issued[place] ?? 0);
        starts[slot] = (starts[slot] ?? 0) + 1;
      }
      for (let slot = 1; slot <= DAYS; slot += 1)
        starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
      const ordered = new Uint32Array(places.length);
      for (const place of places) {
        const slot = DAYS - (days.issued[place] ?? 0) - 1;
        const to = starts[slot] ?? 0;
        ordered[to] = rids[place] ?? 0;
        starts[slot] = to + 1;
      }
      return ordered;
    },
    issuedWithin(hits, first, last) {
      const places = placesOf(hits);
      return places
        .filter((place) => {
          const day = days.issued[place] ?? 0;
          return day >= first && day <= last;
        })
        .map((place) => rids[place] ?? 0);
    },
    newest(choice, today, most) {
      const found = new Uint32Array(most);
      const piece = new Uint32Array(Math.min(size, PIECE));
      let many = 0;
      // From the newest on, piece by piece: mostly the first few hold enough.
      for (let end = size; end > 0 && many < most; end -= piece.length) {
        const places = piece.subarray(0, Math.min(end, piece.length));
        for (let at = 0; at < places.length; at += 1) places[at] = end - 1 - at;
        const missed = missedAt(places, choice, today);
        for (let at = 0; at < places.length && many < most; at += 1)
          if (missed[at] === NOTHING) found[many++] = rids[places[at] ?? 0] ?? 0;
      }
      return found.subarray(0, many);
    },
    reach(choice, today) {
      const places = new Uint32Array(size);
      for (let place = 0; place < size; place += 1) places[place] = place;
      const missed = missedAt(places, choice, today);
      const first = missed.indexOf(NOTHING);
      if (first < 0) return null;
      let total = 0;
      for (const one of missed) if (one === NOTHING) total += 1;
      return { first: rids[first] ?? 0, last: rids[missed.lastIndexOf(NOTHING)] ?? 0, total };
    },
    narrow(hits, choice, today) {
      const places = placesOf(hits);
      const missed = missedAt(places, choice, today);
      const kept = new Uint32Array(places.length);
      let many = 0;
      for (let at = 0; at < places.length; at += 1)
        if (missed[at] === NOTHING) kept[many++] = rids[places[at] ?? 0] ?? 0;
      return { kept: kept.subarray(0, many), counts: countsAt(places, missed, today) };
    },
  };
}
