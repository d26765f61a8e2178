import type { Metadata } from "next";
import { SupervisedCases } from "@/components/oversight/case-table";
import { PageBody } from "@/components/staff/page-body";
import { calendarInForce } from "@/db/queries/calendar";
import { OVERVIEW_LISTS, overviewCases } from "@/db/queries/overview";
import { canonicalNumber } from "@/domain/info-request/application/tracking-code";
import { calendarDate } from "@/domain/time/calendar-date";
import { workingDaysBetween } from "@/domain/time/working-days";
import { today } from "@/server/clock";
import { addressWith, choiceParam, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { oversight } from "@/text/oversight";
import { overviewListNames, overviewText } from "@/text/overview";
import { OversightFrame } from "../../oversight-frame";
import { overviewAsked } from "../asked";

export const metadata: Metadata = { title: overviewText.title, robots: "noindex" };

const ROWS = 50;

export default async function OverviewCasesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const params = await searchParams;
  const { agency, agencyId, agencyName, period, here } = await overviewAsked(staff, params, today());
  const list = choiceParam(params, "figure", OVERVIEW_LISTS).chosen ?? "received";
  const before = canonicalNumber(textParam(params, "before"));
  const asked = { list, agencyId, span: period };
  const { items, next, total } = await overviewCases(staff, asked, before, ROWS);
  const calendar = await calendarInForce();
  const days = {
    head: overviewText.workingDays,
    of: ({ receivedOn, closedOn }: { receivedOn: string | null; closedOn: string | null }) =>
      receivedOn && closedOn
        ? workingDaysBetween(calendarDate(receivedOn), calendarDate(closedOn), calendar)
        : null,
  };
  const address = "/oversight/overview/cases";
  return (
    <OversightFrame current="/oversight">
      <PageBody
        title={`${agencyName}：${overviewListNames[list]}`}
        lead={`${overviewText.lead(agencyName, period)}${overviewText.listLead(total)}`}
      >
        <p className="my-3">
          <a href={addressWith("/oversight", here)}>{overviewText.back}</a>
        </p>
        {items.length > 0 ? (
          <SupervisedCases
            rows={items}
            agencyShown={!agency}
            {...((list === "answered" || list === "closed" || list === "late") && { days })}
          />
        ) : (
          <p>{oversight.empty}</p>
        )}
        <nav aria-label={oversight.paging} className="mt-4 flex gap-x-6">
          {before === null ? null : (
            <a href={addressWith(address, { ...here, figure: list })}>{oversight.first}</a>
          )}
          {next === null ? null : (
            <a href={addressWith(address, { ...here, figure: list, before: next })} rel="next">
              {oversight.next}
            </a>
          )}
        </nav>
      </PageBody>
    </OversightFrame>
  );
}
