"use server";

import { z } from "zod";
import { sendAnswer, signAnswer } from "@/db/mutations/answers";
import { atVersion } from "@/db/mutations/at-version";
import { revealApplicant as openApplicant } from "@/db/mutations/reveal-applicant";
import { calendarInForce } from "@/db/queries/calendar";
import { whoIsHere } from "@/db/queries/covers";
import { historyOf } from "@/db/queries/info-requests";
import { colleagues } from "@/db/queries/staff";
import type { Staff } from "@/domain/access/actor";
import { clockOf } from "@/domain/info-request/clock/clock";
import { REVEAL_REASONS } from "@/domain/info-request/desk/reveal";
import { noticeAge } from "@/domain/info-request/history/amendment";
import { type FormState, staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { compose } from "@/server/letters/compose";
import { type DeskProblem, reveal } from "@/text/desk";
import { deliveryInput, deliveryLine } from "./delivery-input";
import { registerWords } from "./register-words";
import {
  consultationEvent,
  consultationInput,
  dayAndNote,
  dayAndText,
  extensionInput,
  handlerInput,
  paymentInput,
  plainInput,
  replyInput,
  textInput,
  untilAndText,
  whichCase,
} from "./step-inputs";
import { after, problem, take } from "./take-step";

async function isColleague(staff: Staff, handlerId: string): Promise<boolean> {
  const handlers = await colleagues(staff.agencyId ?? "", "handler");
  return handlers.some(({ id }) => id === handlerId);
}

export const confirmReceipt = staffAction({
  permission: "infoRequest.confirm",
  input: dayAndNote,
  run: (staff, { on, text, ...which }) =>
    take(staff, "confirmReceipt", which, { kind: "receiptConfirmed", on, how: "officer" }, text),
});

export const register = staffAction({
  permission: "infoRequest.register",
  input: plainInput,
  run: async (staff, which) => {
    const event = { kind: "registered", on: today() } as const;
    return take(staff, "register", which, event, null, await registerWords(staff, which.id));
  },
});

export const assign = staffAction({
  permission: "infoRequest.assign",
  input: handlerInput,
  run: async (staff, { handlerId, ...which }) =>
    (await isColleague(staff, handlerId))
      ? take(staff, "assign", which, {
          kind: "assigned",
          on: today(),
          handlerId: await whoIsHere(handlerId, today()),
        })
      : problem("handlerId", "handler.unknown"),
});

export const handOver = staffAction({
  permission: "infoRequest.assign",
  input: handlerInput,
  run: async (staff, { handlerId, ...which }) =>
    (await isColleague(staff, handlerId))
      ? take(staff, "handOver", which, {
          kind: "handedOver",
          on: today(),
          handlerId: await whoIsHere(handlerId, today()),
        })
      : problem("handlerId", "handler.unknown"),
});

export const askAmendment = staffAction({
  permission: "infoRequest.handle",
  input: untilAndText,
  run: async (staff, { until, text, ...which }) => {
    const on = today();
    if (until <= on) return problem("until", "until.early");
    const calendar = await calendarInForce();
    const { receivedOn } = clockOf(await historyOf(which.id), calendar);
    const { isLate: late } = noticeAge(receivedOn, on, calendar);
    return take(staff, "askAmendment", which, { kind: "amendmentAsked", on, until, late }, text);
  },
});

/** Handlers and the intake desk take in an amendment; the table of causes knows which of them may. */
export const recordAmendment = staffAction({
  permission: "infoRequest.read",
  input: dayAndText,
  run: (staff, { on, text, ...which }) =>
    take(staff, "recordAmendment", which, { kind: "amended", on }, text),
});

export const consult = staffAction({
  permission: "infoRequest.handle",
  input: consultationInput,
  run: (staff, { whom, on, receivedOn, text, ...which }) =>
    take(staff, "consult", which, consultationEvent({ whom, on, receivedOn }), text),
});

export const recordReply = staffAction({
  permission: "infoRequest.handle",
  input: replyInput,
  run: async (staff, { consultation, on, agreed, text, ...which }) => {
    const letter = (await historyOf(which.id)).find(({ seq }) => seq === consultation);
    const kind = letter?.kind === "coMakerConsulted" ? "coMakerReplied" : "thirdPartyReplied";
    const event = { kind, on, consultation, agreed: agreed === "yes" } as const;
    return take(staff, "recordReply", which, event, text);
  },
});

export const askExtension = staffAction({
  permission: "infoRequest.handle",
  input: extensionInput,
  run: (staff, { days, text, ...which }) =>
    take(staff, "askExtension", which, { kind: "extensionAsked", on: today(), days }, text),
});

export const extend = staffAction({
  permission: "infoRequest.signOff",
  input: extensionInput,
  run: (staff, { days, text, ...which }) =>
    take(staff, "extend", which, { kind: "extended", on: today(), days }, text),
});

export const recordFee = staffAction({
  permission: "infoRequest.read",
  input: paymentInput,
  run: (staff, { on, receiptNumber, ...which }) =>
    take(staff, "recordFee", which, { kind: "feePaid", on, ...(receiptNumber && { receiptNumber }) }),
});

export const waiveFee = staffAction({
  permission: "infoRequest.signOff",
  input: plainInput,
  run: (staff, which) => take(staff, "waiveFee", which, { kind: "feeWaived", on: today() }),
});

export const lapse = staffAction({
  permission: "infoRequest.handle",
  input: plainInput,
  run: async (staff, which) => {
    const { state } = clockOf(await historyOf(which.id), await calendarInForce());
    const of = state === "awaitingFee" ? "fee" : "amendment";
    return take(staff, "lapse", which, { kind: "lapsed", on: today(), of });
  },
});

export const withdraw = staffAction({
  permission: "infoRequest.register",
  input: dayAndText,
  run: (staff, { on, text, ...which }) => take(staff, "withdraw", which, { kind: "withdrawn", on }, text),
});

export const sendForReview = staffAction({
  permission: "infoRequest.handle",
  input: plainInput,
  run: (staff, which) => take(staff, "sendForReview", which, { kind: "sentForReview", on: today() }),
});

export const sendBack = staffAction({
  permission: "infoRequest.signOff",
  input: textInput,
  run: (staff, { text, ...which }) => take(staff, "sendBack", which, { kind: "sentBack", on: today() }, text),
});

export const sign = staffAction({
  permission: "infoRequest.signOff",
  input: plainInput,
  run: async (staff, which) => {
    const record = () => signAnswer(staff, which.id, now(), compose);
    return after("sign", which, await atVersion(staff, which.id, which.version, record));
  },
});

export const send = staffAction({
  permission: "infoRequest.deliver",
  input: plainInput,
  run: async (staff, which) => {
    const record = () => sendAnswer(staff, which.id, now());
    return after("send", which, await atVersion(staff, which.id, which.version, record));
  },
});

export const confirmDelivery = staffAction({
  permission: "infoRequest.deliver",
  input: deliveryInput,
  run: (staff, { on, how, proof, ...which }) =>
    take(staff, "confirmDelivery", which, { kind: "delivered", on }, deliveryLine({ how, proof })),
});

export const revealApplicant = staffAction({
  permission: "applicant.reveal",
  input: z.object({
    id: whichCase.id,
    why: z.enum(REVEAL_REASONS, { error: "why.missing" satisfies DeskProblem }),
  }),
  run: async (staff, { id, why }): Promise<FormState> => {
    const opened = await openApplicant(staff, id, why, now());
    if (!opened) return { refusal: reveal.gone };
    return {
      done: reveal.shown,
      shown: {
        ...(opened.idKind && { idKind: opened.idKind }),
        ...Object.fromEntries(opened.values.map(({ field, value }) => [field, value])),
      },
    };
  },
});
