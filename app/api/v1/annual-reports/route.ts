import { agenciesByName } from "@/db/queries/agency-names";
import { publishedReports } from "@/db/queries/annual-reports";
import { codeKey } from "@/domain/publication/coded-field";
import { openReader, wrongParameters } from "@/server/interface/open-reader";
import { listAnnualReports } from "@/server/interface/operations";
import { instantText } from "@/server/interface/schemas/shared";
import { siteOrigin } from "@/server/site-origin";
import { interfaceProblems } from "@/text/interface-problems";

/** The code of an agency that is asked for by code or name. */
async function codeOf(typed: string): Promise<string> {
  const agencies = await agenciesByName();
  const found = agencies.get(codeKey(typed));
  if (found) return found.code;
  const detail = interfaceProblems.unknownValue("agency", typed);
  const allowed = [...new Set([...agencies.values()].map(({ code }) => code))];
  throw wrongParameters(400, [{ parameter: "agency", detail, allowed }]);
}

/** Every published annual report, the newest year first. */
export const GET = openReader(listAnnualReports, async ({ agency, year }, { headers }) => {
  const origin = siteOrigin(headers);
  const wanted = agency === undefined ? undefined : await codeOf(agency);
  const items = (await publishedReports())
    .filter(
      (row) =>
        (wanted === undefined || row.agencyCode === wanted) && (year === undefined || row.year === year),
    )
    .map((row) => ({
      agency: row.agencyName,
      agencyCode: row.agencyCode,
      year: row.year,
      version: row.number,
      publishedAt: instantText(row.publishedAt),
      url: `${origin}/reports/${row.agencyCode}/${row.year}`,
      data: `${origin}/api/v1/annual-reports/${row.agencyCode}/${row.year}`,
    }));
  return { items };
});
