import type { Metadata } from "next";
import { SupervisedCases } from "@/components/oversight/case-table";
import { PageBody } from "@/components/staff/page-body";
import { casesOfCell, reportTables } from "@/db/queries/report-tables";
import { REPORT_LINES } from "@/domain/annual-report/report-lines";
import { valuesAt } from "@/domain/annual-report/requests-table";
import { APPLICANT_TYPES } from "@/domain/info-request/application/channels";
import { canonicalNumber } from "@/domain/info-request/application/tracking-code";
import { today } from "@/server/clock";
import { addressWith, choiceParam, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { annualReport, REPORT_COLUMNS } from "@/text/annual-report";
import { oversight } from "@/text/oversight";
import { lineName } from "@/text/report-form";
import { OversightFrame } from "../../oversight-frame";
import { reportAsked } from "../asked";

export const metadata: Metadata = { title: annualReport.title, robots: "noindex" };

const ROWS = 50;
const LINES = [...REPORT_LINES, { row: "unplaced", code: "" } as const];

export default async function ReportCellPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const params = await searchParams;
  const { year, agency, agencyIds } = await reportAsked(staff, params, today());
  const asked = choiceParam(
    params,
    "row",
    LINES.map(({ row }) => row),
  ).chosen;
  const line = LINES.find(({ row }) => row === asked) ?? REPORT_LINES[0] ?? LINES[0];
  const applicantType = choiceParam(params, "type", APPLICANT_TYPES).chosen ?? null;
  const column = REPORT_COLUMNS.findIndex(({ type }) => type === applicantType);
  const before = canonicalNumber(textParam(params, "before"));
  const { requests } = await reportTables(staff, agencyIds, year);
  const values = line?.row === "unplaced" ? requests.unplaced : valuesAt(requests, line?.code ?? "");
  const cell = { row: line?.row ?? "new", applicantType } as const;
  const { items, next } = await casesOfCell(staff, agencyIds, year, cell, before, ROWS);
  const here = { year, agency: agency?.code, row: cell.row, type: applicantType ?? undefined };
  const title = annualReport.listTitle(line ? lineName(line) : "", REPORT_COLUMNS[column]?.label ?? "", year);
  return (
    <OversightFrame current="/oversight/annual-report">
      <PageBody title={title} lead={oversight.listLead(values[column] ?? 0)}>
        <p className="my-3">
          <a href={addressWith("/oversight/annual-report", { year, agency: agency?.code })}>
            {oversight.back}
          </a>
        </p>
        {items.length > 0 ? <SupervisedCases rows={items} agencyShown={!agency} /> : <p>{oversight.empty}</p>}
        <nav aria-label={oversight.paging} className="mt-4 flex gap-x-6">
          {before === null ? null : (
            <a href={addressWith("/oversight/annual-report/cases", here)}>{oversight.first}</a>
          )}
          {next === null ? null : (
            <a href={addressWith("/oversight/annual-report/cases", { ...here, before: next })} rel="next">
              {oversight.next}
            </a>
          )}
        </nav>
      </PageBody>
    </OversightFrame>
  );
}
