import type { ReactNode } from "react";
import { DeskLinks } from "@/components/publishing/desk-links";
import { StageList } from "@/components/publishing/stage-list";
import { StaffFrame } from "@/components/staff/staff-frame";
import { draftCounts } from "@/db/queries/publication-drafts";
import { unansweredRectifications } from "@/db/queries/rectifications";
import type { Staff } from "@/domain/access/actor";
import type { DeskView } from "@/domain/publication/workflow";
import { framedAccount } from "@/server/staff-page";
import { WaitingBand } from "./alerts/waiting-band";
import { deskAddress } from "./asked";

/** A page of the publishing desk: the staff frame with the stages on the left. */
export async function PublishingFrame({
  staff,
  stage,
  children,
}: {
  staff: Staff<"draft.read">;
  /** The stage whose list is open; null on the page of one draft. */
  stage: DeskView | null;
  children: ReactNode;
}) {
  return (
    <StaffFrame
      account={await framedAccount()}
      current="/publishing"
      aside={
        <>
          <StageList
            counts={await draftCounts(staff)}
            current={stage}
            hrefOf={(one) => deskAddress({ stage: one })}
          />
          <DeskLinks
            mayWithdraw={staff.permissions.has("publication.withdraw")}
            toPutRight={await unansweredRectifications(staff)}
            mayEdit={staff.permissions.has("draft.edit")}
            mayReport={staff.permissions.has("report.write") || staff.permissions.has("report.publish")}
          />
        </>
      }
    >
      <WaitingBand staff={staff} />
      {children}
    </StaffFrame>
  );
}
