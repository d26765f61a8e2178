import type { Metadata } from "next";
import { SupervisedCases } from "@/components/oversight/case-table";
import { PageBody } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { calendarInForce } from "@/db/queries/calendar";
import { caseStatistics, casesOfCut } from "@/db/queries/statistics-cases";
import { canonicalNumber } from "@/domain/info-request/application/tracking-code";
import { CASE_CUTS, isKeyOf } from "@/domain/statistics/case-cuts";
import { countOfCut } from "@/domain/statistics/count-of-cut";
import { STAT_SIDES } from "@/domain/statistics/stat-table";
import { today } from "@/server/clock";
import { choiceParam, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { oversight } from "@/text/oversight";
import { spanName, statistics } from "@/text/statistics";
import { cutName } from "@/text/statistics-requests";
import { OversightFrame } from "../../oversight-frame";
import { statisticsAsked } from "../asked";

export const metadata: Metadata = { title: statistics.requestsTitle, robots: "noindex" };

const HERE = "/oversight/statistics/cases";
const ROWS = 50;

export default async function CasesOfFigurePage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const params = await searchParams;
  const asked = await statisticsAsked(staff, params, today());
  const cut = choiceParam(params, "cut", CASE_CUTS).chosen;
  const key = textParam(params, "key");
  const sideName = choiceParam(params, "side", STAT_SIDES).chosen;
  const side = sideName === "before" ? (asked.before ?? asked.now) : asked.now;
  const before = canonicalNumber(textParam(params, "before"));
  const calendar = await calendarInForce();
  const isKnown = cut !== undefined && isKeyOf(cut, key);
  const found = isKnown ? await casesOfCut(staff, side, { cut, key }, calendar, before, ROWS) : null;
  const total = isKnown ? countOfCut(await caseStatistics(staff, side, calendar), cut, key) : 0;
  const names = new Map(asked.tree.map(({ code, name }) => [code, name]));
  const here = { cut, key, side: sideName };
  const whose = side === asked.now ? asked.whose : (asked.againstName ?? asked.whose);
  const title = isKnown
    ? statistics.cases.title(cutName(cut, key, names), whose, spanName(side.span))
    : statistics.requestsTitle;
  return (
    <OversightFrame current="/oversight/statistics">
      <PageBody title={title} lead={isKnown ? oversight.listLead(total) : undefined}>
        <p className="no-print my-3">
          <a href={asked.hrefTo("/oversight/statistics")}>{statistics.cases.back}</a>
        </p>
        {isKnown ? null : <Notice tone="warn">{statistics.cases.unknown}</Notice>}
        {found && found.items.length > 0 ? <SupervisedCases rows={found.items} agencyShown /> : null}
        {found && found.items.length === 0 ? <p>{oversight.empty}</p> : null}
        <nav aria-label={oversight.paging} className="no-print mt-4 flex gap-x-6">
          {before === null ? null : <a href={asked.hrefTo(HERE, here)}>{oversight.first}</a>}
          {found?.next ? (
            <a href={asked.hrefTo(HERE, { ...here, before: found.next })} rel="next">
              {oversight.next}
            </a>
          ) : null}
        </nav>
      </PageBody>
    </OversightFrame>
  );
}
