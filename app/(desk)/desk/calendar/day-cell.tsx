import type { CalendarDate } from "@/domain/time/calendar-date";
import type { DayReason } from "@/domain/time/working-days";
import { calendarAdmin, deskCalendar } from "@/text/calendar";

const REST: readonly DayReason[] = ["weekend", "holiday"];

/** A day of the month: its number, whether it is worked against the weekday, and how many cases are due. */
export function dayCell(
  day: CalendarDate,
  { on, reason, due }: { on: CalendarDate; reason: DayReason; due: number },
) {
  const isOver = due > 0 && day < on;
  const isToday = day === on;
  const mark =
    reason === "holiday" ? calendarAdmin.off : reason === "makeUpWorkday" ? calendarAdmin.worked : null;
  const look = [
    "h-16 border-line px-0.5 py-1 not-first:border-l sm:h-20 sm:px-1.5",
    REST.includes(reason) ? "bg-surface text-ink-3" : "",
    isToday ? "outline-2 -outline-offset-2 outline-navy" : "",
  ].join(" ");
  const tone = isOver
    ? "bg-gov text-white"
    : isToday
      ? "bg-tag-fix-bg text-tag-fix"
      : "bg-tag-doing-bg text-tag-doing";
  return {
    look,
    content: (
      <>
        <span className="flex justify-between gap-x-1 text-sm">
          <span className={isToday ? "font-semibold" : ""}>
            {Number(day.slice(8))}
            {isToday ? <span className="ml-1 text-xs max-sm:sr-only">{deskCalendar.today}</span> : null}
          </span>
          <span className="text-xs">{mark}</span>
        </span>
        {due > 0 ? (
          <a
            href={`#due-${day}`}
            className={`mt-1 block rounded-sm px-0.5 text-center text-xs leading-6 font-semibold no-underline ${tone}`}
          >
            {deskCalendar.due(due)}
          </a>
        ) : null}
      </>
    ),
  };
}
