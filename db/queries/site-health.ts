import { and, desc, eq, gt, gte } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type ExaminedColumn, type SiteState, VETO_LIMITS } from "@/domain/oversight/site-health";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { columnExceptions, siteProbes } from "../schema/site-health";
import { newestByColumn } from "./catalogue";
import { columnTree, withDescendants } from "./columns";

const HOUR = 60 * 60_000;

/** The visits of the last week; an hour without one was an hour in which nobody could have come. */
async function probesUntil(at: number): Promise<SiteState["probes"]> {
  const since = at - VETO_LIMITS.unreachable.days * 24 * HOUR;
  const [before] = await q()
    .select({ at: siteProbes.at })
    .from(siteProbes)
    .where(gte(siteProbes.at, since))
    .orderBy(siteProbes.at)
    .limit(1);
  if (!before) return { made: 0, failed: 0 };
  const made = await q()
    .select({ ok: siteProbes.ok, tookMs: siteProbes.tookMs })
    .from(siteProbes)
    .where(and(gte(siteProbes.at, since), gt(siteProbes.at, before.at - 1)));
  const good = made.filter(({ ok, tookMs }) => ok && tookMs < VETO_LIMITS.unreachable.afterMs).length;
  const hours = Math.floor((at - before.at) / HOUR) + 1;
  const wanted = Math.max(hours, made.length);
  return { made: wanted, failed: wanted - good };
}

/** The excused columns with their reasons. */
async function exceptionsById(): Promise<Map<string, string>> {
  const rows = await q()
    .select({ id: columnExceptions.columnId, reason: columnExceptions.reason })
    .from(columnExceptions);
  return new Map(rows.map(({ id, reason }) => [id, reason]));
}

const latest = (days: readonly CalendarDate[]): CalendarDate | null =>
  days.reduce<CalendarDate | null>((last, day) => (last === null || day > last ? day : last), null);

/** A column as the examination sees it, with who answers for it. */
export interface HealthColumn extends ExaminedColumn {
  owner: string | null;
}

/** Everything by which the site is examined (网站体检), as of an instant. */
export async function siteState(
  _by: Staff<"oversight.read"> | Staff<"site.manage">,
  { today, at }: { today: CalendarDate; at: number },
): Promise<SiteState & { columns: HealthColumn[] }> {
  const tree = await columnTree();
  const newest = await newestByColumn();
  const excused = await exceptionsById();
  const owners = new Map(
    (await q().select({ id: agencies.id, name: agencies.name }).from(agencies)).map(({ id, name }) => [
      id,
      name,
    ]),
  );
  const lastOf = (id: string) => latest(withDescendants(tree, id).flatMap((one) => newest.get(one) ?? []));
  return {
    today,
    probes: await probesUntil(at),
    homeOn: latest([...newest.values()]),
    // Letters to the government are counted from the day there is a way to write one (政民互动).
    unanswered: null,
    columns: tree.map(({ id, code, name, updateDays, ownerAgencyId }) => ({
      code,
      name,
      updateDays,
      lastOn: lastOf(id),
      exception: excused.get(id) ?? null,
      owner: ownerAgencyId === null ? null : (owners.get(ownerAgencyId) ?? null),
    })),
  };
}

/** The reason for which a column is left out; null where it counts. */
export async function exceptionOf(code: string): Promise<string | null> {
  const [row] = await q()
    .select({ reason: columnExceptions.reason })
    .from(columnExceptions)
    .innerJoin(columns, eq(columns.id, columnExceptions.columnId))
    .where(eq(columns.code, code));
  return row?.reason ?? null;
}

/** The last visits of the site to itself, the latest first. */
export async function latestProbes(limit: number) {
  return q().select().from(siteProbes).orderBy(desc(siteProbes.at)).limit(limit);
}
