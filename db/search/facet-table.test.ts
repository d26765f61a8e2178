import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_TYPES } from "@/domain/publication/file-types";
import { FACETS, type Facet, type FacetChoice, type FacetEntry, facetTable } from "./facet-table";

const entry = fc.record({
  rid: fc.integer({ min: 0, max: 400 }),
  agency: fc.constantFrom("a", "b", "c"),
  column: fc.constantFrom("x", "y"),
  theme: fc.constantFrom("", "财政"),
  genre: fc.constantFrom("通知", "公告"),
  year: fc.constantFrom("2025", "2026"),
  validity: fc.constantFrom("inForce", "repealed", "expired"),
  issuedDay: fc.integer({ min: 0, max: 5 }),
  expiresDay: fc.integer({ min: 0, max: 20 }),
  fileTypes: fc.integer({ min: 0, max: 7 }),
});
const choice: fc.Arbitrary<FacetChoice> = fc.record(
  {
    agency: fc.constantFrom("a", "b", "nobody"),
    column: fc.constantFrom("x", "y"),
    year: fc.constantFrom("2025", "2026"),
    validity: fc.constantFrom("inForce", "expired"),
    fileType: fc.constantFrom("pdf", "sheet", "archive", "nothing"),
  },
  { requiredKeys: [] },
);
const TODAY = 10;

const validityOf = ({ validity, expiresDay }: FacetEntry) =>
  validity === "inForce" && expiresDay > 0 && expiresDay < TODAY ? "expired" : validity;
const heldBy = (one: FacetEntry, facet: Facet): string[] => {
  if (facet === "fileType") return FILE_TYPES.filter((_, bit) => one.fileTypes & (1 << bit));
  return [facet === "validity" ? validityOf(one) : one[facet]];
};
const meets = (one: FacetEntry, chosen: FacetChoice, except?: string) =>
  FACETS.every(
    (facet) => facet === except || chosen[facet] === undefined || heldBy(one, facet).includes(chosen[facet]),
  );

describe("the facet table against plain counting", () => {
  it("narrows and counts like a loop over the documents, whatever was put, replaced and dropped", () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 60 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 450 }), { maxLength: 80 }),
        choice,
        (entries, dropped, looked, chosen) => {
          const table = facetTable();
          const held = new Map<number, FacetEntry>();
          for (const one of entries) {
            table.put(one);
            held.set(one.rid, one);
          }
          for (const rid of dropped) {
            table.drop(rid);
            held.delete(rid);
          }
          expect([...table.everything()]).toEqual([...held.keys()].sort((a, b) => b - a));
          const hits = looked.toSorted((a, b) => b - a);
          const known = hits.flatMap((rid) => held.get(rid) ?? []);
          const { kept, counts } = table.narrow(Uint32Array.from(hits), chosen, TODAY);
          expect([...kept]).toEqual(known.filter((one) => meets(one, chosen)).map(({ rid }) => rid));
          for (const facet of FACETS) {
            const under = known.filter((one) => meets(one, chosen, facet));
            const expected = new Map<string, number>();
            for (const value of under.flatMap((one) => heldBy(one, facet)))
              expected.set(value, (expected.get(value) ?? 0) + 1);
            expect(new Map(counts[facet].map(({ value, total }) => [value, total]))).toEqual(expected);
          }
          expect([...table.byIssue(kept)]).toEqual(
            [...kept].sort((a, b) => (held.get(b)?.issuedDay ?? 0) - (held.get(a)?.issuedDay ?? 0) || b - a),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it("walks along when the hits are many and looks up when they are few, with one result", () => {
    const table = facetTable();
    for (let rid = 0; rid < 5000; rid += 1)
      table.put({
        rid: rid * 3,
        agency: rid % 7 === 0 ? "a" : "b",
        column: "x",
        theme: "",
        genre: "通知",
        year: "2026",
        validity: "inForce",
        issuedDay: 1,
        expiresDay: 0,
        fileTypes: 0,
      });
    const all = table.everything();
    const few = all.filter((rid) => rid % 700 === 0);
    expect(table.narrow(all, { agency: "a" }, TODAY).kept.length).toBe(715);
    expect([...table.narrow(few, { agency: "a" }, TODAY).kept]).toEqual(
      [...few].filter((rid) => (rid / 3) % 7 === 0),
    );
  });
});
