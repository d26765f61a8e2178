import type { Metadata } from "next";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { type TransferRow, transfersSent, transfersToTake } from "@/db/queries/transfers";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { casePage } from "@/text/desk";
import { transfer } from "@/text/handling";
import { DeskFrame } from "../desk-frame";
import { PagePart, PlainPage } from "../plain-page";

export const metadata: Metadata = { title: transfer.page, robots: "noindex" };

const { heads } = transfer;

function List({
  rows,
  caption,
  other,
  on,
}: {
  rows: readonly TransferRow[];
  caption: string;
  /** The agency on the other side. */
  other: "from" | "to";
  on: CalendarDate;
}) {
  return (
    <Table
      caption={caption}
      heads={[
        { label: heads.number },
        { label: heads.subject },
        { label: heads[other] },
        { label: heads.dueOn },
        { label: heads.answerBy },
        { label: heads.state },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead>{row.number}</RowHead>
          <Cell>
            <a href={`/desk/transfers/${row.id}`} className="font-semibold">
              {row.subject}
            </a>
          </Cell>
          <Cell>{other === "from" ? row.fromName : row.toName}</Cell>
          <Cell line>{row.dueOn ? dayInFull(row.dueOn) : casePage.notYet}</Cell>
          <Cell line>
            {dayInFull(row.answerBy)}
            {row.state === "proposed" && row.answerBy < on ? (
              <span className="ml-2">
                <Tag tone="fix">{transfer.late}</Tag>
              </span>
            ) : null}
          </Cell>
          <Cell line>{transfer.states[row.state]}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Cases that come from other agencies, and those put before others. */
export default async function TransfersPage() {
  const staff = await requireStaff("infoRequest.read");
  const toTake = await transfersToTake(staff);
  const sent = await transfersSent(staff);
  const on = today();
  return (
    <DeskFrame staff={staff} view={null} current="/desk/transfers">
      <PlainPage title={transfer.page} hint={transfer.hint} done={null}>
        <PagePart title={transfer.toTake} id="to-take">
          {toTake.length === 0 ? (
            <p>{transfer.toTakeNone}</p>
          ) : (
            <List rows={toTake} caption={transfer.toTake} other="from" on={on} />
          )}
        </PagePart>
        <PagePart title={transfer.sentList} id="sent">
          {sent.length === 0 ? (
            <p>{transfer.sentNone}</p>
          ) : (
            <List rows={sent} caption={transfer.sentList} other="to" on={on} />
          )}
        </PagePart>
      </PlainPage>
    </DeskFrame>
  );
}
