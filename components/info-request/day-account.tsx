import type { Channel, LetterKind } from "@/domain/info-request/application/channels";
import type { Clock, DayEntry } from "@/domain/info-request/clock/clock";
import { type CalendarDate, weekdayOf } from "@/domain/time/calendar-date";
import { dayInFull, monthAndDay } from "@/text/dates";
import { ACCOUNT_REASON_LABELS, dayAccount, receiptBasis, WEEKDAYS } from "@/text/info-request";

/** Monday first, as a wall calendar has it; classes, because the policy of public pages forbids inline styles. */
const COLUMN = [
  "sm:col-start-7",
  "sm:col-start-1",
  "sm:col-start-2",
  "sm:col-start-3",
  "sm:col-start-4",
  "sm:col-start-5",
  "sm:col-start-6",
] as const;
const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0] as const;

/** One day; `mark` says what it is besides, and frames it. */
function Day({ entry, mark }: { entry: DayEntry; mark: string | null }) {
  const { on, counted, reason, number } = entry;
  const weekday = weekdayOf(on);
  const ground = counted ? "bg-canvas" : "bg-surface text-ink-2";
  const edge = mark ? "outline-2 -outline-offset-2 outline-navy" : "";
  return (
    <li
      className={`grid grid-cols-[6.25rem_4.25rem_1fr] gap-x-2 break-inside-avoid border-b border-line px-2 py-1.5 sm:block sm:border-r sm:px-1.5 print:px-1 print:text-xs ${COLUMN[weekday]} ${ground} ${edge}`}
    >
      <span className="block tabular-nums">
        <time dateTime={on}>{monthAndDay(on)}</time> <span className="sm:sr-only">{WEEKDAYS[weekday]}</span>
      </span>
      <span className={`block whitespace-nowrap ${counted ? "font-semibold" : ""}`}>
        {counted && number ? dayAccount.counted(number) : dayAccount.notCounted}
      </span>
      <span className="block">
        {ACCOUNT_REASON_LABELS[reason]}
        {mark ? <strong className="whitespace-nowrap text-navy sm:block"> {mark}</strong> : null}
      </span>
    </li>
  );
}

/** The day-by-day account (逐日明细): each day, whether it counts, why, and its running number. */
export function DayAccount({
  clock,
  channel,
  letterKind,
  today,
}: {
  clock: Clock;
  channel: Channel;
  letterKind: LetterKind | null;
  /** Marks the present day; null on a paper that is kept. */
  today: CalendarDate | null;
}) {
  const { account, receivedOn, dueOn, provisional, totalDays, extendedBy, stoppedOn } = clock;
  if (!receivedOn) return null;
  const markOf = (day: CalendarDate): string | null => {
    if (day === stoppedOn) return dayAccount.stopped;
    if (day === dueOn) return dayAccount.lastDay;
    return day === today ? dayAccount.today : null;
  };
  const facts = [
    [dayAccount.received, dayInFull(receivedOn)],
    [dayAccount.basis, `${dayAccount.article}：${receiptBasis(channel, letterKind)}`],
    [dayAccount.period, dayAccount.periodOf(totalDays, extendedBy)],
    [
      dayAccount.dueOn,
      dueOn ? `${dayInFull(dueOn)}${provisional ? dayAccount.provisional : ""}` : dayAccount.notRunning,
    ],
  ] as const;
  return (
    <div className="text-sm">
      <dl className="grid grid-cols-[5rem_1fr] gap-x-4 gap-y-1 sm:grid-cols-[6rem_1fr]">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-ink-2">{dayAccount.rule}</p>
      <div aria-hidden="true" className="mt-4 hidden grid-cols-7 border-t-2 border-navy sm:grid">
        {MONDAY_FIRST.map((weekday) => (
          <span key={weekday} className="border-b border-line bg-surface px-1.5 py-1 font-semibold">
            {WEEKDAYS[weekday]}
          </span>
        ))}
      </div>
      <ol
        aria-label={dayAccount.title}
        className="mt-4 border-t-2 border-navy sm:mt-0 sm:grid sm:grid-cols-7 sm:border-t-0 sm:border-l sm:border-line"
      >
        {account.map((entry) => (
          <Day key={entry.on} entry={entry} mark={markOf(entry.on)} />
        ))}
      </ol>
    </div>
  );
}
