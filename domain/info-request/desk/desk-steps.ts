import type { Permission } from "../../access/roles";
import { type Clock, clockOf } from "../clock/clock";
import { unknownReceipts } from "../history/corrections";
import type { EventKind, InfoRequestEvent, RecordedEvent } from "../history/events";
import { type LifecycleContext, type Refusal, refusalOf } from "../history/lifecycle";
import { isPermission, WHO_MAY } from "../history/who-may";

/** What an officer can do with a case at the desk, and the event that it leaves. */
export const DESK_STEPS = {
  confirmReceipt: "receiptConfirmed",
  register: "registered",
  assign: "assigned",
  draft: "drafted",
  sendForReview: "sentForReview",
  sign: "signedOff",
  sendBack: "sentBack",
  send: "answered",
  confirmDelivery: "delivered",
  recordAmendment: "amended",
  recordReply: "thirdPartyReplied",
  recordFee: "feePaid",
  waiveFee: "feeWaived",
  askAmendment: "amendmentAsked",
  consult: "thirdPartyConsulted",
  askExtension: "extensionAsked",
  extend: "extended",
  askReasons: "reasonAsked",
  recordReasons: "reasonGiven",
  delay: "delayed",
  noticeFee: "feeNoticed",
  informThirdParty: "thirdPartyInformed",
  recordLetterReceipt: "corrected",
  correct: "corrected",
  handOver: "handedOver",
  lapse: "lapsed",
  withdraw: "withdrawn",
  split: "split",
  merge: "merged",
  archive: "archived",
} as const satisfies Record<string, EventKind>;
export type DeskStep = keyof typeof DESK_STEPS;

/** Every step, the usual way first. */
export const STEP_IDS = Object.keys(DESK_STEPS) as DeskStep[];

/** True for the name of a step. */
export function isDeskStep(text: unknown): text is DeskStep {
  return STEP_IDS.some((step) => step === text);
}

/** Steps of one event that are not everybody's who may cause it: filling in a day is the handler's, changing one the reviewer's. */
const NEEDS: Partial<Record<DeskStep, Permission>> = {
  recordLetterReceipt: "infoRequest.handle",
  correct: "infoRequest.signOff",
};

/** True when the table of causes lets somebody with these permissions take a step. */
export function mayTake(step: DeskStep, held: ReadonlySet<Permission>): boolean {
  const needed = NEEDS[step];
  if (needed) return held.has(needed);
  return WHO_MAY[DESK_STEPS[step]].some((cause) => isPermission(cause) && held.has(cause));
}

export interface StepState {
  step: DeskStep;
  /** Why it cannot be taken now; null when it can. */
  refusal: Refusal | null;
}

/** Why a step cannot be taken now; one that stands for several events needs one of them. */
function refusalOfStep(
  step: DeskStep,
  history: readonly RecordedEvent[],
  context: LifecycleContext,
): Refusal | null {
  const refusal = refusalOf(history, DESK_STEPS[step], context);
  if (step === "recordReply") return refusal && refusalOf(history, "coMakerReplied", context);
  if (step === "recordLetterReceipt" && unknownReceipts(history).length === 0) return "wrongStage";
  return refusal;
}

/** The steps of one officer's posts, each with the reason that forbids it now. */
export function stepsFor(
  history: readonly RecordedEvent[],
  held: ReadonlySet<Permission>,
  context: LifecycleContext,
): StepState[] {
  const asked = { ...context, held };
  return STEP_IDS.filter((step) => mayTake(step, held)).map((step) => ({
    step,
    refusal: refusalOfStep(step, history, asked),
  }));
}

/** The clock before and after an event that was not recorded yet. */
export function clockEffect(
  history: readonly RecordedEvent[],
  event: InfoRequestEvent,
  { by, calendar }: Pick<LifecycleContext, "by" | "calendar">,
): { before: Clock; after: Clock } {
  const seq = (history.at(-1)?.seq ?? 0) + 1;
  const imagined: RecordedEvent[] = [...history, { ...event, seq, at: 0, by }];
  return { before: clockOf(history, calendar), after: clockOf(imagined, calendar) };
}
