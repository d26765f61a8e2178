"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { acceptTransfer, proposeTransfer, recallTransfer, rejectTransfer } from "@/db/mutations/transfers";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { compose } from "@/server/letters/compose";
import { transfer } from "@/text/handling";
import { writtenText } from "../read-text";

const id = z.string().min(1).max(64);
const MOST_CHARACTERS = 2000;

/** Puts a case before another agency. */
export const sendTransfer = staffAction({
  permission: "infoRequest.assign",
  input: z.object({
    id,
    toAgencyId: z.string({ error: "to.missing" }).min(1, "to.missing").max(64),
    reason: writtenText(MOST_CHARACTERS),
  }),
  run: async (staff, { id: infoRequestId, ...given }) => {
    const proposed = await proposeTransfer(staff, infoRequestId, given, now());
    if ("refusal" in proposed) return { refusal: transfer.refusals[proposed.refusal] };
    redirect(`/desk/transfers/${proposed.id}?done=sent`);
  },
});

/** Takes back what was not answered yet. */
export const takeBackTransfer = staffAction({
  permission: "infoRequest.assign",
  input: z.object({ id }),
  run: async (staff, { id: proposal }) => {
    const recalled = await recallTransfer(staff, proposal, now());
    if ("refusal" in recalled) return { refusal: transfer.refusals[recalled.refusal] };
    redirect(`/desk/transfers/${proposal}?done=recalled`);
  },
});

/** Takes a case that another agency put before one's own. */
export const takeTransfer = staffAction({
  permission: "infoRequest.register",
  input: z.object({ id }),
  run: async (staff, { id: proposal }) => {
    const taken = await acceptTransfer(staff, proposal, now(), compose);
    if ("refusal" in taken) return { refusal: transfer.refusals[taken.refusal] };
    redirect(`/desk/transfers/${proposal}?done=accepted`);
  },
});

/** Does not take it, and says why. */
export const declineTransfer = staffAction({
  permission: "infoRequest.register",
  input: z.object({ id, reason: writtenText(MOST_CHARACTERS) }),
  run: async (staff, { id: proposal, reason }) => {
    const rejected = await rejectTransfer(staff, proposal, reason, now());
    if ("refusal" in rejected) return { refusal: transfer.refusals[rejected.refusal] };
    redirect(`/desk/transfers/${proposal}?done=rejected`);
  },
});
