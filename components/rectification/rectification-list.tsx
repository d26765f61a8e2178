import { PlainTable } from "@/components/ui/plain-table";
import type { ListedRectification } from "@/db/queries/rectifications";
import { shownState } from "@/domain/oversight/rectification";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { dayInFull } from "@/text/dates";
import {
  measureNames,
  rectificationNumber,
  shownStateNames,
  rectificationPages as words,
} from "@/text/rectification";

/** Notices that a reader may see, each opening its page; what is overdue stands out. */
export function RectificationList({
  items,
  today,
  base,
}: {
  items: readonly ListedRectification[];
  today: CalendarDate;
  /** Below which the notices stand. */
  base: string;
}) {
  if (items.length === 0) return <p className="mt-4">{words.none}</p>;
  return (
    <PlainTable
      caption={words.caption}
      head={Object.values(words.heads)}
      rows={items.map(({ id, year, serial, agencyName, subject, measure, dueOn, state }) => {
        const shown = shownState(state, dueOn, today);
        return {
          key: id,
          cells: [
            <a key="open" href={`${base}/${id}`}>
              {rectificationNumber(year, serial)}
            </a>,
            agencyName,
            subject,
            measureNames[measure],
            dayInFull(dueOn),
            <span key="state" className={shown === "overdue" ? "font-semibold text-gov" : ""}>
              {shownStateNames[shown]}
            </span>,
          ],
        };
      })}
    />
  );
}
