"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { closeComplaint, revealComplainant, takeComplaint } from "@/db/mutations/complaints";
import { idField } from "@/domain/entry/form-fields";
import { REVEAL_REASONS } from "@/domain/info-request/desk/reveal";
import { closedComplaintForm, receivedComplaintForm } from "@/domain/remedy/complaint-form";
import { type FormState, staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { complaintRefusals, complaints } from "@/text/complaints";
import type { DeskProblem } from "@/text/desk";

export const addOne = staffAction({
  permission: "infoRequest.register",
  input: receivedComplaintForm,
  run: async (staff, received): Promise<FormState> => {
    if (received.receivedOn > today()) return { refusal: complaintRefusals.inFuture };
    const taken = await takeComplaint(staff, received, now());
    if ("refusal" in taken) return { refusal: complaintRefusals[taken.refusal] };
    redirect(`/desk/complaints/${taken.id}?done=added`);
  },
});

export const closeOne = staffAction({
  permission: "infoRequest.register",
  input: closedComplaintForm,
  run: async (staff, { id, version, ...end }): Promise<FormState> => {
    if (end.closedOn > today()) return { refusal: complaintRefusals.inFuture };
    const taken = await closeComplaint(staff, { id, version }, end, now());
    if ("refusal" in taken) return { refusal: complaintRefusals[taken.refusal] };
    redirect(`/desk/complaints/${id}?done=closed`);
  },
});

export const revealOne = staffAction({
  permission: "applicant.reveal",
  input: z.object({
    id: idField,
    why: z.enum(REVEAL_REASONS, { error: "why.missing" satisfies DeskProblem }),
  }),
  run: async (staff, { id, why }): Promise<FormState> => {
    const opened = await revealComplainant(staff, id, why, now());
    if (!opened) return { refusal: complaintRefusals.noSuchComplaint };
    const { name, contact } = opened;
    return { done: complaints.revealDone, shown: { ...(name && { name }), ...(contact && { contact }) } };
  },
});
