import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { PlainTable } from "@/components/ui/plain-table";
import { newId } from "@/db/new-id";
import { alertHistory, type DeskMessage, onDuty, sightingsOf } from "@/db/queries/alert-desk";
import { adviceLines, areaInWords } from "@/domain/alert/alert-message";
import { alertStage } from "@/domain/alert/alert-rules";
import { now } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { ACTION_NAMES, alertPage } from "@/text/alert-desk";
import { alertLabel } from "@/text/alerts";
import { instantInFull } from "@/text/dates";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../../publishing-frame";
import { Channels } from "./channels";
import { LiftForm } from "./lift-form";
import { MessageText } from "./message-text";
import { ReviewForms } from "./review-forms";

export const metadata: Metadata = {
  title: `${alertPage.history}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

function secondOf(row: DeskMessage, isLast: boolean): string {
  const { secondName, decidedAt, decision, way, onDuty: duty, opinion } = row;
  if (secondName === null || decidedAt === null || decision === null)
    return isLast ? alertPage.wait : alertPage.replaced;
  const how = way === null ? "" : `，${alertPage.way[way]}`;
  const off = duty === false ? `，${alertPage.offDuty}` : "";
  return `${alertPage.second(secondName, decidedAt, decision)}${how}${off}。${opinion}`;
}

function History({ rows }: { rows: readonly DeskMessage[] }) {
  const { heads } = alertPage;
  return (
    <PlainTable
      caption={<span className="sr-only">{alertPage.historyCaption}</span>}
      head={[heads.what, heads.written, heads.text, heads.second]}
      rows={rows.map((row, at) => ({
        key: row.id,
        cells: [
          `${ACTION_NAMES[row.action]}${alertLabel(row.kind, row.colour)}`,
          `${row.authorName} ${instantInFull(row.writtenAt)}`,
          <span key="text">
            {row.situation} {adviceLines(row.advice).join(" ")} {areaInWords(row.areas)}
            {row.action === "lift" ? null : `，${alertPage.until(row.validUntil)}`}
            <span className="block text-sm text-ink-3">{alertPage.hash(row.contentHash)}</span>
          </span>,
          secondOf(row, at === rows.length - 1),
        ],
      }))}
    />
  );
}

export default async function AlertPage({ params }: PageProps<"/publishing/alerts/[id]">) {
  const staff = await requireStaff("draft.read");
  const { id } = await params;
  const rows = await alertHistory(staff, id);
  const last = rows.at(-1);
  if (!last || staff.agencyId === null) notFound();
  const at = now();
  const current = rows.find(({ id: one, currentMessageId }) => one === currentMessageId) ?? null;
  const stage = alertStage(current, at);
  const isWaiting = last.decision === null;
  const shown = current ?? last;
  const state =
    stage === "waiting" && last.decision === "sentBack" ? alertPage.sentBackState : alertPage.state[stage];
  const mayIssue = staff.permissions.has("alert.issue");
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={alertLabel(shown.kind, shown.colour)} lead={state}>
        <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
          <a href="/publishing/alerts">{alertPage.back}</a>
          {current ? <a href={`/p/${id}`}>{alertPage.public}</a> : null}
          {mayIssue && stage === "inForce" ? (
            <a href={`/publishing/alerts/new?of=${id}`} className={buttonClass("secondary", "staff")}>
              {alertPage.update}
            </a>
          ) : null}
        </p>
        {isWaiting ? (
          <>
            <MessageText message={last} />
            <ReviewForms
              staff={staff}
              message={last}
              authorIds={rows.map(({ authorId }) => authorId)}
              duty={(await onDuty(staff.agencyId, at)).map(({ name }) => name)}
            />
          </>
        ) : null}
        {current ? (
          <>
            {isWaiting ? null : <MessageText message={current} />}
            <Channels
              messageId={current.id}
              sentAt={current.sentAt ?? 0}
              sightings={await sightingsOf(current.id)}
            />
          </>
        ) : null}
        {mayIssue && stage === "inForce" && current ? (
          <LiftForm alertId={id} messageId={newId()} kind={current.kind} colour={current.colour} />
        ) : null}
        <PagePart title={alertPage.history}>
          <History rows={rows} />
        </PagePart>
      </PageBody>
    </PublishingFrame>
  );
}
