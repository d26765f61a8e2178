import { and, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { clockOf } from "@/domain/info-request/clock/clock";
import { lastOf, type RecordedEvent } from "@/domain/info-request/history/events";
import type { CaseFacts } from "@/domain/letter/answer-values";
import type { Personal } from "@/domain/letter/blocks";
import type { WorkingCalendar } from "@/domain/time/working-days";
import { q } from "../client";
import { openField } from "../private-fields";
import { agencies } from "../schema/agencies";
import { applicants, infoRequests } from "../schema/info-requests";

/** A case as its letters need it, with what is personal apart; a case of an archive has no applicant, so nothing personal. */
export async function letterCase(infoRequestId: string) {
  const [row] = await q()
    .select({ infoRequest: infoRequests, agency: agencies, applicant: applicants })
    .from(infoRequests)
    .innerJoin(agencies, eq(agencies.id, infoRequests.agencyId))
    .leftJoin(applicants, eq(applicants.infoRequestId, infoRequests.id))
    .where(eq(infoRequests.id, infoRequestId));
  if (!row) return null;
  const { infoRequest, agency, applicant } = row;
  const open = (
    field:
      | "name"
      | "idNumber"
      | "creditCode"
      | "organisationName"
      | "contactName"
      | "phone"
      | "email"
      | "address",
  ) => openField("applicants", field, infoRequestId, applicant?.[field] ?? null) ?? "";
  const personal: Personal = {
    申请人: open("organisationName") || open("name"),
    证件: open("creditCode") || open("idNumber"),
    联系方式: [open("contactName"), open("phone"), open("email"), open("address")].filter(Boolean).join("，"),
  };
  return { infoRequest, agency, personal };
}
export type LetterCase = NonNullable<Awaited<ReturnType<typeof letterCase>>>;

/** What every letter of the case says, as its history stands; `name` in place of the applicant's. */
export function letterCaseFacts(
  { infoRequest, agency }: LetterCase,
  history: readonly RecordedEvent[],
  calendar: WorkingCalendar,
  name: string,
): CaseFacts {
  const { receivedOn } = clockOf(history, calendar);
  return {
    agencyName: agency.name,
    office: { name: agency.disclosureOffice || agency.name, address: agency.address, phone: agency.phone },
    applicantName: name,
    reader: infoRequest.applicantType === "person" ? "person" : "organisation",
    caseNumber: infoRequest.number,
    // Before receipt is confirmed the day it came is all there is to name.
    receivedOn: receivedOn ?? history[0]?.on ?? null,
    amendedOn: lastOf(history, "amended")?.on ?? null,
    subject: infoRequest.subject,
    bodies: { reviewOrgan: agency.reviewOrgan, court: agency.court },
  };
}

/** How an application came and what it asks for, for the register's form; null for another agency's. */
export async function registeredAs(by: Staff<"infoRequest.register">, infoRequestId: string) {
  const [row] = await q()
    .select({
      channel: infoRequests.channel,
      applicantType: infoRequests.applicantType,
      carrier: infoRequests.carrier,
      delivery: infoRequests.delivery,
    })
    .from(infoRequests)
    .where(and(eq(infoRequests.id, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")));
  return row ?? null;
}
