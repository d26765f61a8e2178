import { ReportCorrected } from "@/components/annual-report/report-changes";
import { ReportCharts, type ReportYear } from "@/components/annual-report/report-charts";
import { ReportYears } from "@/components/annual-report/report-years";
import { SectionFour } from "@/components/annual-report/section-four";
import { SectionThree } from "@/components/annual-report/section-three";
import { SectionTwo } from "@/components/annual-report/section-two";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { contentChanges } from "@/domain/annual-report/content-changes";
import type { ReportContent, ReportPart } from "@/domain/annual-report/report-content";
import { paragraphsOfPart, type ReportRead } from "@/server/annual-report/published-version";
import { instantDayInFull } from "@/text/dates";
import { PART_HEADS, REPORT_SECTIONS } from "@/text/report-form";
import { FIGURE_GAP, reportTitle, reportPage as words } from "@/text/report-page";

const HEADING = "mt-10 mb-3 scroll-mt-4 font-title text-xl font-bold";
const SECTIONS = Object.entries(REPORT_SECTIONS).map(([id, label]) => ({ id, label }));

function Words({ content, part }: { content: ReportContent; part: ReportPart }) {
  const lines = paragraphsOfPart(content, part).map((text, at) => ({ key: `${part}-${at}`, text }));
  if (lines.length === 0) return <p className="indent-8">{words.none}</p>;
  return lines.map(({ key, text }) => (
    <p key={key} className="max-w-read indent-8 break-words">
      {text}
    </p>
  ));
}

/** The statutory tables need the whole width, so the contents stand above and not beside them. */
function Contents({ entries }: { entries: readonly { id: string; label: string }[] }) {
  return (
    <nav aria-label={words.contents} className="no-print mt-4 border-y border-line py-2">
      <ul className="flex flex-wrap gap-x-6">
        {entries.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1.5">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Section({ id, children }: { id: keyof typeof REPORT_SECTIONS; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={HEADING}>
        {REPORT_SECTIONS[id]}
      </h2>
      {children}
    </section>
  );
}

/** What a reader of an imported report has to know before the figures are compared. */
function Remarks({ remarks = [] }: Pick<ReportContent, "remarks">) {
  if (remarks.length === 0) return null;
  return (
    <div className="mt-4 max-w-read">
      <Notice tone="info" title={words.remarks}>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </Notice>
    </div>
  );
}

/** The address of a file of this version; without a version it is always the newest. */
function fileHref({ report, version, newest }: ReportRead, format: string): string {
  const asked = version.number === newest.number ? "" : `?version=${version.number}`;
  return `/reports/${report.agencyCode}/${report.year}/report.${format}${asked}`;
}

function Downloads({ read }: { read: ReportRead }) {
  return (
    <p className="no-print mt-4 flex flex-wrap gap-x-5">
      <span className="py-2 text-ink-2">{words.downloads}：</span>
      {Object.entries(words.formats).map(([format, name]) => (
        <a key={format} href={fileHref(read, format)} className="inline-block py-2">
          {name}
        </a>
      ))}
    </p>
  );
}

/** What has to be known before the report is read: that it was corrected, or that this is no longer the version in force. */
function Standing({ read, path }: { read: ReportRead; path: string }) {
  const { version, newest, before } = read;
  if (version.number !== newest.number)
    return (
      <Notice tone="danger" title={words.old.title(version.number, instantDayInFull(version.publishedAt))}>
        <p>
          {words.old.what}
          <a href={path} className="no-print inline-block py-1.5">
            {words.old.current}
          </a>
        </p>
      </Notice>
    );
  if (!before || version.erratum === null) return null;
  return (
    <ReportCorrected
      day={instantDayInFull(version.publishedAt)}
      why={version.erratum}
      changes={contentChanges(before.content, version.content, FIGURE_GAP)}
      earlierHref={`${path}?version=${before.number}`}
    />
  );
}

function Facts({ read }: { read: ReportRead }) {
  const { report, version } = read;
  return (
    <div className="mt-4 max-w-read">
      <SummaryList
        isDense
        rows={[
          {
            label: words.agency,
            value: <a href={`/agencies/${report.agencyCode}`}>{report.agencyName}</a>,
          },
          {
            label: report.origin === "imported" ? words.takenInOn : words.publishedOn,
            value: instantDayInFull(version.publishedAt),
          },
          { label: words.version, value: words.versionName(version.number) },
          {
            label: words.hash,
            value: (
              <>
                <code className="font-mono text-sm break-all">{version.contentHash}</code>
                <span className="block text-sm text-ink-3">{words.hashNote}</span>
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

function Versions({ read, path }: { read: ReportRead; path: string }) {
  const { versions } = read.report;
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions" className="no-print">
      <h2 id="versions" className={HEADING}>
        {words.versions.title}
      </h2>
      <ul>
        {versions.map(({ number, publishedAt }) => (
          <li key={number}>
            <a
              href={number === read.newest.number ? path : `${path}?version=${number}`}
              className="inline-block py-1.5"
            >
              {words.versions.line(number, instantDayInFull(publishedAt))}
            </a>
            {number === read.newest.number ? `（${words.versions.current}）` : ""}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A public report in the order of the form, its charts and the years before, and every version that was public. */
export function Report({ read, years }: { read: ReportRead; years: readonly ReportYear[] }) {
  const { report, version } = read;
  const { content } = version;
  const path = `/reports/${report.agencyCode}/${report.year}`;
  const entries = [
    ...SECTIONS,
    { id: "figures", label: words.figures },
    ...(years.length > 1 ? [{ id: "years", label: words.years.title }] : []),
  ];
  return (
    <>
      <h1 className="font-title text-2xl font-bold">{reportTitle(report.agencyName, report.year)}</h1>
      <p className="mt-3 max-w-read text-ink-2">
        {words.lead(report.year, content.scope, report.origin === "imported")}
      </p>
      <div className="mt-4 max-w-read">
        <Standing read={read} path={path} />
      </div>
      <Remarks remarks={content.remarks} />
      <Facts read={read} />
      <Downloads read={read} />
      <Contents entries={entries} />
      <Section id="overview">
        {Object.entries(PART_HEADS).map(([part, head]) => (
          <div key={part} className="mt-4">
            <h3 className="font-kai text-lg font-semibold">{head}</h3>
            <Words content={content} part={part as keyof typeof PART_HEADS} />
          </div>
        ))}
      </Section>
      <Section id="section2">
        <SectionTwo section2={content.section2} />
      </Section>
      <Section id="section3">
        <SectionThree table={content.section3} />
      </Section>
      <Section id="section4">
        <SectionFour section4={content.section4} />
      </Section>
      <Section id="problems">
        <Words content={content} part="problems" />
      </Section>
      <Section id="other">
        <Words content={content} part="other" />
      </Section>
      <section aria-labelledby="figures">
        <h2 id="figures" className={HEADING}>
          {words.figures}
        </h2>
        <ReportCharts content={content} years={years} />
      </section>
      {years.length > 1 ? (
        <ReportYears
          agency={{ code: report.agencyCode, name: report.agencyName }}
          years={years}
          current={report.year}
        />
      ) : null}
      <Versions read={read} path={path} />
    </>
  );
}
