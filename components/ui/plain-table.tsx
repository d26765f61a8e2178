import type { ReactNode } from "react";

export interface PlainRow {
  key: string;
  /** The first cell names the row. */
  cells: readonly ReactNode[];
}

/** A table of words; below the width of a desk every row becomes a block whose lines say what they are. */
export function PlainTable({
  caption,
  head,
  rows,
  dense = false,
  numeric = [],
}: {
  caption: ReactNode;
  head: readonly string[];
  rows: readonly PlainRow[];
  /** For many columns: smaller on a wide screen. */
  dense?: boolean;
  /** Columns of numbers, which stand on the right where they are columns. */
  numeric?: readonly number[];
}) {
  const side = (at: number) => (numeric.includes(at) ? "lg:text-right lg:whitespace-nowrap" : "");
  const columns = head.map((label, at) => ({ label, at }));
  return (
    <table
      className={`stacks mt-4 w-full border-collapse border-t-2 border-navy text-left tabular-nums ${dense ? "lg:text-sm" : ""}`}
    >
      <caption className="pb-2 text-left font-semibold">{caption}</caption>
      <thead>
        <tr className="bg-surface">
          {columns.map(({ label, at }) => (
            <th key={label} scope="col" className={`px-3 py-2 font-semibold ${side(at)}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} id={key} className="border-b border-line align-top">
            {columns.map(({ label, at }) =>
              at === 0 ? (
                <th
                  key={label}
                  scope="row"
                  className="font-semibold lg:px-3 lg:py-2 lg:font-normal xl:min-w-44 print:px-2 print:py-1"
                >
                  {cells[0]}
                </th>
              ) : (
                <td
                  key={label}
                  data-label={label}
                  className={`${side(at)} ${dense ? "xl:min-w-24" : "xl:min-w-30"} lg:px-3 lg:py-2 print:px-2 print:py-1`}
                >
                  {cells[at]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
