import { FILTER_ROW, FilterSelect } from "@/components/publication/listing-filter";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { type PublicAgency, publicAgencies } from "@/db/queries/agencies";
import { type PublishedReportRow, publishedReports } from "@/db/queries/annual-reports";
import { publicLegacyReports } from "@/db/queries/legacy-reports";
import { reportDueOn } from "@/domain/annual-report/report-due";
import { dueGroupOf } from "@/domain/annual-report/reporting-agencies";
import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { instantDayInFull } from "@/text/dates";
import { reportPage, reportTitle, reportList as words } from "@/text/report-page";

const HEADING = "mt-8 font-title text-xl font-bold";

/** A line of the list: a report in today's form, or one in the form of its time. */
type ListedReport =
  | (PublishedReportRow & { isOld?: false })
  | (Awaited<ReturnType<typeof publicLegacyReports>>[number] & { isOld: true });

const FILES = {
  today: { docx: "report.docx", pdf: "report.pdf", xlsx: "report.xlsx" },
  old: { xlsx: "figures.xlsx", json: "figures.json" },
} as const;

function dayOf(row: ListedReport): string {
  if (row.isOld) return words.oldDay;
  const day = instantDayInFull(row.publishedAt);
  return row.origin === "imported" ? words.takenIn(day) : day;
}

/** What is particular about a report. */
function Marks({ row }: { row: ListedReport }) {
  const own = row.isOld ? words.old : row.origin === "imported" ? words.imported : null;
  return (
    <>
      {!row.isOld && row.number > 1 ? (
        <span className="ml-2 inline-block text-sm text-warn">{words.corrected}</span>
      ) : null}
      {own === null ? null : <span className="ml-2 inline-block text-sm text-ink-3">{own}</span>}
    </>
  );
}

function Reports({ rows }: { rows: readonly ListedReport[] }) {
  return (
    <Table
      caption={words.caption}
      heads={[
        { label: words.report },
        { label: words.publishedOn, wide: true },
        { label: words.downloads, wide: true },
      ]}
    >
      {rows.map((row) => {
        const path = `/reports/${row.agencyCode}/${row.year}`;
        const title = reportTitle(row.agencyName, row.year);
        return (
          <Row key={path}>
            <RowHead>
              <a href={path}>{title}</a>
              <Marks row={row} />
            </RowHead>
            <Cell line wide>
              {dayOf(row)}
            </Cell>
            <Cell line wide>
              {Object.entries(row.isOld ? FILES.old : FILES.today).map(([format, file]) => (
                <a
                  key={format}
                  href={`${path}/${file}`}
                  aria-label={`${title}，${reportPage.formats[format as keyof typeof reportPage.formats]}`}
                  className="mr-3 inline-block"
                >
                  {format.toUpperCase()}
                </a>
              ))}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}

/** Which reports of the last whole year are out, and which are still owed. */
function Due({
  agencies,
  published,
  today,
}: {
  agencies: readonly PublicAgency[];
  published: readonly PublishedReportRow[];
  today: CalendarDate;
}) {
  const year = yearOf(today) - 1;
  const out = new Set(published.filter((row) => row.year === year).map(({ agencyCode }) => agencyCode));
  const owed = agencies
    .filter(({ code }) => !out.has(code))
    .map((agency) => ({ ...agency, dueOn: reportDueOn(dueGroupOf(agency), year) }));
  const late = owed.filter(({ dueOn }) => dueOn < today).length;
  const { due } = words;
  return (
    <section aria-labelledby="due">
      <h2 id="due" className={HEADING}>
        {due.title(year)}
      </h2>
      <p className="mt-2 max-w-read">
        {owed.length === 0
          ? due.allOut(year)
          : due.some(year, agencies.length - owed.length, agencies.length, late)}
      </p>
      {owed.length > 0 ? (
        <details className="mt-2">
          <summary className="w-fit py-2 text-link">{due.list}</summary>
          <Table
            caption={due.caption(year)}
            heads={[{ label: words.agency }, { label: due.dueOn }, { label: due.state }]}
          >
            {owed.map(({ code, name, dueOn }) => (
              <Row key={code}>
                <RowHead>
                  <a href={`/agencies/${code}`}>{name}</a>
                </RowHead>
                <Cell line>{due.by(dueOn)}</Cell>
                <Cell line>{dueOn < today ? due.late : due.waiting}</Cell>
              </Row>
            ))}
          </Table>
        </details>
      ) : null}
    </section>
  );
}

/** Every public report, by year and agency, and which are owed; the same address may also filter the column's own list below. */
export async function ReportList({ params, today }: { params: QueryParams; today: CalendarDate }) {
  const published = await publishedReports();
  const old = (await publicLegacyReports()).map((row) => ({ ...row, isOld: true as const }));
  const listed: ListedReport[] = [...published, ...old].toSorted((one, other) => other.year - one.year);
  const years = [...new Set(listed.map(({ year }) => String(year)))];
  const bodies = await publicAgencies();
  const agencies = [
    ...new Map([
      ...bodies.map(({ code, name }) => [code, name] as const),
      ...listed.map(({ agencyCode, agencyName }) => [agencyCode, agencyName] as const),
    ]),
  ];
  const year = choiceParam(params, "reportYear", years);
  const agency = choiceParam(
    params,
    "reportAgency",
    agencies.map(([code]) => code),
  );
  const rows = listed.filter(
    (row) =>
      (year.chosen === undefined || String(row.year) === year.chosen) &&
      (agency.chosen === undefined || row.agencyCode === agency.chosen),
  );
  const unknown = [year.unknown, agency.unknown].filter((one) => one !== undefined);
  return (
    <>
      {listed.length > 0 ? (
        <section aria-labelledby="reports">
          <h2 id="reports" className={HEADING}>
            {words.title}
          </h2>
          <p className="mt-2 max-w-read text-ink-2">{words.lead}</p>
          <form action="/reports" method="get" className="no-print mt-4">
            <div className={FILTER_ROW}>
              <FilterSelect
                name="reportYear"
                label={words.year}
                every={words.anyYear}
                options={years.map((value) => ({ value, label: reportPage.years.year(Number(value)) }))}
                chosen={year.chosen}
              />
              <FilterSelect
                name="reportAgency"
                label={words.agency}
                every={words.anyAgency}
                wide
                options={agencies.map(([value, label]) => ({ value, label }))}
                chosen={agency.chosen}
              />
              <button type="submit" className={buttonClass("secondary")}>
                {words.show}
              </button>
            </div>
          </form>
          {unknown.map((one) => (
            <div key={one} className="mt-4">
              <Notice tone="warn">{words.unknown(one)}</Notice>
            </div>
          ))}
          <p className="mt-4 mb-2 text-ink-2">{rows.length > 0 ? words.count(rows.length) : words.none}</p>
          {rows.length > 0 ? <Reports rows={rows} /> : null}
        </section>
      ) : null}
      <Due agencies={bodies} published={published} today={today} />
    </>
  );
}
