/** What a spreadsheet would take for a formula: 「=」, 「+」, 「-」, 「@」, a tab or a line break at the front. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** One cell of a CSV file, quoted where needed; what a spreadsheet would run as a formula is made plain text. */
function csvCell(value: string | number): string {
  // A number is no formula, below nought neither.
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180) with the mark by which Excel and WPS know UTF-8. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
