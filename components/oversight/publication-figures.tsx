import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { AgencyPublicationFigures } from "@/db/queries/oversight";
import { oversight } from "@/text/oversight";

function Count({ count, href, label }: { count: number; href: string; label: string }) {
  return (
    <Cell numeric>
      {count === 0 ? (
        <span className="text-ink-3">0</span>
      ) : (
        <a href={href} aria-label={label} className="inline-block min-w-6 py-0.5">
          {count}
        </a>
      )}
    </Cell>
  );
}

/** How many publications each agency made in each month; every figure opens the list behind it. */
export function PublicationFiguresTable({
  rows,
  year,
  hrefOf,
}: {
  rows: readonly AgencyPublicationFigures[];
  year: number;
  hrefOf: (month: number | null, agencyCode: string | null) => string;
}) {
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  const all = {
    code: null,
    name: oversight.all,
    months: months.map((month) => rows.reduce((sum, row) => sum + (row.months[month - 1] ?? 0), 0)),
    total: rows.reduce((sum, row) => sum + row.total, 0),
  };
  const heads = [
    { label: oversight.agency },
    { label: oversight.total, numeric: true },
    ...months.map((month) => ({ label: oversight.month(month), numeric: true })),
  ];
  return (
    <Table caption={oversight.publicationCaption(year)} heads={heads}>
      {[all, ...rows].map(({ code, name, months: counts, total }) => (
        <Row key={code ?? ""}>
          <RowHead>{code === null ? <span className="font-semibold">{name}</span> : name}</RowHead>
          <Count
            count={total}
            href={hrefOf(null, code)}
            label={oversight.openPublications(name, oversight.yearName(year), total)}
          />
          {months.map((month) => (
            <Count
              key={month}
              count={counts[month - 1] ?? 0}
              href={hrefOf(month, code)}
              label={oversight.openPublications(name, oversight.month(month), counts[month - 1] ?? 0)}
            />
          ))}
        </Row>
      ))}
    </Table>
  );
}
