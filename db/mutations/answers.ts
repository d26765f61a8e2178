import { and, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { lastOf } from "@/domain/info-request/history/events";
import { follow, type Refusal, refusalOf } from "@/domain/info-request/history/lifecycle";
import type { AnswerPart, Outcome, OutcomeReason } from "@/domain/law/outcomes";
import { answerValues } from "@/domain/letter/answer-values";
import type { AnswerItem } from "@/domain/letter/items";
import { letterOfOutcome, remedyOfOutcome } from "@/domain/letter/letters";
import { beijingDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { answerFiles } from "../queries/attachments";
import { letterCase, letterCaseFacts } from "../queries/letter-facts";
import { letterSettings } from "../queries/letter-templates";
import { answers, infoRequests } from "../schema/info-requests";
import { appendAudit } from "./audit";
import { appendEvent, type Causer, caseFacts, type Recorded } from "./history";
import { causerOf, isWithinReach } from "./info-requests";
import { type Compose, issueLetter, type LetterDraft, refusalOfDraft } from "./letters";

/** An answer (答复) as its handler drafts it. */
export interface AnswerDraft {
  outcome: Outcome;
  outcomeReason: OutcomeReason | null;
  parts: Partial<Record<AnswerPart, string>>;
  /** The pieces of an answer in part; none for every other. */
  items?: AnswerItem[];
}

type AnswerRow = typeof answers.$inferSelect;
export type Saved = { lockVersion: number } | { refusal: Refusal; current?: AnswerRow };

async function answerOf(infoRequestId: string): Promise<AnswerRow | undefined> {
  const [row] = await q().select().from(answers).where(eq(answers.infoRequestId, infoRequestId));
  return row;
}

/** Saves the draft over the version its handler saw; somebody else's later text is given back, never overwritten. */
export async function draftAnswer(
  infoRequestId: string,
  draft: AnswerDraft,
  expectedVersion: number,
  causer: Causer,
  at: number,
): Promise<Saved> {
  return tx(async () => {
    const { history, context } = await caseFacts(infoRequestId, causer, at);
    const refusal = refusalOf(history, "drafted", context);
    if (refusal) return { refusal };
    const known = await answerOf(infoRequestId);
    if ((known?.lockVersion ?? 0) !== expectedVersion) {
      return { refusal: "changedMeanwhile", ...(known && { current: known }) };
    }
    const lockVersion = expectedVersion + 1;
    const words = {
      ...draft,
      items: draft.items ?? [],
      updatedAt: at,
      lockVersion,
      draftedBy: causer.staffId ?? "",
    };
    if (known) {
      await q().update(answers).set(words).where(eq(answers.id, known.id));
    } else {
      await q()
        .insert(answers)
        .values({ id: newId(), infoRequestId, ...words });
    }
    const { actor } = causer;
    await appendAudit({
      at,
      actor,
      intent: "infoRequest.saveAnswer",
      objectKind: "infoRequest",
      objectId: infoRequestId,
    });
    // The history tells who means to answer how, not each time somebody saved.
    const told = lastOf(history, "drafted");
    if (told?.outcome === draft.outcome && told.by === causer.staffId) return { lockVersion };
    const event = { kind: "drafted", on: context.today, outcome: draft.outcome } as const;
    const recorded = await appendEvent(infoRequestId, event, causer, at);
    return "refusal" in recorded ? recorded : { lockVersion };
  });
}

/** The letter of an answer, as its values wait for number and day. */
async function answerDraft(
  infoRequestId: string,
  answer: AnswerRow,
  { history, context }: Awaited<ReturnType<typeof caseFacts>>,
): Promise<LetterDraft | null> {
  const found = await letterCase(infoRequestId);
  if (!found) return null;
  const { outcome, outcomeReason, parts, items } = answer;
  const settings = await letterSettings();
  const facts = letterCaseFacts(found, history, context.calendar, found.personal.申请人);
  const attachments = await answerFiles(infoRequestId);
  return {
    letter: letterOfOutcome(outcome, outcomeReason),
    remedy: remedyOfOutcome(outcome, settings),
    // The signature is the event after the last one.
    eventSeq: history.length + 1,
    valuesWith: (stamp) =>
      answerValues(facts, { outcome, outcomeReason, parts, items, attachments }, stamp, settings),
  };
}

/** Signs the answer: the letter gets its number (发文字号), gapless per agency and year, and its words are frozen, in the transaction of the signature. */
export async function signDrafted(
  infoRequestId: string,
  causer: Causer,
  at: number,
  compose?: Compose,
): Promise<Recorded> {
  return tx(async () => {
    const answer = await answerOf(infoRequestId);
    if (!answer) return { refusal: "noDraft" };
    const { outcome, outcomeReason } = answer;
    const event = {
      kind: "signedOff",
      on: beijingDate(at),
      outcome,
      outcomeReason,
      letterNumber: "",
    } as const;
    const facts = await caseFacts(infoRequestId, causer, at);
    const followed = follow(facts.history, event, facts.context);
    // A refused signature takes no number.
    if ("refusal" in followed) return followed;
    const draft = await answerDraft(infoRequestId, answer, facts);
    if (!draft) return { refusal: "noSuchCase" };
    const refusal = refusalOfDraft(draft);
    if (refusal) return { refusal: refusal === "letterIncomplete" ? "answerIncomplete" : refusal };
    const issued = await issueLetter(causer, infoRequestId, draft, at, compose);
    if ("refusal" in issued) return issued;
    const letterNumber = issued.number ?? "";
    await q()
      .update(answers)
      .set({ letterNumber, signedBy: causer.staffId, signedAt: at, lockVersion: answer.lockVersion + 1 })
      .where(and(eq(answers.id, answer.id), eq(answers.lockVersion, answer.lockVersion)));
    return appendEvent(infoRequestId, { ...event, letterNumber }, causer, at);
  });
}

/** Sends what was signed, in the way the applicant chose; from this day the answer stands. */
export async function sendSigned(infoRequestId: string, causer: Causer, at: number): Promise<Recorded> {
  return tx(async () => {
    const answer = await answerOf(infoRequestId);
    const [row] = await q()
      .select({ how: infoRequests.delivery })
      .from(infoRequests)
      .where(eq(infoRequests.id, infoRequestId));
    if (!answer || !row) return { refusal: "noDraft" };
    const { outcome, outcomeReason } = answer;
    const event = { kind: "answered", on: beijingDate(at), outcome, outcomeReason, how: row.how } as const;
    return appendEvent(infoRequestId, event, causer, at);
  });
}

/** Saves a handler's draft of the answer; see `draftAnswer`. */
export async function saveAnswer(
  by: Staff<"infoRequest.handle">,
  infoRequestId: string,
  draft: AnswerDraft,
  expectedVersion: number,
  at: number,
): Promise<Saved> {
  return tx(async () =>
    (await isWithinReach(by, infoRequestId))
      ? draftAnswer(infoRequestId, draft, expectedVersion, causerOf(by), at)
      : { refusal: "noSuchCase" },
  );
}

/** Signs an answer that somebody else drafted. */
export async function signAnswer(
  by: Staff<"infoRequest.signOff">,
  infoRequestId: string,
  at: number,
  compose?: Compose,
): Promise<Recorded> {
  return tx(async () =>
    (await isWithinReach(by, infoRequestId))
      ? signDrafted(infoRequestId, causerOf(by), at, compose)
      : { refusal: "noSuchCase" },
  );
}

/** Sends a signed answer. */
export async function sendAnswer(
  by: Staff<"infoRequest.deliver">,
  infoRequestId: string,
  at: number,
): Promise<Recorded> {
  return tx(async () =>
    (await isWithinReach(by, infoRequestId))
      ? sendSigned(infoRequestId, causerOf(by), at)
      : { refusal: "noSuchCase" },
  );
}
