import { Tag } from "@/components/ui/tag";
import type { DueRow } from "@/db/queries/due-calendar";
import { deskCalendar } from "@/text/calendar";

/** The cases that are due on one day. */
export function DueList({ day, title, rows }: { day: string; title: string; rows: readonly DueRow[] }) {
  return (
    <section id={`due-${day}`} className="mt-5 scroll-mt-4">
      <h3 className="font-semibold">
        {title}
        {rows.some(({ provisional }) => provisional) ? (
          <span className="ml-2">
            <Tag tone="outline">{deskCalendar.provisional}</Tag>
          </span>
        ) : null}
      </h3>
      <ul className="mt-1 border-t-2 border-navy">
        {rows.map(({ id, number, subject, handlerName }) => (
          <li
            key={id}
            className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[11rem_1fr_6rem] sm:items-baseline"
          >
            <a href={`/desk/info-requests/${id}`} className="font-semibold whitespace-nowrap">
              {number}
            </a>
            <span className="min-w-0 break-words">{subject}</span>
            <span className="text-ink-2">{handlerName ?? deskCalendar.nobody}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
