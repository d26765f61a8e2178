import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { ConsultationRow } from "@/db/queries/consultations";
import { CONSULTATION_CHANNEL_LABELS, consultations } from "@/text/consultations";
import { dayInFull } from "@/text/dates";

const { heads } = consultations;

/** What an entry is about, in a few words. */
export const entryName = ({ subject, source }: Pick<ConsultationRow, "subject" | "source">) =>
  subject ?? consultations.dayTotalOf(source ?? "");

function Correction({ row, mayCancel }: { row: ConsultationRow; mayCancel: boolean }) {
  if (row.cancelledFor !== null)
    return <span className="text-ink-3">{consultations.cancelled(row.cancelledFor)}</span>;
  if (!mayCancel) return null;
  return (
    <a href={`/desk/consultations/${row.id}`} aria-label={consultations.cancelOne(entryName(row))}>
      {consultations.cancel}
    </a>
  );
}

/** The register of consultations; what was cancelled is struck through and stays. */
export function ConsultationTable({
  rows,
  mayCancel,
}: {
  rows: readonly ConsultationRow[];
  mayCancel: boolean;
}) {
  return (
    <Table
      caption={consultations.list}
      heads={[
        { label: heads.on },
        { label: heads.channel },
        { label: heads.subject },
        { label: heads.persons, numeric: true },
        { label: heads.unanswered, numeric: true },
        { label: heads.enteredBy, wide: true },
        { label: heads.act },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead>
            <span className="whitespace-nowrap">{dayInFull(row.on)}</span>
          </RowHead>
          <Cell line>{CONSULTATION_CHANNEL_LABELS[row.channel]}</Cell>
          <Cell>{row.cancelledFor === null ? entryName(row) : <s>{entryName(row)}</s>}</Cell>
          <Cell numeric>{row.persons}</Cell>
          <Cell numeric>{row.unanswered}</Cell>
          <Cell line wide>
            {row.enteredBy}
          </Cell>
          <Cell>
            <Correction row={row} mayCancel={mayCancel} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
