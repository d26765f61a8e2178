import { StageTag } from "@/components/info-request/stage-tag";
import { Cell, type Head, Row, RowHead, Table } from "@/components/ui/table";
import type { SupervisedCase } from "@/db/queries/oversight";
import { dayInFull } from "@/text/dates";
import { APPLICANT_TYPE_LABELS, CHANNEL_LABELS } from "@/text/info-request";
import { oversight } from "@/text/oversight";

const HEADS = [
  "number",
  "agency",
  "channel",
  "applicantType",
  "receivedOn",
  "dueOn",
  "closedOn",
  "stage",
] as const;

/** Cases by number and course; who asked for what is not shown. */
export function SupervisedCases({
  rows,
  agencyShown,
  days,
}: {
  rows: readonly SupervisedCase[];
  /** Whether each row says whose case it is. */
  agencyShown: boolean;
  /** How long each took, and the head of that column; left out where nobody asked. */
  days?: { head: string; of: (row: SupervisedCase) => number | null };
}) {
  const heads = HEADS.filter((head) => agencyShown || head !== "agency");
  const named: Head[] = heads.map((head) => ({ label: oversight[head] }));
  return (
    <Table
      caption={oversight.listCaption}
      heads={days ? named.toSpliced(-1, 0, { label: days.head, numeric: true }) : named}
    >
      {rows.map((row) => (
        <Row key={row.number}>
          <RowHead>
            <span className="whitespace-nowrap">{row.number}</span>
          </RowHead>
          {agencyShown ? <Cell>{row.agencyName}</Cell> : null}
          <Cell line>{CHANNEL_LABELS[row.channel]}</Cell>
          <Cell line>{APPLICANT_TYPE_LABELS[row.applicantType]}</Cell>
          <Cell line>{row.receivedOn ? dayInFull(row.receivedOn) : oversight.notConfirmed}</Cell>
          <Cell line>
            {row.dueOn ? dayInFull(row.dueOn) : oversight.none}
            {row.dueOn && row.dueProvisional ? oversight.provisional : ""}
          </Cell>
          <Cell line>{row.closedOn ? dayInFull(row.closedOn) : oversight.none}</Cell>
          {days ? <Cell numeric>{days.of(row) ?? oversight.none}</Cell> : null}
          <Cell line>
            <StageTag stage={row.stage} outcome={row.outcome} voice="forDesk" />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
