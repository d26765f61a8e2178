"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { addConsultation, cancelConsultation } from "@/db/mutations/consultations";
import {
  type ConsultationEntry,
  cancelForm,
  dayTotalForm,
  holdsPersonalNumber,
  singleForm,
} from "@/domain/consultation/consultation-form";
import { type FormState, staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { consultationRefusals, consultations } from "@/text/consultations";

/** What no entry may be: of a day to come, or with a number by which somebody could be known. */
function refusedAtOnce({ on, subject, source }: ConsultationEntry): FormState | null {
  const day = today();
  if (on > day) return { refusal: consultationRefusals.inFuture };
  const words = [subject, source].filter((text) => text !== null).join("\n");
  return holdsPersonalNumber(words, day) ? { refusal: consultationRefusals.personalValue } : null;
}

export const addOne = staffAction({
  permission: "consultation.register",
  input: singleForm,
  run: async (staff, entry): Promise<FormState> => {
    const refused = refusedAtOnce(entry);
    if (refused) return refused;
    const taken = await addConsultation(staff, entry, now());
    if ("refusal" in taken) return { refusal: consultationRefusals[taken.refusal] };
    refresh();
    return { done: consultations.singleDone(entry.channel, entry.subject ?? "", entry.unanswered === 0) };
  },
});

export const addTotal = staffAction({
  permission: "consultation.register",
  input: dayTotalForm,
  run: async (staff, entry): Promise<FormState> => {
    const refused = refusedAtOnce(entry);
    if (refused) return refused;
    const taken = await addConsultation(staff, entry, now());
    if ("refusal" in taken) return { refusal: consultationRefusals[taken.refusal] };
    refresh();
    return { done: consultations.totalDone(entry.on, entry.channel, entry.persons) };
  },
});

export const cancelOne = staffAction({
  permission: "consultation.register",
  input: cancelForm,
  run: async (staff, { id, reason }): Promise<FormState> => {
    if (holdsPersonalNumber(reason, today())) return { refusal: consultationRefusals.personalValue };
    const taken = await cancelConsultation(staff, id, reason, now());
    if ("refusal" in taken) return { refusal: consultationRefusals[taken.refusal] };
    redirect("/desk/consultations?done=cancelled");
  },
});
