"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { saveBudgetApproval } from "@/db/mutations/budget-approvals";
import { addStatutoryColumns } from "@/db/mutations/columns";
import { BUDGET_LEVELS } from "@/domain/catalogue/budget-due";
import { BUDGET_KINDS } from "@/domain/catalogue/budget-title";
import { enteredDate } from "@/domain/entry/entered-date";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";

/** Makes the statutory columns that are not there yet. */
export const createColumns = staffAction({
  permission: "site.manage",
  input: z.object({ from: z.enum(["setup", "columns"]) }),
  run: async (staff, { from }) => {
    const made = await addStatutoryColumns(staff, now());
    if (from === "setup") redirect("/admin/setup?step=accounts");
    redirect(`/admin/columns?done=${made > 0 ? "created" : "nothingToCreate"}`);
  },
});

/** Enters when the budgets or final accounts of a year were approved: the public page reckons the last day for publishing from it. */
export const saveApproval = staffAction({
  permission: "site.manage",
  input: z.object({
    year: z.string().regex(/^(19|20)\d{2}$/, "year.shape"),
    kind: z.enum(BUDGET_KINDS),
    level: z.enum(BUDGET_LEVELS),
    approvedOn: z.string().transform((text, context) => {
      const read = enteredDate(text);
      if ("value" in read) return read.value;
      context.addIssue({ code: "custom", message: "approvedOn.notADate" });
      return z.NEVER;
    }),
  }),
  run: async (staff, { year, ...approval }) => {
    await saveBudgetApproval(staff, { year: Number(year), ...approval }, now());
    redirect("/admin/columns?done=approvalSaved");
  },
});
