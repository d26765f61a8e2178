import { DayAccount } from "@/components/info-request/day-account";
import { Items } from "@/components/site/standing-page";
import type { Clock } from "@/domain/info-request/clock/clock";
import { channelOf, type ReckonedChannel } from "@/domain/info-request/clock/reckoning";
import { yearOf } from "@/domain/time/calendar-date";
import { dayInFull } from "@/text/dates";
import { reckonedResult, deadlinePage as words } from "@/text/deadline";

/** The due date first, then how it came about day by day, then what can be done when it has passed. */
export function ReckoningResult({
  clock,
  channel,
  isPlain,
}: {
  clock: Clock;
  channel: ReckonedChannel;
  isPlain: boolean;
}) {
  const { dueOn, provisional } = clock;
  if (!dueOn) return null;
  return (
    <>
      <div role="status" className="mt-6 border-l-4 border-navy bg-surface px-5 py-4">
        <p className="text-xl font-semibold">{reckonedResult(dueOn, provisional)}</p>
        {provisional ? <p className="mt-1">{words.guessed(yearOf(dueOn))}</p> : null}
      </div>
      <section aria-labelledby="account-title" className="mt-8">
        <h2 id="account-title" className="mb-3 text-lg font-semibold">
          {words.account}
        </h2>
        <DayAccount clock={clock} {...channelOf(channel)} today={null} />
      </section>
      <section aria-labelledby="then-title" className="mt-8">
        <h2 id="then-title" className="text-lg font-semibold">
          {words.whatThen}
        </h2>
        <h3 className="mt-3 font-semibold">{words.before}</h3>
        <p className="mt-1 max-w-read">
          {words.beforeText}
          <a href="/track">{words.track}</a>
        </p>
        <h3 className="mt-3 font-semibold">{words.after(dayInFull(dueOn))}</h3>
        <Items items={[words.urge, words.complain, words.review, words.lawsuit]} />
        <p className="mt-2 max-w-read text-ink-2">
          {words.remedyNote}
          <a href="/guide#remedies">{words.guide}</a>
        </p>
        {isPlain ? (
          <p className="mt-2 max-w-read text-ink-3">
            {words.machine}
            <code className="block break-words">
              /api/v1/deadlines?receivedOn={clock.receivedOn}&amp;workingDays={clock.totalDays}
            </code>
          </p>
        ) : null}
      </section>
    </>
  );
}
