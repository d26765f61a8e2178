import type { Metadata } from "next";
import { IdentityList } from "@/components/annual-report/identity-list";
import { SectionThree } from "@/components/annual-report/section-three";
import { RegisterFilter } from "@/components/desk/register-filter";
import { RemedyTallyTable } from "@/components/remedy/remedy-tally";
import { HandInTable } from "@/components/report-desk/hand-in-table";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { reportTables } from "@/db/queries/report-tables";
import { agencyTree } from "@/db/queries/reporting-agencies";
import { valuesAt } from "@/domain/annual-report/requests-table";
import { handInsOf } from "@/server/annual-report/roll-up-now";
import { today } from "@/server/clock";
import { addressWith, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { annualReport, REPORT_COLUMNS } from "@/text/annual-report";
import { oversight } from "@/text/oversight";
import { reportDesk } from "@/text/report-desk";
import { OversightFrame } from "../oversight-frame";
import { reportAsked } from "./asked";

export const metadata: Metadata = { title: annualReport.title, robots: "noindex" };

const HERE = "/oversight/annual-report";

export default async function LiveReportPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const { years, year, agencies, agency, agencyIds } = await reportAsked(staff, await searchParams, today());
  const { requests, remedies, identities } = await reportTables(staff, agencyIds, year);
  const total = (code: string) => valuesAt(requests, code)[6];
  const failing = identities.filter(({ holds }) => !holds).length;
  const unplaced = requests.unplaced[6];
  const tree = await agencyTree();
  const hrefOf = (row: string, column: number) =>
    addressWith(`${HERE}/cases`, {
      year,
      agency: agency?.code,
      row,
      type: REPORT_COLUMNS[column]?.type ?? undefined,
    });
  return (
    <OversightFrame current={HERE}>
      <PageBody title={annualReport.title} lead={annualReport.lead}>
        <RegisterFilter
          action={HERE}
          filters={[
            {
              name: "year",
              label: oversight.year,
              chosen: String(year),
              options: years.map((one) => ({ value: String(one), label: oversight.yearName(one) })),
            },
            {
              name: "agency",
              label: annualReport.scope,
              chosen: agency?.code ?? "",
              options: [
                { value: "", label: annualReport.wholeCity },
                ...agencies.map(({ code, name }) => ({ value: code, label: name })),
              ],
            },
          ]}
        />
        <p className="text-base font-semibold">
          {annualReport.finding(year, total("一"), total("二"), total("三(七)"), total("四"))}
        </p>
        <Notice tone={failing > 0 ? "warn" : "info"}>
          {failing > 0 ? annualReport.someFail(failing) : annualReport.allHold}
        </Notice>
        {unplaced > 0 ? (
          <p className="mt-3 max-w-read">
            {annualReport.unplaced(unplaced)}
            <a href={hrefOf("unplaced", 6)}>{annualReport.seeUnplaced}</a>
          </p>
        ) : null}
        <PagePart title={annualReport.section3}>
          <SectionThree table={requests} hrefOf={({ row }, column) => hrefOf(row, column)} />
        </PagePart>
        <PagePart title={annualReport.section4}>
          <RemedyTallyTable tally={remedies} year={year} />
        </PagePart>
        <PagePart title={annualReport.identities}>
          <IdentityList identities={identities} />
        </PagePart>
        <PagePart title={reportDesk.rollUp.title(year)}>
          <HandInTable
            rows={await handInsOf(agency ? tree.filter(({ id }) => id === agency.id) : tree, year)}
            today={today()}
          />
        </PagePart>
      </PageBody>
    </OversightFrame>
  );
}
