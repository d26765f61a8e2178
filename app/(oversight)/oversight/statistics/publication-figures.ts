import { calendarInForce } from "@/db/queries/calendar";
import { columnTree } from "@/db/queries/columns";
import { article20Coverage, publicationStatistics } from "@/db/queries/statistics-publications";
import type { Staff } from "@/domain/access/actor";
import { monthsOf } from "@/domain/statistics/period";
import { coverageTables, publicationTables } from "@/text/statistics-publications";
import type { StatisticsAsked } from "./asked";

type Supervising = Staff<"oversight.read">;

const named = (rows: readonly { code: string; name: string }[]) =>
  new Map(rows.map(({ code, name }) => [code, name]));

/** The tables of the page on publications: counted once for each side. */
export async function publicationFigures(staff: Supervising, { now, before, againstName }: StatisticsAsked) {
  const calendar = await calendarInForce();
  const sides = {
    now: await publicationStatistics(staff, now, calendar),
    before: before ? await publicationStatistics(staff, before, calendar) : null,
    againstName,
  };
  return publicationTables(sides, {
    agencies: named([...now.agencies, ...(before?.agencies ?? [])]),
    columns: named(await columnTree()),
    months: { now: monthsOf(now.span), before: before ? monthsOf(before.span) : [] },
  });
}

/** The tables of the page on art. 20. */
export async function coverageFigures(staff: Supervising, { now }: StatisticsAsked) {
  return coverageTables(await article20Coverage(staff, now.agencies, now.span.to), named(now.agencies));
}
