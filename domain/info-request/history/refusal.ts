import type { Permission } from "../../access/roles";
import type { CalendarDate } from "../../time/calendar-date";
import type { WorkingCalendar } from "../../time/working-days";

/** Why something may not be done: a closed list, each with its sentence in text/refusals. */
export type Refusal =
  | "wrongStage"
  | "inFuture"
  | "beforeReceipt"
  | "beforeLastStep"
  | "receivedBeforeSent"
  | "untilTooEarly"
  | "secondExtension"
  | "extensionTooLong"
  | "extensionAfterDue"
  | "extensionAfterDelay"
  | "notHeadOfOffice"
  | "secondAmendmentNotice"
  | "amendmentNotOverdue"
  | "amendmentAwaited"
  | "feeNotOverdue"
  | "feeUnpaid"
  | "feeAfterDue"
  | "feeNotByRule"
  | "feeReceiptUnknown"
  | "secondFeeNotice"
  | "reasonsAwaited"
  | "reasonsNotAsked"
  | "delayNeedsReasons"
  | "delayAfterDue"
  | "delayTooEarly"
  | "secondDelay"
  | "ownDraft"
  | "notHandler"
  | "noDraft"
  | "answerIncomplete"
  | "consultationOpen"
  | "noSuchConsultation"
  | "replyBeforeLetter"
  | "thirdPartyNotInformed"
  | "otherOutcomeSigned"
  | "letterIncomplete"
  | "noRemedyBodies"
  | "noSuchRemedy"
  | "notCorrectable"
  | "nothingCorrected"
  | "correctionBreaksLater"
  | "correctionByReviewer"
  | "noSuchCase"
  | "notAllowed"
  | "changedMeanwhile";

/** What the history does not say but a rule asks. */
export interface LifecycleContext {
  today: CalendarDate;
  calendar: WorkingCalendar;
  /** Staff id; null for the applicant or the system. */
  by: string | null;
  headOfOffice?: boolean;
  /** For whom they act today, because these are away (代班). */
  actsFor?: readonly string[];
  /** What the officer may do; some events are open to a handler only for the own case, to a registrar for every paper. */
  held?: ReadonlySet<Permission>;
  /** Whether the draft holds every part its outcome demands. */
  answerComplete?: boolean;
  /** True for an event that an archive tells: the order must be lawful, the offices of those who acted are not known. */
  fromArchive?: true;
}
