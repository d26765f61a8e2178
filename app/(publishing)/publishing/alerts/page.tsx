import type { Metadata } from "next";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { PlainTable } from "@/components/ui/plain-table";
import { alertDesk, type DeskMessage, onDuty } from "@/db/queries/alert-desk";
import { areaInWords } from "@/domain/alert/alert-message";
import { alertStage } from "@/domain/alert/alert-rules";
import { now } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { ACTION_NAMES, alertList, alertPage } from "@/text/alert-desk";
import { alertLabel } from "@/text/alerts";
import { instantInFull } from "@/text/dates";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../publishing-frame";

const MOST = 100;

export const metadata: Metadata = {
  title: `${alertList.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

/** Where an alert stands, and what of it still waits. */
function stateOf(row: DeskMessage, at: number): string {
  const current =
    row.currentMessageId === null ? null : { action: "issue" as const, validUntil: row.holdsUntil ?? 0 };
  const stage = alertStage(row.id === row.currentMessageId ? row : current, at);
  const shown =
    stage === "waiting" && row.decision === "sentBack" ? alertPage.sentBackState : alertPage.state[stage];
  const waits =
    row.decision === null && stage !== "waiting" ? `；${ACTION_NAMES[row.action]}${alertList.waiting}` : "";
  return `${shown}${waits}`;
}

function Alerts({ rows, caption, at }: { rows: readonly DeskMessage[]; caption: string; at: number }) {
  const { heads } = alertList;
  return (
    <PlainTable
      caption={<span className="sr-only">{caption}</span>}
      head={[heads.alert, heads.state, heads.written, heads.second]}
      rows={rows.map((row) => ({
        key: row.alertId,
        cells: [
          <span key="alert">
            <a href={`/publishing/alerts/${row.alertId}`} className="inline-block min-h-6 font-semibold">
              {alertLabel(row.kind, row.colour)}
            </a>
            <span className="block text-ink-2">{areaInWords(row.areas)}</span>
          </span>,
          stateOf(row, at),
          `${row.authorName} ${instantInFull(row.writtenAt)}`,
          row.secondName && row.decidedAt
            ? `${row.secondName} ${instantInFull(row.decidedAt)}`
            : alertPage.wait,
        ],
      }))}
    />
  );
}

export default async function AlertListPage() {
  const staff = await requireStaff("draft.read");
  const at = now();
  const rows = await alertDesk(staff, MOST);
  const isOpen = (row: DeskMessage) => (row.holdsUntil ?? 0) > at || row.decision === null;
  const open = rows.filter(isOpen);
  const past = rows.filter((row) => !isOpen(row));
  const duty = staff.agencyId === null ? [] : await onDuty(staff.agencyId, at);
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={alertList.title} lead={alertList.lead}>
        <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
          {staff.permissions.has("alert.issue") ? (
            <a href="/publishing/alerts/new" className={buttonClass("primary", "staff")}>
              {alertList.start}
            </a>
          ) : null}
          <span>{alertList.onDuty(duty.map(({ name }) => name))}</span>
          <a href="/publishing/alerts/roster">{alertList.roster}</a>
        </p>
        <PagePart title={alertList.inForce}>
          {open.length > 0 ? (
            <Alerts rows={open} caption={alertList.inForce} at={at} />
          ) : (
            <p>{alertList.none}</p>
          )}
        </PagePart>
        <PagePart title={alertList.past}>
          {past.length > 0 ? (
            <Alerts rows={past} caption={alertList.past} at={at} />
          ) : (
            <p>{alertList.nonePast}</p>
          )}
        </PagePart>
      </PageBody>
    </PublishingFrame>
  );
}
