import type { Metadata } from "next";
import { YearGrid } from "@/components/calendar/year-grid";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PlainTable } from "@/components/ui/plain-table";
import { calendarInForce, knownNotices, type StoredNotice } from "@/db/queries/calendar";
import { recentChanges } from "@/db/queries/calendar-changes";
import { spansOf } from "@/domain/calendar/months";
import { calendarDate, yearOf } from "@/domain/time/calendar-date";
import { workingDaysBetween } from "@/domain/time/working-days";
import { today } from "@/server/clock";
import { addressWith, type QueryParams, yearParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { calendarAdmin, spansSaid } from "@/text/calendar";
import { instantInFull } from "@/text/dates";
import { AdminFrame } from "../admin-frame";

export const metadata: Metadata = { title: calendarAdmin.title, robots: "noindex" };

const FIRST_YEAR = 2007;

/** Sources as links; a bare number of a notice stays words. */
function Sources({ sources }: { sources: readonly string[] }) {
  return sources.map((source) => (
    <span key={source} className="block break-all">
      {/^https?:\/\//.test(source) ? (
        <a href={source} rel="noreferrer">
          {source}
        </a>
      ) : (
        source
      )}
    </span>
  ));
}

const noticeRow = (notice: StoredNotice) => ({
  key: notice.id,
  cells: [
    notice.adjusts ? calendarAdmin.adjusts : calendarAdmin.wholeYear,
    spansSaid(spansOf(notice.daysOff)) || calendarAdmin.none,
    spansSaid(spansOf(notice.weekendsWorked)) || calendarAdmin.none,
    <Sources key="sources" sources={notice.sources} />,
  ],
});

export default async function CalendarPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("site.manage");
  const asked = yearParam(await searchParams).chosen ?? yearOf(today());
  const year = Math.max(FIRST_YEAR, asked);
  const calendar = await calendarInForce();
  const isKnown = calendar.covers(calendarDate(`${year}-01-01`));
  const notices = (await knownNotices()).filter((notice) => notice.year === year);
  const changes = await recentChanges(staff);
  const workingDays = workingDaysBetween(
    calendarDate(`${year - 1}-12-31`),
    calendarDate(`${year}-12-31`),
    calendar,
  );
  const place = (to: number) => addressWith("/admin/calendar", { year: to });
  return (
    <AdminFrame current="/admin/calendar">
      <PageBody title={calendarAdmin.title} lead={calendarAdmin.lead}>
        <p className="mt-4">
          <a href="/admin/calendar/import" className={buttonClass("primary", "staff")}>
            {calendarAdmin.importNotice}
          </a>
        </p>
        <PagePart title={calendarAdmin.year(year)}>
          <nav aria-label={calendarAdmin.years} className="mb-3 flex gap-x-6">
            {year > FIRST_YEAR ? (
              <a href={place(year - 1)}>{`← ${calendarAdmin.previousYear(year - 1)}`}</a>
            ) : null}
            <a href={place(year + 1)}>{`${calendarAdmin.nextYear(year + 1)} →`}</a>
          </nav>
          {isKnown ? (
            <>
              <p>{calendarAdmin.workingDays(workingDays)}</p>
              <YearGrid year={year} reasonOf={calendar.reasonOf} />
            </>
          ) : (
            <Notice tone="warn">{calendarAdmin.notKnown(year)}</Notice>
          )}
        </PagePart>
        {notices.length > 0 ? (
          <PlainTable
            dense
            caption={`${year}年的${calendarAdmin.notices}`}
            head={["范围", calendarAdmin.offSaid, calendarAdmin.workedSaid, calendarAdmin.notices]}
            rows={notices.map(noticeRow)}
          />
        ) : null}
        <PagePart title={calendarAdmin.changes}>
          {changes.length === 0 ? <p>{calendarAdmin.noChanges}</p> : null}
          <ul>
            {changes.map(({ id, notice, proposedAt, confirmedAt, finishedAt }) => (
              <li key={id} className="border-b border-line py-2">
                <a href={`/admin/calendar/changes/${id}`}>{calendarAdmin.year(notice.year)}</a>
                <span className="ml-4 text-ink-2">
                  {calendarAdmin.noticeAdded(instantInFull(proposedAt))} ·{" "}
                  {confirmedAt === null
                    ? calendarAdmin.changeWaits
                    : finishedAt === null
                      ? calendarAdmin.changeRuns
                      : calendarAdmin.changeDone}
                </span>
              </li>
            ))}
          </ul>
        </PagePart>
      </PageBody>
    </AdminFrame>
  );
}
