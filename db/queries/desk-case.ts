import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Staff } from "@/domain/access/actor";
import { PRIVATE_FIELDS } from "@/domain/info-request/application/application";
import { masked } from "@/domain/info-request/application/mask";
import { q } from "../client";
import { openField } from "../private-fields";
import { agencies } from "../schema/agencies";
import { answers, applicants, eventTexts, infoRequests } from "../schema/info-requests";
import { staff } from "../schema/staff";
import { historyOf } from "./info-requests";

/** One case of the officer's own agency with its history; null for any other, as if it did not exist (AU-016). */
export async function deskCase(by: Staff<"infoRequest.read">, id: string) {
  const [row] = await q()
    .select({
      id: infoRequests.id,
      number: infoRequests.number,
      agencyId: infoRequests.agencyId,
      agencyName: agencies.name,
      reviewOrgan: agencies.reviewOrgan,
      court: agencies.court,
      channel: infoRequests.channel,
      letterKind: infoRequests.letterKind,
      applicantType: infoRequests.applicantType,
      subject: infoRequests.subject,
      description: infoRequests.description,
      documentNumber: infoRequests.documentNumber,
      carrier: infoRequests.carrier,
      delivery: infoRequests.delivery,
      acceptOther: infoRequests.acceptOther,
      needsHelp: infoRequests.needsHelp,
      helpNote: infoRequests.helpNote,
      submittedAt: infoRequests.submittedAt,
      stage: infoRequests.stage,
      outcome: infoRequests.outcome,
      handlerId: infoRequests.handlerId,
    })
    .from(infoRequests)
    .innerJoin(agencies, eq(agencies.id, infoRequests.agencyId))
    .where(and(eq(infoRequests.id, id), eq(infoRequests.agencyId, by.agencyId ?? "")));
  if (!row) return null;
  const history = await historyOf(id);
  const people = history.flatMap((event) => [event.by, "handlerId" in event ? event.handlerId : null]);
  return { ...row, history, texts: await textsOf(id), names: await namesOf(people) };
}

/** What officers wrote beside the events, by sequence number. */
async function textsOf(infoRequestId: string): Promise<ReadonlyMap<number, string>> {
  const found = await q()
    .select({ seq: eventTexts.seq, text: eventTexts.text })
    .from(eventTexts)
    .where(eq(eventTexts.infoRequestId, infoRequestId))
    .orderBy(asc(eventTexts.seq));
  return new Map(found.map(({ seq, text }) => [seq, text]));
}

/** The names of officers, by id. */
async function namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const found = await q()
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, asked));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The answer of a case of the officer's own agency as it stands, drafted or signed. */
export async function deskAnswer(by: Staff, infoRequestId: string) {
  const drafter = alias(staff, "drafter");
  const signer = alias(staff, "signer");
  const [row] = await q()
    .select({
      outcome: answers.outcome,
      outcomeReason: answers.outcomeReason,
      parts: answers.parts,
      items: answers.items,
      letterNumber: answers.letterNumber,
      lockVersion: answers.lockVersion,
      updatedAt: answers.updatedAt,
      signedAt: answers.signedAt,
      drafterName: drafter.name,
      signerName: signer.name,
    })
    .from(answers)
    .innerJoin(infoRequests, eq(infoRequests.id, answers.infoRequestId))
    .innerJoin(drafter, eq(drafter.id, answers.draftedBy))
    .leftJoin(signer, eq(signer.id, answers.signedBy))
    .where(and(eq(answers.infoRequestId, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")));
  return row ?? null;
}
export type DeskAnswer = NonNullable<Awaited<ReturnType<typeof deskAnswer>>>;

/** Who applied, in clear: for the masks below and for `revealApplicant`, which records that somebody looked. */
export async function openedApplicant(by: Staff, infoRequestId: string) {
  const [row] = await q()
    .select({ applicant: applicants })
    .from(applicants)
    .innerJoin(infoRequests, eq(infoRequests.id, applicants.infoRequestId))
    .where(and(eq(applicants.infoRequestId, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")));
  if (!row) return null;
  const { applicant } = row;
  const values = PRIVATE_FIELDS.flatMap((field) => {
    const value = openField("applicants", field, infoRequestId, applicant[field]);
    return value === null ? [] : [{ field, value }];
  });
  return { idKind: applicant.idKind, values };
}

/** Who applied, every value masked: what any officer of the agency may see without a reason. */
export async function maskedApplicant(by: Staff<"infoRequest.read">, infoRequestId: string) {
  const opened = await openedApplicant(by, infoRequestId);
  if (!opened) return null;
  const values = opened.values.map(({ field, value }) => ({ field, value: masked(field, value) }));
  return { ...opened, values };
}
export type ShownApplicant = NonNullable<Awaited<ReturnType<typeof maskedApplicant>>>;

/** What one case of the officer's own agency asks for. */
export async function deskDescription(by: Staff<"infoRequest.read">, id: string): Promise<string | null> {
  const [row] = await q()
    .select({ description: infoRequests.description })
    .from(infoRequests)
    .where(and(eq(infoRequests.id, id), eq(infoRequests.agencyId, by.agencyId ?? "")));
  return row?.description ?? null;
}

/** Cases with the number of their last event, in the order of the ids. */
export async function caseVersions(by: Staff<"infoRequest.read">, ids: readonly string[]) {
  const found = await q()
    .select({ id: infoRequests.id, version: infoRequests.lockVersion })
    .from(infoRequests)
    .where(and(inArray(infoRequests.id, [...ids]), eq(infoRequests.agencyId, by.agencyId ?? "")));
  return ids.flatMap((id) => found.find((row) => row.id === id) ?? []);
}

/** Number and subject of several cases of the officer's own agency, by id. */
export async function deskTitles(by: Staff<"infoRequest.read">, ids: readonly string[]) {
  const found = await q()
    .select({ id: infoRequests.id, number: infoRequests.number, subject: infoRequests.subject })
    .from(infoRequests)
    .where(and(inArray(infoRequests.id, [...ids]), eq(infoRequests.agencyId, by.agencyId ?? "")));
  return new Map(found.map((row) => [row.id, row]));
}
