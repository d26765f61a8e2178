export type Cell = string | number;
type Row = readonly Cell[];

/** Adds amounts by the hundredth, so that a total never carries binary rounding. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + Math.round(each * 100), 0) / 100;
}

/** Writes a figure with thousands separated, two decimals unless told. */
export function amount(value: number, decimals = 2): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? "-" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Writes part of a whole as a percentage with one decimal. */
export function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)}%`;
}

/** Writes the change from one figure to another as 增长8.1% or 下降8.1%. */
export function change(now: number, before: number): string {
  const rate = ((now - before) / before) * 100;
  return `${rate < 0 ? "下降" : "增长"}${Math.abs(rate).toFixed(1)}%`;
}

/** Writes a difference of amounts as 增加3.00万元 or 减少3.00万元. */
export function difference(now: number, before: number, decimals = 2): string {
  const gap = sum([now, -before]);
  return `${gap < 0 ? "减少" : "增加"}${amount(Math.abs(gap), decimals)}万元`;
}

/** A Markdown pipe table with its figures written out. */
export function pipeTable(header: readonly string[], rows: readonly Row[], decimals = 2): string {
  const line = (cells: Row) =>
    `| ${cells.map((cell) => (typeof cell === "number" ? amount(cell, decimals) : cell)).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A pipe table whose last row, 合计, adds up every column that holds only figures. */
export function budgetTable(header: readonly string[], rows: readonly Row[], decimals = 2): string {
  const total = header.map((_, column): Cell => {
    if (column === 0) return "合计";
    const figures = rows.map((row) => row[column]).filter((cell) => typeof cell === "number");
    return figures.length === rows.length ? sum(figures) : "";
  });
  return pipeTable(header, [...rows, total], decimals);
}
