import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { REMEDY_KINDS } from "@/domain/remedy/remedy-kinds";
import { REMEDY_COLUMNS, type RemedyTally } from "@/domain/remedy/remedy-tally";
import { REMEDY_COLUMN_LABELS, REMEDY_KIND_LABELS, remedies } from "@/text/remedies";

/** The fifteen numbers of section 四, a row for each way to contest. */
export function RemedyTallyTable({ tally, year }: { tally: RemedyTally; year: number }) {
  return (
    <Table
      caption={remedies.tally(year)}
      heads={[
        { label: remedies.heads.kind },
        ...REMEDY_COLUMNS.map((column) => ({ label: REMEDY_COLUMN_LABELS[column], numeric: true })),
      ]}
    >
      {REMEDY_KINDS.map((kind) => (
        <Row key={kind}>
          <RowHead>{REMEDY_KIND_LABELS[kind]}</RowHead>
          {REMEDY_COLUMNS.map((column) => (
            <Cell key={column} numeric>
              <span className={tally[kind][column] === 0 ? "text-ink-3" : "font-semibold"}>
                {tally[kind][column]}
              </span>
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}
