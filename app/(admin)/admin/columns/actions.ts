"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { addStatutoryColumns } from "@/db/mutations/columns";
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
