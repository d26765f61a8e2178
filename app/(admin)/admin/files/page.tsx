import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { Table } from "@/components/ui/table";
import { objectCare } from "@/db/queries/object-care";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { instantInFull } from "@/text/dates";
import { objectCarePage } from "@/text/file-library";
import { DoneNotice } from "../../../done-notice";
import { AdminFrame } from "../admin-frame";
import { saveRestoreDays } from "./actions";

export const metadata: Metadata = { title: objectCarePage.title, robots: "noindex" };

const CELL = "px-3 py-2 align-top";
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
              <Table
                caption={objectCarePage.faults}
                heads={[
                  { label: heads.sha256 },
                  { label: heads.fault },
                  { label: heads.since },
                  { label: heads.okAt },
                ]}
              >
                {faults.map(({ objectName, sha256, fault, faultSince, okAt }) => (
                  <tr key={objectName} className="border-b border-line">
                    <th scope="row" className={`${CELL} text-left font-mono text-xs font-normal break-all`}>
                      {sha256}
                    </th>
                    <td className={CELL}>{fault ? objectCarePage.fault[fault] : null}</td>
                    <td className={CELL}>{when(faultSince)}</td>
                    <td className={CELL}>{when(okAt)}</td>
                  </tr>
                ))}
              </Table>
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
