import type { Metadata } from "next";
import { RegisterFilter } from "@/components/desk/register-filter";
import { OverviewFigureCard } from "@/components/oversight/overview-figure";
import { PageBody } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { calendarInForce } from "@/db/queries/calendar";
import { overviewFigures } from "@/db/queries/overview";
import { overviewTargets } from "@/db/queries/overview-targets";
import { monthsBegun } from "@/domain/oversight/overview-period";
import { OVERVIEW_FIGURES, type OverviewFigure } from "@/domain/oversight/targets";
import { today } from "@/server/clock";
import { addressWith, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { oversight } from "@/text/oversight";
import { overviewText, partName } from "@/text/overview";
import { OversightFrame } from "./oversight-frame";
import { overviewAsked } from "./overview/asked";

export const metadata: Metadata = { title: overviewText.title, robots: "noindex" };

const HERE = "/oversight";

export default async function OverviewPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const asked = await overviewAsked(staff, await searchParams, today());
  const { agency, agencyId, agencyName, period, here } = asked;
  const calendar = await calendarInForce();
  const { now, before, months } = await overviewFigures(staff, { agencyId, period, calendar });
  const targets = await overviewTargets();
  const cases = (figure: string) => addressWith(`${HERE}/overview/cases`, { ...here, figure });
  const hrefs: Record<OverviewFigure, string> = {
    received: cases("received"),
    onTime: cases("closed"),
    days: cases("answered"),
    overdue: cases("overdue"),
    published: addressWith(`${HERE}/overview/publications`, here),
    columns: addressWith(`${HERE}/overview/columns`, here),
  };
  const on = dayInFull(period.to);
  const { details } = overviewText;
  const detailOf = (figure: OverviewFigure) => {
    switch (figure) {
      case "onTime":
        return (
          <>
            {details.onTime(now.closed, now.late)}
            {now.late > 0 ? (
              <a href={cases("late")} className="no-print ml-2">
                {details.seeLate}
              </a>
            ) : null}
          </>
        );
      case "days":
        return details.days(now.answered);
      case "overdue":
        return details.overdue(on);
      case "columns":
        return details.columns(now.columnsHeld, on);
      default:
        return details[figure];
    }
  };
  const notes = ["noteOnTime", "noteDays", "noteColumns", "noteTargets"] as const;
  return (
    <OversightFrame current={HERE}>
      <div className="print-dense">
        <PageBody title={overviewText.title} lead={overviewText.lead(agencyName, period)}>
          <div className="no-print">
            <RegisterFilter
              action={HERE}
              filters={[
                {
                  name: "year",
                  label: overviewText.year,
                  chosen: String(period.year),
                  options: asked.years.map((one) => ({ value: String(one), label: oversight.yearName(one) })),
                },
                {
                  name: "part",
                  label: overviewText.part,
                  chosen: period.part,
                  options: asked.parts.map((part) => ({ value: part, label: partName(part) })),
                },
                {
                  name: "agency",
                  label: overviewText.scope,
                  chosen: agency?.code ?? "",
                  options: [
                    { value: "", label: overviewText.wholeCity },
                    ...asked.agencies.map(({ code, name }) => ({ value: code, label: name })),
                  ],
                },
              ]}
            />
          </div>
          {asked.notices.map((sentence) => (
            <Notice key={sentence} tone="warn">
              {sentence}
            </Notice>
          ))}
          <div className="mt-4 grid gap-x-8 gap-y-8 md:grid-cols-2 xl:grid-cols-3 print:mt-1 print:grid-cols-2 print:gap-y-1 print:text-xs">
            {OVERVIEW_FIGURES.map((figure) => (
              <OverviewFigureCard
                key={figure}
                figure={figure}
                values={{
                  now: now[figure],
                  before: before[figure],
                  months: months.map((month) => month[figure]),
                }}
                targets={targets}
                period={period}
                monthsInPeriod={monthsBegun(period)}
                href={hrefs[figure]}
              >
                {detailOf(figure)}
              </OverviewFigureCard>
            ))}
          </div>
          <section className="no-print mt-8 max-w-read text-ink-2">
            <h2 className="font-semibold">{overviewText.notes}</h2>
            {notes.map((note) => (
              <p key={note} className="mt-1">
                {overviewText[note]}
              </p>
            ))}
          </section>
        </PageBody>
      </div>
    </OversightFrame>
  );
}
