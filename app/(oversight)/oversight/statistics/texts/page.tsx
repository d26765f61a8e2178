import type { Metadata } from "next";
import { PageBody } from "@/components/staff/page-body";
import { CountedPublications } from "@/components/statistics/counted-publications";
import { Notice } from "@/components/ui/notice";
import { calendarInForce } from "@/db/queries/calendar";
import { columnTree } from "@/db/queries/columns";
import { publicationsOfCut } from "@/db/queries/statistics-publications";
import { isPublicationKey, PUBLICATION_CUTS } from "@/domain/statistics/publication-cuts";
import { STAT_SIDES } from "@/domain/statistics/stat-table";
import { today } from "@/server/clock";
import { choiceParam, pageParam, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { oversight } from "@/text/oversight";
import { spanName, statistics } from "@/text/statistics";
import { publicationCutName } from "@/text/statistics-publications";
import { OversightFrame } from "../../oversight-frame";
import { statisticsAsked } from "../asked";

export const metadata: Metadata = { title: statistics.publicationsTitle, robots: "noindex" };

const HERE = "/oversight/statistics/texts";
const ROWS = 50;

export default async function TextsOfFigurePage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const params = await searchParams;
  const asked = await statisticsAsked(staff, params, today());
  const cut = choiceParam(params, "cut", PUBLICATION_CUTS).chosen;
  const key = textParam(params, "key");
  const sideName = choiceParam(params, "side", STAT_SIDES).chosen;
  const side = sideName === "before" ? (asked.before ?? asked.now) : asked.now;
  const page = pageParam(params);
  const isKnown = cut !== undefined && isPublicationKey(cut, key);
  const found = isKnown
    ? await publicationsOfCut(staff, side, { cut, key }, await calendarInForce(), page, ROWS)
    : null;
  const names = {
    agencies: new Map(asked.tree.map(({ code, name }) => [code, name])),
    columns: new Map((await columnTree()).map(({ code, name }) => [code, name])),
  };
  const whose = side === asked.now ? asked.whose : (asked.againstName ?? asked.whose);
  const hrefOf = (to: number) => asked.hrefTo(HERE, { cut, key, side: sideName, page: to });
  const back = cut === "item" ? "/oversight/statistics/coverage" : "/oversight/statistics/publications";
  return (
    <OversightFrame current="/oversight/statistics">
      <PageBody
        title={
          isKnown
            ? statistics.cases.title(publicationCutName(cut, key, names), whose, spanName(side.span))
            : statistics.publicationsTitle
        }
        lead={found ? statistics.listed(found.total) : undefined}
      >
        <p className="no-print my-3">
          <a href={asked.hrefTo(back)}>{statistics.cases.back}</a>
        </p>
        {found ? null : <Notice tone="warn">{statistics.cases.unknown}</Notice>}
        {found && found.items.length > 0 ? <CountedPublications rows={found.items} /> : null}
        {found && found.items.length === 0 ? <p>{oversight.emptyPublications}</p> : null}
        <nav aria-label={oversight.paging} className="no-print mt-4 flex gap-x-6">
          {page > 1 ? <a href={hrefOf(1)}>{oversight.first}</a> : null}
          {found?.more ? (
            <a href={hrefOf(page + 1)} rel="next">
              {oversight.next}
            </a>
          ) : null}
        </nav>
      </PageBody>
    </OversightFrame>
  );
}
