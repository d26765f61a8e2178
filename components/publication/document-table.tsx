import { WideRegion } from "@/components/ui/wide-region";
import type { Block, TableCell } from "@/domain/publication/body";
import { publicationPage } from "@/text/publication";

type Table = Extract<Block, { kind: "table" }>;

/** The column that names each row: the first, or the one after a running number. */
const headerColumn = (head: readonly TableCell[]): number =>
  /^(序号|编号)$/.test(head[0]?.text ?? "") ? 1 : 0;

/** Columns whose filled cells are all figures; their heads stand on the right as well. */
function figureColumns({ head, rows }: Table): boolean[] {
  return head.map((_, at) => {
    const filled = rows.flatMap((row) => (row[at]?.text ? [row[at]] : []));
    return filled.length > 0 && filled.every((cell) => cell.numeric);
  });
}

const keyed = <T,>(items: readonly T[]) => items.map((item, at) => ({ key: String(at), at, item }));

/** Tables up to this many rows stay on one printed page. */
const LONGEST_UNBROKEN = 12;

/** A table of a document; wider than the page it moves inside its own region, which the keyboard can reach. */
export function DocumentTable({ table, number }: { table: Table; number: number }) {
  const figures = figureColumns(table);
  const naming = headerColumn(table.head);
  const name = table.caption ?? publicationPage.table(number);
  return (
    <WideRegion
      name={`${name}${publicationPage.tableHint}`}
      className={table.rows.length > LONGEST_UNBROKEN ? "gw-table" : "gw-table gw-table-short"}
    >
      <table>
        {table.caption === null ? null : (
          <caption>
            <span>{table.caption}</span>
          </caption>
        )}
        <thead>
          <tr>
            {keyed(table.head).map(({ key, at, item }) => (
              <th key={key} scope="col" className={figures[at] ? "number" : undefined}>
                {item.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(table.rows).map(({ key, item: row }) => (
            <tr key={key}>
              {keyed(row).map(({ key: column, at, item }) =>
                at === naming && !item.numeric ? (
                  <th key={column} scope="row">
                    {item.text}
                  </th>
                ) : (
                  <td key={column} className={item.numeric ? "number" : undefined}>
                    {item.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideRegion>
  );
}
