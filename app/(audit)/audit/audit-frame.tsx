import type { ReactNode } from "react";
import { StaffFrame } from "@/components/staff/staff-frame";
import { ViewMenu } from "@/components/staff/view-menu";
import { framedAccount } from "@/server/staff-page";
import { audit } from "@/text/audit";

/** A page of the auditor's area. */
export async function AuditFrame({
  current,
  children,
}: {
  current: keyof typeof audit.views;
  children: ReactNode;
}) {
  return (
    <StaffFrame
      account={await framedAccount()}
      current="/audit"
      aside={<ViewMenu label={audit.menu} views={audit.views} current={current} />}
    >
      {children}
    </StaffFrame>
  );
}
