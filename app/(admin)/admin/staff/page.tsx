import type { Metadata } from "next";
import { AccountFilter } from "@/components/admin/account-filter";
import { AccountTable } from "@/components/admin/account-table";
import { PageBody } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { agencyChoices } from "@/db/queries/admin-site";
import { accountList } from "@/db/queries/admin-staff";
import { now } from "@/server/clock";
import { addressWith, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { staffPage } from "@/text/admin-accounts";
import { accountsAsked } from "../accounts-asked";
import { AdminFrame } from "../admin-frame";

export const metadata: Metadata = { title: staffPage.title, robots: "noindex" };

export default async function StaffPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("staff.create");
  const agencies = await agencyChoices(staff);
  const asked = accountsAsked(await searchParams, agencies);
  const list = await accountList(staff, asked.filter);
  return (
    <AdminFrame current="/admin/staff">
      <PageBody title={staffPage.title} lead={staffPage.lead}>
        <p className="mt-4">
          <a
            href={addressWith("/admin/staff/new", { agency: asked.agency })}
            className={buttonClass("primary", "staff")}
          >
            {staffPage.add}
          </a>
        </p>
        <AccountFilter action="/admin/staff" {...asked} agencies={agencies} />
        {list.total === 0 ? <p>{staffPage.none}</p> : <AccountTable rows={list.items} at={now()} />}
        {list.pages > 1 ? (
          <Pagination
            {...list}
            hrefOf={(page) => addressWith("/admin/staff", { words: asked.words, agency: asked.agency, page })}
          />
        ) : null}
      </PageBody>
    </AdminFrame>
  );
}
