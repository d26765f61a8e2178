import type { Metadata } from "next";
import { headers } from "next/headers";
import { StatusMarker } from "@/components/site/status-marker";
import { buttonClass } from "@/components/ui/button";
import { publicAgencies } from "@/db/queries/agencies";
import { deskBatch } from "@/db/queries/batches";
import { now } from "@/server/clock";
import { keptReceipt } from "@/server/intake-receipt";
import { requireStaff } from "@/server/session";
import { siteOrigin } from "@/server/site-origin";
import { intakeReceipt as words } from "@/text/intake";
import { areaNames } from "@/text/staff";
import { DeskFrame } from "../../desk-frame";
import { openedCase } from "../../info-requests/[id]/opened-case";
import { ReceiptSheet } from "./receipt-sheet";

export const metadata: Metadata = { title: `${words.title}_${areaNames["/desk"]}`, robots: "noindex" };

/** What the clerk prints for the applicant: the only page on which the tracking code stands. */
export default async function ReceiptPage() {
  await requireStaff("infoRequest.register");
  const staff = await requireStaff("infoRequest.read");
  const kept = await keptReceipt(now());
  const stack = kept?.kind === "stack" ? await deskBatch(staff, kept.id) : [];
  const first = kept?.kind === "stack" ? stack[0]?.id : kept?.id;
  if (!kept || first === undefined)
    return (
      <DeskFrame staff={staff} view={null}>
        <StatusMarker status={403} />
        <div className="max-w-read px-4 py-5 md:px-6">
          <h1 className="text-xl font-semibold">{words.expired}</h1>
          <p className="mt-2">{words.expiredLead}</p>
          <p className="mt-1">{words.expiredHow}</p>
          <p className="mt-4">
            <a href="/desk/intake" className={buttonClass("primary", "staff")}>
              {words.another}
            </a>
          </p>
        </div>
      </DeskFrame>
    );
  const opened = await openedCase(staff, first);
  const agency = (await publicAgencies()).find(({ id }) => id === opened.agencyId);
  const address = new URL("/track", siteOrigin(await headers()));
  address.searchParams.set("number", opened.number);
  const mayPart = kept.kind === "taken" && opened.stage === "received";
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="px-4 py-5 md:px-6 print:p-0">
        <ReceiptSheet
          kind={kept.kind}
          opened={opened}
          numbers={kept.kind === "stack" ? stack.map(({ number, subject }) => ({ number, subject })) : []}
          code={kept.code}
          address={address.href}
          agency={agency ?? null}
          officer={staff.name}
        />
        <div className="no-print mt-6 flex flex-wrap gap-3">
          <a href="/desk/intake" className={buttonClass("primary", "staff")}>
            {words.another}
          </a>
          <a href={`/desk/info-requests/${opened.id}`} className={buttonClass("secondary", "staff")}>
            {words.openCase}
          </a>
          {kept.kind === "stack" ? (
            <a href={`/desk/intake/batch/${kept.id}`} className={buttonClass("secondary", "staff")}>
              {words.openBatch}
            </a>
          ) : null}
          {mayPart ? (
            <a href={`/desk/intake/split/${opened.id}`} className={buttonClass("secondary", "staff")}>
              {words.split}
            </a>
          ) : null}
        </div>
        <p className="no-print mt-3 text-ink-2">{words.printHint}</p>
      </div>
    </DeskFrame>
  );
}
