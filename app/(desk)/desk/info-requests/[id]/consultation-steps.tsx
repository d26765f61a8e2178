import { ActionForm } from "@/components/desk-ui/action-form";
import {
  ChoiceField as AnsweredChoice,
  SelectField as AnsweredSelect,
  TextField as AnsweredText,
  TextArea,
} from "@/components/desk-ui/fields";
import { ChoiceField, SelectField, TextField } from "@/components/ui/field";
import { consultationsOf } from "@/domain/info-request/history/consultations";
import { openConsultations } from "@/domain/info-request/history/lifecycle";
import { dayInFull } from "@/text/dates";
import { deskProblems, stepForms, stepNames } from "@/text/desk";
import { clockSteps, consultationWords } from "@/text/desk-clock-steps";
import { consult, recordReply } from "./actions";
import { informThirdParty } from "./clock/actions";
import { consultationAsked, consultationEvent, replyAsked } from "./step-inputs";
import type { StepProps } from "./step-props";
import { stepStage } from "./step-stage";
import { TwoStage } from "./two-stage";

const { fields } = stepForms;
const WHOM = { thirdParty: fields.thirdParty, coMaker: fields.coMaker } as const;

/** Asks a third party or another agency: the days until the reply are not counted. */
export function ConsultForm({ opened, asked, path }: StepProps) {
  const { today } = opened.context;
  return (
    <TwoStage
      path={path}
      step="consult"
      stage={stepStage(opened, asked, consultationAsked, consultationEvent)}
      ask={
        <>
          <ChoiceField
            name="whom"
            label={fields.whom}
            choices={Object.entries(WHOM).map(([value, label]) => ({ value, label }))}
            chosen={asked.whom === "coMaker" ? "coMaker" : "thirdParty"}
          />
          <TextField
            name="on"
            type="date"
            label={fields.letterOn}
            width="short"
            defaultValue={today}
            max={today}
          />
          <TextField
            name="receivedOn"
            type="date"
            label={fields.receivedOn}
            hint={fields.receivedOnHint}
            optional
            width="short"
          />
        </>
      }
      facts={({ whom, on, receivedOn }) => [
        { label: fields.whom, value: WHOM[whom] },
        { label: fields.letterOn, value: dayInFull(on) },
        ...(receivedOn ? [{ label: fields.receivedOn, value: dayInFull(receivedOn) }] : []),
      ]}
      confirm={({ whom, on, receivedOn }) => (
        <ActionForm
          action={consult}
          submit={stepNames.consult}
          hidden={{ id: opened.id, version: opened.version, whom, on, receivedOn: receivedOn ?? "" }}
          sentences={deskProblems}
        >
          <TextArea name="text" label={fields.consultText} hint={fields.consultTextHint} optional rows={3} />
        </ActionForm>
      )}
    />
  );
}

/** Takes in a reply; the working days after it count again. */
export function ReplyForm({ opened, asked, path }: StepProps) {
  const { today } = opened.context;
  const isCoMaker = (seq: number) =>
    opened.history.some((event) => event.seq === seq && event.kind === "coMakerConsulted");
  const open = openConsultations(opened.history).flatMap((seq) => {
    const letter = opened.history.find((event) => event.seq === seq);
    if (!letter) return [];
    const whom = letter.kind === "coMakerConsulted" ? WHOM.coMaker : WHOM.thirdParty;
    return [{ value: String(seq), label: stepForms.replyTo(dayInFull(letter.on), whom) }];
  });
  const labelOf = (seq: number) => open.find(({ value }) => value === String(seq))?.label ?? "";
  return (
    <TwoStage
      path={path}
      step="recordReply"
      stage={stepStage(opened, asked, replyAsked, ({ consultation, on }) => ({
        kind: isCoMaker(consultation) ? "coMakerReplied" : "thirdPartyReplied",
        on,
        consultation,
        agreed: true,
      }))}
      ask={
        <>
          <SelectField name="consultation" label={fields.consultation} options={open} />
          <TextField
            name="on"
            type="date"
            label={fields.replyOn}
            width="short"
            defaultValue={today}
            max={today}
          />
        </>
      }
      facts={({ consultation, on }) => [
        { label: fields.consultation, value: labelOf(consultation) },
        { label: fields.replyOn, value: dayInFull(on) },
      ]}
      confirm={({ consultation, on }) => (
        <ActionForm
          action={recordReply}
          submit={stepNames.recordReply}
          hidden={{ id: opened.id, version: opened.version, consultation, on }}
          sentences={deskProblems}
        >
          <AnsweredChoice
            name="agreed"
            label={fields.agreed}
            choices={[
              { value: "yes", label: fields.agrees },
              { value: "no", label: fields.objects },
            ]}
          />
          <TextArea name="text" label={fields.replyText} hint={fields.replyTextHint} optional rows={4} />
        </ActionForm>
      )}
    />
  );
}

/** Notes that a third party was told of a decision to disclose (条例第三十二条). */
export function InformForm({ opened }: StepProps) {
  const { today, calendar } = opened.context;
  const owed = consultationsOf(opened.history, calendar, today).filter(
    ({ whom, state, informed }) => whom === "thirdParty" && state !== "waiting" && !informed,
  );
  return (
    <ActionForm
      action={informThirdParty}
      submit={stepNames.informThirdParty}
      hidden={{ id: opened.id, version: opened.version }}
      sentences={deskProblems}
    >
      <AnsweredSelect
        name="consultation"
        label={clockSteps.fields.informOf}
        options={owed.map((one) => ({ value: String(one.seq), label: consultationWords.letter(one) }))}
      />
      <AnsweredText
        name="on"
        type="date"
        label={clockSteps.fields.informOn}
        width="short"
        initial={today}
        max={today}
      />
      <TextArea
        name="text"
        label={clockSteps.fields.informText}
        hint={clockSteps.fields.internalHint}
        rows={4}
      />
    </ActionForm>
  );
}
