import type { ApplicantType, Carrier, Channel, Delivery } from "@/domain/info-request/application/channels";
import type { Outcome, OutcomeReason } from "@/domain/law/outcomes";

/** How far a demonstration request has come, or how it ended. */
export const DEMO_PATHS = [
  "submitted",
  "received",
  "registered",
  "assigned",
  "inReview",
  "sentBack",
  "awaitingAmendment",
  "amendmentOver",
  "amended",
  "thirdParty",
  "extended",
  "awaitingFee",
  "feeOver",
  "signed",
  "answered",
  "answeredLate",
  "closedNotAmended",
  "withdrawn",
  "overdue",
  "dueToday",
] as const;
export type DemoPath = (typeof DEMO_PATHS)[number];

/**
 * An invented applicant. Resident numbers carry the serials 996–999, which are kept for centenarians, and birthdays of younger
 * people, so that in practice nobody holds them; mailboxes are at example.com and mobile numbers begin with 1380000.
 */
export interface DemoApplicant {
  type: ApplicantType;
  /** Of a person. */
  name?: string;
  idKind?: "residentId";
  idNumber?: string;
  /** Of an organisation. */
  organisationName?: string;
  creditCode?: string;
  legalRepresentative?: string;
  contactName?: string;
  phone: string;
  email?: string;
  address: string;
  postalCode: string;
}

/** One demonstration request for information, written for this project. */
export interface DemoInfoRequest {
  key: string;
  /** Agency code. */
  agency: string;
  channel: Channel;
  /** Whether a letter was signed for (条例第三十一条第二项). */
  registeredPost?: boolean;
  /** Calendar days before today when it was submitted. */
  daysAgo: number;
  path: DemoPath;
  /** Of an answer that is signed or sent. */
  outcome?: Outcome;
  /** Which of the two letters of row 三(四)1 is meant. */
  outcomeReason?: OutcomeReason;
  applicant: DemoApplicant;
  subject: string;
  description: string;
  documentNumber?: string;
  carrier: Carrier;
  delivery: Delivery;
  /** The parts of the letter by their names in domain/law/outcomes. */
  answer?: Record<string, string>;
}
