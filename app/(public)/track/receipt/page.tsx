import { headers } from "next/headers";
import { StatusMarker } from "@/components/site/status-marker";
import { Button, buttonClass } from "@/components/ui/button";
import { calendarInForce } from "@/db/queries/calendar";
import { trackedInfoRequest } from "@/db/queries/tracked-info-request";
import { needsConfirmation } from "@/domain/info-request/application/channels";
import { beijingDate } from "@/domain/time/calendar-date";
import { addWorkingDays } from "@/domain/time/working-days";
import { siteOrigin } from "@/server/site-origin";
import { receiptPage, stepsAfterSubmission, trackPage } from "@/text/track";
import { openedReceipt, receiptHead } from "../opened-case";
import { TrackFrame } from "../track-frame";
import { ReceiptPanel } from "./receipt-panel";

export const generateMetadata = receiptHead;

export default async function ReceiptPage() {
  const receipt = await openedReceipt();
  const tracked = receipt && (await trackedInfoRequest(receipt.infoRequestId));
  if (!receipt || !tracked) return <ReceiptIsOver />;
  const calendar = await calendarInForce();
  const submittedOn = beijingDate(tracked.submittedAt);
  const confirms = needsConfirmation(tracked.channel, tracked.letterKind);
  const confirmBy = confirms ? addWorkingDays(submittedOn, 1, calendar).day : submittedOn;
  const steps = stepsAfterSubmission({
    agencyName: tracked.agency.name,
    needsConfirmation: confirms,
    confirmBy,
    dueIfConfirmed: addWorkingDays(confirmBy, 20, calendar),
  });
  const address = new URL("/track", siteOrigin(await headers()));
  address.searchParams.set("number", receipt.number);
  return (
    <TrackFrame title={receiptPage.title}>
      <ReceiptPanel tracked={tracked} number={receipt.number} code={receipt.code} address={address.href} />
      <section className="mt-10 max-w-read print:mt-5 print:text-sm">
        <h2 className="text-xl font-semibold">{receiptPage.nextTitle}</h2>
        <ol className="mt-2 list-decimal space-y-1 pl-6">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <form action="/track/open" method="post" className="no-print mt-8 flex flex-wrap gap-4">
        <input type="hidden" name="number" value={receipt.number} />
        <input type="hidden" name="code" value={receipt.code} />
        <Button type="submit">{receiptPage.open}</Button>
        <a className={buttonClass("quiet")} href="/track/calendar?receipt">
          {receiptPage.calendar}
        </a>
      </form>
      <p className="no-print mt-4 text-ink-2">{receiptPage.print}</p>
    </TrackFrame>
  );
}

function ReceiptIsOver() {
  const { title, lead, withCode, lost } = receiptPage.expired;
  return (
    <TrackFrame title={title}>
      <StatusMarker status={403} />
      <div className="max-w-read">
        <h1 className="font-title text-3xl font-bold">{title}</h1>
        <p className="mt-4">{lead}</p>
        <p className="mt-2">{withCode}</p>
        <p className="mt-4">
          <a className={buttonClass()} href="/track">
            {trackPage.title}
          </a>
        </p>
        <p className="mt-6 text-ink-2">{lost}</p>
      </div>
    </TrackFrame>
  );
}
