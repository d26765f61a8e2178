import type { Metadata } from "next";
import { RegisterFilter } from "@/components/desk/register-filter";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { SiteReportTables } from "@/components/site-report/site-report-tables";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import {
  enteredSiteFigures,
  liveSiteReport,
  publicSiteReport,
  siteOperator,
  siteReportVersions,
} from "@/db/queries/site-report";
import { doubtsOf, type SiteSection } from "@/domain/site-report/site-figures";
import { enterableLines } from "@/domain/site-report/site-figures-form";
import type { ReportedFigure } from "@/domain/site-report/site-report";
import { siteReportDue } from "@/domain/site-report/site-report-due";
import { yearOf } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { choiceParam, type QueryParams } from "@/server/query-params";
import {
  SITE_FIGURE_NAMES,
  SITE_SECTION_NAMES,
  siteFigureNote,
  siteFigureProblems,
  siteReportText as text,
} from "@/text/site-report";
import { SharedFrame, sharedReader } from "../shared-frame";
import { publish } from "./actions";
import { siteReportYear } from "./asked-year";

export const metadata: Metadata = { title: text.staffTitle, robots: "noindex" };

const HERE = "/oversight/site-report";

function DueLine({ year }: { year: number }) {
  const { on, daysLeft } = siteReportDue(year, today());
  if (daysLeft < 0) return <Notice tone="danger">{text.overdue(on, -daysLeft)}</Notice>;
  return <p className="text-base">{daysLeft === 0 ? text.dueToday(on) : text.dueLeft(on, daysLeft)}</p>;
}

export default async function SiteReportPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await sharedReader(HERE);
  const params = await searchParams;
  const { years, year } = siteReportYear(params, today());
  const { figures } = await liveSiteReport(year);
  const entered = await enteredSiteFigures(year);
  const [latest] = await siteReportVersions(year);
  const shown = await publicSiteReport(year);
  const isOwn = (await siteOperator())?.id === staff.agencyId;
  const mayWrite = isOwn && staff.permissions.has("report.write");
  const mayPublish = isOwn && staff.permissions.has("report.publish") && year < yearOf(today());
  const hasChanged = shown !== null && JSON.stringify(shown.content.figures) !== JSON.stringify(figures);
  const doubts = doubtsOf(figures);
  const { chosen: done } = choiceParam(params, "done", ["saved", "published"]);
  const noteOf = (one: ReportedFigure) => {
    const by = one.origin === "entered" ? entered.get(one.figure) : undefined;
    return (
      <>
        {siteFigureNote(one)}
        {by ? <span className="block text-ink-3">{text.enteredBy(by.enteredBy ?? "", by.at)}</span> : null}
      </>
    );
  };
  const isOpen = (section: SiteSection) =>
    enterableLines(section).some(({ figure }) =>
      figures.some((one) => one.figure === figure && one.origin !== "computed"),
    );
  return (
    <SharedFrame staff={staff} current={HERE}>
      <PageBody title={text.title(year)} lead={text.lead}>
        {done ? (
          <div role="status" className="mt-4 max-w-read">
            <Notice tone="ok" title={text.done[done]} />
          </div>
        ) : null}
        <RegisterFilter
          action={HERE}
          filters={[
            {
              name: "year",
              label: text.year,
              chosen: String(year),
              options: years.map((one) => ({ value: String(one), label: text.yearName(one) })),
            },
          ]}
        />
        {latest ? (
          <p className="text-base font-semibold">
            {text.published(latest.number, latest.publishedAt, latest.publishedBy)}
            {hasChanged ? text.changedSince : null} <a href={`/reports/site/${year}`}>{text.open}</a>
          </p>
        ) : (
          <DueLine year={year} />
        )}
        <p className="mt-1">{text.progress(figures.filter(({ origin }) => origin === "missing").length)}</p>
        {staff.permissions.has("report.write") && !isOwn ? <p className="mt-1">{text.notYours}</p> : null}
        {doubts.length > 0 ? (
          <div className="mt-4 max-w-read">
            <Notice tone="warn" title={text.doubts}>
              <ul className="list-disc pl-5">
                {doubts.map(([part, whole]) => (
                  <li key={part}>{text.doubt(SITE_FIGURE_NAMES[part], SITE_FIGURE_NAMES[whole])}</li>
                ))}
              </ul>
            </Notice>
          </div>
        ) : null}
        <SiteReportTables
          caption={text.title(year)}
          figures={figures}
          noteOf={noteOf}
          beside={(section) =>
            mayWrite && isOpen(section) ? (
              <a href={`${HERE}/${section}?year=${year}`} className="no-print font-normal">
                {text.enter(SITE_SECTION_NAMES[section])}
              </a>
            ) : null
          }
        />
        {mayPublish && (latest === undefined || hasChanged) ? (
          <PagePart title={text.publish}>
            <p className="max-w-read text-ink-2">{text.publishLead}</p>
            <ActionForm
              action={publish}
              submit={text.publishSubmit(year)}
              hidden={latest ? { year } : { year, erratum: "" }}
              sentences={siteFigureProblems}
              className="max-w-read"
            >
              {latest ? (
                <TextField name="erratum" label={text.erratumField} hint={text.erratumHint} width="long" />
              ) : null}
            </ActionForm>
          </PagePart>
        ) : null}
      </PageBody>
    </SharedFrame>
  );
}
