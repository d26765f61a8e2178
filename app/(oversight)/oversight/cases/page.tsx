import type { Metadata } from "next";
import { SupervisedCases } from "@/components/oversight/case-table";
import { PageBody } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { caseFigures, casesBehind } from "@/db/queries/oversight";
import { canonicalNumber } from "@/domain/info-request/application/tracking-code";
import { CASE_FIGURES, sumOf } from "@/domain/oversight/figures";
import { today } from "@/server/clock";
import { addressWith, choiceParam, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { figureNames, oversight } from "@/text/oversight";
import { OversightFrame } from "../oversight-frame";
import { yearAsked } from "../year-asked";

export const metadata: Metadata = { title: oversight.casesTitle, robots: "noindex" };

const ROWS = 50;

export default async function CasesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const params = await searchParams;
  const on = today();
  const { year } = await yearAsked(staff, params, on);
  const period = { year, today: on };
  const figure = choiceParam(params, "figure", CASE_FIGURES).chosen ?? "received";
  const { rows } = await caseFigures(staff, period);
  const code = textParam(params, "agency");
  const agency = rows.find((row) => row.code === code);
  const before = canonicalNumber(textParam(params, "before"));
  const isUnknown = code !== "" && !agency;
  const { items, next } = isUnknown
    ? { items: [], next: null }
    : await casesBehind(staff, figure, period, agency?.code ?? null, before, ROWS);
  const isNow = figure === "open" || figure === "overdue";
  const total = (agency ?? sumOf(rows))[figure];
  const here = { figure, agency: code, year };
  const title = oversight.listTitle(agency?.name ?? oversight.all, figureNames[figure], year, isNow);
  return (
    <OversightFrame current="/oversight/requests">
      <PageBody title={title} lead={isUnknown ? undefined : oversight.listLead(total)}>
        <p className="my-3">
          <a href={addressWith("/oversight/requests", { year })}>{oversight.back}</a>
        </p>
        {isUnknown ? <Notice tone="warn">{oversight.unknownAgency}</Notice> : null}
        {items.length > 0 ? <SupervisedCases rows={items} agencyShown={!agency} /> : null}
        {items.length === 0 && !isUnknown ? <p>{oversight.empty}</p> : null}
        <nav aria-label={oversight.paging} className="mt-4 flex gap-x-6">
          {before === null ? null : <a href={addressWith("/oversight/cases", here)}>{oversight.first}</a>}
          {next === null ? null : (
            <a href={addressWith("/oversight/cases", { ...here, before: next })} rel="next">
              {oversight.next}
            </a>
          )}
        </nav>
      </PageBody>
    </OversightFrame>
  );
}
