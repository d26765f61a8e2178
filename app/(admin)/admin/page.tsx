import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { setUpState } from "@/db/queries/admin-site";
import { openProposals } from "@/db/queries/admin-staff";
import { objectCare } from "@/db/queries/object-care";
import type { QueryParams } from "@/server/query-params";
import { requireAccount, staffWith } from "@/server/session";
import { admin, setUpPage } from "@/text/admin";
import { objectCarePage } from "@/text/file-library";
import { roleNames } from "@/text/staff";
import { DoneNotice } from "../../done-notice";
import { AdminFrame } from "./admin-frame";

export const metadata: Metadata = { title: admin.homeTitle, robots: "noindex" };

const PLACES = {
  system: [
    "/admin/site",
    "/admin/agencies",
    "/admin/columns",
    "/admin/calendar",
    "/admin/letter-templates",
    "/admin/files",
    "/admin/oversight-targets",
    "/admin/staff",
  ],
  security: ["/admin/grants"],
} as const;

export default async function AdminPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const account = await requireAccount();
  const managing = staffWith(account, "site.manage");
  const granting = staffWith(account, "staff.grant");
  const administering = managing ?? granting;
  if (!administering) forbidden();
  const state = await setUpState(administering);
  // The first page of an empty portal is its set-up.
  if (managing && state.needsSetUp) redirect("/admin/setup");
  const proposals = granting ? await openProposals(granting) : [];
  const { faults } = managing ? await objectCare(managing) : { faults: [] };
  const unfilled = state.unfilledPosts.map((role) => roleNames[role]).join("、");
  return (
    <AdminFrame current="/admin">
      <PageBody title={admin.homeTitle} lead={managing ? admin.leadSystem : admin.leadSecurity}>
        <DoneNotice params={await searchParams} sentences={{ opened: setUpPage.opened }} />
        <PagePart title={admin.todo}>
          <div className="max-w-read space-y-3">
            {proposals.length > 0 ? (
              <Notice tone="warn">
                <a href="/admin/grants">{admin.proposalsOwed(proposals.length)}</a>
              </Notice>
            ) : null}
            {faults.length > 0 ? (
              <Notice tone="danger">
                <a href="/admin/files">{objectCarePage.homeAlarm(faults.length)}</a>
              </Notice>
            ) : null}
            <Notice tone={unfilled ? "warn" : "ok"}>
              {unfilled ? admin.unfilledPosts(unfilled) : admin.allFilled}
            </Notice>
          </div>
        </PagePart>
        <PagePart title={admin.places}>
          <ul className="max-w-read border-t-2 border-navy">
            {[...(managing ? PLACES.system : []), ...(granting ? PLACES.security : [])].map((address) => (
              <li key={address} className="border-b border-line">
                <a href={address} className="block py-2.5 no-underline hover:bg-surface">
                  <span className="underline underline-offset-4">{admin.views[address]}</span>
                  <span className="ml-4 text-ink-2">{admin.placeNotes[address]}</span>
                </a>
              </li>
            ))}
          </ul>
        </PagePart>
        <p className="mt-6 max-w-read text-ink-2">{admin.threePosts}</p>
      </PageBody>
    </AdminFrame>
  );
}
