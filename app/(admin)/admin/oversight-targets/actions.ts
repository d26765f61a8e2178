"use server";

import { redirect } from "next/navigation";
import { setOverviewTargets } from "@/db/mutations/overview-targets";
import { targetsForm } from "@/domain/oversight/targets-form";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";

/** Sets what the leader's page aims at. */
export const saveTargets = staffAction({
  permission: "site.manage",
  input: targetsForm,
  run: async (staff, targets) => {
    await setOverviewTargets(staff, targets, now());
    redirect("/admin/oversight-targets?done=targetsSaved");
  },
});
