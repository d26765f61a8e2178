"use server";

import { refresh } from "next/cache";
import { openAccount } from "@/db/mutations/accounts";
import { agencyChoices } from "@/db/queries/admin-site";
import { newAccount } from "@/domain/access/account-form";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { hashPassword, randomPassword } from "@/server/passwords";
import { staffPage } from "@/text/admin-accounts";

/** Opens an account; its first password is in the answer and nowhere else. */
export const createAccount = staffAction({
  permission: "staff.create",
  input: newAccount,
  run: async (staff, { agencyCode, ...account }) => {
    const agency = (await agencyChoices(staff)).find(({ code }) => code === agencyCode);
    if (agencyCode !== null && !agency) return { problems: { agencyCode: ["unknownAgency"] } };
    const password = randomPassword();
    const passwordHash = await hashPassword(password);
    const opened = await openAccount(
      staff,
      { ...account, agencyId: agency?.id ?? null, passwordHash },
      now(),
    );
    if ("refusal" in opened) return { problems: { username: [opened.refusal] } };
    refresh();
    return { done: staffPage.created(account.username, account.name), shown: { password } };
  },
});
