import type { Metadata } from "next";
import { AccountFilter } from "@/components/admin/account-filter";
import { AccountEntries } from "@/components/admin/account-form";
import { AccountTable } from "@/components/admin/account-table";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Pagination } from "@/components/ui/pagination";
import { agencyChoices } from "@/db/queries/admin-site";
import { accountList } from "@/db/queries/admin-staff";
import { now } from "@/server/clock";
import { addressWith, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { accountProblems, staffPage } from "@/text/admin-accounts";
import { accountsAsked } from "../accounts-asked";
import { AdminFrame } from "../admin-frame";
import { createAccount } from "./actions";

export const metadata: Metadata = { title: staffPage.title, robots: "noindex" };

export default async function StaffPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("staff.create");
  const agencies = await agencyChoices(staff);
  const asked = accountsAsked(await searchParams, agencies);
  const list = await accountList(staff, asked.filter);
  return (
    <AdminFrame current="/admin/staff">
      <PageBody title={staffPage.title} lead={staffPage.lead}>
        <AccountFilter action="/admin/staff" {...asked} agencies={agencies} />
        {list.total === 0 ? <p>{staffPage.none}</p> : <AccountTable rows={list.items} at={now()} />}
        {list.pages > 1 ? (
          <Pagination
            {...list}
            hrefOf={(page) => addressWith("/admin/staff", { words: asked.words, agency: asked.agency, page })}
          />
        ) : null}
        <PagePart title={staffPage.addTitle}>
          <ActionForm
            action={createAccount}
            submit={staffPage.add}
            sentences={accountProblems}
            className="max-w-read"
          >
            <AccountEntries agencies={agencies} initialAgency={asked.agency} />
          </ActionForm>
        </PagePart>
      </PageBody>
    </AdminFrame>
  );
}
