import { buttonClass } from "@/components/ui/button";
import { batchOf } from "@/db/queries/batches";
import { applicantActs } from "@/domain/info-request/applicant/applicant-acts";
import { OPEN_STAGES } from "@/domain/info-request/history/lifecycle";
import { batch } from "@/text/batch";
import { casePage } from "@/text/track";
import type { OpenedCase } from "../opened-case";
import { LeaveButton } from "../track-frame";

/** What is open besides the next step: taking along, contesting, giving up, and the way out. */
export async function WhatYouCanDo({ opened }: { opened: OpenedCase }) {
  const { tracked, on, calendar } = opened;
  const acts = applicantActs(tracked.history, on, calendar);
  const batchId = await batchOf(tracked.id);
  const links = [
    ...(OPEN_STAGES.includes(tracked.stage) ? [{ href: "/track/proof", label: casePage.proof }] : []),
    ...(batchId === null ? [] : [{ href: "/apply/batch/cases", label: batch.cases.title }]),
    { href: "/track/remedies", label: casePage.remedies },
    { href: "/track/calendar", label: casePage.calendar },
    { href: "/track/download", label: casePage.download },
  ];
  return (
    <div className="no-print mt-8 space-y-5">
      <h2 className="text-lg font-semibold">{casePage.actsTitle}</h2>
      <ul className="space-y-1">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a className="inline-block py-1" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {acts.has("withdrawn") ? (
        <p>
          <a className={buttonClass("quiet")} href="/track/withdraw">
            {casePage.withdraw}
          </a>
        </p>
      ) : null}
      <div>
        <LeaveButton />
        <p className="mt-1 text-sm text-ink-2">{casePage.leaveNote}</p>
      </div>
      <p className="text-sm text-ink-2">{casePage.print}</p>
    </div>
  );
}
