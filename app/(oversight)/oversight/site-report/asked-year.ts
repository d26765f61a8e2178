import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { choiceParam, type QueryParams } from "@/server/query-params";

/** So many past years can be filled in later. */
const YEARS_BACK = 5;

/** The year that is filled in: the last one that is over unless the address says another. */
export function siteReportYear(params: QueryParams, today: CalendarDate): { years: number[]; year: number } {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => yearOf(today) - back);
  const { chosen } = choiceParam(params, "year", years.map(String));
  return { years, year: chosen === undefined ? yearOf(today) - 1 : Number(chosen) };
}
