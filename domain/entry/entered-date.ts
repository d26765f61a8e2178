import { type CalendarDate, isCalendarDate } from "@/domain/time/calendar-date";

const EARLIEST = "1949-01-01";
const LATEST = "2100-12-31";
const SHAPE = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/;

/** Reads a day as people write it: 2026-02-09, 2026/2/9, 2026年2月9日, 20260209, in any width; or says why it is none. */
export function enteredDate(text: string): { value: CalendarDate } | { reason: "notADate" | "dateRange" } {
  if (text.length > 40) return { reason: "notADate" };
  const flat = text.normalize("NFKC").replace(/\s+/g, "");
  const found = SHAPE.exec(flat) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(flat);
  if (!found) return { reason: "notADate" };
  const [, year = "", month = "", day = ""] = found;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isCalendarDate(date)) return { reason: "notADate" };
  return date < EARLIEST || date > LATEST ? { reason: "dateRange" } : { value: date };
}
