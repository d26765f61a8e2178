import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody } from "@/components/staff/page-body";
import { agencyChoices, agencyForForm } from "@/db/queries/admin-site";
import { requireStaff } from "@/server/session";
import { agenciesPage, agencyFields, entryProblems, labelsOf } from "@/text/admin";
import { AdminFrame } from "../../admin-frame";
import { AgencyEntries } from "../../entry-fields";
import { saveAgency } from "../actions";

export const metadata: Metadata = { title: agenciesPage.title, robots: "noindex" };

export default async function AgencyPage({ params }: { params: Promise<{ code: string }> }) {
  const staff = await requireStaff("site.manage");
  const { code } = await params;
  const known = await agencyForForm(staff, code);
  if (!known) notFound();
  const { agency, parentCode, state } = known;
  const parents = (await agencyChoices(staff)).filter((other) => other.code !== code);
  return (
    <AdminFrame current="/admin/agencies">
      <PageBody title={agenciesPage.change(agency.name)} lead={agenciesPage.codeStays(code)}>
        <ActionForm
          action={saveAgency}
          submit={agenciesPage.save}
          hidden={{ agencyCode: code, seen: state }}
          sentences={entryProblems}
          labels={labelsOf(agencyFields)}
          className="mt-4 max-w-read"
        >
          <AgencyEntries
            initial={{
              ...agency,
              parentCode: parentCode ?? "",
              website: agency.website ?? "",
              themes: agency.themes.join("、"),
            }}
            parents={parents}
            isNew={false}
          />
        </ActionForm>
        <p className="mt-6">
          <a href="/admin/agencies">{agenciesPage.back}</a>
        </p>
      </PageBody>
    </AdminFrame>
  );
}
