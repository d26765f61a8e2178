import type { Permission } from "../../access/roles";
import type { EventKind } from "./events";

/** Who may cause an event; `applicant`, `thirdParty` and `system` act without an account. */
export type Cause = Permission | "applicant" | "thirdParty" | "system";

/** True for a cause that an officer can hold. */
export function isPermission(cause: Cause): cause is Permission {
  return cause !== "applicant" && cause !== "thirdParty" && cause !== "system";
}

/** One row for each event: the desk's buttons and the recording of a forged call ask the same table. */
export const WHO_MAY: Readonly<Record<EventKind, readonly Cause[]>> = {
  submitted: ["applicant", "infoRequest.register"],
  receiptConfirmed: ["infoRequest.confirm", "system"],
  registered: ["infoRequest.register"],
  assigned: ["infoRequest.assign"],
  handedOver: ["infoRequest.assign"],
  transferred: ["infoRequest.assign"],
  split: ["infoRequest.register"],
  merged: ["infoRequest.assign"],
  amendmentAsked: ["infoRequest.handle"],
  amended: ["applicant", "infoRequest.register", "infoRequest.handle"],
  lapsed: ["infoRequest.handle", "system"],
  reasonAsked: ["infoRequest.handle"],
  reasonGiven: ["applicant", "infoRequest.register", "infoRequest.handle"],
  delayed: ["infoRequest.signOff"],
  thirdPartyConsulted: ["infoRequest.handle"],
  thirdPartyReplied: ["infoRequest.handle", "thirdParty"],
  thirdPartyInformed: ["infoRequest.handle"],
  coMakerConsulted: ["infoRequest.handle"],
  coMakerReplied: ["infoRequest.handle"],
  extensionAsked: ["infoRequest.handle"],
  extended: ["infoRequest.signOff"],
  feeNoticed: ["infoRequest.handle"],
  feePaid: ["infoRequest.handle", "infoRequest.register"],
  feeWaived: ["infoRequest.signOff"],
  drafted: ["infoRequest.handle"],
  sentForReview: ["infoRequest.handle"],
  sentBack: ["infoRequest.signOff"],
  signedOff: ["infoRequest.signOff"],
  answered: ["infoRequest.deliver"],
  delivered: ["infoRequest.deliver", "applicant"],
  withdrawn: ["applicant", "infoRequest.register"],
  corrected: ["infoRequest.signOff", "infoRequest.handle"],
  calendarChanged: ["system"],
  urged: ["applicant"],
  rated: ["applicant"],
  reviewFiled: ["infoRequest.register"],
  reviewClosed: ["infoRequest.register"],
  suitFiled: ["infoRequest.register"],
  suitClosed: ["infoRequest.register"],
  madeProactive: ["publication.publish"],
  archived: ["infoRequest.register", "system"],
};

/** Every kind of event. */
export const EVENT_KINDS = Object.keys(WHO_MAY) as EventKind[];
