import { countedAgencies } from "@/db/queries/report-tables";
import type { Staff } from "@/domain/access/actor";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { yearAsked } from "../year-asked";

/** Whose report of which year an address asks for: one agency's own cases, or those of all together. */
export async function reportAsked(by: Staff<"oversight.read">, params: QueryParams, today: CalendarDate) {
  const { years, year } = await yearAsked(by, params, today);
  const agencies = await countedAgencies(by);
  const { chosen } = choiceParam(
    params,
    "agency",
    agencies.map(({ code }) => code),
  );
  const agency = agencies.find(({ code }) => code === chosen);
  return { years, year, agencies, agency, agencyIds: (agency ? [agency] : agencies).map(({ id }) => id) };
}
