import type { TrackedInfoRequest } from "@/db/queries/tracked-info-request";
import { instantDayInFull } from "@/text/dates";
import { CHANNEL_LABELS, DELIVERY_LABELS } from "@/text/info-request";
import { casePage } from "@/text/track";

/** The case in a few lines: what was asked, when, of whom; nothing of who asked. */
export function CaseFacts({ tracked }: { tracked: TrackedInfoRequest }) {
  const { number, subject, submittedAt, channel, delivery, agency } = tracked;
  const facts = [
    {
      label: casePage.number,
      value: <span className="font-semibold whitespace-nowrap tabular-nums">{number}</span>,
    },
    { label: casePage.subject, value: subject },
    { label: casePage.submitted, value: instantDayInFull(submittedAt) },
    { label: casePage.channel, value: CHANNEL_LABELS[channel] },
    { label: casePage.delivery, value: DELIVERY_LABELS[delivery] },
    { label: casePage.agency, value: agency.name },
    { label: casePage.phone, value: <a href={`tel:${agency.phone}`}>{agency.phone}</a> },
    { label: casePage.hours, value: agency.officeHours },
  ];
  return (
    <dl className="border-t-2 border-navy text-sm">
      {facts.map(({ label, value }) => (
        <div key={label} className="grid grid-cols-[5rem_1fr] gap-x-3 border-b border-line py-2">
          <dt className="text-ink-2">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
