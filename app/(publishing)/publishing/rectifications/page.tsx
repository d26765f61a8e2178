import type { Metadata } from "next";
import { RectificationList } from "@/components/rectification/rectification-list";
import { PageBody } from "@/components/staff/page-body";
import { rectificationsFor } from "@/db/queries/rectifications";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { rectificationPages as words } from "@/text/rectification";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../publishing-frame";

export const metadata: Metadata = {
  title: `${words.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

const MOST = 200;

export default async function OwnRectificationsPage() {
  const staff = await requireStaff("draft.read");
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.title} lead={words.ownLead}>
        <RectificationList
          items={await rectificationsFor(staff, MOST)}
          today={today()}
          base="/publishing/rectifications"
        />
      </PageBody>
    </PublishingFrame>
  );
}
