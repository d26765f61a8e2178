import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { VisitCount } from "@/db/queries/visit-counts";
import { visitsPage } from "@/text/visits";

const shown = (count: number) => count.toLocaleString("en-US");

/** Visits in every row, whatever its rows are; with the addresses of its days where they are known. */
export function VisitTable({
  caption,
  head,
  rows,
  nameOf,
  addresses,
}: {
  caption: string;
  head: string;
  rows: readonly VisitCount[];
  nameOf: (key: string) => string;
  addresses?: ReadonlyMap<string, number>;
}) {
  return (
    <Table
      caption={caption}
      heads={[
        { label: head },
        { label: visitsPage.pageViews, numeric: true },
        { label: visitsPage.downloads, numeric: true },
        { label: visitsPage.robotReads, numeric: true },
        ...(addresses ? [{ label: visitsPage.addresses, numeric: true }] : []),
      ]}
    >
      {rows.map(({ key, pageViews, downloads, robotReads }) => (
        <Row key={key}>
          <RowHead>{nameOf(key)}</RowHead>
          <Cell numeric>{shown(pageViews)}</Cell>
          <Cell numeric>{shown(downloads)}</Cell>
          <Cell numeric>{shown(robotReads)}</Cell>
          {addresses ? (
            <Cell numeric>{addresses.has(key) ? shown(addresses.get(key) ?? 0) : visitsPage.notYet}</Cell>
          ) : null}
        </Row>
      ))}
    </Table>
  );
}
