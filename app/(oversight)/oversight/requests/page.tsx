import type { Metadata } from "next";
import { CaseFiguresTable } from "@/components/oversight/case-figures";
import { YearChoice } from "@/components/oversight/year-choice";
import { PageBody } from "@/components/staff/page-body";
import { caseFigures } from "@/db/queries/oversight";
import { onTimeShare, sumOf } from "@/domain/oversight/figures";
import { today } from "@/server/clock";
import { addressWith, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { oversight } from "@/text/oversight";
import { OversightFrame } from "../oversight-frame";
import { yearAsked } from "../year-asked";

export const metadata: Metadata = { title: oversight.casesTitle, robots: "noindex" };

export default async function RequestFiguresPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const on = today();
  const { years, year } = await yearAsked(staff, await searchParams, on);
  const { rows, silent } = await caseFigures(staff, { year, today: on });
  const total = sumOf(rows);
  return (
    <OversightFrame current="/oversight/requests">
      <PageBody title={oversight.casesTitle}>
        <YearChoice action="/oversight/requests" years={years} year={year} />
        <p className="text-base font-semibold">
          {oversight.caseFinding(year, total.received, total.closed, onTimeShare(total))}
          {oversight.openFinding(total.open, total.overdue)}
        </p>
        <p className="mt-1 mb-4 max-w-read text-ink-2">{oversight.asOf(dayInFull(on))}</p>
        <CaseFiguresTable
          rows={rows}
          total={total}
          year={year}
          hrefOf={(figure, agency) =>
            addressWith("/oversight/cases", { figure, agency: agency ?? undefined, year })
          }
        />
        {silent > 0 ? <p className="mt-3">{oversight.silentCases(silent)}</p> : null}
        <p className="mt-1 max-w-read text-ink-2">{oversight.howOnTime}</p>
      </PageBody>
    </OversightFrame>
  );
}
