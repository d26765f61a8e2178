import { addDays, type CalendarDate } from "@/domain/time/calendar-date";

/** How a column stands to the frequency in which it has to be brought up to date. */
export type UpdateState =
  | { state: "unset" }
  /** A frequency is set and nothing was ever published. */
  | { state: "empty" }
  | { state: "current" | "overdue"; dueOn: CalendarDate };

/** A column is overdue the day after its days have passed since the last publication (国办秘函〔2019〕19号: 栏目不更新). */
export function updateState(
  updateDays: number | null,
  lastOn: CalendarDate | null,
  today: CalendarDate,
): UpdateState {
  if (updateDays === null) return { state: "unset" };
  if (lastOn === null) return { state: "empty" };
  const dueOn = addDays(lastOn, updateDays);
  return { state: today > dueOn ? "overdue" : "current", dueOn };
}
