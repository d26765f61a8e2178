import { type DeskStep, isDeskStep } from "@/domain/info-request/desk/desk-steps";
import { stepForms, stepNames, stepNotes } from "@/text/desk";
import { ConsultForm, InformForm, ReplyForm } from "./consultation-steps";
import { CorrectionForm } from "./correction-steps";
import { DayStepForm } from "./day-steps";
import { DeliveryForm } from "./delivery-step";
import { ExtensionForm } from "./extension-steps";
import { FeeForm } from "./fee-step";
import { AmendmentForm, HandlerForm, PlainForm, SendBackForm, SignForm } from "./plain-steps";
import { AskReasonsForm, DelayForm } from "./reason-steps";
import type { StepProps } from "./step-props";

/** Steps that have a page of their own; every other has its form on the page of the case. */
const PAGES = {
  draft: (id: string) => `/desk/info-requests/${id}/answer`,
  split: (id: string) => `/desk/intake/split/${id}`,
  merge: (id: string) => `/desk/intake/merge/${id}`,
} as const satisfies Partial<Record<DeskStep, (id: string) => string>>;
type PagedStep = keyof typeof PAGES;

/** The page that a step has of its own; null when its form stands on the page of the case. */
export function pageOf(step: DeskStep, id: string): string | null {
  return step in PAGES ? PAGES[step as PagedStep](id) : null;
}

/** True for a step whose form stands on the page of the case. */
export function isPanelStep(step: unknown): step is PanelStep {
  return isDeskStep(step) && !(step in PAGES);
}

export type PanelStep = Exclude<DeskStep, PagedStep>;

function formOf(step: PanelStep, props: StepProps) {
  switch (step) {
    case "confirmReceipt":
    case "recordAmendment":
    case "recordFee":
    case "withdraw":
    case "recordReasons":
      return <DayStepForm step={step} {...props} />;
    case "consult":
      return <ConsultForm {...props} />;
    case "recordReply":
      return <ReplyForm {...props} />;
    case "askExtension":
    case "extend":
      return <ExtensionForm step={step} {...props} />;
    case "askReasons":
      return <AskReasonsForm {...props} />;
    case "delay":
      return <DelayForm {...props} />;
    case "noticeFee":
      return <FeeForm {...props} />;
    case "informThirdParty":
      return <InformForm {...props} />;
    case "correct":
    case "recordLetterReceipt":
      return <CorrectionForm step={step} {...props} />;
    case "assign":
    case "handOver":
      return <HandlerForm step={step} {...props} />;
    case "askAmendment":
      return <AmendmentForm {...props} />;
    case "sendBack":
      return <SendBackForm {...props} />;
    case "sign":
      return <SignForm {...props} />;
    case "confirmDelivery":
      return <DeliveryForm {...props} />;
    case "register":
    case "sendForReview":
    case "waiveFee":
    case "lapse":
    case "send":
    case "archive":
      return <PlainForm step={step} {...props} />;
  }
}

/** The form of one step, with what the law says of it. */
export function StepPanel({ step, ...props }: StepProps & { step: PanelStep }) {
  return (
    <section id="step" aria-labelledby="step-title" className="border-2 border-link px-5 py-4">
      <div className="flex items-baseline justify-between gap-x-4">
        <h2 id="step-title" className="text-lg font-semibold">
          {stepNames[step]}
        </h2>
        <a href={props.path}>{stepForms.close}</a>
      </div>
      <p className="mt-1 text-ink-2">{stepNotes[step]}</p>
      {formOf(step, props)}
    </section>
  );
}
