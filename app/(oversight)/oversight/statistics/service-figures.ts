import { columnTree } from "@/db/queries/columns";
import { consultationCounts } from "@/db/queries/consultations";
import { visitStatistics } from "@/db/queries/statistics-visits";
import type { Staff } from "@/domain/access/actor";
import { CONSULTATION_CHANNELS } from "@/domain/consultation/consultation";
import { monthsOf } from "@/domain/statistics/period";
import { type ServiceFigures, serviceTables } from "@/text/statistics-services";
import type { Side, StatisticsAsked } from "./asked";

type Supervising = Staff<"oversight.read">;

async function figuresOf(staff: Supervising, side: Side, isWhole: boolean): Promise<ServiceFigures> {
  const span = { ...side.span, agencyIds: isWhole ? null : side.agencies.map(({ id }) => id) };
  const months = await consultationCounts(span, "month");
  const bodies = await consultationCounts(span, "agency");
  const sum = (of: (row: (typeof months)[number]) => number) => months.reduce((so, row) => so + of(row), 0);
  return {
    consultations: {
      channels: new Map(CONSULTATION_CHANNELS.map((channel) => [channel, sum((row) => row[channel])])),
      months: new Map(months.map(({ key, total }) => [key, total])),
      bodies: new Map(bodies.map(({ key, total }) => [key, total])),
      total: sum(({ total }) => total),
      unanswered: sum(({ unanswered }) => unanswered),
    },
    visits: await visitStatistics(staff, side, isWhole),
  };
}

/** The tables of the page on consultations and visits: counted once for each side. */
export async function serviceFigures(
  staff: Supervising,
  { tree, now, before, againstName }: StatisticsAsked,
) {
  const isWhole = ({ agencies }: Side) => agencies.length === tree.length;
  const sides = {
    now: await figuresOf(staff, now, isWhole(now)),
    before: before ? await figuresOf(staff, before, isWhole(before)) : null,
    againstName,
  };
  return serviceTables(sides, {
    agencies: new Map([...now.agencies, ...(before?.agencies ?? [])].map(({ id, name }) => [id, name])),
    columns: new Map((await columnTree()).map(({ id, name }) => [id, name])),
    months: { now: monthsOf(now.span), before: before ? monthsOf(before.span) : [] },
  });
}
