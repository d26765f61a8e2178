import type { Metadata } from "next";
import { PublicationFiguresTable } from "@/components/oversight/publication-figures";
import { YearChoice } from "@/components/oversight/year-choice";
import { PageBody } from "@/components/staff/page-body";
import { publicationFigures } from "@/db/queries/oversight";
import { today } from "@/server/clock";
import { addressWith, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { oversight } from "@/text/oversight";
import { timingPage } from "@/text/publish-timing";
import { OversightFrame } from "../oversight-frame";
import { yearAsked } from "../year-asked";

export const metadata: Metadata = { title: oversight.publicationsTitle, robots: "noindex" };

export default async function PublicationFiguresPage({
  searchParams,
}: {
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("oversight.read");
  const { years, year } = await yearAsked(staff, await searchParams, today());
  const { rows, silent } = await publicationFigures(staff, year);
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  return (
    <OversightFrame current="/oversight/publications">
      <PageBody title={oversight.publicationsTitle}>
        <YearChoice action="/oversight/publications" years={years} year={year} />
        <p className="mb-4 text-base font-semibold">
          {oversight.publicationFinding(year, total, rows.length)}
        </p>
        <PublicationFiguresTable
          rows={rows}
          year={year}
          hrefOf={(month, agency) =>
            addressWith("/oversight/publications/list", {
              year,
              month: month ?? undefined,
              agency: agency ?? undefined,
            })
          }
        />
        {silent > 0 ? <p className="mt-3">{oversight.silentPublications(silent)}</p> : null}
        <p className="mt-1 max-w-read text-ink-2">{oversight.howPublications}</p>
        <p className="mt-4">
          <a href={addressWith("/oversight/publications/timing", { year })}>{timingPage.link}</a>
        </p>
      </PageBody>
    </OversightFrame>
  );
}
