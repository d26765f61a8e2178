import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Actor, type Applicant, actorId, type Staff } from "@/domain/access/actor";
import {
  type ApplicantDetails,
  type Application,
  PRIVATE_FIELDS,
} from "@/domain/info-request/application/application";
import type { Channel, LetterKind } from "@/domain/info-request/application/channels";
import {
  caseNumber,
  TRACKING_CODE_BYTES,
  trackingCode,
} from "@/domain/info-request/application/tracking-code";
import type { EventKind, InfoRequestEvent } from "@/domain/info-request/history/events";
import { stageOf } from "@/domain/info-request/history/lifecycle";
import { isPermission, WHO_MAY } from "@/domain/info-request/history/who-may";
import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { house, q, tx } from "../client";
import { newId } from "../new-id";
import { indexField, sealField, trackingHash } from "../private-fields";
import { agencies } from "../schema/agencies";
import { applicants, infoRequests } from "../schema/info-requests";
import { indexCase } from "../search/case-search";
import { nextSerial } from "./counters";
import { tellOf } from "./event-notices";
import { appendEvent, type Causer, type Recorded } from "./history";
import { noteReading } from "./personal-readings";

/** How an application reached the office. */
export interface Submission {
  agencyId: string;
  channel: Channel;
  letterKind: LetterKind | null;
  /** The day it came. */
  on: CalendarDate;
  at: number;
  /** The draft or the intake form it was made from: the same key twice gives the same application. */
  idempotencyKey: string;
  demonstration: boolean;
  /** The tracking code that it shares with others of the same applicant; one of its own when left out. */
  code?: string;
  /** When its applicant handed it in, where it is written down as a part of another. */
  submittedAt?: number;
}

export interface Submitted {
  id: string;
  /** 编号: ZC-2026-000530. */
  number: string;
  /** The tracking code (查询码), shown this once; null when the application had been submitted before. */
  code: string | null;
}

/** A tracking code that nobody can guess. */
export function newTrackingCode(): string {
  return trackingCode(randomBytes(TRACKING_CODE_BYTES));
}

/** The one who acts, as the history and the audit log know them. */
export function causerOf(by: Actor): Causer {
  const isStaff = "id" in by;
  return {
    staffId: isStaff ? by.id : null,
    actor: actorId(by),
    headOfOffice: isStaff && by.headOfOffice,
    ...(isStaff && { held: by.permissions }),
  };
}

/** Takes in an application: number, tracking code, sealed applicant and first event in one transaction. */
export async function takeIn(
  causer: Causer,
  application: Application,
  submission: Submission,
): Promise<Submitted> {
  return tx(async () => {
    const { agencyId, channel, letterKind, on, at, idempotencyKey, demonstration } = submission;
    const [known] = await q()
      .select({ id: infoRequests.id, number: infoRequests.number })
      .from(infoRequests)
      .where(eq(infoRequests.idempotencyKey, idempotencyKey));
    if (known) return { ...known, code: null };

    const [agency] = await q()
      .select({ prefix: agencies.casePrefix })
      .from(agencies)
      .where(eq(agencies.id, agencyId));
    if (!agency) throw new Error(`no agency ${agencyId}`);
    const id = newId();
    const year = yearOf(on);
    const number = caseNumber(agency.prefix, year, await nextSerial("infoRequest", agencyId, year));
    const code = submission.code ?? newTrackingCode();
    const keyId = house().keys.current;
    await q()
      .insert(infoRequests)
      .values({
        id,
        number,
        agencyId,
        receivedById: agencyId,
        channel,
        letterKind,
        applicantType: application.applicantType,
        subject: application.subject,
        description: application.description,
        documentNumber: application.documentNumber,
        carrier: application.carrier,
        delivery: application.delivery,
        acceptOther: application.acceptOther,
        needsHelp: application.needsHelp,
        helpNote: application.helpNote,
        submittedAt: submission.submittedAt ?? at,
        trackingHash: trackingHash(number, code.replaceAll("-", ""), keyId),
        trackingKeyId: keyId,
        idempotencyKey,
        demonstration,
        // Before its first event a case has no stage of its own; the fold below sets it in the same transaction.
        stage: stageOf([]),
        dueProvisional: false,
        clockState: "notStarted",
        lastEventAt: at,
        lockVersion: 0,
      });
    await q()
      .insert(applicants)
      .values(sealedApplicant(id, application, keyId));
    await indexCase({ infoRequestId: id, ...application });
    const recorded = await appendEvent(id, { kind: "submitted", on, channel, letterKind }, causer, at);
    if ("refusal" in recorded) throw new Error(`a new application was refused: ${recorded.refusal}`);
    return { id, number, code };
  });
}

/** Takes in what a citizen sent, or what the intake desk wrote down for one. */
export async function submitInfoRequest(
  by: Applicant | Staff<"infoRequest.register">,
  application: Application,
  submission: Submission,
): Promise<Submitted> {
  return takeIn(causerOf(by), application, submission);
}

function sealedApplicant(infoRequestId: string, details: ApplicantDetails, keyId: number) {
  const sealed = Object.fromEntries(
    PRIVATE_FIELDS.map((field) => [field, sealField("applicants", field, infoRequestId, details[field])]),
  );
  return {
    infoRequestId,
    applicantType: details.applicantType,
    idKind: details.idKind,
    ...sealed,
    keyId,
    idNumberIndex: indexField("idNumber", details.idNumber ?? details.creditCode),
    phoneIndex: indexField("phone", details.phone),
    emailIndex: indexField("email", details.email?.toLowerCase()),
  };
}

/** Events that carry an answer have doors of their own: db/mutations/answers.ts. */
export type PlainEvent = Exclude<
  InfoRequestEvent,
  { kind: "submitted" | "drafted" | "signedOff" | "answered" }
>;

/** True when the table of causes lets this actor cause such an event. */
export function mayCause(by: Actor, kind: EventKind): boolean {
  const causes = WHO_MAY[kind];
  if (!("id" in by)) return causes.includes(by.kind);
  return causes.some((cause) => isPermission(cause) && by.permissions.has(cause));
}

/** Whether a case is this actor's to touch: staff see their own agency's and nobody else's. */
export async function isWithinReach(by: Actor, infoRequestId: string): Promise<boolean> {
  const [row] = await q()
    .select({ agencyId: infoRequests.agencyId })
    .from(infoRequests)
    .where(eq(infoRequests.id, infoRequestId));
  return row !== undefined && (!("id" in by) || by.agencyId === row.agencyId);
}

/** The one way a person changes a case: may they, is it theirs, is it lawful; then one event. */
export async function recordEvent(
  by: Actor,
  infoRequestId: string,
  event: PlainEvent,
  at: number,
): Promise<Recorded> {
  return tx(async () => {
    if (!(await isWithinReach(by, infoRequestId))) return { refusal: "noSuchCase" };
    if (!mayCause(by, event.kind)) return { refusal: "notAllowed" };
    const causer = causerOf(by);
    const recorded = await appendEvent(infoRequestId, event, causer, at);
    if (!("refusal" in recorded)) await tellOf(infoRequestId, event, causer.staffId, at);
    return recorded;
  });
}

/** Notes that an officer looked at an applicant's personal data, and at which fields. */
export async function recordReveal(
  by: Actor,
  infoRequestId: string,
  fields: string[],
  at: number,
): Promise<void> {
  await tx(() =>
    noteReading({
      at,
      actor: actorId(by),
      intent: "applicant.reveal",
      objectKind: "infoRequest",
      objectId: infoRequestId,
      fields,
    }),
  );
}
