import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { ChoiceField, TextField } from "@/components/ui/field";
import { feeCount } from "@/db/queries/fee-count";
import type { InfoRequestEvent } from "@/domain/info-request/history/events";
import { FEE_METHODS, type FeeMethod, feeBasis, feeOf } from "@/domain/law/fees";
import { dayInFull, monthInFull } from "@/text/dates";
import { deskProblems, stepNames } from "@/text/desk";
import { clockSteps } from "@/text/desk-clock-steps";
import { noticeFee } from "./clock/actions";
import { feeAsked } from "./step-inputs";
import type { StepProps } from "./step-props";
import { stepStage } from "./step-stage";
import { TwoStage } from "./two-stage";

const { fields, fee: words } = clockSteps;

/** Sends a fee notice: the officer says how and how much is counted, the record and the table say what it costs. */
export async function FeeForm({ staff, opened, asked, path }: StepProps) {
  const { today } = opened.context;
  const counted = await feeCount(staff, opened.id);
  const before = counted?.before ?? 0;
  const feeFor = (method: FeeMethod, units: number) => feeOf(feeBasis(method, units, before), today);
  return (
    <TwoStage
      path={path}
      step="noticeFee"
      stage={stepStage(
        opened,
        asked,
        feeAsked,
        ({ method, units, receivedOn }): InfoRequestEvent => ({
          kind: "feeNoticed",
          on: today,
          cents: feeFor(method, units)?.cents ?? 0,
          receivedOn,
          basis: feeBasis(method, units, before),
        }),
      )}
      ask={
        <>
          {counted ? (
            <p className="mt-4">
              {words.place(monthInFull(counted.month), before, 1)}
              {counted.isKnown ? "。" : `。${words.unknownApplicant}`}
              {counted.numbers.length > 0 ? words.earlier(counted.numbers.join("、")) : null}
            </p>
          ) : null}
          <ChoiceField
            name="method"
            label={fields.method}
            choices={FEE_METHODS.map((value) => ({ value, label: fields.methods[value] }))}
            chosen={asked.method === "pages" ? "pages" : "items"}
          />
          <TextField
            name="units"
            inputMode="numeric"
            label={fields.units}
            hint={fields.unitsHint}
            width="short"
            defaultValue={typeof asked.units === "string" ? asked.units : "1"}
          />
          <TextField
            name="receivedOn"
            type="date"
            label={fields.feeReceivedOn}
            hint={fields.feeReceivedOnHint}
            optional
            width="short"
            max={today}
          />
        </>
      }
      facts={({ method, units, receivedOn }) => {
        const fee = feeFor(method, units);
        return [
          { label: fields.method, value: fields.methods[method] },
          ...(method === "items" && counted
            ? [{ label: words.placeLabel, value: words.place(monthInFull(counted.month), before, units) }]
            : []),
          {
            label: words.calculation,
            value: fee?.lines.map((line) => words.line(line, method)).join("；") ?? "",
          },
          { label: words.total, value: words.yuan(fee?.cents ?? 0) },
          { label: words.basis, value: fee ? `${fee.rule}${fee.article}：${fee.words}` : "" },
          ...(receivedOn ? [{ label: fields.feeReceivedOn, value: dayInFull(receivedOn) }] : []),
        ];
      }}
      beside={() => <p className="mt-3">{words.payBy}</p>}
      confirm={({ method, units, receivedOn }) => (
        <ActionForm
          action={noticeFee}
          submit={stepNames.noticeFee}
          hidden={{ id: opened.id, version: opened.version, method, units, receivedOn: receivedOn ?? "" }}
          sentences={deskProblems}
        >
          <TextArea name="text" label={fields.feeText} hint={fields.feeTextHint} rows={3} />
        </ActionForm>
      )}
    />
  );
}
