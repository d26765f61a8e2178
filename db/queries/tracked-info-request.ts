import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { eventsOf, type RecordedEvent } from "@/domain/info-request/history/events";
import { OWN_TEXTS, TOLD_TEXTS } from "@/domain/info-request/history/public-story";
import type { Remedy } from "@/domain/law/remedies";
import { letterRule } from "@/domain/letter/letters";
import { house, q } from "../client";
import { sameHash } from "../crypto";
import { trackingHash } from "../private-fields";
import { agencies } from "../schema/agencies";
import { answers, eventTexts, infoRequests } from "../schema/info-requests";
import { caseLinks } from "../schema/intake";
import { letters } from "../schema/letters";
import { historyOf } from "./info-requests";
import { linksOf } from "./intake";

/** Compared with when nobody knows the number, so that a wrong number costs what a wrong code does. */
const NOBODYS_HASH = "0".repeat(64);

/** The case that a number and a code open together; null for a wrong number and a wrong code alike. */
export async function infoRequestByCode(number: string, canonicalCode: string): Promise<string | null> {
  const whole = alias(infoRequests, "whole");
  const [row] = await q()
    .select({
      id: infoRequests.id,
      hash: infoRequests.trackingHash,
      keyId: infoRequests.trackingKeyId,
      // What was split off opens with the code of the application that its applicant holds the receipt of.
      whole: { number: whole.number, hash: whole.trackingHash, keyId: whole.trackingKeyId },
    })
    .from(infoRequests)
    .leftJoin(caseLinks, and(eq(caseLinks.fromId, infoRequests.id), eq(caseLinks.kind, "splitFrom")))
    .leftJoin(whole, eq(whole.id, caseLinks.toId))
    .where(eq(infoRequests.number, number));
  const own = { number, hash: row?.hash ?? NOBODYS_HASH, keyId: row?.keyId ?? house().keys.current };
  const opens = [own, row?.whole ?? own].map((one) =>
    sameHash(trackingHash(one.number, canonicalCode, one.keyId), one.hash),
  );
  return row && opens.includes(true) ? row.id : null;
}

/**
 * A case as it stands behind the code: nothing of the person who asked. The history comes whole for the clock; pages show its
 * public story (domain/info-request/history/public-story.ts).
 */
export async function trackedInfoRequest(id: string) {
  const [row] = await q()
    .select({
      id: infoRequests.id,
      number: infoRequests.number,
      subject: infoRequests.subject,
      channel: infoRequests.channel,
      letterKind: infoRequests.letterKind,
      applicantType: infoRequests.applicantType,
      carrier: infoRequests.carrier,
      delivery: infoRequests.delivery,
      submittedAt: infoRequests.submittedAt,
      stage: infoRequests.stage,
      outcome: infoRequests.outcome,
      agency: {
        name: agencies.name,
        address: agencies.address,
        postalCode: agencies.postalCode,
        phone: agencies.phone,
        fax: agencies.fax,
        email: agencies.email,
        officeHours: agencies.officeHours,
        disclosureOffice: agencies.disclosureOffice,
        reviewOrgan: agencies.reviewOrgan,
        court: agencies.court,
      },
    })
    .from(infoRequests)
    .innerJoin(agencies, eq(agencies.id, infoRequests.agencyId))
    .where(eq(infoRequests.id, id));
  if (!row) return null;
  const history = await historyOf(id);
  return {
    ...row,
    history,
    /** What the answer's letter says of remedies; undefined while there is none. */
    remedy: await remedyOf(id),
    links: await linksOf(id),
    texts: await textsFor(id, history),
    agencyNames: await namesOf(eventsOf(history, "transferred").map(({ toAgencyId }) => toAgencyId)),
  };
}
export type TrackedInfoRequest = NonNullable<Awaited<ReturnType<typeof trackedInfoRequest>>>;

async function remedyOf(id: string): Promise<Remedy | undefined> {
  const found = await q()
    .select({ letter: letters.letter, remedy: letters.remedy })
    .from(letters)
    .where(eq(letters.infoRequestId, id))
    .orderBy(asc(letters.issuedAt), asc(letters.id));
  return found.findLast(({ letter }) => letterRule(letter).issuedBy === "signedOff")?.remedy;
}

/** What officers wrote for the applicant, by sequence number; texts for the office never leave by this query. */
async function textsFor(id: string, history: readonly RecordedEvent[]): Promise<ReadonlyMap<number, string>> {
  return textsAt(
    id,
    history.filter(({ kind }) => TOLD_TEXTS.includes(kind)).map(({ seq }) => seq),
  );
}

async function textsAt(id: string, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (seqs.length === 0) return new Map();
  const found = await q()
    .select({ seq: eventTexts.seq, text: eventTexts.text })
    .from(eventTexts)
    .where(and(eq(eventTexts.infoRequestId, id), inArray(eventTexts.seq, [...seqs])));
  return new Map(found.map(({ seq, text }) => [seq, text]));
}

/** What the applicant asked for in her own words; only pages that work on the wording show it. */
export async function trackedWording(id: string) {
  const [row] = await q()
    .select({ subject: infoRequests.subject, description: infoRequests.description })
    .from(infoRequests)
    .where(eq(infoRequests.id, id));
  return row ?? null;
}

/** What the applicant herself wrote to her acts, by sequence number, for her own keeping. */
export async function ownTexts(id: string, history: readonly RecordedEvent[]) {
  const own = history.filter(({ kind, by }) => by === null && OWN_TEXTS.some((written) => written === kind));
  return textsAt(
    id,
    own.map(({ seq }) => seq),
  );
}

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await q()
    .select({ id: agencies.id, name: agencies.name })
    .from(agencies)
    .where(inArray(agencies.id, [...ids]));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The answer once it has been sent; before that no page behind a code knows that one is written. */
export async function trackedAnswer(id: string) {
  const [row] = await q()
    .select({
      outcome: answers.outcome,
      outcomeReason: answers.outcomeReason,
      parts: answers.parts,
      items: answers.items,
      letterNumber: answers.letterNumber,
      signedAt: answers.signedAt,
    })
    .from(answers)
    .innerJoin(infoRequests, eq(infoRequests.id, answers.infoRequestId))
    .where(and(eq(answers.infoRequestId, id), inArray(infoRequests.stage, ["answered", "delivered"])));
  return row ?? null;
}
