import { clockOf } from "../clock/clock";
import { consultationsOf } from "./consultations";
import { correctionRefusal } from "./corrections";
import { refusalOfDetails } from "./event-details";
import { type EventKind, type InfoRequestEvent, lastOf, type RecordedEvent, withCorrections } from "./events";
import type { LifecycleContext, Refusal } from "./refusal";
import { ALWAYS, handlerOf, nextStage, openConsultations, type Stage, stageOf } from "./stages";
import { isPermission, WHO_MAY } from "./who-may";

export type { LifecycleContext, Refusal } from "./refusal";
export {
  handlerOf,
  OPEN_STAGES,
  openConsultations,
  STAGES,
  type Stage,
  stageOf,
  TRANSITIONS,
} from "./stages";

export type Followed = { stage: Stage } | { refusal: Refusal };

/** What answers an applicant; none of it goes on while the applicant owes something. */
const ANSWERING: readonly EventKind[] = ["drafted", "sentForReview", "signedOff", "answered"];

/** Steps within the office, for which the law names no order and an archive no persons. */
const OFFICE_STEPS: readonly EventKind[] = ["drafted", "sentForReview", "sentBack", "signedOff"];

function refusalOfStage(
  history: readonly RecordedEvent[],
  kind: EventKind,
  { fromArchive }: LifecycleContext,
): Refusal | null {
  if (history.length === 0) return kind === "submitted" ? null : "wrongStage";
  const stage = stageOf(history);
  if (ALWAYS.includes(kind) || nextStage(stage, { kind, ...(fromArchive && { fromArchive }) })) return null;
  if (ANSWERING.includes(kind) && stage === "feeDue") return "feeUnpaid";
  if (ANSWERING.includes(kind) && stage === "amendmentAsked") return "amendmentAwaited";
  return "wrongStage";
}

/** True for the handler, and for whoever acts for them while they are away. */
export function isHandledBy(
  history: readonly RecordedEvent[],
  { by, actsFor = [] }: Pick<LifecycleContext, "by" | "actsFor">,
): boolean {
  const handler = handlerOf(history);
  return by === handler || (handler !== null && actsFor.includes(handler));
}

/** The handler's steps are the handler's alone; what comes in on paper anybody at the counter may enter. */
function isAnothersCase(
  history: readonly RecordedEvent[],
  kind: EventKind,
  { by, held, actsFor }: LifecycleContext,
): boolean {
  const causes = WHO_MAY[kind];
  if (
    by === null ||
    isHandledBy(history, { by, ...(actsFor && { actsFor }) }) ||
    !causes.includes("infoRequest.handle")
  )
    return false;
  return !causes.some((cause) => cause !== "infoRequest.handle" && isPermission(cause) && held?.has(cause));
}

/** Reasons that were asked for and neither given nor overdue (条例第三十五条). */
function awaitsReasons(history: readonly RecordedEvent[], { today }: LifecycleContext): boolean {
  const asked = lastOf(history, "reasonAsked");
  const given = lastOf(history, "reasonGiven");
  return asked !== undefined && (given?.seq ?? 0) < asked.seq && today <= asked.until;
}

/** Why an answer cannot be signed now, beside what it lacks itself. */
function refusalOfSigning(history: readonly RecordedEvent[], context: LifecycleContext): Refusal | null {
  const { pausedUntil } = clockOf(history, context.calendar);
  if (pausedUntil && context.today <= pausedUntil) return "consultationOpen";
  if (lastOf(history, "drafted")?.outcome !== "declinedExcessive") return null;
  // 「行政机关可以要求申请人说明理由……认为申请理由不合理的，告知申请人不予处理」: nobody is declined unheard.
  if (!lastOf(history, "reasonAsked")) return "reasonsNotAsked";
  return awaitsReasons(history, context) ? "reasonsAwaited" : null;
}

