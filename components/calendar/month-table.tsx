import type { ReactNode } from "react";
import { weeksOf } from "@/domain/calendar/months";
import type { CalendarDate } from "@/domain/time/calendar-date";

const HEADS = ["一", "二", "三", "四", "五", "六", "日"] as const;

/** A month as it hangs on a wall, Monday first; the cells are the caller's. */
export function MonthTable({
  year,
  month,
  caption,
  captionShown = true,
  cell,
}: {
  year: number;
  month: number;
  caption: string;
  captionShown?: boolean;
  /** What stands in a day's cell, and how it looks. */
  cell: (day: CalendarDate) => { content: ReactNode; look: string };
}) {
  return (
    <table className="w-full table-fixed border-collapse border-t-2 border-navy text-center tabular-nums">
      <caption className={captionShown ? "pb-1 text-left font-semibold" : "sr-only"}>{caption}</caption>
      <thead>
        <tr className="border-b border-line bg-surface text-xs">
          {HEADS.map((head) => (
            <th key={head} scope="col" className="py-1 font-normal">
              <span className="sr-only">星期</span>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)} className="border-b border-line">
            {week.map((day, at) => {
              const shown = day ? cell(day) : { content: null, look: "" };
              return (
                <td key={HEADS[at]} className={`align-top ${shown.look}`}>
                  {shown.content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
