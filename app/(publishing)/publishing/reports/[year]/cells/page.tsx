import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SupervisedCases } from "@/components/oversight/case-table";
import { PageBody } from "@/components/staff/page-body";
import { reportOf, versionsOf } from "@/db/queries/report-record";
import { casesCorrectedSince, casesOfOwnCell } from "@/db/queries/report-tables";
import { REPORT_LINES } from "@/domain/annual-report/report-lines";
import { scopeOf } from "@/domain/annual-report/reporting-agencies";
import { APPLICANT_TYPES } from "@/domain/info-request/application/channels";
import { canonicalNumber } from "@/domain/info-request/application/tracking-code";
import { ownAgency, reportYear } from "@/server/annual-report/own-report";
import { addressWith, choiceParam, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { annualReport, REPORT_COLUMNS } from "@/text/annual-report";
import { oversight } from "@/text/oversight";
import { reportDesk } from "@/text/report-desk";
import { lineName } from "@/text/report-form";
import { PublishingFrame } from "../../../publishing-frame";

const words = reportDesk.cells;
export const metadata: Metadata = { title: reportDesk.tables.title, robots: "noindex" };

const ROWS = 50;
const LINES = [...REPORT_LINES, { row: "unplaced", code: "" } as const];
const ROW_NAMES = [...LINES.map(({ row }) => row), "corrected"] as const;

/** Everybody who writes, reviews or publishes reports opens the numbers behind them; somebody else is told that they may not. */
async function reportingStaff() {
  const staff = await requireStaff("draft.read");
  if (staff.permissions.has("report.review")) return requireStaff("report.review");
  return staff.permissions.has("report.publish")
    ? requireStaff("report.publish")
    : requireStaff("report.write");
}

export default async function ReportCellsPage({
  params,
  searchParams,
}: {
  params: Promise<{ year: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const frame = await requireStaff("draft.read");
  const staff = await reportingStaff();
  const [asked, reportOn] = [await searchParams, reportYear((await params).year)];
  const agency = await ownAgency(staff);
  if (reportOn === null || !agency) notFound();
  // The cases of the year before are asked for where this year's carry-over does not agree with them.
  const of = choiceParam(asked, "of", ["before"]).chosen;
  const year = of === "before" ? reportOn - 1 : reportOn;
  const row = choiceParam(asked, "row", ROW_NAMES).chosen ?? "new";
  const applicantType = choiceParam(asked, "type", APPLICANT_TYPES).chosen ?? null;
  const before = canonicalNumber(textParam(asked, "before"));
  const base = `/publishing/reports/${reportOn}` as const;
  const here = { row, of, type: applicantType ?? undefined };
  const report = row === "corrected" ? await reportOf(agency.id, year) : undefined;
  const [version] = report ? await versionsOf(report.id) : [];
  const { items, next } =
    row === "corrected"
      ? await casesCorrectedSince(staff, year, version?.frozenAt ?? Number.MAX_SAFE_INTEGER, before, ROWS)
      : await casesOfOwnCell(staff, year, { row, applicantType }, before, ROWS);
  const line = LINES.find((one) => one.row === row);
  const column = REPORT_COLUMNS.find(({ type }) => type === applicantType)?.label ?? "";
  const title = line ? annualReport.listTitle(lineName(line), column, year) : words.correctedTitle;
  return (
    <PublishingFrame staff={frame} stage={null}>
      <PageBody title={title} lead={row === "corrected" ? words.corrected : oversight.listCaption}>
        <p className="my-3 flex flex-wrap gap-x-6">
          <a href={`${base}/tables`}>{words.back}</a>
          <a href={base}>{reportDesk.backToReport}</a>
        </p>
        {items.length > 0 ? (
          <SupervisedCases rows={items} agencyShown={scopeOf(agency) === "government"} />
        ) : (
          <p>{oversight.empty}</p>
        )}
        <nav aria-label={oversight.paging} className="mt-4 flex gap-x-6">
          {before === null ? null : <a href={addressWith(`${base}/cells`, here)}>{oversight.first}</a>}
          {next === null ? null : (
            <a href={addressWith(`${base}/cells`, { ...here, before: next })} rel="next">
              {oversight.next}
            </a>
          )}
        </nav>
      </PageBody>
    </PublishingFrame>
  );
}
