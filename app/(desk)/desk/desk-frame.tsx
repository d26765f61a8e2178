import type { ReactNode } from "react";
import { NoticeMissing } from "@/components/calendar/notice-missing";
import { ViewList } from "@/components/desk/view-list";
import { StaffFrame } from "@/components/staff/staff-frame";
import { ViewMenu } from "@/components/staff/view-menu";
import { calendarInForce } from "@/db/queries/calendar";
import { deskCounts } from "@/db/queries/desk-info-requests";
import type { Staff } from "@/domain/access/actor";
import { missingNoticeYear } from "@/domain/calendar/next-year";
import { type DeskView, viewsFor } from "@/domain/info-request/desk-views";
import { today } from "@/server/clock";
import { framedAccount } from "@/server/staff-page";
import { deskPages } from "@/text/calendar";
import { type RegisterPage, registerMenu } from "@/text/registers";
import { queueAddress } from "./asked";

/** A page of the desk: the staff frame with the views on the left. */
export async function DeskFrame({
  staff,
  view,
  page,
  register,
  children,
}: {
  staff: Staff<"infoRequest.read">;
  /** The view that is open; null on the page of one case. */
  view: DeskView | null;
  /** The page beside the queue that is open. */
  page?: keyof typeof deskPages.views;
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
          <ViewMenu label={deskPages.menu} views={deskPages.views} current={page ?? ""} />
          <h2 className="px-4 pt-1 text-xs font-normal lg:py-1">{registerMenu.label}</h2>
          <ViewMenu label={registerMenu.label} views={registerMenu.pages} current={register ?? ""} />
        </>
      }
    >
      <NoticeMissing year={missingNoticeYear(today(), await calendarInForce())} mayImport={false} />
      {children}
    </StaffFrame>
  );
}
