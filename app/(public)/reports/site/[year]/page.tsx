import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { SiteReportTables } from "@/components/site-report/site-report-tables";
import { SummaryList } from "@/components/ui/summary-list";
import { publicSiteReportYears } from "@/db/queries/site-report";
import { siteReportDue } from "@/domain/site-report/site-report-due";
import { yearOf } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { siteReportText as text } from "@/text/site-report";
import { missingMetadata, pageMetadata } from "../../../page-metadata";
import { siteReportAt } from "./asked";

interface Asked {
  params: Promise<{ year: string }>;
}

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const report = await siteReportAt((await params).year);
  if (!report) return missingMetadata(text.noYear);
  const { year, siteName } = report.content;
  return pageMetadata({
    title: text.title(year),
    description: text.description(year, siteName),
    canonicalPath: `/reports/site/${year}`,
  });
}

const TRAIL = { label: text.parent, href: "/reports" };

/** The years whose form is public, but the one that is open. */
function OtherYears({ years }: { years: readonly number[] }) {
  if (years.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-lg font-semibold">{text.years}</h2>
      <ul className="flex flex-wrap gap-x-6">
        {years.map((year) => (
          <li key={year}>
            <a href={`/reports/site/${year}`} className="inline-block py-1.5">
              {text.yearName(year)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Missing({ asked }: { asked: string }) {
  const years = await publicSiteReportYears();
  const year = /^20\d\d$/.test(asked) ? Number(asked) : null;
  const isDue = year !== null && (year === yearOf(today()) - 1 || year === yearOf(today()));
  const title = isDue ? text.notYet(year) : text.noYear;
  return (
    <PageFrame section="/reports" trail={[TRAIL, { label: title }]}>
      <StatusMarker status={404} />
      <h1 className="font-title text-2xl font-bold">{title}</h1>
      <p className="mt-3 max-w-read">
        {isDue ? text.notYetWhy(siteReportDue(year, today()).on) : text.noYearWhy}
      </p>
      <OtherYears years={years} />
      <p className="mt-6">
        <a href="/reports" className="inline-block py-1.5">
          {text.back}
        </a>
      </p>
    </PageFrame>
  );
}

/** 政府网站工作年度报表 as it was made public (国办发〔2017〕47号). */
export default async function SiteReportPage({ params }: Asked) {
  const asked = (await params).year;
  const report = await siteReportAt(asked);
  if (!report) return Missing({ asked });
  const { content, number, publishedAt, errata } = report;
  const { year } = content;
  const years = (await publicSiteReportYears()).filter((one) => one !== year);
  const facts = Object.entries(text.facts) as [keyof typeof text.facts, string][];
  return (
    <PageFrame section="/reports" trail={[TRAIL, { label: text.title(year) }]}>
      <h1 className="font-title text-2xl font-bold">{text.title(year)}</h1>
      <p className="mt-3 max-w-read">{text.law}</p>
      <p className="mt-1">
        {text.publishedOn(publishedAt)}
        {number > 1 ? `（${text.version(number)}）` : null}
      </p>
      {errata.length > 0 ? (
        <section className="mt-6 max-w-read">
          <h2 className="mb-2 text-lg font-semibold">{text.errata}</h2>
          <ul className="list-disc pl-5">
            {errata.map((one) => (
              <li key={one.number}>{text.erratum(one.number, one.publishedAt, one.erratum)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="mt-6 max-w-240">
        <SummaryList
          isDense
          rows={facts.map(([name, label]) => ({ label, value: content[name] || text.noFact }))}
        />
      </div>
      <SiteReportTables caption={text.title(year)} figures={content.figures} />
      <section className="no-print mt-8">
        <h2 className="mb-2 text-lg font-semibold">{text.download}</h2>
        <ul>
          <li>
            <a href={`/reports/site/${year}/report.xlsx`} className="inline-block py-1.5">
              {text.xlsx}
            </a>
          </li>
          <li>
            <a href={`/reports/site/${year}/report.json`} className="inline-block py-1.5">
              {text.json}
            </a>
          </li>
        </ul>
      </section>
      <OtherYears years={years} />
    </PageFrame>
  );
}
