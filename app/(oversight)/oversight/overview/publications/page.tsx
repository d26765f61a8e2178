import type { Metadata } from "next";
import { PublicationRows } from "@/components/oversight/publication-rows";
import { PageBody } from "@/components/staff/page-body";
import { overviewPublications } from "@/db/queries/overview";
import { today } from "@/server/clock";
import { addressWith, pageParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { oversight } from "@/text/oversight";
import { overviewText } from "@/text/overview";
import { OversightFrame } from "../../oversight-frame";
import { overviewAsked } from "../asked";

export const metadata: Metadata = { title: overviewText.title, robots: "noindex" };

const ROWS = 50;

export default async function OverviewPublicationsPage({
  searchParams,
}: {
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("oversight.read");
  const params = await searchParams;
  const { agencyId, agencyName, period, here } = await overviewAsked(staff, params, today());
  const page = pageParam(params);
  const { items, more, total } = await overviewPublications(staff, { agencyId, span: period }, page, ROWS);
  const hrefOf = (to: number) => addressWith("/oversight/overview/publications", { ...here, page: to });
  return (
    <OversightFrame current="/oversight">
      <PageBody
        title={overviewText.publicationsTitle(agencyName)}
        lead={overviewText.publicationsLead(total, period)}
      >
        <p className="my-3">
          <a href={addressWith("/oversight", here)}>{overviewText.back}</a>
        </p>
        {items.length === 0 ? <p>{oversight.emptyPublications}</p> : <PublicationRows rows={items} />}
        <nav aria-label={oversight.paging} className="mt-4 flex gap-x-6">
          {page > 1 ? <a href={hrefOf(1)}>{oversight.first}</a> : null}
          {more ? (
            <a href={hrefOf(page + 1)} rel="next">
              {oversight.next}
            </a>
          ) : null}
        </nav>
      </PageBody>
    </OversightFrame>
  );
}
