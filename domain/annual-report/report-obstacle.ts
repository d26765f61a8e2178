import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { unknownTokens } from "./bound-text";
import { REPORT_PARTS, type ReportContent, type ReportPart } from "./report-content";
import { FIGURE_TOKENS } from "./report-figures";
import type { ReportRefusal } from "./workflow";

/** The parts that are still empty. */
export function emptyParts(parts: Readonly<Partial<Record<ReportPart, string>>>): ReportPart[] {
  return REPORT_PARTS.filter((part) => (parts[part] ?? "").trim() === "");
}

/** What keeps a report from being frozen, in the order in which it is put right; null when nothing does. */
export function reportObstacle({
  content,
  missing,
  today,
}: {
  content: Pick<ReportContent, "year" | "parts" | "identities">;
  /** How many figures of section 二 the reporting agency has not entered. */
  missing: number;
  today: CalendarDate;
}): ReportRefusal | null {
  const { year, parts, identities } = content;
  if (yearOf(today) <= year) return "yearNotOver";
  if (emptyParts(parts).length > 0) return "partEmpty";
  if (REPORT_PARTS.some((part) => unknownTokens(parts[part], FIGURE_TOKENS).length > 0))
    return "unknownToken";
  if (missing > 0) return "figuresMissing";
  return identities.every(({ holds }) => holds) ? null : "identityFails";
}
