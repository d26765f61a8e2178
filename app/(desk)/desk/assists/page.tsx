import type { Metadata } from "next";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { assistsFor } from "@/db/queries/assists";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { assist } from "@/text/handling";
import { DeskFrame } from "../desk-frame";
import { PlainPage } from "../plain-page";

export const metadata: Metadata = { title: assist.minePage, robots: "noindex" };

const { heads } = assist;

/** What colleagues asked this officer for and still wait for. */
export default async function AssistsPage() {
  const staff = await requireStaff("infoRequest.read");
  const rows = await assistsFor(staff);
  return (
    <DeskFrame staff={staff} view={null} current="/desk/assists">
      <PlainPage title={assist.minePage} done={null}>
        {rows.length === 0 ? (
          <p className="mt-4">{assist.mineNone}</p>
        ) : (
          <div className="mt-4">
            <Table caption={assist.minePage} heads={Object.values(heads).map((label) => ({ label }))}>
              {rows.map((row) => (
                <Row key={row.id}>
                  <RowHead>{row.number}</RowHead>
                  <Cell>
                    <a href={`/desk/info-requests/${row.infoRequestId}#chain`}>{row.subject}</a>
                  </Cell>
                  <Cell>{row.question}</Cell>
                  <Cell line>{dayInFull(row.dueOn)}</Cell>
                </Row>
              ))}
            </Table>
          </div>
        )}
      </PlainPage>
    </DeskFrame>
  );
}
