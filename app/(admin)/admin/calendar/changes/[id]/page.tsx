import type { Metadata } from "next";
import { YearGrid } from "@/components/calendar/year-grid";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { knownNotices } from "@/db/queries/calendar";
import { calendarChange } from "@/db/queries/calendar-changes";
import { calendarsOf } from "@/db/queries/calendar-preview";
import { spansOf } from "@/domain/calendar/months";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { calendarAdmin, spansSaid, calendarChange as words } from "@/text/calendar";
import { AdminFrame } from "../../../admin-frame";
import { Effect } from "./effect";
import { Progress } from "./progress";

export const metadata: Metadata = { title: calendarAdmin.title, robots: "noindex" };

export default async function ChangePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("site.manage");
  const change = await calendarChange(staff, (await params).id);
  if (!change)
    return (
      <AdminFrame current="/admin/calendar">
        <PageBody title={calendarAdmin.title}>
          <p className="mt-4">
            {words.notFound} <a href="/admin/calendar">{calendarAdmin.title}</a>
          </p>
        </PageBody>
      </AdminFrame>
    );
  const { notice, documentNumber, confirmedAt } = change;
  const { after } = calendarsOf(await knownNotices(), notice);
  const sources = notice.sources.filter((source) => source !== documentNumber);
  return (
    <AdminFrame current="/admin/calendar">
      <PageBody title={words.title(notice.year)} lead={confirmedAt === null ? words.lead : undefined}>
        {confirmedAt === null ? null : <Progress change={change} />}
        <PagePart title={words.read}>
          <SummaryList
            rows={[
              { label: words.scope, value: notice.adjusts ? calendarAdmin.adjusts : calendarAdmin.wholeYear },
              { label: words.documentNumber, value: documentNumber ?? calendarAdmin.none },
              { label: words.source, value: sources.join("、") || calendarAdmin.none },
              { label: words.daysOff, value: spansSaid(spansOf(notice.daysOff)) || calendarAdmin.none },
              {
                label: words.weekendsWorked,
                value: spansSaid(spansOf(notice.weekendsWorked)) || calendarAdmin.none,
              },
            ]}
          />
        </PagePart>
        {confirmedAt === null ? <Effect change={change} params={await searchParams} /> : null}
        <PagePart title={calendarAdmin.year(notice.year)}>
          <YearGrid year={notice.year} reasonOf={after.reasonOf} />
        </PagePart>
        <Notice>
          <a href="/admin/calendar">{calendarAdmin.title}</a>
        </Notice>
      </PageBody>
    </AdminFrame>
  );
}
