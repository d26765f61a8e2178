"use server";

import { redirect } from "next/navigation";
import { setRestoreDays } from "@/db/mutations/restore-window";
import { lastChange } from "@/db/queries/admin-site";
import { restoreWindowForm } from "@/domain/attachment/restore-window";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { changedMeanwhile } from "@/text/admin";
import { instantInFull } from "@/text/dates";

/** Says how long files that nothing uses any more are kept. */
export const saveRestoreDays = staffAction({
  permission: "site.manage",
  input: restoreWindowForm,
  run: async (staff, { days, seen }) => {
    const saved = await setRestoreDays(staff, days, seen, now());
    if ("refusal" in saved) {
      const change = await lastChange("settings", "restoreDays");
      return { refusal: changedMeanwhile(change && { name: change.name, when: instantInFull(change.at) }) };
    }
    redirect("/admin/files?done=saved");
  },
});
