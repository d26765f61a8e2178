import type { Metadata } from "next";
import { DayAccount } from "@/components/info-request/day-account";
import { PlainTable } from "@/components/ui/plain-table";
import { clockInputs } from "@/domain/info-request/clock/clock-inputs";
import { now } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { dayInFull, instantInFull } from "@/text/dates";
import { daysPaper } from "@/text/desk-clock-steps";
import { eventDetail } from "@/text/desk-timeline";
import { EVENT_LABELS } from "@/text/info-request";
import { DeskFrame } from "../../../desk-frame";
import { openedCase } from "../opened-case";

export const metadata: Metadata = { title: daysPaper.title, robots: "noindex" };

/** S-21: the account of a case's days as it is printed for its file, with everything it was reckoned from. */
export default async function DaysPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("infoRequest.read");
  const opened = await openedCase(staff, (await params).id);
  const { id, number, subject, clock, channel, letterKind, history, names } = opened;
  const nameOf = (staffId: string) => names.get(staffId) ?? "";
  const rows = clockInputs(history).map(({ event, wasOn }) => ({
    key: String(event.seq),
    cells: [
      EVENT_LABELS[event.kind],
      dayInFull(event.on) + (wasOn ? daysPaper.wasOn(dayInFull(wasOn)) : ""),
      eventDetail(event, nameOf) ?? "",
      event.by ? nameOf(event.by) : daysPaper.noOfficer,
      instantInFull(event.at),
    ],
  }));
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="max-w-5xl px-4 py-4 md:px-6 print:px-0">
        <p className="no-print text-ink-2">
          <a href={`/desk/info-requests/${id}`}>{daysPaper.toCase}</a>
          <span className="ml-4">{daysPaper.howToPrint}</span>
        </p>
        <h1 className="mt-1 text-xl font-semibold">{daysPaper.title}</h1>
        <p className="mt-1">
          <span className="tabular-nums">{number}</span>
          <span className="ml-4">{subject}</span>
        </p>
        <p className="text-ink-2">{daysPaper.office(opened.agencyName)}</p>
        <div className="mt-4">
          <PlainTable caption={daysPaper.inputs} head={daysPaper.head} rows={rows} />
        </div>
        <h2 className="mt-6 mb-2 text-base font-semibold">{daysPaper.account}</h2>
        {clock.receivedOn ? (
          <DayAccount clock={clock} channel={channel} letterKind={letterKind} today={null} />
        ) : (
          <p>{daysPaper.notYet}</p>
        )}
        <p className="mt-4 text-ink-3">{daysPaper.made(instantInFull(now()), staff.name)}</p>
      </div>
    </DeskFrame>
  );
}
