import { PagePart } from "@/components/staff/page-body";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { REPORT_FIGURES } from "@/domain/annual-report/report-figures";
import { reportDesk } from "@/text/report-desk";

const GROUPS = [...Map.groupBy(REPORT_FIGURES, ({ from }) => from)];

/** Every figure that a text can be bound to, by where it comes from, with what it says now. */
export function TokenTable({ figures }: { figures: Readonly<Record<string, number | null>> }) {
  const words = reportDesk.texts;
  return (
    <PagePart title={words.tokens}>
      <p className="text-ink-2">{words.tokensLead}</p>
      {GROUPS.map(([from, members]) => (
        <section key={from} className="mt-4">
          <h3 className="mb-1 font-semibold">{words.from(from)}</h3>
          <Table
            caption={`${words.tokens}：${words.from(from)}`}
            heads={[{ label: words.tokenHeads.token }, { label: words.tokenHeads.value, numeric: true }]}
          >
            {members.map(({ token, unit }) => {
              const value = figures[token] ?? null;
              return (
                <Row key={token}>
                  <RowHead>{`{${token}}`}</RowHead>
                  <Cell numeric>{value === null ? words.gap : `${value}${unit}`}</Cell>
                </Row>
              );
            })}
          </Table>
        </section>
      ))}
    </PagePart>
  );
}
