import { publicSiteReportYears } from "@/db/queries/site-report";
import { siteReportText } from "@/text/site-report";

/** One line on the page of annual reports that leads to the site's own yearly form; nothing before the first is public. */
export async function siteReportLine() {
  const [year] = await publicSiteReportYears();
  if (year === undefined) return null;
  return (
    <p className="mt-4">
      <a href={`/reports/site/${year}`} className="inline-block py-1.5">
        {siteReportText.link(year)}
      </a>
    </p>
  );
}
