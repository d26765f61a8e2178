import { contentBefore } from "@/db/queries/report-desk";
import { reportEvents, reportOf, reportWriters, versionsOf } from "@/db/queries/report-record";
import { agencyTree } from "@/db/queries/reporting-agencies";
import { reportHash } from "@/db/report-hash";
import type { Staff } from "@/domain/access/actor";
import { reportDueOn } from "@/domain/annual-report/report-due";
import { reportObstacle } from "@/domain/annual-report/report-obstacle";
import { dueGroupOf } from "@/domain/annual-report/reporting-agencies";
import { yearOf } from "@/domain/time/calendar-date";
import { today } from "../clock";
import { assembleContent } from "./assemble-content";

/** The first year on which a report was due (国务院令第492号 came into force in 2008). */
const FIRST_YEAR = 2008;

/** The year that an address names; null where nobody reports on it. */
export function reportYear(text: string): number | null {
  const year = /^20\d{2}$/.test(text) ? Number(text) : 0;
  return year >= FIRST_YEAR && year <= yearOf(today()) ? year : null;
}

/** The agency somebody works for, with its place in the tree; null for those who work for none. */
export async function ownAgency(by: Staff) {
  return (await agencyTree()).find(({ id }) => id === by.agencyId) ?? null;
}

/** The own agency's report on a year as it stands: what is stored, what the ledger says now, and what keeps it from going on. */
export async function ownReport(by: Staff, year: number) {
  const agency = await ownAgency(by);
  if (!agency) return null;
  const report = await reportOf(agency.id, year);
  const { content: live, missing } = await assembleContent(agency, year, report?.parts ?? {});
  const versions = report ? await versionsOf(report.id) : [];
  const ownMissing = missing.find(({ agencyId }) => agencyId === agency.id)?.figures ?? [];
  return {
    agency,
    report: report ?? null,
    lockVersion: report?.lockVersion ?? 0,
    stage: report?.stage ?? null,
    live,
    liveHash: reportHash(live),
    ownMissing,
    othersMissing: missing.filter(({ agencyId }) => agencyId !== agency.id).length,
    obstacle: reportObstacle({ content: live, missing: ownMissing.length, today: today() }),
    versions,
    events: report ? await reportEvents(report.id) : [],
    writers: report ? await reportWriters(report) : [],
    before: await contentBefore(agency.id, year),
    dueOn: reportDueOn(dueGroupOf(agency), year),
    isPublic: versions.some(({ publishedAt }) => publishedAt !== null),
  };
}
export type OwnReport = NonNullable<Awaited<ReturnType<typeof ownReport>>>;
