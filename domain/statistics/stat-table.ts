/** Which of two sets of figures a number belongs to: the one asked for or the one it is compared with. */
export const STAT_SIDES = ["now", "before"] as const;
export type StatSide = (typeof STAT_SIDES)[number];

/** A cell: what is read, the number where it is one, and the list that it opens. */
export interface StatCell {
  text: string;
  number?: number;
  /** Named by its cut and the key within it. */
  opens?: { cut: string; key: string; side: StatSide };
}

/** A table of statistics as page, CSV and workbook show it, with its finding and what its chart draws. */
export interface StatTable {
  key: string;
  title: string;
  /** States what the numbers show. */
  finding: string;
  heads: readonly { label: string; numeric: boolean }[];
  rows: readonly (readonly StatCell[])[];
  /** How it is drawn, if at all: the columns that become series. */
  chart?: { kind: "bars" | "columns" | "lines"; unit: string; columns: readonly number[] };
  /** How the figures are counted. */
  note?: string;
}

/** What a table says as plain rows, the heads first; numbers stay numbers. */
export function plainRows({ heads, rows }: StatTable): (string | number)[][] {
  return [
    heads.map(({ label }) => label),
    ...rows.map((row) => row.map(({ text, number }) => number ?? text)),
  ];
}
