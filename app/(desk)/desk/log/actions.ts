"use server";

import { redirect } from "next/navigation";
import {
  type LogTaken,
  proposeLogEntry,
  publishLogEntry,
  sendBackLogEntry,
  withdrawLogEntry,
} from "@/db/mutations/disclosure-log";
import {
  logDecisionForm,
  logHits,
  logProposalForm,
  logReasonForm,
  mustBeMasked,
} from "@/domain/disclosure-log/log-form";
import { type FormState, staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { deskLog, logRefusals } from "@/text/disclosure-log";

function after(done: keyof typeof deskLog.done, taken: LogTaken): FormState {
  if ("refusal" in taken) return { refusal: logRefusals[taken.refusal] };
  redirect(`/desk/log/${taken.id}?done=${done}`);
}

export const propose = staffAction({
  permission: "infoRequest.handle",
  input: logProposalForm,
  run: async (staff, { infoRequestId, version, ...text }): Promise<FormState> => {
    const found = logHits(text, today()).filter(mustBeMasked);
    const told = found.map(({ rule, paragraph, sample }) =>
      deskLog.hit(deskLog.ruleNames[rule], paragraph, sample),
    );
    if (told.length > 0) return { refusal: `${logRefusals.personalData}${told.join("；")}。` };
    return after("proposed", await proposeLogEntry(staff, infoRequestId, version, text, now()));
  },
});

export const publish = staffAction({
  permission: "infoRequest.signOff",
  input: logDecisionForm,
  run: async (staff, which) => after("published", await publishLogEntry(staff, which, now())),
});

export const sendBack = staffAction({
  permission: "infoRequest.signOff",
  input: logReasonForm,
  run: async (staff, { reason, ...which }) =>
    after("sentBack", await sendBackLogEntry(staff, which, reason, now())),
});

export const withdraw = staffAction({
  permission: "infoRequest.signOff",
  input: logReasonForm,
  run: async (staff, { reason, ...which }) =>
    after("withdrawn", await withdrawLogEntry(staff, which, reason, now())),
});
