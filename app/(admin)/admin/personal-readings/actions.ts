"use server";

import { redirect } from "next/navigation";
import { setReadingLimit } from "@/db/mutations/personal-readings";
import { readingLimitForm } from "@/domain/access/personal-reading";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";

/** Says from how many items about persons on somebody is told. */
export const saveReadingLimit = staffAction({
  permission: "staff.grant",
  input: readingLimitForm,
  run: async (staff, limit) => {
    await setReadingLimit(staff, limit, now());
    redirect("/admin/personal-readings?done=saved");
  },
});
