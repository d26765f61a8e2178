import type { ReactNode } from "react";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { ReportContent } from "@/domain/annual-report/report-content";
import type { ReportWarnings } from "@/domain/annual-report/report-warnings";
import { IDENTITY_NAMES } from "@/text/annual-report";
import { PART_NAMES, reportDesk as words } from "@/text/report-desk";

export interface CaseLink {
  href: string;
  label: string;
}

/** A check that only warns: what to look at, or that nothing was found, or why nothing can be. */
function Warning({
  name,
  lines,
  unless,
  link,
}: {
  name: string;
  lines: readonly string[];
  unless?: string | undefined;
  link?: CaseLink;
}) {
  return (
    <Row>
      <RowHead>{name}</RowHead>
      <Cell>
        {lines.length === 0 ? (
          (unless ?? words.fine)
        ) : (
          <>
            <span className="font-semibold">{words.look}</span>
            {lines.map((line) => (
              <span key={line} className="block break-words">
                {line}
              </span>
            ))}
          </>
        )}
        {link ? (
          <a href={link.href} className="block w-fit py-1">
            {link.label}
          </a>
        ) : null}
      </Cell>
    </Row>
  );
}

/** Every identity and every warning of a report; a failing identity is red and leads to the cases behind it. */
export function ChecksTable({
  identities,
  warnings,
  linksOf,
  help,
  rollUp,
  hasBefore,
}: {
  identities: ReportContent["identities"];
  warnings: ReportWarnings;
  linksOf: (code: string) => readonly CaseLink[];
  help: (code: string) => ReactNode;
  /** R7: how many cells differ from the agencies' frozen reports; null where nothing is rolled up. */
  rollUp: { cells: number; link: CaseLink } | null;
  hasBefore: boolean;
}) {
  const { checkHeads } = words;
  const unless = hasBefore ? undefined : words.noBefore;
  const alike = warnings.alike.map(({ part, percent }) => words.alike(PART_NAMES[part], percent));
  return (
    <Table caption={words.checks} heads={[{ label: checkHeads.check }, { label: checkHeads.result }]}>
      {identities.map(({ code, holds, detail }) => (
        <Row key={code}>
          <RowHead>
            {code}　{IDENTITY_NAMES[code]}
          </RowHead>
          <Cell>
            {holds ? (
              words.holds
            ) : (
              <>
                <span className="font-semibold text-gov">{words.fails}</span>
                {detail ? <span className="block break-words text-gov">{detail}</span> : null}
                <span className="block">{help(code)}</span>
                {linksOf(code).map(({ href, label }) => (
                  <a key={href} href={href} className="block w-fit py-1">
                    {label}
                  </a>
                ))}
              </>
            )}
          </Cell>
        </Row>
      ))}
      <Warning name={words.stockCheck} lines={warnings.stocks.map(words.stock)} unless={unless} />
      {rollUp ? (
        <Warning
          name={words.rollUpCheck}
          lines={rollUp.cells > 0 ? [words.rollUpMoved(rollUp.cells)] : []}
          link={rollUp.link}
        />
      ) : null}
      <Warning
        name={words.typedCheck}
        lines={warnings.typed.map((one) => words.inPart(PART_NAMES[one.part]) + words.typed(one))}
      />
      <Warning name={words.alikeCheck} lines={alike} unless={unless} />
    </Table>
  );
}
