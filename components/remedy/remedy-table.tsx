import { Cell, NarrowNote, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { RemedyRow } from "@/db/queries/remedies";
import type { RemedyResult } from "@/domain/remedy/remedy-kinds";
import { dayInFull } from "@/text/dates";
import { registers } from "@/text/registers";
import { REMEDY_KIND_LABELS, REMEDY_RESULT_LABELS, remedies } from "@/text/remedies";

const TONES = { upheld: "none", corrected: "part", other: "outline" } as const;

/** How a review or suit ended, or that it did not yet. */
export function RemedyResultTag({ result }: { result: RemedyResult | null }) {
  return result ? (
    <Tag tone={TONES[result]}>{REMEDY_RESULT_LABELS[result]}</Tag>
  ) : (
    <Tag tone="doing">{remedies.pending}</Tag>
  );
}

/** Reviews and suits; on the page of a case without the case. */
export function RemedyTable({
  caption,
  rows,
  replyDue,
  withCase = true,
}: {
  caption: string;
  rows: readonly RemedyRow[];
  /** The last day to answer a review, where it is known. */
  replyDue: (row: RemedyRow) => string | null;
  withCase?: boolean;
}) {
  const { infoRequest, ...rest } = remedies.heads;
  const { kind, filedOn, ...others } = rest;
  const names = [kind, filedOn, ...(withCase ? [infoRequest] : []), ...Object.values(others)];
  const heads = names.map((label) => ({ label, wide: label !== kind && label !== others.result }));
  return (
    <Table caption={caption} heads={heads}>
      {rows.map((row) => {
        const due = replyDue(row);
        return (
          <Row key={row.id}>
            <RowHead>
              <a href={`/desk/remedies/${row.id}`}>{REMEDY_KIND_LABELS[row.kind]}</a>
              <NarrowNote>
                {withCase ? (
                  <>
                    <a href={`/desk/info-requests/${row.infoRequestId}`}>{row.number}</a> {row.subject}
                    <br />
                  </>
                ) : null}
                {remedies.filedWith(dayInFull(row.filedOn), row.organ)}
              </NarrowNote>
              {due ? <span className="block text-warn">{remedies.replyDueShort(due)}</span> : null}
            </RowHead>
            <Cell line wide>
              {dayInFull(row.filedOn)}
            </Cell>
            {withCase ? (
              <Cell wide>
                <a href={`/desk/info-requests/${row.infoRequestId}`} className="whitespace-nowrap">
                  {row.number}
                </a>
                <span className="block text-ink-2">{row.subject}</span>
              </Cell>
            ) : null}
            <Cell wide>{row.organ || registers.none}</Cell>
            <Cell wide>{row.caseNumber ?? registers.none}</Cell>
            <Cell line>
              <RemedyResultTag result={row.result} />
            </Cell>
            <Cell line wide>
              {row.closedOn ? dayInFull(row.closedOn) : registers.none}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
