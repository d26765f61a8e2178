import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { Notice } from "@/components/ui/notice";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { bulkPreview, bulkRun, canUndo } from "@/db/mutations/bulk";
import { coverOf } from "@/db/queries/covers";
import { deskTitles } from "@/db/queries/desk-case";
import { colleagues } from "@/db/queries/staff";
import type { BulkOutcome } from "@/domain/info-request/desk/bulk";
import { now, today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { bulk, bulkNames, bulkRefusals } from "@/text/desk-queue";
import { applyBulkRun, undoBulkRun } from "../../actions";
import { DeskFrame } from "../../desk-frame";

export const metadata: Metadata = { title: bulk.title, robots: "noindex" };

function words(outcome: BulkOutcome | undefined, done: string): string {
  if (outcome && "refusal" in outcome) return bulkRefusals[outcome.refusal];
  return outcome ? done : bulk.skipped;
}

/** One act on many cases: first what would become of each, then what did. */
export default async function BulkPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("infoRequest.read");
  const run = await bulkRun(staff, (await params).id);
  if (!run) notFound();
  const isApplied = run.appliedAt !== null;
  const outcomes = isApplied
    ? new Map(Object.entries(run.outcomes ?? {}))
    : await bulkPreview(staff, run, now());
  const titles = await deskTitles(
    staff,
    run.cases.map(({ id }) => id),
  );
  const will = [...outcomes.values()].filter((outcome) => "done" in outcome).length;
  const skipped = run.cases.length - will;
  const handlers = await colleagues(staff.agencyId ?? "", "handler");
  const handler = handlers.find(({ id }) => id === run.handlerId);
  const cover = handler ? await coverOf(handler.id, today()) : null;
  const done = isApplied ? (run.undoneAt === null ? bulk.done : bulk.undone) : bulk.will;
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="max-w-5xl px-4 py-4 md:px-6">
        <p>
          <a href="/desk">{bulk.back}</a>
        </p>
        <h1 className="mt-1 text-xl font-semibold">
          {isApplied ? bulk.resultTitle(run.act) : bulk.previewTitle(run.act, run.cases.length)}
        </h1>
        {handler ? <p className="mt-1 text-ink-2">{bulk.toWhom(handler.name)}</p> : null}
        {handler && cover && !isApplied ? (
          <p className="text-ink-2">{bulk.covered(handler.name, cover.name)}</p>
        ) : null}
        <div role="status" className="mt-4">
          <Notice tone={isApplied ? (skipped > 0 ? "warn" : "ok") : "info"}>
            <p className="font-semibold">
              {isApplied ? bulk.doneCount(will) : bulk.willCount(will)}
              {skipped > 0 ? `，${bulk.skipCount(skipped)}` : ""}
            </p>
            {isApplied ? null : <p>{bulk.previewNote}</p>}
          </Notice>
        </div>
        {isApplied && canUndo(run, now()) ? (
          <div className="mt-3">
            <p className="text-ink-2">{bulk.undoHint}</p>
            <ActionForm action={undoBulkRun} submit={bulk.undo} kind="secondary" hidden={{ id: run.id }} />
          </div>
        ) : null}
        {!isApplied && will > 0 ? (
          <ActionForm action={applyBulkRun} submit={bulk.apply(run.act, will)} hidden={{ id: run.id }} />
        ) : null}
        {!isApplied && will === 0 ? <p className="mt-3">{bulk.nothing}</p> : null}
        <div className="mt-4">
          <Table
            caption={bulkNames[run.act]}
            heads={[
              { label: bulk.heads.number },
              { label: bulk.heads.subject },
              { label: bulk.heads.result },
            ]}
          >
            {run.cases.map(({ id }) => {
              const title = titles.get(id);
              return (
                <Row key={id}>
                  <RowHead>{title?.number ?? ""}</RowHead>
                  <Cell>{title ? <a href={`/desk/info-requests/${id}`}>{title.subject}</a> : null}</Cell>
                  <Cell>{words(outcomes.get(id), done)}</Cell>
                </Row>
              );
            })}
          </Table>
        </div>
      </div>
    </DeskFrame>
  );
}
