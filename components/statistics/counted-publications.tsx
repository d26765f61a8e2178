import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { CountedPublication } from "@/db/queries/statistics-publications";
import { dayInFull } from "@/text/dates";
import { oversight } from "@/text/oversight";
import { statistics } from "@/text/statistics";

/** The publications behind a figure; each leads to its public page. */
export function CountedPublications({ rows }: { rows: readonly CountedPublication[] }) {
  const { indexNumber, title, agency, column, publishedOn, publicationListCaption, legacy, none } = oversight;
  const heads = [indexNumber, title, agency, column, statistics.issuedOn, publishedOn];
  return (
    <Table caption={publicationListCaption} heads={heads.map((label) => ({ label }))}>
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell line>{row.indexNumber}</Cell>
          <RowHead>
            <a href={`/p/${row.id}`}>{row.title}</a>
          </RowHead>
          <Cell>{row.agencyName}</Cell>
          <Cell>{row.columnName}</Cell>
          <Cell line>{row.issuedOn === null ? none : dayInFull(row.issuedOn)}</Cell>
          <Cell line>
            {dayInFull(row.publishedOn)}
            {row.legacyPublished ? legacy : ""}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
