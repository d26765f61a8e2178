import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody } from "@/components/staff/page-body";
import { agencyChoices } from "@/db/queries/admin-site";
import { requireStaff } from "@/server/session";
import { agenciesPage, agencyFields, entryProblems, labelsOf } from "@/text/admin";
import { AdminFrame } from "../../admin-frame";
import { AgencyEntries } from "../../entry-fields";
import { createAgency } from "../actions";

export const metadata: Metadata = { title: agenciesPage.addTitle, robots: "noindex" };

export default async function NewAgencyPage() {
  const staff = await requireStaff("site.manage");
  const parents = await agencyChoices(staff);
  const [first] = parents;
  return (
    <AdminFrame current="/admin/agencies">
      <PageBody title={agenciesPage.addTitle}>
        <ActionForm
          action={createAgency}
          submit={agenciesPage.save}
          hidden={{ from: "agencies" }}
          sentences={entryProblems}
          labels={labelsOf(agencyFields)}
          className="mt-4 max-w-read"
        >
          <AgencyEntries
            initial={first ? { level: "department", parentCode: first.code } : {}}
            parents={parents}
            isNew
          />
        </ActionForm>
        <p className="mt-6">
          <a href="/admin/agencies">{agenciesPage.back}</a>
        </p>
      </PageBody>
    </AdminFrame>
  );
}
