"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import {
  type AccountRefusal,
  decideProposal,
  disableAccount,
  enableAccount,
  grantRoles,
  reissueAccountPassword,
  unlockAccount,
} from "@/db/mutations/grants";
import type { Grant } from "@/domain/access/grants";
import { ROLES } from "@/domain/access/roles";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { hashPassword, randomPassword } from "@/server/passwords";
import { accountRefusals, grantsPage } from "@/text/admin-accounts";

const id = z.string().max(64);
const which = z.object({ id });

/** A form of ticks: `role.handler`, `headOfOffice`; whatever else was sent is dropped. */
const grantForm = z
  .object({ id, seenRoles: z.string().max(300), seenHead: z.enum(["true", "false"]) })
  .loose()
  .transform((sent) => {
    const grant: Grant = {
      roles: ROLES.filter((role) => `role.${role}` in sent),
      headOfOffice: "headOfOffice" in sent,
    };
    const seen = sent.seenRoles.split(" ");
    return {
      id: sent.id,
      grant,
      seen: { roles: ROLES.filter((role) => seen.includes(role)), headOfOffice: sent.seenHead === "true" },
    };
  });

const refused = (refusal: AccountRefusal): FormState => ({ refusal: accountRefusals[refusal] });

export const saveGrant = staffAction({
  permission: "staff.grant",
  input: grantForm,
  run: async (staff, { id: account, grant, seen }) => {
    const outcome = await grantRoles(staff, account, grant, seen, now());
    if ("refusal" in outcome) return refused(outcome.refusal);
    redirect(`/admin/grants/${account}?done=${"granted" in outcome ? "granted" : "proposed"}`);
  },
});

export const decideGrant = staffAction({
  permission: "staff.grant",
  input: z.object({ id, decision: z.enum(["confirmed", "dropped"]) }),
  run: async (staff, { id: proposal, decision }) => {
    const outcome = await decideProposal(staff, proposal, decision, now());
    if ("refusal" in outcome) return refused(outcome.refusal);
    redirect(`/admin/grants?done=${decision}`);
  },
});

/** What else can be done with an account, each with the word that its page then says. */
const MATTERS = {
  disabled: disableAccount,
  enabled: enableAccount,
  unlocked: unlockAccount,
} as const;

export const settleAccount = staffAction({
  permission: "staff.grant",
  input: which.extend({ matter: z.enum(["disabled", "enabled", "unlocked"]) }),
  run: async (staff, { id: account, matter }) => {
    const outcome = await MATTERS[matter](staff, account, now());
    if ("refusal" in outcome) return refused(outcome.refusal);
    redirect(`/admin/grants/${account}?done=${matter}`);
  },
});

/** Gives a new first password, which is in the answer and nowhere else. */
export const reissuePassword = staffAction({
  permission: "staff.grant",
  input: which,
  run: async (staff, { id: account }) => {
    const password = randomPassword();
    const outcome = await reissueAccountPassword(staff, account, await hashPassword(password), now());
    if ("refusal" in outcome) return refused(outcome.refusal);
    return { done: grantsPage.reissued, shown: { password } };
  },
});
