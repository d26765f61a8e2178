import { countedAgencies } from "@/db/queries/report-tables";
import type { Staff } from "@/domain/access/actor";
import { overviewPeriod, PERIOD_PARTS, partsBegun } from "@/domain/oversight/overview-period";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { overviewText } from "@/text/overview";
import { yearAsked } from "../year-asked";

/** Whose numbers of which period an address asks for, and what it asks for that there is not. */
export async function overviewAsked(by: Staff<"oversight.read">, params: QueryParams, today: CalendarDate) {
  const { years, year } = await yearAsked(by, params, today);
  const agencies = await countedAgencies(by);
  const codes = agencies.map(({ code }) => code);
  const { chosen, unknown } = choiceParam(params, "agency", codes);
  const agency = agencies.find(({ code }) => code === chosen) ?? null;
  const part = choiceParam(params, "part", PERIOD_PARTS).chosen ?? "year";
  const period = overviewPeriod({ year, part }, today);
  const notices = [
    ...(unknown === undefined ? [] : [overviewText.unknownAgency(unknown)]),
    ...(period.part === part ? [] : [overviewText.futurePart]),
  ];
  return {
    years,
    agencies,
    agency,
    agencyId: agency?.id ?? null,
    agencyName: agency?.name ?? overviewText.wholeCity,
    period,
    parts: partsBegun(year, today),
    notices,
    /** What an address repeats to stay with the same numbers. */
    here: { year, part: period.part === "year" ? undefined : period.part, agency: agency?.code },
  };
}
