import { RemedyTallyTable } from "@/components/remedy/remedy-tally";
import type { ReportSections } from "@/domain/annual-report/report-content";
import { REMEDY_KINDS } from "@/domain/remedy/remedy-kinds";
import { REMEDY_COLUMNS, type RemedyTally } from "@/domain/remedy/remedy-tally";

/** The fifteen numbers of section 四 of a report. */
export function SectionFourTable({ section, year }: { section: ReportSections["section4"]; year: number }) {
  const tally = Object.fromEntries(
    REMEDY_KINDS.map((kind) => [
      kind,
      Object.fromEntries(REMEDY_COLUMNS.map((column, at) => [column, section[kind][at] ?? 0])),
    ]),
  ) as unknown as RemedyTally;
  return <RemedyTallyTable tally={tally} year={year} />;
}
