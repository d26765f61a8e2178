import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { StageTag } from "@/components/info-request/stage-tag";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { recordRefusedRead } from "@/db/mutations/refused-access";
import { deskBatch } from "@/db/queries/batches";
import { now, today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { casePage } from "@/text/desk";
import { intakeReceipt, deskBatchPage as words } from "@/text/intake";
import { areaNames } from "@/text/staff";
import { DeskFrame } from "../../../desk-frame";
import { confirmWholeBatch } from "../../actions";

export const metadata: Metadata = { title: `${words.heads.number}_${areaNames["/desk"]}`, robots: "noindex" };

/** What one applicant handed in together; what waits for a confirmation gets it in one go. */
export default async function BatchPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("infoRequest.read");
  const { id } = await params;
  const cases = await deskBatch(staff, id);
  if (cases.length === 0) {
    await recordRefusedRead(staff, id, now());
    notFound();
  }
  const waiting = cases.filter(({ stage }) => stage === "submitted" || stage === "received").length;
  const mayConfirm =
    staff.permissions.has("infoRequest.confirm") && staff.permissions.has("infoRequest.register");
  const { heads } = words;
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="px-4 py-4 md:px-6">
        <p>
          <a href="/desk">{casePage.backToQueue}</a>
        </p>
        <h1 className="mt-1 text-xl font-semibold">{words.title(cases.length)}</h1>
        <p className="mt-1 text-ink-2">{words.lead}</p>
        {waiting > 0 && mayConfirm ? (
          <section className="mt-4 max-w-read border-2 border-link px-5 py-4">
            <p>{words.confirmLead(waiting)}</p>
            <ActionForm action={confirmWholeBatch} submit={words.confirm} hidden={{ id }}>
              <TextField
                name="on"
                type="date"
                label={words.on}
                initial={today()}
                max={today()}
                width="short"
              />
            </ActionForm>
          </section>
        ) : null}
        <div className="mt-6">
          <Table
            caption={words.title(cases.length)}
            heads={[heads.number, heads.subject, heads.stage, heads.due].map((label) => ({ label }))}
          >
            {cases.map(({ id: caseId, number, subject, stage, outcome, dueOn, dueProvisional }) => (
              <Row key={caseId}>
                <RowHead>
                  <a href={`/desk/info-requests/${caseId}`} className="whitespace-nowrap">
                    {number}
                  </a>
                </RowHead>
                <Cell>{subject}</Cell>
                <Cell line>
                  <StageTag stage={stage} outcome={outcome} voice="forDesk" />
                </Cell>
                <Cell line>{dueOn ? intakeReceipt.due(dueOn, dueProvisional) : casePage.notYet}</Cell>
              </Row>
            ))}
          </Table>
        </div>
      </div>
    </DeskFrame>
  );
}
