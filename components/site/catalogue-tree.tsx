import type { ColumnRow } from "@/db/queries/columns";
import { catalogue } from "@/text/browse";
import { catalogueGroups, columnHref } from "./column-nav";

interface Counted {
  columns: readonly ColumnRow[];
  counts: ReadonlyMap<string, number>;
}

/** How much a column holds, everything below it included. */
export function totalIn({ columns, counts }: Counted, id: string): number {
  return columns
    .filter(({ parentId }) => parentId === id)
    .reduce((sum, below) => sum + totalIn({ columns, counts }, below.id), counts.get(id) ?? 0);
}

function Count({ total }: { total: number }) {
  return (
    <span className="shrink-0 text-sm text-ink-3 tabular-nums">
      {total > 0 ? catalogue.count(total) : catalogue.noneYet}
    </span>
  );
}

/** Columns in a row each: name, what it holds, how much. */
export function ColumnRows({ columns, counts, rows }: Counted & { rows: readonly ColumnRow[] }) {
  return (
    <ul>
      {rows.map(({ id, code, name, description }) => (
        <li key={id} className="flex items-baseline justify-between gap-x-6 border-b border-line py-2">
          <div className="gap-x-6 md:flex md:items-baseline">
            <a href={columnHref(code)} className="block shrink-0 py-1 md:w-52">
              {name}
            </a>
            <span className="text-sm text-ink-3">{description}</span>
          </div>
          <Count total={totalIn({ columns, counts }, id)} />
        </li>
      ))}
    </ul>
  );
}

/** The whole catalogue as a table of contents. */
export function CatalogueTree({ columns, counts }: Counted) {
  return catalogueGroups(columns).map((group) => (
    <section key={group.id} className="mt-8" aria-labelledby={`group-${group.code}`}>
      <h2
        id={`group-${group.code}`}
        className="flex items-baseline justify-between gap-x-6 border-b-2 border-navy pb-1.5"
      >
        <a href={columnHref(group.code)} className="font-title text-lg font-bold text-ink">
          {group.name}
        </a>
        <Count total={totalIn({ columns, counts }, group.id)} />
      </h2>
      <ColumnRows
        columns={columns}
        counts={counts}
        rows={columns.filter(({ parentId }) => parentId === group.id)}
      />
    </section>
  ));
}
