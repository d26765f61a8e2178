import type { Metadata } from "next";
import { AccountFilter } from "@/components/admin/account-filter";
import { AccountTable } from "@/components/admin/account-table";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Pagination } from "@/components/ui/pagination";
import { agencyChoices } from "@/db/queries/admin-site";
import { accountList, openProposals } from "@/db/queries/admin-staff";
import { now } from "@/server/clock";
import { addressWith, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { grantsPage, staffPage } from "@/text/admin-accounts";
import { instantInFull } from "@/text/dates";
import { DoneNotice } from "../../../done-notice";
import { accountsAsked } from "../accounts-asked";
import { AdminFrame } from "../admin-frame";
import { decideGrant } from "./actions";

export const metadata: Metadata = { title: grantsPage.title, robots: "noindex" };

export default async function GrantsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("staff.grant");
  const params = await searchParams;
  const agencies = await agencyChoices(staff);
  const asked = accountsAsked(params, agencies);
  const list = await accountList(staff, asked.filter);
  const proposals = await openProposals(staff);
  const { confirmed, dropped } = grantsPage;
  return (
    <AdminFrame current="/admin/grants">
      <PageBody title={grantsPage.title} lead={grantsPage.lead}>
        <DoneNotice params={params} sentences={{ confirmed, dropped }} />
        {proposals.length > 0 ? (
          <PagePart title={grantsPage.proposals}>
            <ul className="max-w-read border-t-2 border-navy">
              {proposals.map(({ id, name, proposedBy, proposedByName, proposedAt }) => (
                <li key={id} className="border-b border-line py-3">
                  <p>{grantsPage.proposal(name, proposedByName, instantInFull(proposedAt))}</p>
                  <div className="flex flex-wrap items-start gap-x-3">
                    {proposedBy === staff.id ? (
                      <p className="mt-4 py-1.5 text-ink-2">{grantsPage.waitForOther}</p>
                    ) : (
                      <ActionForm
                        action={decideGrant}
                        submit={grantsPage.confirm}
                        hidden={{ id, decision: "confirmed" }}
                      />
                    )}
                    <ActionForm
                      action={decideGrant}
                      submit={grantsPage.drop}
                      kind="quiet"
                      hidden={{ id, decision: "dropped" }}
                    />
                  </div>
                </li>
              ))}
            </ul>
          </PagePart>
        ) : null}
        <AccountFilter action="/admin/grants" {...asked} agencies={agencies} />
        {list.total === 0 ? (
          <p>{staffPage.none}</p>
        ) : (
          <AccountTable rows={list.items} at={now()} hrefOf={({ id }) => `/admin/grants/${id}`} />
        )}
        {list.pages > 1 ? (
          <Pagination
            {...list}
            hrefOf={(page) =>
              addressWith("/admin/grants", { words: asked.words, agency: asked.agency, page })
            }
          />
        ) : null}
      </PageBody>
    </AdminFrame>
  );
}
