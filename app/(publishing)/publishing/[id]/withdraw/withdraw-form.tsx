import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, SelectField, SeveralField, TextArea, TextField } from "@/components/desk-ui/fields";
import { Notice } from "@/components/ui/notice";
import { WITHDRAWAL_GROUNDS, WITHDRAWAL_REASONS } from "@/domain/publication/withdrawal/reasons";
import { opinionProblems } from "@/text/publishing";
import { withdrawalGrounds, withdrawalReasons, withdrawPage } from "@/text/withdrawal";
import { withdrawText } from "./actions";

/** What the public is told, what the office records, and a last look at what is about to go. */
export function WithdrawForm({ id, title }: { id: string; title: string }) {
  return (
    <div className="max-w-read">
      <p className="mt-3 text-base font-semibold">{withdrawPage.what(title)}</p>
      <div className="mt-3">
        <Notice tone="warn" title={withdrawPage.effects}>
          <ul className="list-disc pl-5">
            {withdrawPage.effectItems.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Notice>
      </div>
      <ActionForm
        action={withdrawText}
        submit={withdrawPage.submit}
        kind="danger"
        hidden={{ id }}
        sentences={opinionProblems}
      >
        <SelectField
          name="reason"
          label={withdrawPage.reason}
          hint={withdrawPage.reasonHint}
          initial="wrongContent"
          options={WITHDRAWAL_REASONS.map((value) => ({ value, label: withdrawalReasons[value] }))}
        />
        <TextArea
          name="explanation"
          label={withdrawPage.explanation}
          hint={withdrawPage.explanationHint}
          rows={3}
        />
        <ChoiceField
          name="ground"
          label={withdrawPage.ground}
          hint={withdrawPage.groundHint}
          initial="wrongContent"
          choices={WITHDRAWAL_GROUNDS.map((value) => ({
            value,
            label: withdrawalGrounds[value].name,
            hint: withdrawalGrounds[value].hint,
          }))}
        />
        <TextArea name="found" label={withdrawPage.found} hint={withdrawPage.foundHint} rows={3} />
        <TextField
          name="penaltyChangedOn"
          label={withdrawPage.penaltyChangedOn}
          hint={withdrawPage.penaltyChangedOnHint}
          width="short"
        />
        <ChoiceField
          name="title"
          label={withdrawPage.titleChoice}
          initial="hide"
          choices={[
            { value: "hide", label: withdrawPage.hideTitle, hint: withdrawPage.hideTitleHint },
            { value: "show", label: withdrawPage.showTitle, hint: withdrawPage.showTitleHint },
          ]}
        />
        <SeveralField
          name="confirmed"
          label={withdrawPage.confirm}
          choices={[{ value: "yes", label: withdrawPage.confirmed }]}
        />
      </ActionForm>
    </div>
  );
}
