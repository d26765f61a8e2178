import { contentForTest } from "./content-for-tests";
import type { ReportContent } from "./report-content";
import type { ReportValues } from "./requests-table";

/** A report in which no two cells hold the same number, so that a test sees when one stands in another's place; `more` is added to every cell. */
export function fullContentForTest(
  year: number,
  { more = 0, name = "某市财政局", code = "finance" } = {},
): ReportContent {
  const plain = contentForTest(year, { name });
  let next = 100 + more;
  const fresh = () => ++next;
  const seven = (): ReportValues => [fresh(), fresh(), fresh(), fresh(), fresh(), fresh(), fresh()];
  const five = (): [number, number, number, number, number] => [fresh(), fresh(), fresh(), fresh(), fresh()];
  return {
    ...plain,
    agency: { code, name },
    section2: {
      regulations: [fresh(), fresh(), fresh()],
      normativeDocuments: [fresh(), fresh(), fresh()],
      licences: fresh(),
      penalties: fresh(),
      coercions: fresh(),
      feesWan: fresh() + 0.123456,
    },
    section3: {
      columns: plain.section3.columns,
      rows: plain.section3.rows.map((row) => ({ ...row, values: seven() })),
    },
    section4: { review: five(), suitDirect: five(), suitAfterReview: five() },
  };
}
