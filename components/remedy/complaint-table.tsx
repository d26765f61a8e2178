import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ComplaintRow } from "@/db/queries/complaints";
import type { ComplaintResult } from "@/domain/remedy/complaint-form";
import { COMPLAINT_CHANNEL_LABELS, COMPLAINT_RESULT_LABELS, complaints } from "@/text/complaints";
import { dayInFull } from "@/text/dates";
import { registers } from "@/text/registers";

const TONES = {
  substantiated: "deny",
  partlySubstantiated: "part",
  unsubstantiated: "none",
  passedOn: "outline",
} as const;
/** So much of what was said tells which one it is. */
const SHOWN = 60;

/** What looking into it found, or that it is still looked into. */
export function ComplaintResultTag({ result }: { result: ComplaintResult | null }) {
  return result ? (
    <Tag tone={TONES[result]}>{COMPLAINT_RESULT_LABELS[result]}</Tag>
  ) : (
    <Tag tone="doing">{complaints.open}</Tag>
  );
}

const shortened = (text: string) => {
  const letters = [...text];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join("")}…` : text;
};

const { heads } = complaints;
const HEADS = Object.values(heads).map((label) => ({
  label,
  wide: label !== heads.receivedOn && label !== heads.about && label !== heads.result,
}));

/** The register of complaints; nobody's name is in it. */
export function ComplaintTable({ rows }: { rows: readonly ComplaintRow[] }) {
  return (
    <Table caption={complaints.list} heads={HEADS}>
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead>
            <span className="whitespace-nowrap">{dayInFull(row.receivedOn)}</span>
          </RowHead>
          <Cell line wide>
            {COMPLAINT_CHANNEL_LABELS[row.channel]}
          </Cell>
          <Cell>
            <a href={`/desk/complaints/${row.id}`}>{shortened(row.about)}</a>
          </Cell>
          <Cell line wide>
            {row.number ? (
              <a href={`/desk/info-requests/${row.infoRequestId}`}>{row.number}</a>
            ) : (
              registers.none
            )}
          </Cell>
          <Cell line wide>
            {row.handlerName ?? registers.none}
          </Cell>
          <Cell line>
            <ComplaintResultTag result={row.result} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
