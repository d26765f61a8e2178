import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PlainTable } from "@/components/ui/plain-table";
import { lastOf, withCorrections } from "@/domain/info-request/history/events";
import { DEADLINES } from "@/domain/law/deadlines";
import { feeOf } from "@/domain/law/fees";
import { addWorkingDays } from "@/domain/time/working-days";
import { feePage, yuanOf } from "@/text/track-fee";
import { caseHead, type OpenedCase, openedCase } from "../opened-case";
import { NoOpenCase, TrackFrame } from "../track-frame";
import { NotOpen } from "../typed-act";

export const generateMetadata = () => caseHead(feePage.title);

/** How the amount came about: the tiers that it runs through. */
function Calculation({ notice }: { notice: NonNullable<ReturnType<typeof noticeOf>> }) {
  const { basis, on, cents } = notice;
  const fee = basis ? feeOf(basis, on) : null;
  if (!basis || !fee) return <p className="mt-4">{feePage.amountOnly(yuanOf(cents))}</p>;
  const unit = feePage.units[basis.method];
  return (
    <>
      <p className="mt-4">
        {basis.method === "items" ? feePage.byItems(basis.before, basis.items) : feePage.byPages(basis.pages)}
      </p>
      <PlainTable
        caption={feePage.tableCaption}
        head={feePage.tableHead}
        rows={[
          ...fee.lines.map(({ from, to, units, yuanEach, yuan }) => ({
            key: `tier-${from}`,
            cells: [
              feePage.tier(from, to, unit),
              `${units}${unit}`,
              feePage.each(yuanEach, unit),
              feePage.yuan(yuan),
            ],
          })),
          { key: "total", cells: [feePage.total, "", "", `${yuanOf(cents)}元`] },
        ]}
      />
      <p className="mt-2 text-sm text-ink-2">
        {fee.rule}
        {fee.article}：{fee.words}。
      </p>
    </>
  );
}

const noticeOf = ({ tracked }: OpenedCase) => lastOf(withCorrections(tracked.history), "feeNoticed");

/** The last day to pay: twenty working days from the day after the notice came (109号第六条). */
function lastDay(opened: OpenedCase, from: NonNullable<ReturnType<typeof noticeOf>>) {
  return addWorkingDays(from.receivedOn ?? from.on, DEADLINES.feePayment.count, opened.calendar);
}

export default async function FeePage() {
  const opened = await openedCase();
  if (!opened) return <NoOpenCase />;
  const notice = noticeOf(opened);
  const { tracked, on } = opened;
  const { history, agency, outcome } = tracked;
  if (!notice)
    return (
      <TrackFrame title={feePage.title}>
        <h1 className="font-title text-3xl font-bold">{feePage.title}</h1>
        <NotOpen why={feePage.none} back={feePage.back} />
      </TrackFrame>
    );
  const { day, provisional } = lastDay(opened, notice);
  const paid = lastOf(history, "feePaid");
  const waived = lastOf(history, "feeWaived");
  const state = waived
    ? feePage.waived(waived.on)
    : paid
      ? feePage.paid(paid.on)
      : outcome === "closedFeeUnpaid"
        ? feePage.lapsed
        : on > day
          ? feePage.over(day)
          : feePage.until(day, provisional, notice.receivedOn !== null);
  const isOwed = !waived && !paid && tracked.stage === "feeDue";
  return (
    <TrackFrame title={feePage.title}>
      <div className="max-w-read">
        <h1 className="font-title text-3xl font-bold">{feePage.title}</h1>
        <div className="mt-6">
          <Notice tone={isOwed ? "warn" : "info"} title={feePage.amount(yuanOf(notice.cents))}>
            <p>{state}</p>
          </Notice>
        </div>
        <section>
          <h2 className="mt-8 text-xl font-semibold">{feePage.calculationTitle}</h2>
          <Calculation notice={notice} />
        </section>
        {isOwed ? (
          <section>
            <h2 className="mt-8 text-xl font-semibold">{feePage.payTitle}</h2>
            <ul className="mt-2 list-disc space-y-1 pl-5">
              {[...feePage.pay(agency), ...feePage.consequences].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ) : null}
        <section>
          <h2 className="mt-8 text-xl font-semibold">{feePage.objectTitle}</h2>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {feePage.object(agency.phone).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <p className="no-print mt-8">
          <a className={buttonClass("secondary")} href="/track/case">
            {feePage.back}
          </a>
        </p>
      </div>
    </TrackFrame>
  );
}
