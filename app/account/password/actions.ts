"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changePassword as savePassword } from "@/db/mutations/staff";
import { type FormState, ownAccountAction } from "@/server/actions";
import { now } from "@/server/clock";
import { newPasswordProblem } from "@/server/new-password";
import { hashPassword } from "@/server/passwords";
import type { PasswordProblem } from "@/text/account";

const MOST = 512;
const problem = (key: PasswordProblem) => key;
const wrong = (field: "current" | "fresh" | "again", key: PasswordProblem): FormState => ({
  problems: { [field]: [key] },
});

const input = z
  .object({
    current: z.string().min(1, problem("current.missing")).max(MOST, problem("current.wrong")),
    fresh: z.string().min(1, problem("fresh.missing")).max(MOST, problem("fresh.tooLong")),
    again: z.string(),
  })
  .refine(({ fresh, again }) => fresh === again, { path: ["again"], message: problem("again.different") });

/** Sets one's own new password; ends every other session of the account. */
export const changePassword = ownAccountAction({
  input,
  run: async (account, { current, fresh }) => {
    const refused = await newPasswordProblem(account, current, fresh);
    if (refused === "wrongCurrent") return wrong("current", "current.wrong");
    if (refused) return wrong("fresh", `fresh.${refused}`);
    await savePassword(account.id, await hashPassword(fresh), account.sessionId, now());
    redirect("/account?changed");
  },
});
