import { and, desc, eq, gte, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import {
  type ExaminedColumn,
  type SiteState,
  STANDING_COLUMNS,
  VETO_LIMITS,
} from "@/domain/oversight/site-health";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { linkChecks } from "../schema/link-checks";
import { objectChecks } from "../schema/object-care";
import { publicationFiles } from "../schema/publication-files";
import { publications } from "../schema/publications";
import { columnExceptions, siteProbes } from "../schema/site-health";
import { staff } from "../schema/staff";
import { newestByColumn } from "./catalogue";
import { columnTree, withDescendants } from "./columns";
import { filesNotScanned } from "./public-scans";
import { deadLinks } from "./text-links";

const HOUR = 60 * 60_000;

const WEEK = VETO_LIMITS.unreachable.days * 24 * HOUR;

/** The hours between two visits in which a visit was due and none was made; a minute or two of delay is none. */
const hoursMissed = (from: number, until: number) => Math.max(0, Math.round((until - from) / HOUR) - 1);

const failedToAnswer = ({ ok, tookMs }: { ok: boolean; tookMs: number }) =>
  !ok || tookMs >= VETO_LIMITS.unreachable.afterMs;

/** The visits of the last week; an hour without one was an hour in which nobody could have come. */
async function probesUntil(at: number): Promise<SiteState["probes"]> {
  const since = at - WEEK;
  const made = await q()
    .select({ at: siteProbes.at, ok: siteProbes.ok, tookMs: siteProbes.tookMs })
    .from(siteProbes)
    .where(and(gte(siteProbes.at, since), lte(siteProbes.at, at)))
    .orderBy(siteProbes.at);
  const [older] = await q()
    .select({ at: siteProbes.at })
    .from(siteProbes)
    .where(lt(siteProbes.at, since))
    .limit(1);
  const moments = [...(older ? [since] : []), ...made.map((probe) => probe.at), at];
  const missed = moments.reduce((sum, moment, index) => {
    const before = moments[index - 1];
    return before === undefined ? sum : sum + hoursMissed(before, moment);
  }, 0);
  return { made: made.length + missed, failed: made.filter(failedToAnswer).length + missed };
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
interface HealthColumn extends ExaminedColumn {
  owner: string | null;
}

/** Everything by which the site is examined (网站体检), as of an instant. */
async function siteState(
  _by: Staff<"oversight.read">,
  { today, at }: { today: CalendarDate; at: number },
): Promise<Omit<SiteState, "columns"> & { columns: HealthColumn[] }> {
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
    columns: tree
      .filter(({ code }) => !STANDING_COLUMNS.includes(code))
      .map(({ id, code, name, updateDays, ownerAgencyId }) => ({
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

/** The visits of the last week that failed or took too long, the latest first. */
async function failedProbes(_by: Staff<"oversight.read">, at: number) {
  return q()
    .select()
    .from(siteProbes)
    .where(
      and(
        gte(siteProbes.at, at - WEEK),
        lte(siteProbes.at, at),
        or(eq(siteProbes.ok, false), gte(siteProbes.tookMs, VETO_LIMITS.unreachable.afterMs)),
      ),
    )
    .orderBy(desc(siteProbes.at));
}

/** The columns that are left out, with the reason, who wrote it down and when (例外清单). */
async function exceptionList(_by: Staff<"oversight.read">) {
  return q()
    .select({
      code: columns.code,
      name: columns.name,
      reason: columnExceptions.reason,
      by: staff.name,
      at: columnExceptions.at,
    })
    .from(columnExceptions)
    .innerJoin(columns, eq(columns.id, columnExceptions.columnId))
    .innerJoin(staff, eq(staff.id, columnExceptions.staffId))
    .orderBy(columns.position);
}

/** Files of what is public whose bytes are gone or damaged, as the last check of the store found them. */
async function faultyFiles(_by: Staff<"oversight.read">) {
  return q()
    .select({
      publicationId: publications.id,
      title: publications.title,
      name: publicationFiles.name,
      fault: objectChecks.fault,
      since: objectChecks.faultSince,
    })
    .from(objectChecks)
    .innerJoin(publicationFiles, eq(publicationFiles.objectName, objectChecks.objectName))
    .innerJoin(publications, eq(publications.id, publicationFiles.publicationId))
    .where(and(isNotNull(objectChecks.fault), isNull(publications.withdrawnAt)))
    .orderBy(desc(objectChecks.faultSince));
}

/** Web sites of agencies whose present address was not looked at since an instant, those never looked at and the longest ago first. */
export async function linksToCheck(since: number, limit: number) {
  const last = sql<number | null>`(SELECT max(c.at) FROM ${linkChecks} c
    WHERE c.agency_id = agencies.id AND c.url = agencies.website)`;
  const found = await q()
    .select({ agencyId: agencies.id, website: agencies.website, last: last.as("last") })
    .from(agencies)
    .where(and(isNotNull(agencies.website), sql`coalesce(${last}, 0) <= ${since}`))
    .orderBy(sql`coalesce("last", 0)`, agencies.position)
    .limit(limit);
  return found.flatMap(({ agencyId, website }) => (website === null ? [] : [{ agencyId, website }]));
}

/** The web sites of agencies with what was found there, last and over the time that is kept; those that did not open first. */
async function linkHistory(_by: Staff<"oversight.read">) {
  const known = await q()
    .select({
      agencyId: linkChecks.agencyId,
      at: linkChecks.at,
      ok: linkChecks.ok,
      status: linkChecks.status,
    })
    .from(linkChecks)
    .innerJoin(agencies, and(eq(agencies.id, linkChecks.agencyId), eq(agencies.website, linkChecks.url)))
    .orderBy(desc(linkChecks.at));
  const checks = Map.groupBy(known, ({ agencyId }) => agencyId);
  const held = await q()
    .select({ id: agencies.id, name: agencies.name, website: agencies.website })
    .from(agencies)
    .where(isNotNull(agencies.website))
    .orderBy(agencies.position);
  return held
    .map(({ id, name, website }) => {
      const own = checks.get(id) ?? [];
      return {
        name,
        website: website ?? "",
        last: own[0] ?? null,
        lastOkAt: own.find(({ ok }) => ok)?.at ?? null,
        made: own.length,
        failed: own.filter(({ ok }) => !ok).length,
      };
    })
    .toSorted((a, b) => Number(a.last?.ok ?? true) - Number(b.last?.ok ?? true));
}

/** The whole examination: the state of the site and the lists behind its counters. */
export async function healthReport(by: Staff<"oversight.read">, asOf: { today: CalendarDate; at: number }) {
  return {
    state: await siteState(by, asOf),
    probes: await failedProbes(by, asOf.at),
    exceptions: await exceptionList(by),
    files: await faultyFiles(by),
    links: await linkHistory(by),
    deadLinks: await deadLinks(by),
    scans: await filesNotScanned(by),
  };
}
export type HealthReport = Awaited<ReturnType<typeof healthReport>>;
