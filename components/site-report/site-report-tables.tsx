import type { ReactNode } from "react";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
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

const linesOf = (section: SiteSection): readonly SiteFigureLine[] =>
  SITE_FIGURES.filter((line) => line.section === section);

/** One part of the form as a table: what, how much, and where the number comes from. */
function SectionTable({
  section,
  figures,
  noteOf,
}: {
  section: SiteSection;
  figures: ReadonlyMap<string, ReportedFigure>;
  noteOf: (figure: ReportedFigure) => ReactNode;
}) {
  return (
    <Table
      caption={SITE_SECTION_NAMES[section]}
      heads={[
        { label: siteReportText.item },
        { label: siteReportText.value, numeric: true },
        { label: siteReportText.note },
      ]}
    >
      {linesOf(section).map((line) => {
        const found = figures.get(line.figure);
        if (!found) return null;
        return (
          <Row key={line.figure}>
            <RowHead>
              <span className={line.isPart ? "inline-block pl-6" : undefined}>
                {SITE_FIGURE_NAMES[line.figure]}
              </span>
            </RowHead>
            <Cell numeric>
              {found.value === null ? (
                <span className="text-ink-3">{siteReportText.missing}</span>
              ) : (
                siteValue(line.kind, found.value)
              )}
            </Cell>
            <Cell>{noteOf(found)}</Cell>
          </Row>
        );
      })}
    </Table>
  );
}

/** The whole form, part by part, each under its heading. */
export function SiteReportTables({
  figures,
  noteOf = siteFigureNote,
  beside,
}: {
  figures: readonly ReportedFigure[];
  noteOf?: (figure: ReportedFigure) => ReactNode;
  /** What stands below a part's table. */
  beside?: (section: SiteSection) => ReactNode;
}) {
  const byName = new Map(figures.map((one) => [one.figure as string, one]));
  return (
    <>
      {SITE_SECTIONS.map((section) => (
        <section key={section} className="mt-8">
          <h2 className="mb-3 text-lg font-semibold">{SITE_SECTION_NAMES[section]}</h2>
          <SectionTable section={section} figures={byName} noteOf={noteOf} />
          {beside?.(section)}
        </section>
      ))}
    </>
  );
}
