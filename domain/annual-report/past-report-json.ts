import { z } from "zod";
import { REPORT_ROWS } from "@/domain/law/report-rows";
import {
  type FiveNumbers,
  officialRows,
  type PastFault,
  type PastProblem,
  type PastReading,
} from "./past-report";
import { REPORT_PARTS, REPORT_SCOPES, type ReportPart, reportSections } from "./report-content";
import type { ReportValues } from "./requests-table";

const { section2, section3, section4 } = reportSections.shape;
const words = z.partialRecord(z.enum(REPORT_PARTS), z.string());

/** The shape of the interface (`/api/v1/annual-reports/…`): what it leaves out of a published report is not asked for. */
const told = z.looseObject({
  agency: z.union([z.string(), z.looseObject({ code: z.string() })]).optional(),
  agencyCode: z.string().optional(),
  year: z.int(),
  scope: z.enum(REPORT_SCOPES).optional(),
  section2,
  section3: section3.omit({ columns: true }),
  section4,
  text: words.nullish(),
  parts: words.nullish(),
});

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, step) =>
      typeof step === "number" ? `${place}[${step}]` : place ? `${place}.${String(step)}` : String(step),
    "",
  );

function faultOf(issue: z.core.$ZodIssue): PastFault {
  const inFees = issue.path.includes("feesWan");
  const isNumber =
    issue.path.includes("values") || issue.path.includes("section4") || issue.path.includes("section2");
  if (issue.code === "invalid_type" && issue.input === undefined && !isNumber) return "wrongShape";
  if (issue.path.length === 1 && issue.path[0] === "year") return "noYear";
  if (issue.path.at(-1) === "rows") return "missingRow";
  if (!isNumber) return "wrongShape";
  return inFees ? "notAmount" : "notCount";
}

/** Reads one report out of JSON. */
export function pastReportOfJson(value: unknown): PastReading {
  const read = told.safeParse(value, { reportInput: true });
  if (!read.success)
    return {
      problems: read.error.issues.map((issue) => ({
        at: placeOf(issue.path),
        fault: faultOf(issue),
        ...(issue.input !== undefined &&
          typeof issue.input !== "object" && { about: String(issue.input).slice(0, 40) }),
      })),
    };
  const { agency, agencyCode, year, scope, text, parts, ...sections } = read.data;
  const values = new Map<string, ReportValues>();
  const problems = sections.section3.rows.flatMap(({ code, values: numbers }, at): PastProblem[] => {
    const place = `section3.rows[${at}].code`;
    if (!REPORT_ROWS.some((row) => row.code === code))
      return [{ at: place, fault: "unknownRow", about: code }];
    if (values.has(code)) return [{ at: place, fault: "rowTwice", about: code }];
    values.set(code, numbers);
    return [];
  });
  const missing = REPORT_ROWS.filter(({ code }) => !values.has(code)).map(
    ({ code }) => ({ at: "section3.rows", fault: "missingRow", about: code }) as const,
  );
  if (problems.length + missing.length > 0) return { problems: [...problems, ...missing] };
  const five = sections.section4 as Record<"review" | "suitDirect" | "suitAfterReview", FiveNumbers>;
  return {
    report: {
      agency: agencyCode ?? (typeof agency === "string" ? agency : (agency?.code ?? null)),
      year,
      scope: scope ?? null,
      section2: sections.section2,
      section3: { rows: officialRows(values) },
      section4: five,
      parts: (text ?? parts ?? {}) as Partial<Record<ReportPart, string>>,
      notes: [],
    },
  };
}
