import { and, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type ApplicantDetails, PRIVATE_FIELDS } from "@/domain/info-request/application/application";
import { eventsOf, lastOf } from "@/domain/info-request/history/events";
import { OPEN_STAGES, refusalOf, stageOf } from "@/domain/info-request/history/lifecycle";
import type { JoinRefusal, Part } from "@/domain/info-request/intake/intake-join";
import { beijingDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { openField } from "../private-fields";
import { wordsAndIdentity } from "../queries/duplicates";
import { historyOf } from "../queries/info-requests";
import { applicants, infoRequests } from "../schema/info-requests";
import { caseLinks } from "../schema/intake";
import { caseFacts, type Recorded } from "./history";
import { causerOf, isWithinReach, recordEvent, submitInfoRequest } from "./info-requests";

export type Joined<Done> = Done | { refusal: JoinRefusal };

async function caseRow(infoRequestId: string) {
  const [row] = await q().select().from(infoRequests).where(eq(infoRequests.id, infoRequestId));
  const [sealed] = await q().select().from(applicants).where(eq(applicants.infoRequestId, infoRequestId));
  if (!row || !sealed) throw new Error(`the case ${infoRequestId} has no row`);
  const opened = Object.fromEntries(
    PRIVATE_FIELDS.map((field) => [field, openField("applicants", field, infoRequestId, sealed[field])]),
  ) as Pick<ApplicantDetails, (typeof PRIVATE_FIELDS)[number]>;
  return { row, details: { ...opened, applicantType: sealed.applicantType, idKind: sealed.idKind } };
}

async function must(recording: Promise<Recorded>): Promise<void> {
  const recorded = await recording;
  if ("refusal" in recorded) throw new Error(`a part just made was refused: ${recorded.refusal}`);
}

/**
 * Takes an application that names several matters apart (一事一申请): each becomes a case with a number of its own, the same applicant,
 * channel and day of receipt, and is registered; the one that was handed in ends, and counts through its parts. The code of the
 * one opens the others.
 */
export async function splitCase(
  by: Staff<"infoRequest.register">,
  infoRequestId: string,
  version: number,
  parts: readonly Part[],
  at: number,
): Promise<Joined<{ numbers: string[] }>> {
  return tx(async () => {
    if (!(await isWithinReach(by, infoRequestId))) return { refusal: "noSuchCase" };
    const { history, context } = await caseFacts(infoRequestId, causerOf(by), at);
    if (history.length !== version) return { refusal: "changedMeanwhile" };
    if (lastOf(history, "registered")) return { refusal: "alreadyRegistered" };
    const refusal = refusalOf(history, "split", context);
    if (refusal) return { refusal };
    const { row, details } = await caseRow(infoRequestId);
    const [submitted] = eventsOf(history, "submitted");
    const [confirmed] = eventsOf(history, "receiptConfirmed");
    if (!submitted) throw new Error(`the case ${row.number} was never submitted`);
    const made: { id: string; number: string }[] = [];
    for (const [place, part] of parts.entries()) {
      const { agencyId, channel, letterKind, carrier, delivery, acceptOther, needsHelp, helpNote } = row;
      const { id, number } = await submitInfoRequest(
        by,
        { ...details, carrier, delivery, acceptOther, needsHelp, helpNote, ...part },
        {
          agencyId,
          channel,
          letterKind,
          on: submitted.on,
          at,
          submittedAt: row.submittedAt,
          idempotencyKey: `split-${infoRequestId}-${place}`,
          demonstration: row.demonstration,
        },
      );
      if (confirmed)
        await must(
          recordEvent(by, id, { kind: "receiptConfirmed", on: confirmed.on, how: confirmed.how }, at),
        );
      await must(recordEvent(by, id, { kind: "registered", on: beijingDate(at) }, at));
      await q().insert(caseLinks).values({ fromId: id, kind: "splitFrom", toId: infoRequestId });
      made.push({ id, number });
    }
    const into = made.map(({ id }) => id);
    await must(recordEvent(by, infoRequestId, { kind: "split", on: beijingDate(at), into }, at));
    return { numbers: made.map(({ number }) => number) };
  });
}

/** True when two cases are one person's: by identity paper, and where one of them has none by name and telephone. */
function isSamePerson(
  a: NonNullable<Awaited<ReturnType<typeof wordsAndIdentity>>>,
  b: NonNullable<Awaited<ReturnType<typeof wordsAndIdentity>>>,
): boolean {
  const [mine, theirs] = [a, b].map((one) => one.idNumber ?? one.creditCode);
  if (mine && theirs) return mine === theirs;
  return a.name !== null && a.name === b.name && a.phone !== null && a.phone === b.phone;
}

/** What stands against merging one case into another; the other case when nothing does. */
export async function mergeTarget(
  by: Staff<"infoRequest.assign">,
  infoRequestId: string,
  intoNumber: string,
  at: number,
): Promise<Joined<{ keptId: string }>> {
  if (!(await isWithinReach(by, infoRequestId))) return { refusal: "noSuchCase" };
  const { history, context } = await caseFacts(infoRequestId, causerOf(by), at);
  const refusal = refusalOf(history, "merged", context);
  if (refusal) return { refusal };
  const [kept] = await q()
    .select({ id: infoRequests.id, dueOn: infoRequests.dueOn, receivedOn: infoRequests.receivedOn })
    .from(infoRequests)
    .where(and(eq(infoRequests.number, intoNumber), eq(infoRequests.agencyId, by.agencyId ?? "")));
  if (!kept) return { refusal: "noSuchNumber" };
  if (kept.id === infoRequestId) return { refusal: "sameCase" };
  const stage = stageOf(await historyOf(kept.id));
  if (stage === "submitted" || !OPEN_STAGES.includes(stage) || stage === "signed")
    return { refusal: "keptOver" };
  const [mine, theirs] = [await wordsAndIdentity(by, infoRequestId), await wordsAndIdentity(by, kept.id)];
  if (!mine || !theirs || !isSamePerson(mine, theirs)) return { refusal: "otherApplicant" };
  // Nobody may come to wait longer because two of their applications are answered together (条例第三十三条).
  if (mine.receivedOn !== null && kept.receivedOn !== null && kept.receivedOn > mine.receivedOn)
    return { refusal: "keptLater" };
  return { keptId: kept.id };
}

/** Answers two applications of one person for one matter together: this one ends, the other goes on and counts for both. */
export async function mergeCase(
  by: Staff<"infoRequest.assign">,
  infoRequestId: string,
  version: number,
  intoNumber: string,
  at: number,
): Promise<Joined<{ keptId: string }>> {
  return tx(async () => {
    const target = await mergeTarget(by, infoRequestId, intoNumber, at);
    if ("refusal" in target) return target;
    const history = await historyOf(infoRequestId);
    if (history.length !== version) return { refusal: "changedMeanwhile" };
    const event = { kind: "merged", on: beijingDate(at), into: target.keptId } as const;
    const recorded = await recordEvent(by, infoRequestId, event, at);
    if ("refusal" in recorded) return recorded;
    await q().insert(caseLinks).values({ fromId: infoRequestId, kind: "mergedInto", toId: target.keptId });
    return target;
  });
}
