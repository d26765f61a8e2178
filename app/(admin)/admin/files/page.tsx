import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { PlainTable } from "@/components/ui/plain-table";
import { SummaryList } from "@/components/ui/summary-list";
import { objectCare } from "@/db/queries/object-care";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { instantInFull } from "@/text/dates";
import { objectCarePage } from "@/text/file-library";
import { DoneNotice } from "../../../done-notice";
import { AdminFrame } from "../admin-frame";
import { saveRestoreDays } from "./actions";

export const metadata: Metadata = { title: objectCarePage.title, robots: "noindex" };

const when = (at: number | null) => (at === null ? objectCarePage.never : instantInFull(at));

/** Whether everything that is stored is what was stored, for whoever looks after the machine. */
export default async function ObjectCarePage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("site.manage");
  const { all, checked, oldest, unnamed, faults, restoreDays, state } = await objectCare(staff);
  const { heads } = objectCarePage;
  return (
    <AdminFrame current="/admin/files">
      <PageBody title={objectCarePage.title} lead={objectCarePage.lead}>
        <DoneNotice params={await searchParams} sentences={{ saved: objectCarePage.keepSaved }} />
        <div className="mt-4">
          <SummaryList
            rows={[
              { label: objectCarePage.all, value: String(all) },
              { label: objectCarePage.checked, value: String(checked) },
              { label: objectCarePage.oldest, value: when(oldest) },
              { label: objectCarePage.unnamed, value: String(unnamed) },
            ]}
          />
        </div>
        <PagePart title={objectCarePage.faults}>
          {faults.length === 0 ? (
            <Notice tone="ok">{objectCarePage.noFaults}</Notice>
          ) : (
            <>
              <Notice tone="danger">{objectCarePage.advice}</Notice>
              <PlainTable
                caption={<span className="sr-only">{objectCarePage.faults}</span>}
                head={[heads.sha256, heads.fault, heads.since, heads.okAt]}
                rows={faults.map(({ objectName, sha256, fault, faultSince, okAt }) => ({
                  key: objectName,
                  cells: [
                    <span key="sha256" className="font-mono text-xs font-normal break-all">
                      {sha256}
                    </span>,
                    fault ? objectCarePage.fault[fault] : "—",
                    faultSince === null ? "—" : instantInFull(faultSince),
                    okAt === null ? objectCarePage.neverWhole : instantInFull(okAt),
                  ],
                }))}
              />
            </>
          )}
        </PagePart>
        <PagePart title={objectCarePage.keep}>
          <ActionForm
            action={saveRestoreDays}
            submit={objectCarePage.keepSave}
            hidden={{ seen: state }}
            sentences={objectCarePage.keepProblems}
            className="max-w-read"
          >
            <TextField
              name="days"
              label={objectCarePage.keepDays}
              hint={objectCarePage.keepHint}
              initial={String(restoreDays)}
              inputMode="numeric"
              width="short"
            />
          </ActionForm>
        </PagePart>
      </PageBody>
    </AdminFrame>
  );
}
