import type { ReactNode } from "react";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { HandIn } from "@/domain/annual-report/roll-up";
import { type CalendarDate, daysBetween } from "@/domain/time/calendar-date";
import type { HandInRow } from "@/server/annual-report/roll-up-now";
import { dayInFull } from "@/text/dates";
import { countdown, handIns, reportDesk } from "@/text/report-desk";

const words = reportDesk.rollUp;
const TONES: Readonly<Record<HandIn, Tone>> = {
  notBegun: "wait",
  drafting: "doing",
  reviewing: "doing",
  frozen: "part",
  published: "open",
};

/** How far the report of each agency has come, those that are late marked as such. */
export function HandInTable({
  rows,
  today,
  actOf,
}: {
  rows: readonly HandInRow[];
  today: CalendarDate;
  actOf?: (row: HandInRow) => ReactNode;
}) {
  const published = rows.filter(({ state }) => state === "published").length;
  const late = rows.filter(({ isLate }) => isLate).length;
  const { heads } = words;
  return (
    <>
      <p className="mb-3 text-base font-semibold">{words.finding(published, rows.length, late)}</p>
      <Table
        caption={words.caption}
        heads={[
          { label: heads.agency },
          { label: heads.state },
          { label: heads.left },
          { label: heads.dueOn, wide: true },
          ...(actOf ? [{ label: heads.act }] : []),
        ]}
      >
        {rows.map((row) => (
          <Row key={row.code}>
            <RowHead>{row.name}</RowHead>
            <Cell line>
              <Tag tone={TONES[row.state]}>{handIns[row.state]}</Tag>
            </Cell>
            <Cell line>
              {row.state === "published" ? (
                "—"
              ) : row.isLate ? (
                <Tag tone="overdue">{countdown(daysBetween(today, row.dueOn))}</Tag>
              ) : (
                countdown(daysBetween(today, row.dueOn))
              )}
            </Cell>
            <Cell line wide>
              {dayInFull(row.dueOn)}
            </Cell>
            {actOf ? <Cell line>{row.state === "published" ? null : actOf(row)}</Cell> : null}
          </Row>
        ))}
      </Table>
    </>
  );
}
