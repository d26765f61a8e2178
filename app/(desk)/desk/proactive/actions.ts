"use server";

import { redirect } from "next/navigation";
import { acceptTask, concludeReReview, declineTask, type ProactiveTaken } from "@/db/mutations/proactive";
import {
  acceptedTaskForm,
  concludedReviewForm,
  declinedTaskForm,
} from "@/domain/disclosure-log/proactive-tasks";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { proactiveRefusals } from "@/text/proactive";

function after(path: `/desk/proactive${string}`, taken: ProactiveTaken): FormState {
  if ("refusal" in taken) return { refusal: proactiveRefusals[taken.refusal] };
  redirect(path);
}

export const accept = staffAction({
  permission: "infoRequest.signOff",
  input: acceptedTaskForm,
  run: async (staff, { id, version, ...draft }) =>
    after(`/desk/proactive/${id}?done=accepted`, await acceptTask(staff, { id, version }, draft, now())),
});

export const decline = staffAction({
  permission: "infoRequest.signOff",
  input: declinedTaskForm,
  run: async (staff, { reason, ...which }) =>
    after(`/desk/proactive/${which.id}?done=declined`, await declineTask(staff, which, reason, now())),
});

export const conclude = staffAction({
  permission: "infoRequest.signOff",
  input: concludedReviewForm,
  run: async (staff, { id, version, ...end }) =>
    after("/desk/proactive?done=concluded", await concludeReReview(staff, { id, version }, end, now())),
});
