import { Chart } from "@/components/chart/chart";
import type { ReportContent } from "@/domain/annual-report/report-content";
import { channelsOf, outcomeGroups, type YearNumbers } from "@/domain/annual-report/report-numbers";
import { CHANNEL_LABELS } from "@/text/info-request";
import { reportCharts as words } from "@/text/report-page";

const share = (part: number, whole: number) => String(Math.round((part / whole) * 1000) / 10);
const most = <T extends { total: number }>(rows: readonly T[]): T | undefined =>
  rows.toSorted((one, other) => other.total - one.total)[0];

/** How the cases of the year ended. */
function Outcomes({ content }: { content: ReportContent }) {
  const rows = outcomeGroups(content);
  const ended = rows.reduce((sum, { total }) => sum + total, 0);
  const top = most(rows);
  const { finding, even, none, category, series, groups } = words.outcomes;
  const isAlone = top && rows.filter(({ total }) => total === top.total).length === 1;
  if (ended === 0 || !top) return <p className="my-6">{none}。</p>;
  return (
    <Chart
      finding={isAlone ? finding(ended, groups[top.group], top.total, share(top.total, ended)) : even(ended)}
      data={{
        kind: "bars",
        categoryName: category,
        categories: rows.map(({ group }) => groups[group]),
        series: [{ name: series, values: rows.map(({ total }) => total) }],
        unit: words.unit,
      }}
    />
  );
}

/** Which ways the applications of the year came, where the report knows. */
function Channels({ content }: { content: ReportContent }) {
  const rows = channelsOf(content);
  const top = rows && most(rows);
  if (!rows || !top) return null;
  const fresh = rows.reduce((sum, { total }) => sum + total, 0);
  const { finding, none, category, series } = words.channels;
  if (fresh === 0) return <p className="my-6">{none}。</p>;
  return (
    <Chart
      finding={finding(fresh, CHANNEL_LABELS[top.channel], top.total)}
      data={{
        kind: "bars",
        categoryName: category,
        categories: rows.map(({ channel }) => CHANNEL_LABELS[channel]),
        series: [{ name: series, values: rows.map(({ total }) => total) }],
        unit: words.unit,
      }}
    />
  );
}

/** A year with the numbers of its report. */
export interface ReportYear {
  year: number;
  numbers: YearNumbers;
}

function findingOf(years: readonly ReportYear[]): string {
  const last = years.at(-1);
  const before = years.find(({ year }) => year === (last?.year ?? 0) - 1);
  const { more, fewer, same, alone } = words.years;
  if (!last) return "";
  const { fresh } = last.numbers;
  if (!before) return alone(last.year, fresh);
  const by = fresh - before.numbers.fresh;
  if (by === 0) return same(last.year, fresh);
  return by > 0 ? more(last.year, fresh, by) : fewer(last.year, fresh, -by);
}

/** New, carried over and ended over the years whose reports are public. */
function Years({ years }: { years: readonly ReportYear[] }) {
  if (years.length < 2) return null;
  const { category, fresh, carriedIn, ended } = words.years;
  const values = (of: keyof YearNumbers) => years.map(({ numbers }) => numbers[of]);
  return (
    <Chart
      finding={findingOf(years)}
      data={{
        kind: "columns",
        categoryName: category,
        categories: years.map(({ year }) => String(year)),
        series: [
          { name: fresh, values: values("fresh") },
          { name: carriedIn, values: values("carriedIn") },
          { name: ended, values: values("ended") },
        ],
        unit: words.unit,
      }}
    />
  );
}

/** The charts of a public report; each says in its title what it shows. */
export function ReportCharts({ content, years }: { content: ReportContent; years: readonly ReportYear[] }) {
  return (
    <>
      <Outcomes content={content} />
      <Channels content={content} />
      <Years years={years} />
    </>
  );
}
