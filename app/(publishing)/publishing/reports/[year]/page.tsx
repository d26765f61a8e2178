import type { Metadata } from "next";
import { CellChanges } from "@/components/report-desk/cell-changes";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { cellChanges } from "@/domain/annual-report/content-changes";
import { daysBetween, yearOf } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { countdown, reportStages, reportDesk as words } from "@/text/report-desk";
import { DoneNotice } from "../../../../done-notice";
import { PublishingFrame } from "../../publishing-frame";
import { reportAsked } from "./asked";
import { Checks } from "./checks";
import { NextAct } from "./next-act";
import { TaskList } from "./task-list";
import { ReportHistory, VersionList } from "./version-list";

export const metadata: Metadata = { title: words.title, robots: "noindex" };

export default async function ReportPage({
  params,
  searchParams,
}: {
  params: Promise<{ year: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const { staff, year, own, base } = await reportAsked(params);
  const { agency, stage, versions, events, live, dueOn, isPublic, othersMissing, report } = own;
  const days = daysBetween(today(), dueOn);
  const [version] = versions;
  const isImported = report?.origin === "imported";
  const moved =
    version && (stage === "frozen" || stage === "published") ? cellChanges(version.content, live) : [];
  const state = isImported ? words.imported : stage ? reportStages[stage] : words.states.notBegun;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody
        title={words.reportTitle(agency.name, year)}
        lead={`${state}。${isPublic ? "" : `${words.due(dueOn)}，${countdown(days)}。`}`}
      >
        <DoneNotice params={await searchParams} sentences={words.done} />
        {!isPublic && days < 0 ? (
          <div className="mt-4 max-w-read">
            <Notice tone="danger" title={words.lateTitle(dueOn, -days)} />
          </div>
        ) : null}
        {isPublic && stage !== "published" ? (
          <div className="mt-4 max-w-read">
            <Notice tone="info" title={words.erratumInWork} />
          </div>
        ) : null}
        {moved.length > 0 && !isImported ? (
          <section className="mt-6" aria-label={words.moved.title}>
            <Notice tone="warn" title={words.moved.title}>
              <p>{words.moved.lead}</p>
              <p>
                <a href={`${base}/cells?row=corrected`}>{words.moved.cases}</a>
              </p>
            </Notice>
            <CellChanges
              caption={words.moved.caption}
              heads={[words.moved.heads.place, words.moved.heads.frozen, words.moved.heads.now]}
              changes={moved}
            />
          </section>
        ) : null}
        {isImported ? null : (
          <>
            <PagePart title={words.acts}>
              <NextAct own={own} staff={staff} year={year} base={base} />
            </PagePart>
            <PagePart title={words.tasks}>
              <TaskList own={own} base={base} isOver={yearOf(today()) > year} />
              <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
                <a href={`${base}/preview`}>{words.preview}</a>
                <a href={`${base}/tables`}>{words.seeTables}</a>
              </p>
            </PagePart>
            <PagePart title={words.checks}>
              {othersMissing > 0 ? (
                <div className="mb-3 max-w-read">
                  <Notice tone="warn">{words.subordinateMissing(othersMissing)}</Notice>
                </div>
              ) : null}
              <Checks own={own} year={year} base={base} />
            </PagePart>
          </>
        )}
        {versions.length > 0 ? (
          <PagePart title={words.versions}>
            <VersionList versions={versions} base={base} />
          </PagePart>
        ) : null}
        {events.length > 0 ? (
          <PagePart title={words.history}>
            <ReportHistory events={events} />
          </PagePart>
        ) : null}
        <p className="mt-6">
          <a href="/publishing/reports">{words.back}</a>
        </p>
      </PageBody>
    </PublishingFrame>
  );
}
