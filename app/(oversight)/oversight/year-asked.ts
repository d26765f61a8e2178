import { yearsToOversee } from "@/db/queries/oversight";
import type { Staff } from "@/domain/access/actor";
import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { choiceParam, type QueryParams } from "@/server/query-params";

/** The year an address asks for, among those that have something; this year otherwise. */
export async function yearAsked(by: Staff<"oversight.read">, params: QueryParams, today: CalendarDate) {
  const years = await yearsToOversee(by, today);
  const { chosen } = choiceParam(params, "year", years.map(String));
  return { years, year: chosen === undefined ? yearOf(today) : Number(chosen) };
}
