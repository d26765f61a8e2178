import { publicAgencies } from "@/db/queries/agencies";
import { consultationYears } from "@/db/queries/consultations";
import { type CalendarDate, calendarDate, yearOf } from "@/domain/time/calendar-date";
import { choiceParam, type QueryParams } from "@/server/query-params";

/** Consultations of which year, at which agency. */
export async function consultationsAsked(params: QueryParams, today: CalendarDate) {
  const years = await consultationYears(today);
  const year = Number(choiceParam(params, "year", years.map(String)).chosen ?? yearOf(today));
  const agencies = await publicAgencies();
  const code = choiceParam(
    params,
    "agency",
    agencies.map((one) => one.code),
  ).chosen;
  const agency = agencies.find((one) => one.code === code);
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return {
    years,
    year,
    agencies,
    agency,
    nameOf: (id: string) => names.get(id) ?? id,
    span: {
      from: calendarDate(`${year}-01-01`),
      to: calendarDate(`${year}-12-31`),
      agencyIds: agency ? [agency.id] : null,
    },
  };
}
