import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextArea } from "@/components/desk-ui/fields";
import { Notice } from "@/components/ui/notice";
import { agenciesWithDesk, transfersOfCase } from "@/db/queries/transfers";
import type { Staff } from "@/domain/access/actor";
import { refusalOf } from "@/domain/info-request/history/lifecycle";
import { dayInFull } from "@/text/dates";
import { transfer } from "@/text/handling";
import { sendTransfer } from "../../../transfers/actions";
import type { OpenedCase } from "../opened-case";

/** Whether a case is on its way to another agency, and the form that puts it before one. */
export async function TransferSection({
  staff,
  opened,
}: {
  staff: Staff<"infoRequest.read">;
  opened: OpenedCase;
}) {
  const [last] = await transfersOfCase(staff, opened.id);
  const isWaiting = last?.state === "proposed";
  const mayPropose =
    staff.permissions.has("infoRequest.assign") &&
    !isWaiting &&
    refusalOf(opened.history, "transferred", opened.context) === null;
  if (!last && !mayPropose) return null;
  return (
    <section id="transfer" aria-labelledby="transfer-title" className="mt-8">
      <h2 id="transfer-title" className="mb-2 text-base font-semibold">
        {transfer.title}
      </h2>
      {last ? (
        <div className="mb-3">
          <Notice tone={isWaiting ? "warn" : "info"}>
            <p>
              {isWaiting
                ? transfer.waiting(last.toName, dayInFull(last.answerBy))
                : last.state === "rejected"
                  ? `${transfer.rejectedBy(last.toName)}${last.decision ?? ""}`
                  : transfer.states[last.state]}
            </p>
            <p className="mt-1">
              <a href={`/desk/transfers/${last.id}`}>{transfer.open}</a>
            </p>
          </Notice>
        </div>
      ) : null}
      {mayPropose ? (
        <details>
          <summary className="min-h-6 py-1 text-link">{transfer.propose}</summary>
          <p className="mt-1 text-ink-2">{transfer.hint}</p>
          <p className="text-ink-2">{transfer.law}</p>
          <ActionForm
            action={sendTransfer}
            prefix="transfer-"
            submit={transfer.send}
            kind="secondary"
            hidden={{ id: opened.id }}
            sentences={transfer.problems}
            className="max-w-xl"
          >
            <SelectField
              name="toAgencyId"
              label={transfer.to}
              options={[
                { value: "", label: transfer.pick },
                ...(await agenciesWithDesk(staff)).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <TextArea name="reason" label={transfer.reason} hint={transfer.reasonHint} rows={3} />
          </ActionForm>
        </details>
      ) : null}
    </section>
  );
}
