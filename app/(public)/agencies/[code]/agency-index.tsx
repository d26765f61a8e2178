import { columnHref } from "@/components/site/column-nav";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { PublicAgency } from "@/db/queries/agencies";
import type { agencyIndex, agencyYears } from "@/db/queries/catalogue";
import type { ColumnRow } from "@/db/queries/columns";
import { addressWith } from "@/server/query-params";
import { agencyPage } from "@/text/catalogue";

/** How a part of an agency's page is headed. */
export const AGENCY_HEADING = "font-title text-xl font-bold scroll-mt-4";

type Held = Awaited<ReturnType<typeof agencyIndex>>;
type Years = Awaited<ReturnType<typeof agencyYears>>;

/** An agency's own catalogue (公开目录): its columns with how much they hold. */
export function AgencyIndex({
  agency,
  columns,
  held,
}: {
  agency: PublicAgency;
  columns: readonly ColumnRow[];
  held: Held;
}) {
  const byId = new Map(held.map((row) => [row.columnId, row]));
  const rows = columns.flatMap((column) => {
    const found = byId.get(column.id);
    return found ? [{ column, ...found }] : [];
  });
  return (
    <section className="mt-12" aria-labelledby="agency-index">
      <h2 id="agency-index" className={`mb-3 ${AGENCY_HEADING}`}>
        {agencyPage.index}
      </h2>
      {rows.length === 0 ? (
        <p>{agencyPage.noIndex}</p>
      ) : (
        <Table
          caption={agencyPage.indexCaption(agency.name)}
          heads={[
            { label: agencyPage.column },
            { label: agencyPage.published, numeric: true },
            { label: agencyPage.last, numeric: true },
          ]}
        >
          {rows.map(({ column, total, newestOn }) => (
            <Row key={column.id}>
              <RowHead>
                <a href={addressWith(columnHref(column.code), { agency: agency.code })}>{column.name}</a>
              </RowHead>
              <Cell numeric>{agencyPage.count(total)}</Cell>
              <Cell numeric>{newestOn}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}

/** An agency's public figures by year. */
export function AgencyYears({ agency, years }: { agency: PublicAgency; years: Years }) {
  return (
    <section className="mt-12" aria-labelledby="agency-years">
      <h2 id="agency-years" className={`mb-3 ${AGENCY_HEADING}`}>
        {agencyPage.statistics}
      </h2>
      <Table
        caption={agencyPage.statisticsCaption(agency.name)}
        heads={[
          { label: agencyPage.year },
          { label: agencyPage.yearPublished, numeric: true },
          { label: agencyPage.yearAnswers, numeric: true },
        ]}
      >
        {years.map(({ year, published, answers }) => (
          <Row key={year}>
            <RowHead>{year}</RowHead>
            <Cell numeric>
              {published > 0 ? (
                <a href={addressWith(`/agencies/${agency.code}`, { year })}>{agencyPage.count(published)}</a>
              ) : (
                agencyPage.count(0)
              )}
            </Cell>
            <Cell numeric>{agencyPage.count(answers)}</Cell>
          </Row>
        ))}
      </Table>
      <p className="mt-2 max-w-read text-sm text-ink-3">{agencyPage.answersNote}</p>
    </section>
  );
}
