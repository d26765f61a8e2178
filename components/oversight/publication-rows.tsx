import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { SupervisedPublication } from "@/db/queries/oversight";
import { dayInFull } from "@/text/dates";
import { oversight } from "@/text/oversight";

const HEADS = ["indexNumber", "title", "agency", "column", "publishedOn"] as const;

/** Publications behind a figure, by index number and title. */
export function PublicationRows({ rows }: { rows: readonly SupervisedPublication[] }) {
  return (
    <Table
      caption={oversight.publicationListCaption}
      heads={HEADS.map((head) => ({ label: oversight[head] }))}
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell line>{row.indexNumber}</Cell>
          <RowHead>
            <a href={`/p/${row.id}`}>{row.title}</a>
          </RowHead>
          <Cell>{row.agencyName}</Cell>
          <Cell>{row.columnName}</Cell>
          <Cell line>
            {dayInFull(row.publishedOn)}
            {row.legacyPublished ? oversight.legacy : ""}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
