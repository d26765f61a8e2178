import { publicAgencies } from "@/db/queries/agencies";
import { publishedReports } from "@/db/queries/annual-reports";
import { columnTree } from "@/db/queries/columns";
import { logAddresses } from "@/db/queries/disclosure-log";
import { publicLegacyReports } from "@/db/queries/legacy-reports";
import { publicSiteReportYears } from "@/db/queries/site-report";
import { SITEMAP_MOST, type SitemapAddress } from "@/server/feed/sitemap";
import { cataloguePaths } from "../../(public)/catalogue-paths";

/** Every public page that always stands. */
const STANDING = [
  "/",
  "/guide",
  "/rules",
  "/catalogue",
  "/reports",
  "/apply",
  "/apply/batch",
  "/disclosure-log",
  "/places",
  "/agencies",
  "/alerts",
  "/deadline",
  "/help",
  "/accessibility",
  "/open",
  "/open/api",
  "/open/embed",
  "/privacy",
  "/report-error",
  "/sites",
] as const;

/** Public, but never kept by a search engine: lists of hits, where applicants look after their own case, and what speaks to harvesters. */
export const NOT_LISTED: readonly string[] = ["/search", "/track", "/gkmlpt/index"];

/** Columns that have a page of their own among the standing ones. */
const ELSEWHERE = new Set(["guide", "rules", "proactive", "reports", "on-application"]);

/** Every address that is no publication; only annual reports and answers shown to all say when they changed, because only of them it is known. */
export async function standingAddresses(): Promise<SitemapAddress[]> {
  const columns = (await columnTree()).filter(({ code }) => !ELSEWHERE.has(code));
  const paths: SitemapAddress[] = [
    ...STANDING.map((path) => ({ path })),
    ...columns.map(({ code }) => ({ path: `/catalogue/${encodeURIComponent(code)}` })),
    ...(await cataloguePaths()).map((path) => ({ path })),
    ...(await publicAgencies()).map(({ code }) => ({ path: `/agencies/${encodeURIComponent(code)}` })),
    ...(await publishedReports()).map(({ agencyCode, year, publishedAt }) => ({
      path: `/reports/${encodeURIComponent(agencyCode)}/${year}`,
      changedAt: publishedAt,
    })),
    ...(await publicLegacyReports()).map(({ agencyCode, year }) => ({
      path: `/reports/${encodeURIComponent(agencyCode)}/${year}`,
    })),
    ...(await publicSiteReportYears()).map((year) => ({ path: `/reports/site/${year}` })),
  ];
  const answers = await logAddresses(SITEMAP_MOST - paths.length);
  return [...paths, ...answers.map(({ id, changedAt }) => ({ path: `/disclosure-log/${id}`, changedAt }))];
}
