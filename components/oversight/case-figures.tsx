import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { AgencyCaseFigures } from "@/db/queries/oversight";
import { CASE_FIGURES, type CaseFigure, type CaseFigures, onTimeShare } from "@/domain/oversight/figures";
import { figureNames, oversight } from "@/text/oversight";

/** Figures that stand for something late; in red when there is any. */
const LATE: readonly CaseFigure[] = ["late", "overdue"];

function FigureCells({
  figures,
  agency,
  hrefOf,
}: {
  figures: CaseFigures;
  agency: string;
  hrefOf: (figure: CaseFigure) => string;
}) {
  return (
    <>
      {CASE_FIGURES.map((figure) => (
        <Cell key={figure} numeric>
          {figures[figure] === 0 ? (
            <span className="text-ink-3">0</span>
          ) : (
            <a
              href={hrefOf(figure)}
              aria-label={oversight.open(figureNames[figure], agency, figures[figure])}
              className={`inline-block min-w-6 py-0.5 ${LATE.includes(figure) ? "font-semibold text-gov" : ""}`}
            >
              {figures[figure]}
            </a>
          )}
        </Cell>
      ))}
      <Cell numeric>{oversight.shareOf(onTimeShare(figures))}</Cell>
    </>
  );
}

/** What each agency received and closed; every figure opens the cases behind it. */
export function CaseFiguresTable({
  rows,
  total,
  year,
  hrefOf,
}: {
  rows: readonly AgencyCaseFigures[];
  total: CaseFigures;
  year: number;
  hrefOf: (figure: CaseFigure, agencyCode: string | null) => string;
}) {
  const heads = [
    { label: oversight.agency },
    ...CASE_FIGURES.map((figure) => ({ label: figureNames[figure], numeric: true })),
    { label: oversight.share, numeric: true },
  ];
  return (
    <Table caption={oversight.caseCaption(year)} heads={heads}>
      <Row>
        <RowHead>
          <span className="font-semibold">{oversight.all}</span>
        </RowHead>
        <FigureCells figures={total} agency={oversight.all} hrefOf={(figure) => hrefOf(figure, null)} />
      </Row>
      {rows.map((row) => (
        <Row key={row.code}>
          <RowHead>{row.name}</RowHead>
          <FigureCells figures={row} agency={row.name} hrefOf={(figure) => hrefOf(figure, row.code)} />
        </Row>
      ))}
    </Table>
  );
}
