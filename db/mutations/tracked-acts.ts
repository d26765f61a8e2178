import { APPLICANT } from "@/domain/access/actor";
import type { Stars } from "@/domain/info-request/applicant/act-text";
import { type ApplicantAct, applicantActs } from "@/domain/info-request/applicant/applicant-acts";
import { lastOf } from "@/domain/info-request/history/events";
import { refusalOf } from "@/domain/info-request/history/lifecycle";
import { beijingDate } from "@/domain/time/calendar-date";
import { tx } from "../client";
import { calendarInForce } from "../queries/calendar";
import { historyOf } from "../queries/info-requests";
import type { Recorded } from "./history";
import { type PlainEvent, recordEvent } from "./info-requests";
import { forgetTyping } from "./kept-typing";
import { type Compose, recordEventWithLetter } from "./letters";
import { handInPapers } from "./sent-papers";

/** An act of an applicant with what was written to it. */
export type TrackedAct =
  | { kind: "amended" | "reasonGiven"; text: string }
  | { kind: "withdrawn" | "urged" }
  | { kind: "rated"; stars: Stars; text: string };

/**
 * Takes in an act of an applicant. What the page offered is asked again inside the transaction, so that of two presses of one
 * button only the first does something.
 */
export async function actOnTracked(
  infoRequestId: string,
  act: TrackedAct,
  at: number,
  compose?: Compose,
): Promise<Recorded> {
  return tx(async () => {
    const on = beijingDate(at);
    const history = await historyOf(infoRequestId);
    const open: ReadonlySet<ApplicantAct> = applicantActs(history, on, await calendarInForce());
    if (!open.has(act.kind)) return { refusal: "wrongStage" };
    const event: PlainEvent =
      act.kind === "rated" ? { kind: "rated", on, stars: act.stars } : { kind: act.kind, on };
    const text = "text" in act ? act.text : null;
    const recorded = await recordEventWithLetter(APPLICANT, infoRequestId, event, text, {}, at, compose);
    if ("refusal" in recorded) return recorded;
    if ("text" in act) await forgetTyping(act.kind, infoRequestId);
    if (act.kind === "amended") await handInPapers("amended", infoRequestId, history.length + 1, at);
    return recorded;
  });
}

/**
 * Notes that the applicant has opened an answer that was to be read here: from that day she knows it, and the periods of the
 * remedies run (复议法第二十条「自知道或者应当知道该行政行为之日起」). An answer on paper is delivered by its paper.
 */
export async function noteAnswerOpened(infoRequestId: string, at: number): Promise<void> {
  const on = beijingDate(at);
  const isNothingNew = async () => {
    const history = await historyOf(infoRequestId);
    const context = { today: on, calendar: await calendarInForce(), by: null };
    return lastOf(history, "answered")?.how !== "online" || refusalOf(history, "delivered", context) !== null;
  };
  // Most openings change nothing and need no writer.
  if (await isNothingNew()) return;
  await tx(async () => {
    if (!(await isNothingNew())) await recordEvent(APPLICANT, infoRequestId, { kind: "delivered", on }, at);
  });
}
