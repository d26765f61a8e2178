import type { ReactNode } from "react";
import { StaffFrame } from "@/components/staff/staff-frame";
import { ViewMenu } from "@/components/staff/view-menu";
import { framedAccount } from "@/server/staff-page";
import { oversight } from "@/text/oversight";

/** A page of the supervisor's area. */
export async function OversightFrame({
  current,
  children,
}: {
  current: keyof typeof oversight.views;
  children: ReactNode;
}) {
  return (
    <StaffFrame
      account={await framedAccount()}
      current="/oversight"
      aside={
        <ViewMenu
          label={oversight.menu}
          views={oversight.views}
          groups={oversight.groups}
          current={current}
        />
      }
    >
      {children}
    </StaffFrame>
  );
}
