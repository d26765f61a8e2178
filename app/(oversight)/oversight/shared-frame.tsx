import type { ReactNode } from "react";
import { StaffFrame } from "@/components/staff/staff-frame";
import { ViewMenu } from "@/components/staff/view-menu";
import type { Staff } from "@/domain/access/actor";
import { type Permission, permissionsOf } from "@/domain/access/roles";
import { requireAccount, requireStaff } from "@/server/session";
import { framedAccount } from "@/server/staff-page";
import { oversight } from "@/text/oversight";
import { OversightFrame } from "./oversight-frame";

/** Pages of the supervisor that those who publish need too, with the permissions of which any one opens the door. */
const SHARED = {
  "/oversight/site-report": ["report.write", "report.publish", "oversight.read"],
  "/oversight/consultations": ["oversight.read", "draft.edit"],
} as const satisfies Partial<Record<keyof typeof oversight.views, readonly Permission[]>>;
type SharedPage = keyof typeof SHARED;
const PAGES = Object.keys(SHARED) as SharedPage[];

/** The gate of such a page; whoever holds none of its permissions is refused as on any page of the supervisor. */
export async function sharedReader(page: SharedPage): Promise<Staff> {
  const held = permissionsOf((await requireAccount()).roles);
  return requireStaff(SHARED[page].find((permission) => held.has(permission)) ?? "oversight.read");
}

/** Such a page: among all views for a supervisor, else among those that stand open for the reader. */
export async function SharedFrame({
  staff,
  current,
  children,
}: {
  staff: Staff;
  current: SharedPage;
  children: ReactNode;
}) {
  if (staff.permissions.has("oversight.read"))
    return <OversightFrame current={current}>{children}</OversightFrame>;
  const open = PAGES.filter((page) => SHARED[page].some((permission) => staff.permissions.has(permission)));
  return (
    <StaffFrame
      account={await framedAccount()}
      current="/publishing"
      aside={
        <ViewMenu
          label={oversight.menu}
          views={Object.fromEntries(open.map((page) => [page, oversight.views[page]]))}
          current={current}
        />
      }
    >
      {children}
    </StaffFrame>
  );
}
