import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { TimedText } from "@/db/queries/publish-timing";
import { timingNames, timingPage } from "@/text/publish-timing";

const TIMINGS = ["overdue", "soon", "publishedLate"] as const;

/** How many texts of each agency are late or soon will be. */
export function TimingCounts({
  texts,
  hrefOf,
}: {
  texts: readonly TimedText[];
  /** The list of one agency, or of all. */
  hrefOf: (agencyCode: string | null) => string;
}) {
  const groups = [
    { code: null, name: timingPage.all, own: texts },
    ...[...Map.groupBy(texts, ({ agencyCode }) => agencyCode)].map(([code, own]) => ({
      code,
      name: own[0]?.agencyName ?? code,
      own,
    })),
  ];
  return (
    <Table
      caption={timingPage.perAgency}
      heads={[
        { label: timingPage.agency },
        ...TIMINGS.map((timing) => ({ label: timingNames[timing], numeric: true })),
      ]}
    >
      {groups.map(({ code, name, own }) => (
        <Row key={code ?? ""}>
          <RowHead>
            <a href={hrefOf(code)}>{name}</a>
          </RowHead>
          {TIMINGS.map((timing) => (
            <Cell key={timing} numeric>
              {own.filter((text) => text.timing === timing).length}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}
