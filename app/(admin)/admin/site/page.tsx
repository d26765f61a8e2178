import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody } from "@/components/staff/page-body";
import { siteForForm } from "@/db/queries/admin-site";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { entryProblems, labelsOf, siteFields, sitePage } from "@/text/admin";
import { DoneNotice } from "../../../done-notice";
import { AdminFrame } from "../admin-frame";
import { SiteEntries } from "../entry-fields";
import { saveSite } from "./actions";

export const metadata: Metadata = { title: sitePage.title, robots: "noindex" };

export default async function SitePage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("site.manage");
  const { settings, state } = await siteForForm(staff);
  const { saved, unchanged } = sitePage;
  return (
    <AdminFrame current="/admin/site">
      <PageBody title={sitePage.title} lead={sitePage.lead}>
        <DoneNotice params={await searchParams} sentences={{ saved, unchanged }} />
        <ActionForm
          action={saveSite}
          submit={sitePage.save}
          hidden={{ seen: state, from: "site" }}
          sentences={entryProblems}
          labels={labelsOf(siteFields)}
          className="mt-4 max-w-read"
        >
          <SiteEntries initial={settings} />
        </ActionForm>
      </PageBody>
    </AdminFrame>
  );
}
