import { Notice } from "@/components/ui/notice";
import type { calendarChange } from "@/db/queries/calendar-changes";
import { calendarChange as words } from "@/text/calendar";

/** How far the cases have come after a notice was confirmed. */
export function Progress({ change }: { change: NonNullable<Awaited<ReturnType<typeof calendarChange>>> }) {
  const { id, notice, examined, earlier, later, settled, finishedAt } = change;
  return (
    <div role="status" className="mt-4 max-w-read">
      {finishedAt === null ? (
        <Notice tone="info" title={words.running(examined)}>
          <p>
            {words.runningNote} <a href={`/admin/calendar/changes/${id}`}>{words.refresh}</a>
          </p>
        </Notice>
      ) : (
        <Notice tone="ok" title={words.finished(notice.year)}>
          <p>{words.finishedCounts(earlier, later, settled)}</p>
        </Notice>
      )}
    </div>
  );
}