/** Why an event of this kind cannot happen now, whatever its details; null when it can. The desk greys its buttons with this. */
export function refusalOf(
  recorded: readonly RecordedEvent[],
  kind: EventKind,
  context: LifecycleContext,
): Refusal | null {
  const history = withCorrections(recorded);
  const atStage = refusalOfStage(history, kind, context);
  if (atStage) return atStage;
  if (context.fromArchive && OFFICE_STEPS.includes(kind)) return null;
  if (isAnothersCase(history, kind, context)) return "notHandler";
  const clock = () => clockOf(history, context.calendar);
  const isPastDue = () => {
    const { dueOn } = clock();
    return dueOn !== null && context.today > dueOn;
  };
  switch (kind) {
    case "amendmentAsked":
      // 「一次性告知申请人作出补正」 (条例第三十条).
      return lastOf(history, kind) ? "secondAmendmentNotice" : null;
    case "extensionAsked":
    case "extended": {
      if (lastOf(history, "extended")) return "secondExtension";
      if (lastOf(history, "delayed")) return "extensionAfterDelay";
      if (isPastDue()) return "extensionAfterDue";
      return kind === "extensionAsked" || context.headOfOffice ? null : "notHeadOfOffice";
    }
    case "reasonAsked":
      return awaitsReasons(history, context) ? "reasonsAwaited" : null;
    case "reasonGiven": {
      const asked = lastOf(history, "reasonAsked");
      return asked && (lastOf(history, kind)?.seq ?? 0) < asked.seq ? null : "wrongStage";
    }
    case "delayed": {
      // 「认为申请理由合理，但是无法在……规定的期限内答复申请人的，可以确定延迟答复的合理期限并告知申请人」 (第三十五条).
      if (!lastOf(history, "reasonGiven")) return "delayNeedsReasons";
      if (lastOf(history, kind)) return "secondDelay";
      if (isPastDue()) return "delayAfterDue";
      return context.headOfOffice ? null : "notHeadOfOffice";
    }
    case "thirdPartyReplied":
      return openConsultations(history, "thirdPartyConsulted").length > 0 ? null : "wrongStage";
    case "coMakerReplied":
      return openConsultations(history, "coMakerConsulted").length > 0 ? null : "wrongStage";
    case "thirdPartyInformed": {
      const asked = consultationsOf(history, context.calendar, context.today);
      const isOwed = asked.some(
        ({ whom, state, informed }) => whom === "thirdParty" && state !== "waiting" && !informed,
      );
      return isOwed ? null : "wrongStage";
    }
    case "feeNoticed":
      // 「每件申请只选一种标准」, and the notice goes out 「在申请处理期限内」 (109号第三条、第六条).
      if (lastOf(history, kind)) return "secondFeeNotice";
      return isPastDue() ? "feeAfterDue" : null;
    case "feeWaived":
      return context.headOfOffice ? null : "notHeadOfOffice";
    case "lapsed": {
      const { waitingUntil, state } = clock();
      if (context.fromArchive && !waitingUntil) return null;
      // 「自收到收费通知次日起」: a period whose first day nobody knows cannot be over.
      if (state === "awaitingFee" && lastOf(history, "feeNoticed")?.receivedOn === null)
        return "feeReceiptUnknown";
      if (waitingUntil && context.today > waitingUntil) return null;
      return state === "awaitingFee" ? "feeNotOverdue" : "amendmentNotOverdue";
    }
    case "sentForReview": {
      if (!lastOf(history, "drafted")) return "noDraft";
      return context.answerComplete === false ? "answerIncomplete" : null;
    }
    case "signedOff": {
      // Exactly one officer answers, a different one signs.
      const worked = [
        handlerOf(history),
        lastOf(history, "drafted")?.by,
        lastOf(history, "sentForReview")?.by,
      ];
      if (worked.includes(context.by) || isHandledBy(history, context)) return "ownDraft";
      if (context.answerComplete === false) return "answerIncomplete";
      return refusalOfSigning(history, context);
    }
    case "answered": {
      // A decision to disclose over an objection is told to the third party, with reasons, before it is carried out (第三十二条).
      const objected = consultationsOf(history, context.calendar, context.today).some(
        ({ whom, state, informed }) => whom === "thirdParty" && state === "objected" && !informed,
      );
      return objected && lastOf(history, "signedOff")?.outcome === "granted" ? "thirdPartyNotInformed" : null;
    }
    case "archived":
      return lastOf(history, kind) ? "wrongStage" : null;
    default:
      return null;
  }
}

/** Why an event may not happen, by its kind or by its details. */
function refusalOfEvent(
  history: readonly RecordedEvent[],
  event: InfoRequestEvent,
  context: LifecycleContext,
): Refusal | null {
  return refusalOf(history, event.kind, context) ?? refusalOfDetails(history, event, context);
}

/** Takes one event after a history: the stage it leads to, or why it may not happen. */
export function follow(
  recorded: readonly RecordedEvent[],
  event: InfoRequestEvent,
  context: LifecycleContext,
): Followed {
  const history = withCorrections(recorded);
  const refusal =
    refusalOfEvent(history, event, context) ??
    (event.kind === "corrected" ? correctionRefusal(recorded, event, context, refusalOfEvent) : null);
  if (refusal) return { refusal };
  const seq = (history.at(-1)?.seq ?? 0) + 1;
  return { stage: stageOf([...history, { ...event, seq, at: 0, by: context.by }]) };
}
