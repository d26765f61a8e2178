"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { addShift, removeShift } from "@/db/mutations/alert-duty";
import { type AlertDone, decideAlert, writeAlert } from "@/db/mutations/alerts";
import { CONFIRM_WORDS, isConfirmed, readAlertForm, readMinute } from "@/domain/alert/alert-form";
import { cleanText, textProblem } from "@/domain/entry/entered-text";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { lookForAlert } from "@/server/own-surfaces";
import { type SecondPerson, secondPerson } from "@/server/second-person";
import {
  alertProblems,
  alertRefusals,
  reviewAlertForm,
  rosterProblems,
  secondPersonProblems,
} from "@/text/alert-desk";
import { sought } from "./sought";

/** Nothing is refused by the shape of a form, so that no typed password is ever sent back with it. */
const word = z.string().catch("");
const posted = z.looseObject({ alertId: word, messageId: word });
const ID = /^[0-9a-f-]{36}$/;

const page = (alertId: string, done: string): `/${string}` => `/publishing/alerts/${alertId}?done=${done}`;

/** Says why nothing was done, or leads to the page of the alert. */
function outcome(done: AlertDone, how: string): FormState {
  if ("refusal" in done) return { refusal: alertRefusals[done.refusal] };
  redirect(page(done.alertId, how));
}

/** Writes a first message, or one that changes what is in force. */
export const writeAlertText = staffAction({
  permission: "alert.issue",
  input: posted.extend({ action: z.enum(["issue", "update"]).catch("issue") }),
  run: async (staff, { alertId, messageId, action, ...rest }) => {
    if (!ID.test(alertId) || !ID.test(messageId)) return { refusal: alertRefusals.noSuchAlert };
    const read = readAlertForm(rest as Record<string, string | string[]>, action);
    if ("problems" in read) {
      const problems: Record<string, string[]> = {};
      for (const problem of read.problems) problems[problem.split(".")[0] ?? ""] ??= [problem];
      return { problems, sentences: alertProblems };
    }
    return outcome(
      await writeAlert(staff, { alertId, messageId, action, ...read.entries }, now()),
      "written",
    );
  },
});

/** Writes the lifting of what is in force. */
export const liftAlert = staffAction({
  permission: "alert.issue",
  input: posted.extend({ situation: word, advice: word, confirm: word }),
  run: async (staff, { alertId, messageId, situation, advice, confirm }) => {
    if (!ID.test(alertId) || !ID.test(messageId)) return { refusal: alertRefusals.noSuchAlert };
    const sentences = alertProblems;
    if (textProblem(situation) !== null) return { problems: { situation: ["situation.illegal"] }, sentences };
    if (textProblem(advice) !== null) return { problems: { advice: ["advice.illegal"] }, sentences };
    if (!isConfirmed(confirm, CONFIRM_WORDS.lift))
      return { problems: { confirm: ["confirm.wrongLift"] }, sentences };
    const wish = {
      alertId,
      messageId,
      action: "lift" as const,
      // A lifting keeps kind, colour, area and term of what it lifts.
      kind: "typhoon" as const,
      colour: "red" as const,
      areaCodes: [],
      validUntil: now(),
      situation: cleanText(situation),
      advice: cleanText(advice),
    };
    return outcome(await writeAlert(staff, wish, now()), "written");
  },
});

/** Published is not yet seen: the server looks at its own surfaces before it says so. */
async function published(done: AlertDone): Promise<FormState> {
  if ("refusal" in done) return { refusal: alertRefusals[done.refusal], values: {} };
  const alert = await sought(done.messageId);
  if (alert) await lookForAlert(alert);
  redirect(page(done.alertId, "sent"));
}

function whyNot(person: Exclude<SecondPerson<"draft.secrecyReview">, { staff: unknown }>): string {
  if ("until" in person) return secondPersonProblems[person.refused](person.until);
  return person.refused === "notAllowed"
    ? secondPersonProblems.notExaminer
    : secondPersonProblems[person.refused];
}

const decision = z.looseObject({ messageId: word, contentHash: word });

/** The second person at the author's screen: name and password, for this one act. What was typed is never sent back. */
export const clearHere = staffAction({
  permission: "draft.read",
  input: decision.extend({ username: word, password: word }),
  run: async (staff, { messageId, contentHash, username, password }) => {
    const at = now();
    const person = await secondPerson(staff, { username, password }, "draft.secrecyReview", at);
    if (!("staff" in person)) return { refusal: whyNot(person), values: {} };
    const given = {
      messageId,
      contentHash,
      decision: "cleared",
      opinion: reviewAlertForm.clearedOpinion,
      way: "sameScreen",
    } as const;
    return published(await decideAlert(person.staff, given, at));
  },
});

/** The second person, signed in themselves. */
export const clearOwn = staffAction({
  permission: "draft.secrecyReview",
  input: decision,
  run: async (staff, { messageId, contentHash }) => {
    const given = {
      messageId,
      contentHash,
      decision: "cleared",
      opinion: reviewAlertForm.clearedOpinion,
      way: "ownSession",
    } as const;
    return published(await decideAlert(staff, given, now()));
  },
});

/** The second person does not let it out. */
export const sendBackAlert = staffAction({
  permission: "draft.secrecyReview",
  input: decision.extend({ opinion: word }),
  run: async (staff, { messageId, contentHash, opinion }) => {
    const said = textProblem(opinion) === null ? cleanText(opinion).slice(0, 500) : "";
    const given = { messageId, contentHash, decision: "sentBack", opinion: said, way: "ownSession" } as const;
    return outcome(await decideAlert(staff, given, now()), "sentBack");
  },
});

/** Looks at the channels once more. */
export const lookAgain = staffAction({
  permission: "draft.read",
  input: z.looseObject({ messageId: word }),
  run: async (staff, { messageId }) => {
    const alert = await sought(messageId, staff);
    if (!alert) return { refusal: alertRefusals.noSuchAlert };
    await lookForAlert(alert);
    redirect(page(alert.alertId, "looked"));
  },
});

/** Puts somebody on the roster. */
export const addDuty = staffAction({
  permission: "alert.roster",
  input: z.looseObject({ id: word, staffId: word, from: word, until: word }),
  run: async (staff, { id, staffId, from, until }) => {
    const fromAt = readMinute(from);
    const untilAt = readMinute(until);
    const sentences = rosterProblems;
    if (!ID.test(id) || staffId === "") return { problems: { staffId: ["staffId.unknown"] }, sentences };
    if (fromAt === null) return { problems: { from: ["from.notAMinute"] }, sentences };
    if (untilAt === null) return { problems: { until: ["until.notAMinute"] }, sentences };
    const added = await addShift(staff, { id, staffId, fromAt, untilAt }, now());
    if ("refusal" in added) return { refusal: rosterProblems[added.refusal] };
    redirect("/publishing/alerts/roster?done=added");
  },
});

/** Takes a shift off the roster. */
export const removeDuty = staffAction({
  permission: "alert.roster",
  input: z.looseObject({ id: word }),
  run: async (staff, { id }) => {
    const removed = await removeShift(staff, id, now());
    if ("refusal" in removed) return { refusal: rosterProblems[removed.refusal] };
    redirect("/publishing/alerts/roster?done=removed");
  },
});
