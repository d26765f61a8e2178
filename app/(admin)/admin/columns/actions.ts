"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { saveBudgetApproval } from "@/db/mutations/budget-approvals";
import { addColumn, changeColumn, moveColumn, removeColumn } from "@/db/mutations/column-tree";
import { addStatutoryColumns } from "@/db/mutations/columns";
import { exceptColumn } from "@/db/mutations/site-health";
import { BUDGET_LEVELS } from "@/domain/catalogue/budget-due";
import { BUDGET_KINDS } from "@/domain/catalogue/budget-title";
import { type ColumnRefusal, columnForm, newColumnForm } from "@/domain/catalogue/column-form";
import { enteredDate } from "@/domain/entry/entered-date";
import { textField } from "@/domain/entry/entry-schema";
import { readRequiredLine } from "@/domain/publication/field-readers";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { columnRefusals } from "@/text/columns";
import { columnException } from "@/text/site-health";

const refused = ({ refusal }: { refusal: ColumnRefusal }): FormState => ({
  refusal: columnRefusals[refusal],
});
const columnCode = z.string().max(64);
const seen = z.string().max(64);
/** The most characters a reason for leaving a column out may have. */
const EXCEPTION_REASON = 200;

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

export const createColumn = staffAction({
  permission: "site.manage",
  input: newColumnForm,
  run: async (staff, fields) => {
    const added = await addColumn(staff, fields, now());
    if ("refusal" in added) return refused(added);
    redirect("/admin/columns?done=added");
  },
});

export const saveColumn = staffAction({
  permission: "site.manage",
  input: columnForm.extend({ columnCode, seen }),
  run: async (staff, { columnCode: code, seen: state, ...fields }) => {
    const saved = await changeColumn(staff, { code, seen: state, fields }, now());
    if ("refusal" in saved) return refused(saved);
    redirect(`/admin/columns?done=${saved.changed ? "saved" : "unchanged"}`);
  },
});

/** Puts a column before or behind its neighbour. */
export const shiftColumn = staffAction({
  permission: "site.manage",
  input: z.object({ columnCode, direction: z.enum(["up", "down"]) }),
  run: async (staff, { columnCode: code, direction }) => {
    const moved = await moveColumn(staff, { code, direction }, now());
    if ("refusal" in moved) return refused(moved);
    redirect(`/admin/columns/${code}?done=moved`);
  },
});

/** Takes an empty column away and lets its address lead on. */
export const dropColumn = staffAction({
  permission: "site.manage",
  input: z.object({ columnCode, seen, successor: columnCode }),
  run: async (staff, { columnCode: code, seen: state, successor }) => {
    const removed = await removeColumn(staff, { code, seen: state, successor }, now());
    if ("refusal" in removed) return refused(removed);
    redirect("/admin/columns?done=removed");
  },
});

/** Leaves a column out of the examination of the site, and says why. */
export const leaveOutColumn = staffAction({
  permission: "site.manage",
  input: z.object({ columnCode, reason: textField(readRequiredLine(EXCEPTION_REASON)) }),
  run: async (staff, { columnCode: code, reason }) => {
    if (!(await exceptColumn(staff, { code, reason }, now()))) return { refusal: columnException.gone };
    redirect(`/admin/columns/${code}?done=excepted`);
  },
});

/** Lets a column that was left out count again. */
export const countColumnAgain = staffAction({
  permission: "site.manage",
  input: z.object({ columnCode }),
  run: async (staff, { columnCode: code }) => {
    if (!(await exceptColumn(staff, { code, reason: null }, now()))) return { refusal: columnException.gone };
    redirect(`/admin/columns/${code}?done=counted`);
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
