import { and, between, inArray, type SQL, sql } from "drizzle-orm";
import type { ConsultationChannel } from "@/domain/consultation/consultation";
import { q } from "../client";
import { consultations } from "../schema/consultations";

/** Days of a calendar year, from the first to the last. */
const yearDays = (year: number) => between(consultations.on, `${year}-01-01`, `${year}-12-31`);

const of = (
  kind: "single" | "dayTotal",
  column: typeof consultations.persons | typeof consultations.unanswered,
) => sql<number>`coalesce(sum(CASE WHEN ${consultations.kind} = ${kind} THEN ${column} ELSE 0 END), 0)`;
const larger = (one: SQL<number>, other: SQL<number>) =>
  sql<number>`CASE WHEN ${one} > ${other} THEN ${one} ELSE ${other} END`;

/** Every day of every agency on every channel with what it comes to (domain/consultation `countedOfDay`, said in SQL). */
export function countedDays(where: SQL | undefined) {
  return q()
    .select({
      agencyId: consultations.agencyId,
      on: consultations.on,
      channel: consultations.channel,
      persons: larger(of("single", consultations.persons), of("dayTotal", consultations.persons)).as(
        "counted_persons",
      ),
      unanswered: larger(of("single", consultations.unanswered), of("dayTotal", consultations.unanswered)).as(
        "counted_unanswered",
      ),
    })
    .from(consultations)
    .where(where)
    .groupBy(consultations.agencyId, consultations.on, consultations.channel)
    .as("counted_days");
}

export interface ConsultationTotals extends Readonly<Record<ConsultationChannel, number>> {
  total: number;
  unanswered: number;
}

/** Consultations (人次) of a year by channel, for some agencies or, with null, for all. */
export async function consultationTotals(
  agencyIds: readonly string[] | null,
  year: number,
): Promise<ConsultationTotals> {
  const days = countedDays(
    and(yearDays(year), agencyIds ? inArray(consultations.agencyId, [...agencyIds]) : undefined),
  );
  const found = await q()
    .select({
      channel: days.channel,
      persons: sql<number>`sum(${days.persons})`,
      unanswered: sql<number>`sum(${days.unanswered})`,
    })
    .from(days)
    .groupBy(days.channel);
  const of = (channel: ConsultationChannel) => found.find((row) => row.channel === channel)?.persons ?? 0;
  const sum = (pick: (row: (typeof found)[number]) => number) => found.reduce((so, row) => so + pick(row), 0);
  return {
    counter: of("counter"),
    phone: of("phone"),
    online: of("online"),
    total: sum(({ persons }) => persons),
    unanswered: sum(({ unanswered }) => unanswered),
  };
}
