import { DueBadge } from "@/components/info-request/due-badge";
import type { Channel, LetterKind } from "@/domain/info-request/application/channels";
import type { Clock } from "@/domain/info-request/clock/clock";
import type { Due } from "@/domain/info-request/clock/due";
import { dayInFull } from "@/text/dates";
import { casePage } from "@/text/desk";
import { dayAccount, receiptBasis } from "@/text/info-request";

const { fields } = casePage;

/** The period of a case in a few lines: what is left, from which day, until when, and why. */
export function ClockFacts({
  clock,
  due,
  channel,
  letterKind,
}: {
  clock: Clock;
  due: Due;
  channel: Channel;
  letterKind: LetterKind | null;
}) {
  const { receivedOn, dueOn, provisional, totalDays, extendedBy, waitingUntil, state } = clock;
  const isOpen = state === "running" || state === "paused";
  const facts = [
    { label: fields.receivedOn, value: receivedOn ? dayInFull(receivedOn) : casePage.notYet },
    { label: dayAccount.basis, value: receiptBasis(channel, letterKind) },
    { label: fields.period, value: dayAccount.periodOf(totalDays, extendedBy) },
    dueOn && {
      label: fields.dueOn,
      value: `${dayInFull(dueOn)}${provisional ? casePage.provisional : ""}`,
    },
    waitingUntil && { label: fields.waitingUntil, value: dayInFull(waitingUntil) },
    isOpen && dueOn && extendedBy === 0 && { label: fields.lastDayToExtend, value: dayInFull(dueOn) },
  ].filter((fact) => fact !== null && fact !== false);
  return (
    <>
      {due.level === "none" ? null : (
        <p className="mb-2">
          <DueBadge due={due} />
        </p>
      )}
      <dl className="grid grid-cols-[5.5rem_1fr] gap-x-3 gap-y-1">
        {facts.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
