import type { ReactNode } from "react";
import { Chart } from "@/components/chart/chart";
import { Tag } from "@/components/ui/tag";
import type { OverviewPeriod } from "@/domain/oversight/overview-period";
import { isReached, type OverviewFigure, type OverviewTargets, targetOf } from "@/domain/oversight/targets";
import {
  comparison,
  monthShort,
  overviewDrawn,
  overviewNames,
  overviewText,
  overviewUnit,
  overviewValue,
  targetSentence,
  trendFinding,
} from "@/text/overview";

/** Counts stand as columns, shares and averages run as lines. */
const LINES: readonly OverviewFigure[] = ["onTime", "days", "columns"];

/** One of the six numbers: what it is, what was aimed at, what it was before, and how it ran for twelve months. */
export function OverviewFigureCard({
  figure,
  values,
  targets,
  period,
  monthsInPeriod,
  href,
  children,
}: {
  figure: OverviewFigure;
  values: { now: number | null; before: number | null; months: readonly (number | null)[] };
  targets: OverviewTargets;
  period: OverviewPeriod;
  monthsInPeriod: number;
  href: string;
  /** What the number is made of. */
  children: ReactNode;
}) {
  const name = overviewNames[figure];
  const value = overviewValue(figure, values.now);
  const reached = isReached(figure, values.now, targetOf(figure, targets, monthsInPeriod));
  return (
    <section className="break-inside-avoid border-t-2 border-navy pt-3 print:pt-1">
      <h2 className="font-semibold">{name}</h2>
      <p className="text-xl font-semibold tabular-nums">
        <a href={href} aria-label={overviewText.open(name, value)}>
          {value}
        </a>
      </p>
      <p className="flex flex-wrap items-center gap-x-2">
        {targetSentence(figure, targets, monthsInPeriod)}
        {reached === null ? null : (
          <Tag tone={reached ? "open" : "overdue"}>
            {reached ? overviewText.reached : overviewText.missed}
          </Tag>
        )}
      </p>
      <p>{comparison(figure, values.now, values.before, period)}</p>
      <p className="text-ink-2 print:hidden">{children}</p>
      <Chart
        finding={trendFinding(figure, period.months, values.months)}
        data={{
          kind: LINES.includes(figure) ? "lines" : "columns",
          categoryName: overviewText.month,
          categories: period.months.map(monthShort),
          series: [{ name, values: values.months.map((one) => overviewDrawn(figure, one)) }],
          unit: overviewUnit(figure),
          small: true,
        }}
      />
    </section>
  );
}
