import { QrCode } from "@/components/ui/qr-code";
import { SummaryList } from "@/components/ui/summary-list";
import type { TrackedInfoRequest } from "@/db/queries/tracked-info-request";
import { beijingDate, beijingMinute } from "@/domain/time/calendar-date";
import { dayInFull } from "@/text/dates";
import { DELIVERY_LABELS } from "@/text/info-request";
import { receiptPage } from "@/text/track";

/** Where the four groups of `7K3M-Q8WD-2TNF-V5RA` end: lines break between them, inside them only where one is wider than the screen. */
const GROUP_ENDS = [4, 9, 14, 19] as const;

/** What the applicant keeps: number, code, what was asked of whom and when. */
export function ReceiptPanel({
  tracked,
  number,
  code,
  address,
}: {
  tracked: TrackedInfoRequest;
  number: string;
  code: string;
  /** Where the QR code leads. */
  address: string;
}) {
  const { submittedAt, agency, subject, delivery } = tracked;
  const label = "text-ink-2";
  const figure = "font-mono font-semibold tabular-nums";
  return (
    <>
      <div className="border-2 border-ok px-5 py-6 sm:px-8">
        <h1 className="font-title text-3xl font-bold text-ok">{receiptPage.title}</h1>
        <div className="mt-5 gap-x-10 sm:flex sm:items-start sm:justify-between">
          <dl className="space-y-4">
            <div>
              <dt className={label}>{receiptPage.number}</dt>
              <dd className={`${figure} text-2xl`}>{number}</dd>
            </div>
            <div>
              <dt className={label}>{receiptPage.code}</dt>
              <dd
                className={`${figure} flex max-w-[7em] flex-wrap text-3xl slashed-zero sm:max-w-none print:text-2xl`}
              >
                {GROUP_ENDS.map((end) => (
                  <span key={end} className="max-w-full">
                    {code.slice(end - 4, end + 1)}
                  </span>
                ))}
              </dd>
            </div>
          </dl>
          <div className="mt-6 w-40 max-w-full shrink-0 sm:mt-0">
            <QrCode text={address} label={receiptPage.qr} className="aspect-square w-full" />
            <p className="text-center text-sm">{receiptPage.qr}</p>
          </div>
        </div>
        <p className="mt-5 font-semibold">{receiptPage.keep}</p>
        <p className="mt-1 text-sm text-ink-2">
          {receiptPage.letters}
          {receiptPage.qrNote}
        </p>
      </div>
      <div className="mt-8 max-w-read print:mt-4 print:text-sm print:[&_div]:py-1">
        <SummaryList
          rows={[
            {
              label: receiptPage.submitted,
              value: `${dayInFull(beijingDate(submittedAt))} ${beijingMinute(submittedAt)}`,
            },
            { label: receiptPage.agency, value: agency.name },
            { label: receiptPage.subject, value: subject },
            { label: receiptPage.delivery, value: DELIVERY_LABELS[delivery] },
            { label: receiptPage.contact, value: `${agency.phone}，${agency.officeHours}` },
          ]}
        />
      </div>
    </>
  );
}
