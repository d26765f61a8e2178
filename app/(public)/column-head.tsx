import { ColumnRows } from "@/components/site/catalogue-tree";
import { frequencyInWords, LastUpdate, newestIn } from "@/components/site/column-upkeep";
import type { PublicAgency } from "@/db/queries/agencies";
import type { ColumnRow } from "@/db/queries/columns";
import { itemsMeant } from "@/domain/publication/disclosure-items";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { catalogue } from "@/text/browse";
import { upkeep } from "@/text/catalogue";

/** The law a column serves; of article 21 every kind of agency reads its own part. */
function Basis({ short }: { short: string }) {
  const items = itemsMeant(short);
  const [only, ...more] = items;
  if (!only) return null;
  return (
    <div className="flex gap-x-4 py-1">
      <dt className="shrink-0 text-ink-3">{catalogue.basis}</dt>
      <dd>
        {catalogue.citation(only)}
        {more.length === 0 ? catalogue.quoted(only.text) : null}
      </dd>
    </div>
  );
}

/** What a column is: name, what it holds, the law it serves, who answers for it, the columns below it. */
export function ColumnHead({
  column,
  owner,
  below,
  columns,
  counts,
  newest,
  today,
}: {
  column: ColumnRow;
  owner: PublicAgency | undefined;
  below: readonly ColumnRow[];
  columns: readonly ColumnRow[];
  counts: ReadonlyMap<string, number>;
  /** The day of the newest publication, by column id. */
  newest: ReadonlyMap<string, CalendarDate>;
  today: CalendarDate;
}) {
  const lastOn = newestIn(columns, newest, column.id);
  return (
    <>
      <h1 className="font-title text-2xl font-bold">{column.name}</h1>
      <p className="mt-3 max-w-read">{column.description}</p>
      <dl className="mt-2 text-sm text-ink-2">
        {column.statutoryItem ? <Basis short={column.statutoryItem} /> : null}
        {owner ? (
          <div className="flex gap-x-4 py-1">
            <dt className="shrink-0 text-ink-3">{catalogue.owner}</dt>
            <dd>
              <a href={`/agencies/${owner.code}`}>{owner.name}</a>
            </dd>
          </div>
        ) : null}
        {column.updateDays === null ? null : (
          <div className="flex gap-x-4 py-1">
            <dt className="shrink-0 text-ink-3">{upkeep.frequency}</dt>
            <dd>{frequencyInWords(column.updateDays)}</dd>
          </div>
        )}
        {lastOn === null && column.updateDays === null ? null : (
          <div className="flex gap-x-4 py-1">
            <dt className="shrink-0 text-ink-3">{upkeep.last}</dt>
            <dd>
              <LastUpdate column={column} lastOn={lastOn} today={today} full />
            </dd>
          </div>
        )}
      </dl>
      {below.length > 0 ? (
        <section className="mt-6" aria-labelledby="below">
          <h2 id="below" className="border-b-2 border-navy pb-1.5 font-title text-lg font-bold">
            {catalogue.subColumns}
          </h2>
          <ColumnRows columns={columns} counts={counts} rows={below} />
        </section>
      ) : null}
    </>
  );
}
