import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody } from "@/components/staff/page-body";
import { agencyChoices } from "@/db/queries/admin-site";
import { type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { accountProblems, staffPage } from "@/text/admin-accounts";
import { AccountEntries } from "../../account-entries";
import { AdminFrame } from "../../admin-frame";
import { createAccount } from "../actions";

export const metadata: Metadata = { title: staffPage.addTitle, robots: "noindex" };

export default async function NewAccountPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("staff.create");
  const agencies = await agencyChoices(staff);
  return (
    <AdminFrame current="/admin/staff">
      <PageBody title={staffPage.addTitle} lead={staffPage.lead}>
        <ActionForm
          action={createAccount}
          submit={staffPage.add}
          sentences={accountProblems}
          className="mt-4 max-w-read"
        >
          <AccountEntries agencies={agencies} initialAgency={textParam(await searchParams, "agency")} />
        </ActionForm>
        <p className="mt-6">
          <a href="/admin/staff">{staffPage.back}</a>
        </p>
      </PageBody>
    </AdminFrame>
  );
}
