import type { Metadata } from "next";
import { SectionThree } from "@/components/annual-report/section-three";
import { SectionFourTable } from "@/components/report-desk/section-four-table";
import { SectionTwoTable } from "@/components/report-desk/section-two-table";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { REPORT_LINES } from "@/domain/annual-report/report-lines";
import { valuesAt } from "@/domain/annual-report/requests-table";
import { addressWith } from "@/server/query-params";
import { REPORT_COLUMNS } from "@/text/annual-report";
import { reportDesk, SECTION_TITLES } from "@/text/report-desk";
import { PublishingFrame } from "../../../publishing-frame";
import { reportAsked } from "../asked";

const words = reportDesk.tables;
export const metadata: Metadata = { title: words.title, robots: "noindex" };

const REPORTING = ["report.write", "report.review", "report.publish"] as const;

export default async function ReportTablesPage({ params }: { params: Promise<{ year: string }> }) {
  const { staff, year, own, base } = await reportAsked(params);
  const { live, before, ownMissing } = own;
  const mayOpen = REPORTING.some((permission) => staff.permissions.has(permission));
  const heads = words.compareHeads;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.title} lead={words.lead}>
        <p className="mt-3">
          <a href={base}>{reportDesk.backToReport}</a>
        </p>
        <PagePart title={SECTION_TITLES.two}>
          <SectionTwoTable section={live.section2} missing={ownMissing} before={before?.section2 ?? null} />
        </PagePart>
        <PagePart title={SECTION_TITLES.three}>
          <SectionThree
            table={live.section3}
            {...(mayOpen && {
              hrefOf: ({ row }, column) =>
                addressWith(`${base}/cells`, { row, type: REPORT_COLUMNS[column]?.type ?? undefined }),
            })}
          />
        </PagePart>
        <PagePart title={SECTION_TITLES.four}>
          <SectionFourTable section={live.section4} year={year} />
        </PagePart>
        <PagePart title={words.compare}>
          {before ? (
            <>
              <Table
                caption={words.compare}
                heads={[
                  { label: heads.row },
                  { label: heads.now, numeric: true },
                  { label: heads.before, numeric: true },
                  { label: heads.change, numeric: true },
                ]}
              >
                {REPORT_LINES.map(({ code }) => {
                  const [now, last] = [live, before].map(({ section3 }) => valuesAt(section3, code)[6]);
                  const label = live.section3.rows.find((row) => row.code === code)?.label ?? code;
                  const change = (now ?? 0) - (last ?? 0);
                  return (
                    <Row key={code}>
                      <RowHead>
                        {code}　{label}
                      </RowHead>
                      <Cell numeric>{now}</Cell>
                      <Cell numeric>{last}</Cell>
                      <Cell numeric>{change > 0 ? `+${change}` : String(change).replace("-", "−")}</Cell>
                    </Row>
                  );
                })}
              </Table>
              <h3 className="mt-6 mb-2 font-semibold">{words.beforeFour(year - 1)}</h3>
              <div>
                <SectionFourTable section={before.section4} year={year - 1} />
              </div>
            </>
          ) : (
            <p>{reportDesk.noBefore}</p>
          )}
        </PagePart>
      </PageBody>
    </PublishingFrame>
  );
}
