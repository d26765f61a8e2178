import type { ReactNode } from "react";
import { ViewList } from "@/components/desk/view-list";
import { StaffFrame } from "@/components/staff/staff-frame";
import { ViewMenu } from "@/components/staff/view-menu";
import { deskCounts } from "@/db/queries/desk-info-requests";
import type { Staff } from "@/domain/access/actor";
import { type DeskView, viewsFor } from "@/domain/info-request/desk-views";
import { today } from "@/server/clock";
import { framedAccount } from "@/server/staff-page";
import { type RegisterPage, registerMenu } from "@/text/registers";
import { queueAddress } from "./asked";

/** A page of the desk: the staff frame with the views on the left. */
export async function DeskFrame({
  staff,
  view,
  register,
  children,
}: {
  staff: Staff<"infoRequest.read">;
  /** The view that is open; null on the page of one case. */
  view: DeskView | null;
  /** The register that is open. */
  register?: RegisterPage;
  children: ReactNode;
}) {
  const counts = await deskCounts(staff, today());
  return (
    <StaffFrame
      account={await framedAccount()}
      current="/desk"
      aside={
        <>
          <ViewList
            groups={viewsFor(staff.permissions)}
            counts={counts}
            current={view}
            hrefOf={(one) => queueAddress(one)}
          />
          <h2 className="px-4 pt-1 text-xs font-normal lg:py-1">{registerMenu.label}</h2>
          <ViewMenu label={registerMenu.label} views={registerMenu.pages} current={register ?? ""} />
        </>
      }
    >
      {children}
    </StaffFrame>
  );
}
