import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { StatCell, StatTable } from "@/domain/statistics/stat-table";
import { statistics } from "@/text/statistics";

/** The address of the list behind a cell. */
export type HrefOf = (opens: NonNullable<StatCell["opens"]>) => string;

function Figure({ cell, row, head, hrefOf }: { cell: StatCell; row: string; head: string; hrefOf: HrefOf }) {
  if (cell.opens)
    return (
      <a
        href={hrefOf(cell.opens)}
        aria-label={statistics.opens(row, head, cell.text)}
        className="inline-block min-w-6 py-0.5"
      >
        {cell.text}
      </a>
    );
  return cell.text === "0" ? <span className="text-ink-3">0</span> : cell.text;
}

/** A table of statistics; every count opens the list behind it. */
export function FigureTable({ table, hrefOf }: { table: StatTable; hrefOf: HrefOf }) {
  const { finding, heads, rows } = table;
  // More columns than A4 has room for are set small and close on paper.
  const onPaper =
    heads.length > 8 ? "print:text-[6pt] print:[&_:is(th,td)]:min-w-0 print:[&_:is(th,td)]:px-0.5" : "";
  return (
    <div className={`print:[&_tr]:break-inside-avoid ${onPaper}`}>
      <Table caption={finding} heads={heads}>
        {rows.map((cells) => {
          const name = cells[0]?.text ?? "";
          return (
            <Row key={name}>
              <RowHead>{name}</RowHead>
              {cells.slice(1).map((cell, at) => (
                <Cell key={heads[at + 1]?.label} numeric>
                  <Figure cell={cell} row={name} head={heads[at + 1]?.label ?? ""} hrefOf={hrefOf} />
                </Cell>
              ))}
            </Row>
          );
        })}
      </Table>
    </div>
  );
}
