import type { Metadata } from "next";
import { RectificationList } from "@/components/rectification/rectification-list";
import { PageBody } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { rectificationsFor } from "@/db/queries/rectifications";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { rectificationPages as words } from "@/text/rectification";
import { areaNames } from "@/text/staff";
import { OversightFrame } from "../oversight-frame";

export const metadata: Metadata = {
  title: `${words.title}_${areaNames["/oversight"]}`,
  robots: "noindex",
};

const MOST = 200;

export default async function RectificationsPage() {
  const staff = await requireStaff("oversight.read");
  return (
    <OversightFrame current="/oversight/rectifications">
      <PageBody title={words.title} lead={words.lead}>
        <p className="mt-3">
          <a href="/oversight/rectifications/new" className={buttonClass("secondary", "staff")}>
            {words.issueLink}
          </a>
        </p>
        <RectificationList
          items={await rectificationsFor(staff, MOST)}
          today={today()}
          base="/oversight/rectifications"
        />
      </PageBody>
    </OversightFrame>
  );
}
