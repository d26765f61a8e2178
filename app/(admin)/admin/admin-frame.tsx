import type { ReactNode } from "react";
import { NoticeMissing } from "@/components/calendar/notice-missing";
import { StaffFrame } from "@/components/staff/staff-frame";
import { ViewMenu } from "@/components/staff/view-menu";
import { calendarInForce } from "@/db/queries/calendar";
import { siteSettings } from "@/db/queries/settings";
import { type Permission, permissionsOf } from "@/domain/access/roles";
import { missingNoticeYear } from "@/domain/calendar/next-year";
import { today } from "@/server/clock";
import { framedAccount } from "@/server/staff-page";
import { admin } from "@/text/admin";

type Address = keyof typeof admin.views;

/** Who may open which page; what a page does it asks for itself. */
const OPENS: Readonly<Record<Address, Permission | null>> = {
  "/admin": null,
  "/admin/setup": "site.manage",
  "/admin/site": "site.manage",
  "/admin/footer": "site.manage",
  "/admin/agencies": "site.manage",
  "/admin/columns": "site.manage",
  "/admin/publishing-workflow": "site.manage",
  "/admin/synonyms": "site.manage",
  "/admin/letter-templates": "site.manage",
  "/admin/calendar": "site.manage",
  "/admin/files": "site.manage",
  "/admin/oversight-targets": "site.manage",
  "/admin/staff": "staff.create",
  "/admin/grants": "staff.grant",
  "/admin/personal-readings": "staff.grant",
};

const ADDRESSES = Object.keys(OPENS) as Address[];

/** A page of the administrators' area, with the pages that this account may open on the left. */
export async function AdminFrame({ current, children }: { current: Address; children: ReactNode }) {
  const account = await framedAccount();
  const { needsSetUp } = await siteSettings();
  const held = permissionsOf(account.roles);
  const open = ADDRESSES.filter((address) => {
    const needed = OPENS[address];
    const isWanted = address !== "/admin/setup" || needsSetUp;
    return isWanted && (needed === null || held.has(needed));
  });
  const views = Object.fromEntries(open.map((address) => [address, admin.views[address]]));
  return (
    <StaffFrame
      account={account}
      current="/admin"
      aside={<ViewMenu label={admin.menu} views={views} current={current} />}
    >
      {held.has("site.manage") && !needsSetUp ? (
        <NoticeMissing year={missingNoticeYear(today(), await calendarInForce())} mayImport />
      ) : null}
      {children}
    </StaffFrame>
  );
}
