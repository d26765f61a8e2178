import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ProactiveRow, ReReviewRow } from "@/db/queries/proactive";
import type { ProactiveStage } from "@/domain/disclosure-log/proactive-tasks";
import { OUTCOMES } from "@/domain/law/outcomes";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { dayInFull, instantDayInFull } from "@/text/dates";
import { PROACTIVE_REASON_LABELS, PROACTIVE_STAGE_LABELS, proactive } from "@/text/proactive";
import { registers } from "@/text/registers";

const TONES = { open: "doing", accepted: "part", declined: "none", published: "open" } as const;

const { heads, reviewHeads } = proactive;
const SUGGESTION_HEADS = Object.values(heads).map((label) => ({
  label,
  wide: label === heads.at || label === heads.decider,
}));
const REVIEW_HEADS = Object.values(reviewHeads).map((label) => ({
  label,
  wide: label === reviewHeads.outcome || label === reviewHeads.closedOn,
}));

/** What became of a suggestion. */
export function ProactiveStageTag({ stage }: { stage: ProactiveStage }) {
  return <Tag tone={TONES[stage]}>{PROACTIVE_STAGE_LABELS[stage]}</Tag>;
}

/** Suggestions to make something public, each with why. */
export function ProactiveTable({ rows }: { rows: readonly ProactiveRow[] }) {
  return (
    <Table caption={proactive.suggestions} heads={SUGGESTION_HEADS}>
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead>
            <a href={`/desk/proactive/${row.id}`}>{row.subject}</a>
          </RowHead>
          <Cell line>
            {PROACTIVE_REASON_LABELS[row.reason]}
            <span className="block text-ink-2">{proactive.weight[row.reason](row.weight)}</span>
          </Cell>
          <Cell line>
            <ProactiveStageTag stage={row.stage} />
          </Cell>
          <Cell line wide>
            {instantDayInFull(row.createdAt)}
          </Cell>
          <Cell line wide>
            {row.deciderName ?? registers.none}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Refusals that come up for another look. */
export function ReReviewTable({ rows, today }: { rows: readonly ReReviewRow[]; today: CalendarDate }) {
  return (
    <Table caption={proactive.reviews} heads={REVIEW_HEADS}>
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead>
            <a href={`/desk/proactive/re-reviews/${row.id}`}>{row.subject}</a>
          </RowHead>
          <Cell line>
            <a href={`/desk/info-requests/${row.infoRequestId}`}>{row.number}</a>
          </Cell>
          <Cell wide>{row.outcome ? OUTCOMES[row.outcome].name : registers.none}</Cell>
          <Cell line wide>
            {row.closedOn ? dayInFull(row.closedOn) : registers.none}
          </Cell>
          <Cell line>
            <span className={row.dueOn < today ? "font-semibold text-gov" : ""}>
              {row.dueOn < today ? proactive.overdue(row.dueOn) : dayInFull(row.dueOn)}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
