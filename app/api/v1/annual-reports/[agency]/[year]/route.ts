import { agenciesByName } from "@/db/queries/agency-names";
import { codeKey } from "@/domain/publication/coded-field";
import { readReport, versionAnswer, yearOfPath } from "@/server/annual-report/published-version";
import { openReader } from "@/server/interface/open-reader";
import { getAnnualReport } from "@/server/interface/operations";
import { Refused } from "@/server/interface/problem";
import { interfaceProblems } from "@/text/interface-problems";

/** A part of an address as it was typed; what cannot be read names nothing. */
function typedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

/** One published annual report, `?version=` for one that was corrected since. */
export const GET = openReader(getAnnualReport, async ({ version }, { url }) => {
  const [agency = "", typed = ""] = url.pathname.split("/").slice(-2);
  const year = yearOfPath(typed);
  const code = (await agenciesByName()).get(codeKey(typedPart(agency)))?.code;
  const found = year === null || code === undefined ? null : await readReport(code, year, version ?? null);
  if (found === null || found === "version")
    throw new Refused({ status: 404, ...interfaceProblems.noReport });
  return versionAnswer(found);
});
