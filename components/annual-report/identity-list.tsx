import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { Identity } from "@/domain/annual-report/identities";
import { annualReport, breachSentence, IDENTITY_NAMES } from "@/text/annual-report";

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
                    {breachSentence(breach)}
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
