import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { CellChanges } from "@/components/report-desk/cell-changes";
import { HandInTable } from "@/components/report-desk/hand-in-table";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { scopeOf } from "@/domain/annual-report/reporting-agencies";
import { handInsBelow, rollUpNow } from "@/server/annual-report/roll-up-now";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { reportDesk } from "@/text/report-desk";
import { DoneNotice } from "../../../../../done-notice";
import { PublishingFrame } from "../../../publishing-frame";
import { remindAgency } from "../../actions";
import { reportAsked } from "../asked";

const words = reportDesk.rollUp;
export const metadata: Metadata = { title: words.staffOnly, robots: "noindex" };

export default async function RollUpPage({
  params,
  searchParams,
}: {
  params: Promise<{ year: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const { staff, year, own, base } = await reportAsked(params);
  const { agency, live } = own;
  const isGovernment = scopeOf(agency) === "government";
  const rows = isGovernment ? await handInsBelow(agency, year) : [];
  const rollUp = isGovernment ? await rollUpNow(agency, year, live) : null;
  const mayRemind = staff.permissions.has("report.write");
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.title(year)} lead={isGovernment ? words.lead : words.onlyGovernment}>
        <DoneNotice params={await searchParams} sentences={reportDesk.done} />
        <p className="mt-3">
          <a href={base}>{reportDesk.backToReport}</a>
        </p>
        {rollUp ? (
          <>
            <PagePart title={words.caption}>
              <HandInTable
                rows={rows}
                today={today()}
                {...(mayRemind && {
                  actOf: ({ code, name }) => (
                    <ActionForm
                      action={remindAgency}
                      submit={words.remind}
                      kind="quiet"
                      hidden={{ year, code }}
                      className="-mt-4"
                    >
                      <span className="sr-only">{words.remindLong(name)}</span>
                    </ActionForm>
                  ),
                })}
              />
            </PagePart>
            <PagePart title={words.sum}>
              <p>{words.sumLead(rollUp.frozen, rollUp.all)}</p>
              <p className="mt-1 font-semibold">
                {rollUp.differences.length === 0 ? words.agree : words.differ(rollUp.differences.length)}
              </p>
              {rollUp.differences.length > 0 ? (
                <CellChanges
                  caption={words.differCaption}
                  heads={[words.differHeads.place, words.differHeads.sum, words.differHeads.now]}
                  changes={rollUp.differences}
                />
              ) : null}
            </PagePart>
          </>
        ) : null}
      </PageBody>
    </PublishingFrame>
  );
}
