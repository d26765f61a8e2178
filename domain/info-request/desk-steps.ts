import type { Permission } from "../access/roles";
import { type Clock, clockOf } from "./clock";
import type { EventKind, InfoRequestEvent, RecordedEvent } from "./events";
import { type LifecycleContext, type Refusal, refusalOf } from "./lifecycle";
import { isPermission, WHO_MAY } from "./who-may";

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
  handOver: "handedOver",
  lapse: "lapsed",
  withdraw: "withdrawn",
  split: "split",
  merge: "merged",
} as const satisfies Record<string, EventKind>;
export type DeskStep = keyof typeof DESK_STEPS;

/** Every step, the usual way first. */
export const STEP_IDS = Object.keys(DESK_STEPS) as DeskStep[];

/** True for the name of a step. */
export function isDeskStep(text: unknown): text is DeskStep {
  return STEP_IDS.some((step) => step === text);
}

/** True when the table of causes lets somebody with these permissions take a step. */
export function mayTake(step: DeskStep, held: ReadonlySet<Permission>): boolean {
  return WHO_MAY[DESK_STEPS[step]].some((cause) => isPermission(cause) && held.has(cause));
}

export interface StepState {
  step: DeskStep;
  /** Why it cannot be taken now; null when it can. */
  refusal: Refusal | null;
}

/** The steps of one officer's posts, each with the reason that forbids it now. */
export function stepsFor(
  history: readonly RecordedEvent[],
  held: ReadonlySet<Permission>,
  context: LifecycleContext,
): StepState[] {
  return STEP_IDS.filter((step) => mayTake(step, held)).map((step) => ({
    step,
    refusal: refusalOf(history, DESK_STEPS[step], context),
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
