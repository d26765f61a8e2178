import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { reportPage, YEAR_ROWS } from "@/text/report-page";
import type { ReportYear } from "./report-charts";

const ROWS = Object.keys(YEAR_ROWS) as (keyof typeof YEAR_ROWS)[];

/** The main numbers of every public report of an agency beside one another; each year leads to its report. */
export function ReportYears({
  agency,
  years,
  current,
}: {
  agency: { code: string; name: string };
  /** The earliest first. */
  years: readonly ReportYear[];
  current: number;
}) {
  const { title, lead, head, year: name, unknown } = reportPage.years;
  return (
    <section className="mt-10" aria-labelledby="years">
      <h2 id="years" className="font-title text-xl font-bold">
        {title}
      </h2>
      <p className="mt-2 mb-3 text-ink-2">{lead(agency.name)}</p>
      <Table
        caption={title}
        heads={[{ label: head }, ...years.map(({ year }) => ({ label: name(year), numeric: true }))]}
      >
        {ROWS.map((row) => (
          <Row key={row}>
            <RowHead>{YEAR_ROWS[row]}</RowHead>
            {years.map(({ year, numbers }) => (
              <Cell key={year} numeric>
                {numbers[row] ?? unknown}
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
      <p className="no-print mt-3 flex flex-wrap gap-x-5">
        {years
          .filter(({ year }) => year !== current)
          .map(({ year }) => (
            <a key={year} href={`/reports/${agency.code}/${year}`} className="inline-block py-2">
              {reportPage.years.open(year)}
            </a>
          ))}
      </p>
    </section>
  );
}
