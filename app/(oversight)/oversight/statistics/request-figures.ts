import { calendarInForce } from "@/db/queries/calendar";
import { caseStatistics } from "@/db/queries/statistics-cases";
import type { Staff } from "@/domain/access/actor";
import { monthsOf } from "@/domain/statistics/period";
import { requestTables } from "@/text/statistics-requests";
import type { StatisticsAsked } from "./asked";

/** The tables of the page on applications: counted once for each side. */
export async function requestFigures(
  staff: Staff<"oversight.read">,
  { now, before, againstName }: StatisticsAsked,
) {
  const calendar = await calendarInForce();
  const sides = {
    now: await caseStatistics(staff, now, calendar),
    before: before ? await caseStatistics(staff, before, calendar) : null,
    againstName,
  };
  return requestTables(sides, {
    agencies: new Map([...now.agencies, ...(before?.agencies ?? [])].map(({ code, name }) => [code, name])),
    months: { now: monthsOf(now.span), before: before ? monthsOf(before.span) : [] },
  });
}
