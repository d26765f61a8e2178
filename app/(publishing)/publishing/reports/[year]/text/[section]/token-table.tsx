import { PagePart } from "@/components/staff/page-body";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { REPORT_FIGURES } from "@/domain/annual-report/report-figures";
import { reportDesk } from "@/text/report-desk";

/** Every figure that a text can be bound to, with what it says now. */
export function TokenTable({ figures }: { figures: Readonly<Record<string, number | null>> }) {
  const words = reportDesk.texts;
  return (
    <PagePart title={words.tokens}>
      <p className="mb-3 text-ink-2">{words.tokensLead}</p>
      <Table
        caption={words.tokens}
        heads={[{ label: words.tokenHeads.token }, { label: words.tokenHeads.value, numeric: true }]}
      >
        {REPORT_FIGURES.map(({ token, unit }) => {
          const value = figures[token] ?? null;
          return (
            <Row key={token}>
              <RowHead>{`{${token}}`}</RowHead>
              <Cell numeric>{value === null ? words.gap : `${value}${unit}`}</Cell>
            </Row>
          );
        })}
      </Table>
    </PagePart>
  );
}
