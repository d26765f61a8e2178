import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { TimedText } from "@/db/queries/publish-timing";
import { dayInFull } from "@/text/dates";
import { timingNames, timingPage } from "@/text/publish-timing";

const TONES = { overdue: "overdue", soon: "fix", publishedLate: "deny" } as const;

/** Texts that are late or soon will be, the earliest last day on top. */
export function TimingTable({
  texts,
  hrefOf,
  withAgency,
}: {
  texts: readonly TimedText[];
  /** Null where the reader may not open the text. */
  hrefOf: (text: TimedText) => string | null;
  withAgency: boolean;
}) {
  const { agency, textTitle, column, issuedOn, dueOn, state } = timingPage;
  return (
    <Table
      caption={timingPage.caption}
      heads={[
        { label: textTitle },
        ...(withAgency ? [{ label: agency }] : []),
        { label: column },
        { label: issuedOn },
        { label: dueOn },
        { label: state },
      ]}
    >
      {texts.map((text) => {
        const href = hrefOf(text);
        return (
          <Row key={text.id}>
            <RowHead>{href === null ? text.title : <a href={href}>{text.title}</a>}</RowHead>
            {withAgency ? <Cell>{text.agencyName}</Cell> : null}
            <Cell>{text.columnName}</Cell>
            <Cell line>{dayInFull(text.issuedOn)}</Cell>
            <Cell line>{timingPage.day(text.clock.dueOn, text.clock.provisional)}</Cell>
            <Cell line>
              <Tag tone={TONES[text.timing]}>{timingNames[text.timing]}</Tag>
              <span className="ml-2">{timingPage.told(text.clock, text.publishedOn)}</span>
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
