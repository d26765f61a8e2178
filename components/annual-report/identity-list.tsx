import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { Breach, Identity } from "@/domain/annual-report/identities";
import { isRemedyKind } from "@/domain/remedy/remedy-kinds";
import { annualReport, IDENTITY_NAMES, REPORT_COLUMNS } from "@/text/annual-report";
import { REMEDY_KIND_LABELS } from "@/text/remedies";

function placeOf(at: string): string {
  if (isRemedyKind(at)) return REMEDY_KIND_LABELS[at];
  const column = /^[1-7]$/.test(at) ? REPORT_COLUMNS[Number(at) - 1] : undefined;
  return column ? annualReport.column(column.label) : annualReport.row(at);
}

const said = ({ at, expected, found }: Breach) => annualReport.breach(placeOf(at), expected, found);

/** Each identity with whether it holds; where one fails, in red, both sides. */
export function IdentityList({ identities }: { identities: readonly Identity[] }) {
  return (
    <Table
      caption={annualReport.identities}
      heads={[{ label: annualReport.identity }, { label: annualReport.result }]}
    >
      {identities.map(({ code, holds, breaches }) => (
        <Row key={code}>
          <RowHead>
            {code}　{IDENTITY_NAMES[code]}
          </RowHead>
          <Cell>
            {holds ? (
              annualReport.holds
            ) : (
              <span className="font-semibold text-gov">
                {annualReport.fails}
                {breaches.map((breach) => (
                  <span key={breach.at} className="block font-normal">
                    {said(breach)}
                  </span>
                ))}
              </span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
