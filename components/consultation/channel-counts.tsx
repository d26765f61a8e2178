import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { ConsultationCount } from "@/db/queries/consultations";
import { CONSULTATION_CHANNELS } from "@/domain/consultation/consultation";
import { CONSULTATION_CHANNEL_LABELS, consultationOversight } from "@/text/consultations";

const shown = (count: number) => count.toLocaleString("en-US");

type Counted = Omit<ConsultationCount, "key">;

function Figures({ row }: { row: Counted }) {
  return (
    <>
      {CONSULTATION_CHANNELS.map((channel) => (
        <Cell key={channel} numeric>
          {shown(row[channel])}
        </Cell>
      ))}
      <Cell numeric>
        <span className="font-semibold">{shown(row.total)}</span>
      </Cell>
      <Cell numeric>{shown(row.unanswered)}</Cell>
    </>
  );
}

/** Consultations by channel in every row, whatever its rows are, and what they come to. */
export function ChannelCounts({
  caption,
  head,
  rows,
  total,
}: {
  caption: string;
  /** What the first column names. */
  head: string;
  rows: readonly (Counted & { key: string; name: string })[];
  total?: Counted;
}) {
  return (
    <Table
      caption={caption}
      heads={[
        { label: head },
        ...CONSULTATION_CHANNELS.map((channel) => ({
          label: CONSULTATION_CHANNEL_LABELS[channel],
          numeric: true,
        })),
        { label: consultationOversight.total, numeric: true },
        { label: consultationOversight.unanswered, numeric: true },
      ]}
    >
      {total ? (
        <Row>
          <RowHead>
            <span className="font-semibold">{consultationOversight.all}</span>
          </RowHead>
          <Figures row={total} />
        </Row>
      ) : null}
      {rows.map((row) => (
        <Row key={row.key}>
          <RowHead>{row.name}</RowHead>
          <Figures row={row} />
        </Row>
      ))}
    </Table>
  );
}
