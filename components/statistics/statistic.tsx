import { Chart } from "@/components/chart/chart";
import type { StatTable } from "@/domain/statistics/stat-table";
import { statistics } from "@/text/statistics";
import { chartOf } from "./chart-of";
import { FigureTable, type HrefOf } from "./figure-table";

/** One statistic: what it shows, its chart where it has one, its table, how it was counted, and the way to take it along. */
export function Statistic({
  table,
  hrefOf,
  fileHref,
}: {
  table: StatTable;
  hrefOf: HrefOf;
  /** The address of its file. */
  fileHref: (format: "csv" | "xlsx") => string;
}) {
  const data = chartOf(table);
  const figures = <FigureTable table={table} hrefOf={hrefOf} />;
  return (
    <section aria-labelledby={table.key} className="mt-8 border-t border-line pt-5">
      <h2 id={table.key} className="text-base font-semibold">
        {table.title}
      </h2>
      {data ? (
        <Chart finding={table.finding} data={data} table={figures} />
      ) : (
        <>
          <p className="my-2 font-semibold">{table.finding}</p>
          {figures}
        </>
      )}
      {table.note ? <p className="mt-2 max-w-read text-ink-2">{table.note}</p> : null}
      <p className="no-print mt-2 flex flex-wrap gap-x-6">
        {(["csv", "xlsx"] as const).map((format) => (
          <a
            key={format}
            href={fileHref(format)}
            aria-label={statistics.download(table.title, statistics[format])}
            className="py-1"
          >
            {statistics[format]}
          </a>
        ))}
      </p>
    </section>
  );
}
