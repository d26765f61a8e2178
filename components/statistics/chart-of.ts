import type { ChartData } from "@/components/chart/chart-data";
import type { StatTable } from "@/domain/statistics/stat-table";
import { statistics } from "@/text/statistics";

/** What the chart of a table draws: its columns of counts without the sum; null where nothing is drawn. */
export function chartOf({ heads, rows, chart }: StatTable): ChartData | null {
  if (!chart) return null;
  const [first] = heads;
  const sumAt = rows.findIndex(([name]) => name?.text === statistics.total);
  const drawn = sumAt < 0 ? rows : rows.slice(0, sumAt);
  return {
    kind: chart.kind,
    unit: chart.unit,
    categoryName: first?.label ?? "",
    categories: drawn.map(([name]) => name?.text ?? ""),
    series: chart.columns.map((column) => ({
      name: (heads[column]?.label ?? "").replace(`（${chart.unit}）`, ""),
      values: drawn.map((cells) => cells[column]?.number ?? null),
    })),
  };
}
