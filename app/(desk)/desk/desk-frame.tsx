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
import { queueAddress } from "./asked";

/** A page of the desk: the staff frame with the views on the left. */
export async function DeskFrame({
  staff,
  view,
  page,
  children,
}: {
  staff: Staff<"infoRequest.read">;
  /** The view that is open; null on the page of one case. */
  view: DeskView | null;
  /** The page beside the queue that is open. */
  page?: keyof typeof deskPages.views;
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
        </>
      }
    >
      <NoticeMissing year={missingNoticeYear(today(), await calendarInForce())} mayImport={false} />
      {children}
    </StaffFrame>
  );
}
