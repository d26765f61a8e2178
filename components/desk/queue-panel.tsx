import { DueBadge } from "@/components/info-request/due-badge";
import { StageTag } from "@/components/info-request/stage-tag";
import { buttonClass } from "@/components/ui/button";
import type { DeskRow } from "@/db/queries/desk-info-requests";
import { instantInFull } from "@/text/dates";
import { queue } from "@/text/desk";
import { panel } from "@/text/desk-queue";
import { CHANNEL_LABELS } from "@/text/info-request";

/** What one case asks, beside the list, on a screen that has room for it. */
export function QueuePanel({
  row,
  description,
  closeHref,
}: {
  row: DeskRow;
  description: string;
  closeHref: string;
}) {
  return (
    <aside
      aria-labelledby="panel-title"
      className="hidden w-95 shrink-0 border-t-2 border-l border-navy border-l-line px-5 py-4 xl:block"
    >
      <div className="flex items-baseline justify-between gap-x-3">
        <p className="tabular-nums text-ink-2">{row.number}</p>
        <a href={closeHref}>{panel.close}</a>
      </div>
      <h2 id="panel-title" className="mt-1 text-base font-semibold">
        {row.subject}
      </h2>
      <p className="mt-2 flex flex-wrap gap-2">
        <StageTag stage={row.stage} outcome={row.outcome} voice="forDesk" />
        <DueBadge due={row.due} />
      </p>
      <p className="mt-3 whitespace-pre-line">{description}</p>
      <p className="mt-3 text-ink-2">
        {CHANNEL_LABELS[row.channel]} · {instantInFull(row.submittedAt)}
        {panel.submitted} · {row.handlerName ?? queue.nobody}
      </p>
      <p className="mt-4">
        <a href={`/desk/info-requests/${row.id}`} className={buttonClass("secondary", "staff")}>
          {panel.open}
        </a>
      </p>
    </aside>
  );
}
