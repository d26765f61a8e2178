/** How a chart is drawn: lying bars for names, standing columns for time, lines for a course. */
export const CHART_KINDS = ["bars", "columns", "lines"] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** The numbers of a chart and of the table that says the same; each series has one value for each category, null where nothing is known. */
export interface ChartData {
  kind: ChartKind;
  /** What the categories are: the head of the table's first column. */
  categoryName: string;
  categories: readonly string[];
  series: readonly { name: string; values: readonly (number | null)[] }[];
  /** Written behind the numbers of the axis: 件, 天, %. */
  unit: string;
  /** Series stand on one another instead of side by side. */
  stacked?: boolean;
  /** One of several on a page: low, of the width of a phone, without numbers in the drawing; on paper it stands without its table. */
  small?: boolean;
}
