import { shareOf } from "@/domain/statistics/shares";
import type { StatCell, StatSide, StatTable } from "@/domain/statistics/stat-table";
import { percentText, statistics } from "./statistics";

/** Two sets of figures side by side; `before` and its name are null where nothing is compared. */
export interface Sides<T> {
  now: T;
  before: T | null;
  againstName: string | null;
}

/** One row of counts. */
export interface Counted {
  key: string;
  name: string;
  count: number;
  before: number | null;
  /** Where the other side calls it otherwise: its own month. */
  keyBefore?: string;
}

/** A number that opens its list. */
export function countCell(cut: string, key: string, count: number, side: StatSide = "now"): StatCell {
  return { text: String(count), number: count, ...(count > 0 && { opens: { cut, key, side } }) };
}

/** A share; the number in the files is the percentage itself. */
export function shareCell(tenths: number | null): StatCell {
  return { text: percentText(tenths), ...(tenths !== null && { number: tenths / 10 }) };
}

/** 「+12」「−3」「0」; the sign of a minus is one that no spreadsheet takes for a formula, the number stands beside it. */
export function changeCell(change: number): StatCell {
  return { text: change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "0", number: change };
}

/** The heads of a table of counts. */
export function countHeads(first: string, unit: string, againstName: string | null) {
  const numeric = (label: string) => ({ label, numeric: true });
  return [
    { label: first, numeric: false },
    numeric(`${againstName === null ? statistics.figure : statistics.thisPeriod}（${unit}）`),
    numeric(statistics.share),
    ...(againstName === null ? [] : [numeric(`${againstName}（${unit}）`), numeric(statistics.change)]),
  ];
}

const chartColumns = (isCompared: boolean) => (isCompared ? [1, 3] : [1]);

/** A table of counts with shares and, where something is compared, with the other side and the change; the sum stands last. */
export function countTable({
  key,
  title,
  cut,
  counted,
  sides,
  unit,
  whole,
  finding,
  chart,
  note,
}: {
  key: string;
  title: string;
  cut: string;
  counted: readonly Counted[];
  sides: Pick<Sides<unknown>, "againstName">;
  unit: string;
  /** Of what the shares are, and the list behind the sum. */
  whole: { cut: string; count: number; before: number | null };
  finding: string;
  chart?: "bars" | "columns";
  note?: string;
}): StatTable {
  const { againstName } = sides;
  const rowOf = (one: Counted, of: string): StatCell[] => [
    { text: one.name },
    countCell(of, one.key, one.count),
    shareCell(shareOf(one.count, whole.count)),
    ...(againstName === null
      ? []
      : [
          countCell(of, one.keyBefore ?? one.key, one.before ?? 0, "before"),
          changeCell(one.count - (one.before ?? 0)),
        ]),
  ];
  const sum: Counted = { key: "", name: statistics.total, count: whole.count, before: whole.before };
  return {
    key,
    title,
    finding,
    heads: countHeads(title, unit, againstName),
    rows: [...counted.map((one) => rowOf(one, cut)), rowOf(sum, whole.cut)],
    ...(chart &&
      counted.some(({ count, before }) => count + (before ?? 0) > 0) && {
        chart: { kind: chart, unit, columns: chartColumns(againstName !== null) },
      }),
    ...(note !== undefined && { note }),
  };
}
