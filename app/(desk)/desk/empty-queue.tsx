import { isNarrowed, type QueueFilter } from "@/domain/info-request/desk/queue-filter";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { dayInFull } from "@/text/dates";
import { emptyViews, queue } from "@/text/desk";
import { queueFilter } from "@/text/desk-queue";
import { viewAddress } from "./asked";

/** What an empty list says: why, and what is useful next. */
export function EmptyQueue({
  filter,
  next,
}: {
  filter: QueueFilter;
  next: { id: string; number: string; dueOn: string } | null;
}) {
  const isFiltered = isNarrowed(filter);
  return (
    <div className="border-t-2 border-navy px-4 py-8 text-base">
      <p>{isFiltered ? queue.nothingFound : emptyViews[filter.view]}</p>
      {next ? (
        <p className="mt-1">
          <a href={`/desk/info-requests/${next.id}`}>
            {queue.nextDue(next.number, dayInFull(next.dueOn as CalendarDate))}
          </a>
        </p>
      ) : null}
      {isFiltered ? (
        <p className="mt-2 flex gap-x-6">
          <a href={viewAddress(filter.view)}>{queueFilter.clear}</a>
          <a href="/desk">{queue.backToQueue}</a>
        </p>
      ) : null}
    </div>
  );
}
