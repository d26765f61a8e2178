import { Tag } from "@/components/ui/tag";
import type { ColumnRow } from "@/db/queries/columns";
import { updateState } from "@/domain/catalogue/update-due";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { upkeep } from "@/text/catalogue";
import { dayInFull } from "@/text/dates";

/** How often a column has to be brought up to date, in words. */
export function frequencyInWords(updateDays: number | null): string {
  return updateDays === null ? upkeep.unset : upkeep.atLeast(upkeep.every(updateDays));
}

/** The newest day of a column, what lies below it included. */
export function newestIn(
  columns: readonly ColumnRow[],
  newest: ReadonlyMap<string, CalendarDate>,
  id: string,
): CalendarDate | null {
  const below = columns.filter(({ parentId }) => parentId === id);
  const days = [newest.get(id) ?? null, ...below.map((column) => newestIn(columns, newest, column.id))];
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

/** When a column was last brought up to date, and that it is overdue where it is. */
export function LastUpdate({
  column,
  lastOn,
  today,
  full = false,
}: {
  column: ColumnRow;
  lastOn: CalendarDate | null;
  today: CalendarDate;
  /** The day in words, and since when it is overdue. */
  full?: boolean;
}) {
  const update = updateState(column.updateDays, lastOn, today);
  if (lastOn === null) return upkeep.never;
  return (
    <>
      <span className="whitespace-nowrap">{full ? dayInFull(lastOn) : lastOn}</span>
      {update.state === "overdue" ? (
        <>
          {" "}
          <Tag tone="overdue">{upkeep.overdue}</Tag>
          {full ? (
            <span className="ml-2 text-ink-3">{upkeep.overdueSince(dayInFull(update.dueOn))}</span>
          ) : null}
        </>
      ) : null}
    </>
  );
}
