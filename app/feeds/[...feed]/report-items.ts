import { publishedReport, publishedReports } from "@/db/queries/annual-reports";
import { derivedUrn, type FeedItem } from "@/server/feed/feed-item";
import { reportFeed, reportTitle } from "@/text/report-page";

/** Public annual reports as entries of a feed, the latest first; an erratum is the same entry at a later time. */
export async function reportItems(origin: string, agencyCode?: string, most = 50): Promise<FeedItem[]> {
  const rows = (await publishedReports())
    .filter((row) => agencyCode === undefined || row.agencyCode === agencyCode)
    .toSorted((one, other) => other.publishedAt - one.publishedAt)
    .slice(0, most);
  const items = await Promise.all(
    rows.map(async ({ agencyCode: code, agencyName, year, publishedAt }): Promise<FeedItem> => {
      const versions = (await publishedReport(code, year))?.versions ?? [];
      const title = reportTitle(agencyName, year);
      const why = versions[0]?.erratum ?? null;
      const first = versions.at(-1)?.publishedAt ?? publishedAt;
      return {
        state: "published",
        urn: derivedUrn("annual-report", code, String(year)),
        url: `${origin}/reports/${code}/${year}`,
        agencyName,
        columnName: reportFeed.column,
        changedAt: publishedAt,
        publishedAt: first,
        title,
        summary: `${why === null ? "" : reportFeed.corrected(why)}${reportFeed.summary(title, first)}`,
        keywords: [reportFeed.column, String(year)],
      };
    }),
  );
  return items;
}
