import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { CellChange } from "@/domain/annual-report/content-changes";
import { cellPlace } from "@/text/report-desk";

/** Numbers of two states of the tables that differ, each with its place. */
export function CellChanges({
  caption,
  heads,
  changes,
}: {
  caption: string;
  heads: readonly [place: string, before: string, after: string];
  changes: readonly CellChange[];
}) {
  const [place, before, after] = heads;
  return (
    <Table
      caption={caption}
      heads={[{ label: place }, { label: before, numeric: true }, { label: after, numeric: true }]}
    >
      {changes.map((change) => (
        <Row key={cellPlace(change)}>
          <RowHead>{cellPlace(change)}</RowHead>
          <Cell numeric>{change.before}</Cell>
          <Cell numeric>
            <strong>{change.after}</strong>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
