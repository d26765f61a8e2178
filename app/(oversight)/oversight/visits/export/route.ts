import { addressCounts, type VisitCount, visitCounts } from "@/db/queries/visit-counts";
import { today } from "@/server/clock";
import { csvFile } from "@/server/csv-file";
import { staffReader } from "@/server/handlers";
import { paramsOf } from "@/server/query-params";
import { visitsPage } from "@/text/visits";
import { visitsAsked } from "../visits-asked";

const HEADS = [
  visitsPage.part,
  visitsPage.item,
  visitsPage.pageViews,
  visitsPage.downloads,
  visitsPage.robotReads,
  visitsPage.addresses,
];

/** The counts of a year or a month by day, kind of page, column and agency. */
export const GET = staffReader("oversight.read", async (staff, _params, { url }) => {
  const { span, when, agency, nameOf } = await visitsAsked(staff, paramsOf(url), today());
  const addresses = new Map((await addressCounts(span, "day")).map((row) => [row.key, row.addresses]));
  const part = (name: string, rows: readonly VisitCount[], words: (key: string) => string) =>
    rows.map(({ key, pageViews, downloads, robotReads }) => [
      name,
      words(key),
      String(pageViews),
      String(downloads),
      String(robotReads),
      agency ? "" : String(addresses.get(key) ?? ""),
    ]);
  return csvFile(visitsPage.file(when), "visits", [
    HEADS,
    ...part(visitsPage.byTime(true), await visitCounts(span, "day"), (key) => key),
    ...part(visitsPage.byPage, await visitCounts(span, "page"), nameOf.page),
    ...part(visitsPage.byColumn, await visitCounts(span, "column"), nameOf.column),
    ...part(visitsPage.byAgency, await visitCounts(span, "agency"), nameOf.agency),
  ]);
});
