import type { Metadata } from "next";
import { PageBody } from "@/components/staff/page-body";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { firstReportYear, reportStates } from "@/db/queries/report-desk";
import { reportDueOn } from "@/domain/annual-report/report-due";
import { dueGroupOf, scopeOf } from "@/domain/annual-report/reporting-agencies";
import { handIn, isOverdue } from "@/domain/annual-report/roll-up";
import { beijingDate, daysBetween, yearOf } from "@/domain/time/calendar-date";
import { ownAgency } from "@/server/annual-report/own-report";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { countdown, handIns, reportDesk as words } from "@/text/report-desk";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../publishing-frame";

export const metadata: Metadata = { title: `${words.title}_${areaNames["/publishing"]}`, robots: "noindex" };

/** The most years of which somebody begins a report; what was made or read in stands there whatever its year. */
const MOST_YEARS = 5;

export default async function ReportsPage() {
  const staff = await requireStaff("draft.read");
  const agency = await ownAgency(staff);
  const day = today();
  const states = agency ? await reportStates([agency.id]) : [];
  const first = agency ? await firstReportYear(agency.id) : null;
  const from = Math.max(first ?? yearOf(day), yearOf(day) - MOST_YEARS);
  const open =
    agency && first !== null ? Array.from({ length: yearOf(day) - from + 1 }, (_, at) => from + at) : [];
  const years = [...new Set([...states.map(({ year }) => year), ...open])].toSorted((a, b) => b - a);
  const { heads } = words;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.title} lead={words.lead}>
        {!agency || years.length === 0 ? (
          <p className="mt-4">{agency ? words.none : words.noAgency}</p>
        ) : (
          <div className="mt-4">
            <Table
              caption={words.caption}
              heads={[
                { label: heads.year },
                { label: heads.state },
                { label: heads.left },
                { label: heads.dueOn, wide: true },
                { label: heads.version, wide: true },
              ]}
            >
              {years.map((year) => {
                const state = states.find((one) => one.year === year);
                const isPublic = (state?.firstPublishedAt ?? null) !== null;
                const dueOn = reportDueOn(dueGroupOf(agency), year);
                // Of years before the last, the platform cannot say that nothing was published, only that it has nothing.
                const isUnknown = state === undefined && year < yearOf(day) - 1;
                const late = isOverdue({ stage: state?.stage ?? null, isPublic, dueOn }, day);
                return (
                  <Row key={year}>
                    <RowHead>
                      <a href={`/publishing/reports/${year}`}>{words.yearName(year)}</a>
                    </RowHead>
                    <Cell line>
                      {state?.origin === "imported"
                        ? words.imported
                        : isUnknown
                          ? words.noRecord
                          : handIns[handIn({ stage: state?.stage ?? null, isPublic })]}
                    </Cell>
                    <Cell line>
                      {isUnknown ? (
                        <a href="/publishing/reports/import">{words.takeIn}</a>
                      ) : isPublic && state?.firstPublishedAt ? (
                        words[state.origin === "imported" ? "takenInOn" : "published"](
                          beijingDate(state.firstPublishedAt),
                        )
                      ) : year === yearOf(day) ? (
                        words.running
                      ) : late ? (
                        <Tag tone="overdue">{countdown(daysBetween(day, dueOn))}</Tag>
                      ) : (
                        countdown(daysBetween(day, dueOn))
                      )}
                    </Cell>
                    <Cell line wide>
                      {dayInFull(dueOn)}
                    </Cell>
                    <Cell line wide>
                      {words.version(state?.number ?? null)}
                    </Cell>
                  </Row>
                );
              })}
            </Table>
          </div>
        )}
        {agency && scopeOf(agency) === "government" ? (
          <p className="mt-4">
            <a href={`/publishing/reports/${yearOf(day) - 1}/roll-up`}>{words.rollUpLink(yearOf(day) - 1)}</a>
          </p>
        ) : null}
      </PageBody>
    </PublishingFrame>
  );
}
