import { publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { type VisitSpan, visitYears } from "@/db/queries/visit-counts";
import type { Staff } from "@/domain/access/actor";
import { addDays, addMonths, type CalendarDate, calendarDate, yearOf } from "@/domain/time/calendar-date";
import { COUNTED_AS, type CountedAs } from "@/domain/visit/counted-page";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { COUNTED_AS_LABELS, visitsPage } from "@/text/visits";

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1));

/** Visits of which year or month, to what belongs to which agency; and the names of what they were to. */
export async function visitsAsked(by: Staff<"oversight.read">, params: QueryParams, today: CalendarDate) {
  const years = await visitYears(by, today);
  const year = Number(choiceParam(params, "year", years.map(String)).chosen ?? yearOf(today));
  const month = choiceParam(params, "month", MONTHS).chosen ?? null;
  const agencies = await publicAgencies();
  const code = choiceParam(
    params,
    "agency",
    agencies.map((one) => one.code),
  ).chosen;
  const agency = agencies.find((one) => one.code === code);
  const from = calendarDate(`${year}-${(month ?? "1").padStart(2, "0")}-01`);
  const to = addDays(addMonths(from, month === null ? 12 : 1), -1);
  const span: VisitSpan = { from, to, agencyIds: agency ? [agency.id] : null };
  const agencyNames = new Map(agencies.map(({ id, name }) => [id, name]));
  const columnNames = new Map((await columnTree()).map(({ id, name }) => [id, name]));
  const isPage = (key: string): key is CountedAs => COUNTED_AS.some((one) => one === key);
  return {
    years,
    year,
    month,
    months: MONTHS,
    agencies,
    agency,
    span,
    when: `${month === null ? visitsPage.yearName(year) : visitsPage.monthInFull(from)}${agency?.name ?? ""}`,
    nameOf: {
      column: (key: string) => (key === "" ? visitsPage.noColumn : (columnNames.get(key) ?? visitsPage.gone)),
      agency: (key: string) => (key === "" ? visitsPage.noAgency : (agencyNames.get(key) ?? visitsPage.gone)),
      page: (key: string) => (isPage(key) ? COUNTED_AS_LABELS[key] : key),
      day: (key: string) => visitsPage.dayName(key),
      month: (key: string) => visitsPage.monthInFull(`${key}-01`),
    },
  };
}
