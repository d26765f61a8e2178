import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import { LetterView } from "@/components/info-request/letter-view";
import { Notice } from "@/components/ui/notice";
import { clockOf } from "@/domain/info-request/clock/clock";
import { noticeAge } from "@/domain/info-request/history/amendment";
import type { InfoRequestEvent } from "@/domain/info-request/history/events";
import { PERIODS_BY_DEFAULT } from "@/domain/law/settings";
import { addWorkingDays } from "@/domain/time/working-days";
import { requireStaff } from "@/server/session";
import { deskProblems, stepForms, stepNames } from "@/text/desk";
import { DELIVERY_LABELS } from "@/text/info-request";
import {
  askAmendment,
  assign,
  handOver,
  lapse,
  register,
  send,
  sendBack,
  sendForReview,
  sign,
  waiveFee,
} from "./actions";
import { archive } from "./clock/actions";
import { letterOf } from "./letter-of";
import type { OpenedCase } from "./opened-case";
import type { StepProps } from "./step-props";
import { effectOf } from "./step-stage";
import { Effect } from "./two-stage";

const { fields } = stepForms;
const which = ({ id, version }: OpenedCase) => ({ id, version });

const PLAIN_ACTIONS = { register, sendForReview, waiveFee, lapse, send, archive };
export type PlainStep = keyof typeof PLAIN_ACTIONS;

function plainEffect(step: PlainStep, opened: OpenedCase): string[] {
  const on = opened.context.today;
  const of = opened.clock.state === "awaitingFee" ? "fee" : "amendment";
  const events: Partial<Record<PlainStep, InfoRequestEvent>> = {
    waiveFee: { kind: "feeWaived", on },
    lapse: { kind: "lapsed", on, of },
  };
  const event = events[step];
  return event ? effectOf(opened, event) : [];
}

/** Steps that need nothing but the wish to take them. */
export function PlainForm({ step, opened }: StepProps & { step: PlainStep }) {
  const effect = plainEffect(step, opened);
  return (
    <>
      {effect.length > 0 ? (
        <div className="mt-4">
          <Effect lines={effect} />
        </div>
      ) : null}
      {step === "send" ? (
        <p className="mt-3">{stepForms.delivery(DELIVERY_LABELS[opened.delivery])}</p>
      ) : null}
      <ActionForm action={PLAIN_ACTIONS[step]} submit={stepNames[step]} hidden={which(opened)} />
    </>
  );
}

/** Gives the case to a colleague. */
export function HandlerForm({ step, opened, handlers }: StepProps & { step: "assign" | "handOver" }) {
  const others = handlers.filter(({ id }) => id !== opened.handlerId);
  return (
    <ActionForm
      action={step === "assign" ? assign : handOver}
      submit={stepNames[step]}
      hidden={which(opened)}
      sentences={deskProblems}
    >
      <SelectField
        name="handlerId"
        label={fields.handler}
        options={[
          { value: "", label: fields.pickHandler },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </ActionForm>
  );
}

/** Tells the applicant once what has to be amended (条例第三十条), and whether that is still in time. */
export function AmendmentForm({ opened }: StepProps) {
  const { today, calendar } = opened.context;
  const { receivedOn } = clockOf(opened.history, calendar);
  const { passed, isLate } = noticeAge(receivedOn, today, calendar);
  const until = addWorkingDays(today, PERIODS_BY_DEFAULT.amendment, calendar).day;
  return (
    <>
      <div className="mt-4">
        <Notice tone={isLate ? "warn" : "info"}>
          {isLate ? stepForms.late(passed) : stepForms.inTime(passed)}
        </Notice>
      </div>
      <div className="mt-4">
        <Effect lines={effectOf(opened, { kind: "amendmentAsked", on: today, until, late: isLate })} />
      </div>
      <ActionForm
        action={askAmendment}
        submit={stepNames.askAmendment}
        hidden={which(opened)}
        sentences={deskProblems}
      >
        <TextArea name="text" label={fields.amendmentText} hint={fields.amendmentTextHint} rows={5} />
        <TextField
          name="until"
          type="date"
          label={fields.until}
          hint={fields.untilHint(PERIODS_BY_DEFAULT.amendment)}
          width="short"
          initial={until}
          min={today}
        />
      </ActionForm>
    </>
  );
}

/** Returns a draft with the reviewer's opinion. */
export function SendBackForm({ opened }: StepProps) {
  return (
    <ActionForm
      action={sendBack}
      submit={stepNames.sendBack}
      kind="danger"
      hidden={which(opened)}
      sentences={deskProblems}
    >
      <TextArea name="text" label={fields.sendBackText} rows={4} />
    </ActionForm>
  );
}

/** Signs what can be read in full right above the button. */
export async function SignForm({ opened }: StepProps) {
  const letter = await letterOf(await requireStaff("infoRequest.read"), opened);
  return (
    <>
      {letter ? (
        <section aria-label={stepForms.letter} className="mt-4 border border-line-strong px-4 py-8 md:px-10">
          <LetterView blocks={letter.blocks} heading="h2" />
        </section>
      ) : null}
      <ActionForm action={sign} submit={stepNames.sign} hidden={which(opened)} />
    </>
  );
}
