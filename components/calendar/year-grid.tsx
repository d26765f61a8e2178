import type { CalendarDate } from "@/domain/time/calendar-date";
import type { DayReason } from "@/domain/time/working-days";
import { calendarAdmin, deskCalendar } from "@/text/calendar";
import { MonthTable } from "./month-table";

const LOOKS = {
  workday: "",
  weekend: "bg-surface text-ink-3",
  holiday: "bg-tag-deny-bg text-tag-deny font-semibold",
  makeUpWorkday: "bg-tag-doing-bg text-tag-doing font-semibold",
} as const satisfies Record<DayReason, string>;

const MARKS: Readonly<Partial<Record<DayReason, string>>> = {
  holiday: calendarAdmin.off,
  makeUpWorkday: calendarAdmin.worked,
};

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** A year of working days: what a notice made free is marked 休, what it made a working day 班. */
export function YearGrid({ year, reasonOf }: { year: number; reasonOf: (day: CalendarDate) => DayReason }) {
  return (
    <div>
      <p className="mb-3 text-ink-2">{calendarAdmin.legend}</p>
      <div className="grid gap-x-6 gap-y-6 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
        {MONTHS.map((month) => (
          <MonthTable
            key={month}
            year={year}
            month={month}
            caption={deskCalendar.month(year, month)}
            cell={(day) => {
              const reason = reasonOf(day);
              return {
                look: `py-1 ${LOOKS[reason]}`,
                content: (
                  <>
                    {Number(day.slice(8))}
                    <span className="block h-4 text-xs leading-4">{MARKS[reason]}</span>
                  </>
                ),
              };
            }}
          />
        ))}
      </div>
    </div>
  );
}
