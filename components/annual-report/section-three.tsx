import type { FormCell } from "@/domain/annual-report/form-table";
import { REPORT_LINES, type ReportLine } from "@/domain/annual-report/report-lines";
import type { RequestsTable } from "@/domain/annual-report/requests-table";
import { annualReport, REPORT_COLUMNS } from "@/text/annual-report";
import { lineName, sectionThreeForm } from "@/text/report-form";
import { FormTable } from "./form-table";

/** Section 三 in the official form; with `hrefOf` every number that is not nought opens its cases. */
export function SectionThree({
  table,
  hrefOf,
}: {
  table: Pick<RequestsTable, "rows">;
  hrefOf?: (line: ReportLine, column: number) => string;
}) {
  const number = ({ content, at }: FormCell) => {
    const line = REPORT_LINES.find(({ code }) => code === at?.row);
    if (!hrefOf || !at || !line || typeof content !== "number" || content === 0) return undefined;
    const { label } = REPORT_COLUMNS[at.column] ?? { label: "" };
    return (
      <a
        href={hrefOf(line, at.column)}
        aria-label={annualReport.open(lineName(line), label, content)}
        className="inline-block min-w-6 py-0.5"
      >
        {content}
      </a>
    );
  };
  return <FormTable form={sectionThreeForm(table)} width="min-w-240" number={number} />;
}
