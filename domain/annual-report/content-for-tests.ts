import { remedyTally } from "../remedy/remedy-tally";
import { balance } from "./identities";
import { REPORT_PARTS, type ReportContent, type ReportPart } from "./report-content";
import { figureValues, type ReportCounts } from "./report-figures";
import { type RowCount, requestsTable } from "./requests-table";
import { sectionTwoOf } from "./section-two";

const NOBODY_ASKED: ReportCounts = {
  channels: { counter: 0, fax: 0, email: 0, online: 0, letter: 0, other: 0 },
  published: 0,
  withFullText: 0,
  feesCents: 0,
  feesWaived: 0,
  consultations: null,
  visits: null,
};

/** A whole report for tests out of counted lines; `before` are those of the year before. */
export function contentForTest(
  year: number,
  {
    counts = [],
    before = null,
    parts = {},
    name = "某市财政局",
    more = {},
  }: {
    counts?: readonly RowCount[];
    before?: readonly RowCount[] | null;
    parts?: Partial<Record<ReportPart, string>>;
    name?: string;
    more?: Partial<ReportCounts>;
  } = {},
): ReportContent {
  const requests = requestsTable(counts);
  const ended = counts.reduce(
    (sum, { row, total }) => sum + (["new", "carriedIn", "carriedOut"].includes(row) ? 0 : total),
    0,
  );
  const tables = {
    requests,
    remedies: remedyTally([], year),
    before: before ? requestsTable(before) : null,
    endedCases: ended,
  };
  const none: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  const sections = {
    section2: sectionTwoOf({}).section,
    section3: {
      columns: ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
      rows: requests.rows,
    },
    section4: { review: none, suitDirect: none, suitAfterReview: none },
    identities: balance(tables).map(({ code, holds }) => ({ code, holds })),
  };
  return {
    ...sections,
    form: "2021",
    agency: { code: "finance", name },
    year,
    scope: "own",
    figures: figureValues(sections, { ...NOBODY_ASKED, ...more }),
    parts: Object.fromEntries(
      REPORT_PARTS.map((part) => [part, parts[part] ?? `本部分的内容：${part}。`]),
    ) as Record<ReportPart, string>,
  };
}
