import type { Metadata } from "next";
import { PublicationRows } from "@/components/oversight/publication-rows";
import { PageBody } from "@/components/staff/page-body";
import { publicationFigures, publicationsBehind } from "@/db/queries/oversight";
import { today } from "@/server/clock";
import { addressWith, choiceParam, pageParam, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { oversight } from "@/text/oversight";
import { OversightFrame } from "../../oversight-frame";
import { yearAsked } from "../../year-asked";

export const metadata: Metadata = { title: oversight.publicationsTitle, robots: "noindex" };

const ROWS = 50;
const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1));

export default async function PublicationListPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const params = await searchParams;
  const { year } = await yearAsked(staff, params, today());
  const asked = choiceParam(params, "month", MONTHS).chosen;
  const month = asked === undefined ? null : Number(asked);
  const code = textParam(params, "agency");
  const page = pageParam(params);
  const { rows } = await publicationFigures(staff, year);
  const agency = rows.find((row) => row.code === code);
  const { items, more } = await publicationsBehind(staff, year, month, code === "" ? null : code, page, ROWS);
  const when = oversight.yearName(year) + (month === null ? "" : oversight.month(month));
  const hrefOf = (to: number) =>
    addressWith("/oversight/publications/list", { year, month: asked, agency: code, page: to });
  return (
    <OversightFrame current="/oversight/publications">
      <PageBody title={oversight.publicationListTitle(agency?.name ?? (code || oversight.all), when)}>
        <p className="my-3">
          <a href={addressWith("/oversight/publications", { year })}>{oversight.back}</a>
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
