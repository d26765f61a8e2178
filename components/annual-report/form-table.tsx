import type { ReactNode } from "react";
import { WideRegion } from "@/components/ui/wide-region";
import type { FormTable as Form, FormCell } from "@/domain/annual-report/form-table";

const EDGE = "border border-line-strong px-2 py-1.5";
const HEADS = {
  col: `${EDGE} bg-surface text-center font-semibold`,
  colgroup: `${EDGE} bg-surface text-center font-semibold`,
  row: `${EDGE} text-left font-normal`,
  rowgroup: `${EDGE} min-w-16 text-left font-normal`,
} as const;

/** A number as it stands in its cell; nought is pale. */
function Amount({ value }: { value: number }) {
  return <span className={value === 0 ? "text-ink-3" : ""}>{value}</span>;
}

function FormCellView({ cell, number }: { cell: FormCell; number: (cell: FormCell) => ReactNode }) {
  const { content, across, down, head } = cell;
  const reach = { ...(across && { colSpan: across }), ...(down && { rowSpan: down }) };
  if (head)
    return (
      <th scope={head} {...reach} className={HEADS[head]}>
        {content}
      </th>
    );
  if (typeof content === "string")
    return (
      <td {...reach} className={`${EDGE} bg-surface text-left text-xs text-ink-2`}>
        {content}
      </td>
    );
  return (
    <td {...reach} className={`${EDGE} whitespace-nowrap text-center print:px-1`}>
      {number(cell) ?? <Amount value={content} />}
    </td>
  );
}

/** The rows of a form; a cell has no name of its own, so its place is its key. */
function Rows({
  rows,
  number,
}: {
  rows: readonly (readonly FormCell[])[];
  number: (cell: FormCell) => ReactNode;
}) {
  const keyed = rows.map((cells, row) => ({
    key: `row-${row}`,
    cells: cells.map((cell, place) => ({ key: `cell-${place}`, cell })),
  }));
  return keyed.map(({ key, cells }) => (
    <tr key={key}>
      {cells.map((one) => (
        <FormCellView key={one.key} cell={one.cell} number={number} />
      ))}
    </tr>
  ));
}

/** A prescribed table as a real one; `number` may show a number otherwise, as a link to what it counts. */
export function FormTable({
  form,
  width,
  number = () => undefined,
}: {
  form: Form;
  /** The least width at which it can be read. */
  width: string;
  number?: (cell: FormCell) => ReactNode;
}) {
  const { caption, rows, headRows } = form;
  return (
    <WideRegion name={caption}>
      <table className={`w-full ${width} border-collapse text-sm tabular-nums elder:text-base print:min-w-0`}>
        <caption className="sr-only">{caption}</caption>
        {headRows > 0 ? (
          <thead>
            <Rows rows={rows.slice(0, headRows)} number={number} />
          </thead>
        ) : null}
        <tbody>
          <Rows rows={rows.slice(headRows)} number={number} />
        </tbody>
      </table>
    </WideRegion>
  );
}
