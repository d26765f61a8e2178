"use server";

import { redirect } from "next/navigation";
import { changeRemedy, closeRemedy, fileRemedy, type RemedyTaken } from "@/db/mutations/remedies";
import { changedRemedyForm, closedRemedyForm, filedRemedyForm } from "@/domain/remedy/remedy-form";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { type remedies, remedyRefusal } from "@/text/remedies";

function after(done: keyof typeof remedies.done, taken: RemedyTaken): FormState {
  if ("refusal" in taken) return { refusal: remedyRefusal(taken.refusal) };
  redirect(`/desk/remedies/${taken.id}?done=${done}`);
}

export const fileOne = staffAction({
  permission: "infoRequest.register",
  input: filedRemedyForm,
  run: async (staff, filed) => after("filed", await fileRemedy(staff, filed, now())),
});

export const changeOne = staffAction({
  permission: "infoRequest.register",
  input: changedRemedyForm,
  run: async (staff, { id, version, ...details }) =>
    after("changed", await changeRemedy(staff, { id, version }, details, now())),
});

export const closeOne = staffAction({
  permission: "infoRequest.register",
  input: closedRemedyForm,
  run: async (staff, { id, version, closingNote: note, ...end }) =>
    after("closed", await closeRemedy(staff, { id, version }, { ...end, note }, now())),
});
