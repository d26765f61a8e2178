import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { sectionTwoFigures } from "@/domain/annual-report/content-changes";
import {
  SECTION_TWO_FIGURES,
  type SectionTwo,
  type SectionTwoFigure,
} from "@/domain/annual-report/section-two";
import { reportDesk, SECTION_TWO_NAMES } from "@/text/report-desk";

/** The numbers of section 二, a line for each; what nobody entered is said to be missing. */
export function SectionTwoTable({
  section,
  missing = [],
  before = null,
}: {
  section: SectionTwo;
  missing?: readonly SectionTwoFigure[];
  /** Last year's, to stand beside it. */
  before?: SectionTwo | null;
}) {
  const [now, last] = [sectionTwoFigures(section), before && sectionTwoFigures(before)];
  const { compareHeads: heads, section2 } = reportDesk.tables;
  return (
    <Table
      caption={section2}
      heads={[
        { label: heads.row },
        { label: heads.now, numeric: true },
        ...(last ? [{ label: heads.before, numeric: true }] : []),
      ]}
    >
      {SECTION_TWO_FIGURES.map((figure) => (
        <Row key={figure}>
          <RowHead>{SECTION_TWO_NAMES[figure]}</RowHead>
          <Cell numeric>{missing.includes(figure) ? reportDesk.figures.notEntered : now[figure]}</Cell>
          {last ? <Cell numeric>{last[figure]}</Cell> : null}
        </Row>
      ))}
    </Table>
  );
}
