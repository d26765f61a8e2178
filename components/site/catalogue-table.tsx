import { PlainTable } from "@/components/ui/plain-table";
import type { ColumnRow } from "@/db/queries/columns";
import { itemsMeant } from "@/domain/publication/disclosure-items";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { catalogue } from "@/text/browse";
import { upkeep } from "@/text/catalogue";
import { totalIn } from "./catalogue-tree";
import { catalogueGroups, columnHref } from "./column-nav";
import { frequencyInWords, LastUpdate, newestIn } from "./column-upkeep";

interface Known {
  columns: readonly ColumnRow[];
  counts: ReadonlyMap<string, number>;
  newest: ReadonlyMap<string, CalendarDate>;
  /** The agencies that answer for columns, by id. */
  owners: ReadonlyMap<string, { code: string; name: string }>;
  today: CalendarDate;
}

/** Of article 21 every kind of agency reads its own part: only the article is named. */
function Item({ short }: { short: string | null }) {
  const [only, ...more] = short === null ? [] : itemsMeant(short);
  if (!only) return null;
  return more.length > 0 ? only.citation.replace(/（.*/, "") : only.citation;
}

/** A column and all below it, each with the names that lead to it from the group. */
function inOrder(
  columns: readonly ColumnRow[],
  parentId: string,
  path = "",
): { row: ColumnRow; path: string }[] {
  return columns
    .filter((row) => row.parentId === parentId)
    .flatMap((row) => [{ row, path }, ...inOrder(columns, row.id, `${path}${row.name} › `)]);
}

function Group({ group, ...known }: Known & { group: ColumnRow }) {
  const { columns, counts, newest, owners, today } = known;
  const below = inOrder(columns, group.id);
  const rows = below.length > 0 ? below : [{ row: group, path: "" }];
  return (
    <section
      className="mt-6 border-t border-line pt-4 lg:mt-10 lg:border-0 lg:pt-0"
      aria-labelledby={`group-${group.code}`}
    >
      <h2 id={`group-${group.code}`} className="flex items-baseline justify-between gap-x-6">
        <a href={columnHref(group.code)} className="font-title text-lg font-bold text-ink">
          {group.name}
        </a>
        <span className="text-sm text-ink-3 tabular-nums">
          {catalogue.count(totalIn({ columns, counts }, group.id))}
        </span>
      </h2>
      <details className="open-wide catalogue-group">
        <summary className="py-2.5 text-link">{upkeep.unfold(rows.length)}</summary>
        <PlainTable
          caption={<span className="sr-only">{upkeep.treeCaption(group.name)}</span>}
          head={[upkeep.column, upkeep.item, upkeep.owner, upkeep.frequency, upkeep.last, upkeep.held]}
          dense
          rows={rows.map(({ row, path }) => {
            const owner = row.ownerAgencyId === null ? undefined : owners.get(row.ownerAgencyId);
            const total = totalIn({ columns, counts }, row.id);
            return {
              key: row.code,
              cells: [
                <span key="name">
                  {path === "" ? null : <span className="text-ink-3">{path}</span>}
                  <a href={columnHref(row.code)} title={row.description}>
                    {row.name}
                  </a>
                </span>,
                <Item key="item" short={row.statutoryItem} />,
                owner ? (
                  <a key="owner" href={`/agencies/${owner.code}`}>
                    {owner.name}
                  </a>
                ) : null,
                frequencyInWords(row.updateDays),
                <LastUpdate
                  key="last"
                  column={row}
                  lastOn={newestIn(columns, newest, row.id)}
                  today={today}
                />,
                total > 0 ? catalogue.count(total) : catalogue.noneYet,
              ],
            };
          })}
        />
      </details>
    </section>
  );
}

/** The whole catalogue with the law behind every column, who answers for it, and how it is kept. */
export function CatalogueTable(known: Known) {
  return catalogueGroups(known.columns).map((group) => <Group key={group.id} group={group} {...known} />);
}
