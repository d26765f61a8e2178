"use server";

import { atVersion } from "@/db/mutations/at-version";
import { noticeFee as sendNotice } from "@/db/mutations/fees";
import { staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { compose } from "@/server/letters/compose";
import {
  correctionInput,
  dayAndText,
  delayInput,
  feeInput,
  informInput,
  plainInput,
  receiptInput,
  untilAndText,
} from "../step-inputs";
import { after, problem, take } from "../take-step";

export const askReasons = staffAction({
  permission: "infoRequest.handle",
  input: untilAndText,
  run: async (staff, { until, text, ...which }) => {
    const on = today();
    if (until <= on) return problem("until", "until.early");
    return take(staff, "askReasons", which, { kind: "reasonAsked", on, until }, text);
  },
});

/** Handlers and the intake desk take in reasons; the table of causes knows which of them may. */
export const recordReasons = staffAction({
  permission: "infoRequest.read",
  input: dayAndText,
  run: (staff, { on, text, ...which }) =>
    take(staff, "recordReasons", which, { kind: "reasonGiven", on }, text),
});

export const delay = staffAction({
  permission: "infoRequest.signOff",
  input: delayInput,
  run: (staff, { until, text, ...which }) =>
    take(staff, "delay", which, { kind: "delayed", on: today(), until }, text),
});

export const noticeFee = staffAction({
  permission: "infoRequest.handle",
  input: feeInput,
  run: async (staff, { method, units, receivedOn, text, ...which }) => {
    const record = () => sendNotice(staff, which.id, { method, units, receivedOn }, text, now(), compose);
    return after("noticeFee", which, await atVersion(staff, which.id, which.version, record));
  },
});

export const informThirdParty = staffAction({
  permission: "infoRequest.handle",
  input: informInput,
  run: (staff, { consultation, on, text, ...which }) =>
    take(staff, "informThirdParty", which, { kind: "thirdPartyInformed", on, consultation }, text),
});

export const recordLetterReceipt = staffAction({
  permission: "infoRequest.handle",
  input: receiptInput,
  run: (staff, { which: day, to, text, ...which }) =>
    take(staff, "recordLetterReceipt", which, { kind: "corrected", on: today(), ...day, to }, text),
});

export const correct = staffAction({
  permission: "infoRequest.signOff",
  input: correctionInput,
  run: (staff, { which: day, to, text, ...which }) =>
    take(staff, "correct", which, { kind: "corrected", on: today(), ...day, to }, text),
});

export const archive = staffAction({
  permission: "infoRequest.register",
  input: plainInput,
  run: (staff, which) => take(staff, "archive", which, { kind: "archived", on: today() }),
});
