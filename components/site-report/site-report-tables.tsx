import type { ReactNode } from "react";
import { Cell, Row, RowHead } from "@/components/ui/table";
import { WideRegion } from "@/components/ui/wide-region";
import {
  SITE_FIGURES,
  SITE_SECTIONS,
  type SiteFigureLine,
  type SiteSection,
} from "@/domain/site-report/site-figures";
import type { ReportedFigure } from "@/domain/site-report/site-report";
import {
  SITE_FIGURE_NAMES,
  SITE_SECTION_NAMES,
  siteFigureNote,
  siteReportText,
  siteValue,
} from "@/text/site-report";

const HEAD = "px-3 py-2 font-semibold whitespace-nowrap";

const linesOf = (section: SiteSection): readonly SiteFigureLine[] =>
  SITE_FIGURES.filter((line) => line.section === section);

/** One line of the form: what, how much, and where the number comes from. */
function Line({ line, found, note }: { line: SiteFigureLine; found: ReportedFigure; note: ReactNode }) {
  return (
    <Row>
      <RowHead>
        <span className={line.isPart ? "inline-block pl-6" : undefined}>
          {SITE_FIGURE_NAMES[line.figure]}
        </span>
      </RowHead>
      <Cell numeric>
        <span className={found.value === null ? "text-ink-3" : undefined}>
          {siteValue(line.kind, found.value)}
        </span>
      </Cell>
      <Cell>{note}</Cell>
    </Row>
  );
}

/** The whole form as one table, its parts one below the other. */
export function SiteReportTables({
  caption,
  figures,
  noteOf = siteFigureNote,
  beside,
}: {
  caption: string;
  figures: readonly ReportedFigure[];
  noteOf?: (figure: ReportedFigure) => ReactNode;
  /** What stands beside the name of a part. */
  beside?: (section: SiteSection) => ReactNode;
}) {
  const byName = new Map(figures.map((one) => [one.figure as string, one]));
  return (
    <WideRegion name={caption} className="mt-6">
      <table className="w-full border-t-2 border-navy tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={`${HEAD} text-left`}>
              {siteReportText.item}
            </th>
            <th scope="col" className={`${HEAD} text-right`}>
              {siteReportText.value}
            </th>
            <th scope="col" className={`${HEAD} text-left`}>
              {siteReportText.note}
            </th>
          </tr>
        </thead>
        {SITE_SECTIONS.map((section) => (
          <tbody key={section}>
            <tr className="border-b border-line bg-surface">
              <th scope="rowgroup" colSpan={3} className="px-3 py-2 text-left font-semibold">
                <span className="flex flex-wrap items-center gap-x-6 gap-y-1">
                  {SITE_SECTION_NAMES[section]}
                  {beside?.(section)}
                </span>
              </th>
            </tr>
            {linesOf(section).map((line) => {
              const found = byName.get(line.figure);
              return found ? <Line key={line.figure} line={line} found={found} note={noteOf(found)} /> : null;
            })}
          </tbody>
        ))}
      </table>
    </WideRegion>
  );
}
