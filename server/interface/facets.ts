import { openFacet, openTotal, openWithin } from "@/db/queries/open-publications";
import type { FacetCounts } from "@/db/search/facet-table";
import { themeClassOf } from "@/domain/publication/themes";
import { VALIDITIES } from "@/domain/publication/validity";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { VALIDITY_LABELS } from "@/text/publication-form";
import type { CatalogueQuestion } from "./catalogue-question";
import type { Facets } from "./schemas/publications";

type Count = Facets["agency"][number];
type Counts = Pick<FacetCounts, keyof Facets>;

/** Most first; of equal ones in the order of their values. */
const ordered = (counts: Count[]) =>
  counts.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total || (a.value < b.value ? -1 : 1));

const same = (value: string) => ({ value, label: value });
const validity = (value: string) => ({
  value,
  label: VALIDITY_LABELS[value as (typeof VALIDITIES)[number]] ?? value,
});

function namesIn(known: readonly { id: string; code: string; name: string }[]) {
  const byId = new Map(known.map(({ id, code, name }) => [id, { value: code, label: name }]));
  return (id: string) => byId.get(id) ?? same(id);
}

/** The counts of the index in the words of the interface. */
export function facetsFrom(counts: Counts, { agencies, columns }: CatalogueQuestion): Facets {
  const say = (facet: keyof Facets, wordsOf: (value: string) => { value: string; label: string }) =>
    ordered(
      counts[facet]
        .filter(({ value }) => value !== "")
        .map(({ value, total }) => ({ ...wordsOf(value), total })),
    );
  return {
    agency: say("agency", namesIn(agencies)),
    column: say("column", namesIn(columns)),
    theme: say("theme", same),
    genre: say("genre", same),
    year: say("year", same),
    validity: say("validity", validity),
  };
}

/** The same counted in the tables, for questions that the index cannot narrow by; of some hits alone where `ids` are given. */
export async function countedFacets(
  question: CatalogueQuestion,
  { ids, today }: { ids: readonly string[] | undefined; today: CalendarDate },
): Promise<Facets> {
  const { filter } = question;
  const own = {
    agency: { ...filter, agencyId: undefined },
    column: { ...filter, columnIds: undefined },
    theme: { ...filter, themeClass: undefined },
    genre: { ...filter, genre: undefined },
    year: { ...filter, year: undefined },
  };
  const count = async (facet: keyof typeof own) => {
    const totals = new Map<string, number>();
    for (const { value, total } of await openFacet(facet, { filter: own[facet], ids, today })) {
      const key = facet === "theme" ? themeClassOf(String(value ?? "")) : String(value ?? "");
      totals.set(key, (totals.get(key) ?? 0) + total);
    }
    return [...totals].map(([value, total]) => ({ value, total }));
  };
  const standing = async (one: (typeof VALIDITIES)[number]) => {
    const narrowed = { ...filter, validity: one };
    const total = ids ? (await openWithin(ids, narrowed, today)).length : await openTotal(narrowed, today);
    return { value: one, total };
  };
  const counts = {
    agency: await count("agency"),
    column: await count("column"),
    theme: await count("theme"),
    genre: await count("genre"),
    year: await count("year"),
    validity: await Promise.all(VALIDITIES.map(standing)),
  };
  return facetsFrom(counts, question);
}
