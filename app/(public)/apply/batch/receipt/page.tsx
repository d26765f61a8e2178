import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { QrCode } from "@/components/ui/qr-code";
import { SummaryList } from "@/components/ui/summary-list";
import { publicAgencies } from "@/db/queries/agencies";
import { batchCases } from "@/db/queries/batches";
import { calendarInForce } from "@/db/queries/calendar";
import { DEADLINES } from "@/domain/law/deadlines";
import { beijingDate, beijingMinute } from "@/domain/time/calendar-date";
import { addWorkingDays } from "@/domain/time/working-days";
import { now } from "@/server/clock";
import { siteOrigin } from "@/server/site-origin";
import { apply } from "@/text/apply";
import { batch } from "@/text/batch";
import { dayInFull } from "@/text/dates";
import { receiptPage } from "@/text/track";
import { pageMetadata } from "../../../page-metadata";
import { batchAddress, batchReceiptOf } from "../place";

const words = batch.receipt;

/** Where the four groups of `7K3M-Q8WD-2TNF-V5RA` end: lines break between them and nowhere else. */
const GROUP_ENDS = [4, 9, 14, 19] as const;

async function opened() {
  const jar = await cookies();
  return batchReceiptOf((name) => jar.get(name)?.value, now());
}

export async function generateMetadata(): Promise<Metadata> {
  const title = (await opened()) ? words.title : words.expired.title;
  return pageMetadata({
    title,
    description: batch.description,
    canonicalPath: "/apply/batch",
    indexed: false,
  });
}

const trail = (label: string) => [
  { label: apply.section, href: "/apply" },
  { label: batch.title, href: "/apply/batch" },
  { label },
];

/** One sheet for the whole batch: every number, the one code, what comes next. */
export default async function BatchReceiptPage() {
  const receipt = await opened();
  const cases = receipt ? await batchCases(receipt.batchId) : [];
  const [first] = cases;
  if (!receipt || !first) return <Expired />;
  const agency = (await publicAgencies()).find(({ id }) => id === first.agencyId);
  const calendar = await calendarInForce();
  const confirmBy = addWorkingDays(beijingDate(first.submittedAt), 1, calendar).day;
  const due = addWorkingDays(confirmBy, DEADLINES.answer.count, calendar);
  const address = new URL("/track", siteOrigin(await headers()));
  address.searchParams.set("number", first.number);
  const figure = "font-mono font-semibold tabular-nums";
  return (
    <PageFrame section="/apply" trail={trail(words.title)}>
      <div className="border-2 border-ok px-5 py-6 sm:px-8 print:px-4 print:py-3">
        <h1 className="font-title text-3xl font-bold text-ok print:text-2xl">{words.title}</h1>
        <div className="mt-4 gap-x-10 sm:flex sm:items-start sm:justify-between">
          <div>
            <p className="text-lg">{words.count(cases.length)}</p>
            <dl className="mt-3">
              <dt className="text-ink-2">{words.code}</dt>
              <dd className={`${figure} text-3xl slashed-zero print:text-2xl`}>
                {GROUP_ENDS.map((end) => (
                  <span key={end} className="inline-block whitespace-nowrap">
                    {receipt.code.slice(end - 4, end + 1)}
                  </span>
                ))}
              </dd>
            </dl>
          </div>
          <div className="mt-4 w-32 shrink-0 sm:mt-0">
            <QrCode text={address.href} label={receiptPage.qr} className="size-32" />
            <p className="text-center text-sm">{receiptPage.qr}</p>
          </div>
        </div>
        <p className="mt-4 font-semibold">{words.keep}</p>
        <p className="mt-1">{words.oneCode}</p>
      </div>
      {receipt.left ? (
        <div role="status" className="no-print mt-6 max-w-read">
          <Notice tone="warn" title={words.left(receipt.left.count)}>
            <p>
              <a href={batchAddress(receipt.left.token, "table")}>{words.leftLink}</a>
            </p>
          </Notice>
        </div>
      ) : null}
      <table className="mt-8 w-full border-t-2 border-navy text-left tabular-nums print:mt-3 print:text-sm">
        <caption className="sr-only">{words.numbers}</caption>
        <thead>
          <tr className="bg-surface">
            <th scope="col" className="px-2 py-1.5">
              {words.numbers}
            </th>
            <th scope="col" className="px-2 py-1.5">
              {words.subject}
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ number, subject }) => (
            <tr key={number} className="border-b border-line align-top">
              <th scope="row" className={`${figure} px-2 py-1 whitespace-nowrap`}>
                {number}
              </th>
              <td className="px-2 py-1">{subject}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-6 max-w-read print:mt-3 print:text-sm">
        <SummaryList
          rows={[
            {
              label: words.submitted,
              value: `${dayInFull(beijingDate(first.submittedAt))} ${beijingMinute(first.submittedAt)}`,
            },
            { label: words.agency, value: agency?.name ?? "" },
            { label: words.contact, value: `${agency?.phone ?? ""}，${agency?.officeHours ?? ""}` },
          ]}
        />
        <h2 className="mt-6 text-xl font-semibold print:mt-3 print:text-base">{words.next}</h2>
        <ol className="mt-2 list-decimal space-y-1 pl-6">
          {words
            .steps(agency?.name ?? "", confirmBy, batch.cases.dueOn(due.day, due.provisional))
            .map((step) => (
              <li key={step}>{step}</li>
            ))}
        </ol>
      </div>
      <form action="/track/open" method="post" className="no-print mt-8">
        <input type="hidden" name="number" value={first.number} />
        <input type="hidden" name="code" value={receipt.code} />
        <Button type="submit">{receiptPage.open}</Button>
      </form>
      <p className="no-print mt-3 text-ink-2">{words.print}</p>
    </PageFrame>
  );
}

function Expired() {
  const { title, lead, withCode, lost } = words.expired;
  return (
    <PageFrame section="/apply" trail={trail(title)}>
      <StatusMarker status={403} />
      <div className="max-w-read">
        <h1 className="font-title text-3xl font-bold">{title}</h1>
        <p className="mt-4">{lead}</p>
        <p className="mt-2">{withCode}</p>
        <p className="mt-4">
          <a href="/track" className={buttonClass()}>
            {batch.submitted.track}
          </a>
        </p>
        <p className="mt-6 text-ink-2">{lost}</p>
      </div>
    </PageFrame>
  );
}
