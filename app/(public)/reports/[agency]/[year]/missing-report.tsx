import { StatusMarker } from "@/components/site/status-marker";
import { buttonClass } from "@/components/ui/button";
import type { PublicAgency } from "@/db/queries/agencies";
import { reportDueOn } from "@/domain/annual-report/report-due";
import { dueGroupOf } from "@/domain/annual-report/reporting-agencies";
import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { dayInFull } from "@/text/dates";
import { reportPage, reportPage as words } from "@/text/report-page";

/** The first year of which the law asks for a report (条例 of 2008). */
const FIRST_YEAR = 2008;

interface Said {
  title: string;
  paragraphs: readonly string[];
}

function said(agency: PublicAgency | null, year: number | null, today: CalendarDate): Said {
  const { gone } = words;
  if (!agency) return { title: gone.unknownAgency, paragraphs: [gone.unknownAgencyWhat] };
  if (year === null || year < FIRST_YEAR || year > yearOf(today))
    return { title: gone.unknownYear, paragraphs: [gone.unknownYearWhat] };
  const due = reportDueOn(dueGroupOf(agency), year);
  const when =
    year === yearOf(today) ? gone.running(year, dayInFull(due)) : gone.due(dayInFull(due), due < today);
  const office = agency.disclosureOffice || agency.name;
  return { title: gone.pending(agency.name, year), paragraphs: [when, gone.ask(office, agency.phone)] };
}

/** Says that a report is not there: by when it is due, whom to ask, and which others there are. */
export function MissingReport({
  agency,
  year,
  today,
  otherYears,
}: {
  agency: PublicAgency | null;
  year: number | null;
  today: CalendarDate;
  otherYears: readonly number[];
}) {
  const { title, paragraphs } = said(agency, year, today);
  return (
    <>
      <StatusMarker status={404} />
      <h1 className="font-title text-2xl font-bold">{title}</h1>
      {paragraphs.map((text) => (
        <p key={text} className="mt-3 max-w-read">
          {text}
        </p>
      ))}
      {agency && otherYears.length > 0 ? (
        <>
          <p className="mt-4">{words.gone.others}：</p>
          <ul>
            {otherYears.map((one) => (
              <li key={one}>
                <a href={`/reports/${agency.code}/${one}`} className="inline-block py-1.5">
                  {reportPage.years.open(one)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="mt-5">
        <a href="/reports" className={buttonClass("secondary")}>
          {words.gone.list}
        </a>
      </p>
    </>
  );
}

/** A version that was never public. */
export function MissingVersion({ href }: { href: string }) {
  return (
    <>
      <StatusMarker status={404} />
      <h1 className="font-title text-2xl font-bold">{words.gone.unknownVersion}</h1>
      <p className="mt-3">{words.gone.unknownVersionWhat}</p>
      <p className="mt-5">
        <a href={href} className={buttonClass("secondary")}>
          {words.old.current}
        </a>
      </p>
    </>
  );
}
