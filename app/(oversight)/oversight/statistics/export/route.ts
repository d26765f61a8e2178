import { today } from "@/server/clock";
import { staffReader } from "@/server/handlers";
import { choiceParam, paramsOf, textParam } from "@/server/query-params";
import { statisticsFile } from "@/server/statistics-file";
import { periodName } from "@/text/statistics";
import { statisticsAsked } from "../asked";
import { coverageFigures, publicationFigures } from "../publication-figures";
import { requestFigures } from "../request-figures";
import { serviceFigures } from "../service-figures";

const PAGES = {
  requests: requestFigures,
  publications: publicationFigures,
  coverage: coverageFigures,
  services: serviceFigures,
};

/** One table of statistics as CSV or as a workbook, counted as the page counts it; the first of the page unless told. */
export const GET = staffReader("oversight.read", async (staff, _params, { url }) => {
  const params = paramsOf(url);
  const asked = await statisticsAsked(staff, params, today());
  const page = choiceParam(params, "page", Object.keys(PAGES) as (keyof typeof PAGES)[]).chosen ?? "requests";
  const tables = await PAGES[page](staff, asked);
  const key = textParam(params, "table");
  const table = tables.find((one) => one.key === key) ?? tables[0];
  const format = choiceParam(params, "format", ["csv", "xlsx"]).chosen ?? "csv";
  return statisticsFile(table, format, { period: periodName(asked.period), lead: asked.lead });
});
