import type { Metadata } from "next";
import { Chart } from "@/components/chart/chart";
import { ChannelCounts } from "@/components/consultation/channel-counts";
import { RegisterFilter } from "@/components/desk/register-filter";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { consultationTotals } from "@/db/queries/consultation-totals";
import { consultationCounts, consultationSubjects, unansweredSubjects } from "@/db/queries/consultations";
import { missedWords } from "@/db/queries/proactive";
import { CONSULTATION_CHANNELS } from "@/domain/consultation/consultation";
import { addMonths } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { addressWith, type QueryParams } from "@/server/query-params";
import { CONSULTATION_CHANNEL_LABELS, consultationOversight as text } from "@/text/consultations";
import { monthInFull } from "@/text/dates";
import { oversight } from "@/text/oversight";
import { SharedFrame, sharedReader } from "../shared-frame";
import { consultationsAsked } from "./consultations-asked";
import { Gaps } from "./gaps";

export const metadata: Metadata = { title: text.title, robots: "noindex" };

const HERE = "/oversight/consultations";
const MOST_SUBJECTS = 20;
const MOST_WORDS = 20;
/** Looked for in vain so often in a year: no slip of the finger. */
const LEAST_SEARCHES = 3;

export default async function ConsultationsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await sharedReader(HERE);
  const on = today();
  const asked = await consultationsAsked(await searchParams, on);
  const { years, year, agencies, agency, span, nameOf } = asked;
  const total = await consultationTotals(span.agencyIds, year);
  const months = await consultationCounts(span, "month");
  const byAgency = await consultationCounts(span, "agency");
  const subjects = await consultationSubjects(span, MOST_SUBJECTS);
  return (
    <SharedFrame staff={staff} current={HERE}>
      <PageBody title={text.title} lead={text.lead}>
        <RegisterFilter
          action={HERE}
          filters={[
            {
              name: "year",
              label: oversight.year,
              chosen: String(year),
              options: years.map((one) => ({ value: String(one), label: oversight.yearName(one) })),
            },
            {
              name: "agency",
              label: text.agency,
              chosen: agency?.code ?? "",
              options: [
                { value: "", label: oversight.all },
                ...agencies.map(({ code, name }) => ({ value: code, label: name })),
              ],
            },
          ]}
        />
        <p className="text-base font-semibold">{text.finding(year, total.total, total.unanswered)}</p>
        <p className="mt-1 max-w-read text-ink-2">{text.how}</p>
        {total.total > 0 ? (
          <>
            <Chart
              finding={text.chartFinding(total)}
              data={{
                kind: "columns",
                categoryName: text.month,
                categories: months.map(({ key }) => monthInFull(`${key}-01`)),
                series: CONSULTATION_CHANNELS.map((channel) => ({
                  name: CONSULTATION_CHANNEL_LABELS[channel],
                  values: months.map((row) => row[channel]),
                })),
                unit: text.persons,
                stacked: true,
              }}
            />
            {staff.permissions.has("oversight.read") ? (
              <p className="no-print mt-4">
                <a
                  href={addressWith(`${HERE}/export`, { year, agency: agency?.code })}
                  className={buttonClass("secondary", "staff")}
                >
                  {text.export}
                </a>
              </p>
            ) : null}
            <PagePart title={text.byAgency}>
              <ChannelCounts
                caption={text.byAgencyCaption(year)}
                head={text.agency}
                rows={byAgency.map((row) => ({ ...row, name: nameOf(row.key) }))}
                total={total}
              />
            </PagePart>
            <PagePart title={text.subjects}>
              <p className="mb-2 max-w-read text-ink-2">{text.subjectsNote}</p>
              {subjects.length > 0 ? (
                <Table
                  caption={text.subjectsCaption}
                  heads={[
                    { label: text.subject },
                    { label: text.persons, numeric: true },
                    { label: text.unanswered, numeric: true },
                  ]}
                >
                  {subjects.map((row) => (
                    <Row key={row.subject}>
                      <RowHead>{row.subject}</RowHead>
                      <Cell numeric>{row.persons}</Cell>
                      <Cell numeric>{row.unanswered}</Cell>
                    </Row>
                  ))}
                </Table>
              ) : (
                <p>{text.noSubjects}</p>
              )}
            </PagePart>
          </>
        ) : null}
        <Gaps
          subjects={await unansweredSubjects(span, MOST_SUBJECTS)}
          words={(await missedWords(addMonths(on, -12), LEAST_SEARCHES)).slice(0, MOST_WORDS)}
        />
      </PageBody>
    </SharedFrame>
  );
}
