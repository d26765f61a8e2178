"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { finishSetUp } from "@/db/mutations/settings";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { setUpPage } from "@/text/admin";

/** Opens the portal to the public. */
export const openPortal = staffAction({
  permission: "site.manage",
  input: z.object({}),
  run: async (staff) => {
    const finished = await finishSetUp(staff, now());
    if ("opened" in finished) redirect("/admin?done=opened");
    return { refusal: setUpPage.lacks(finished.lacks.map((step) => setUpPage.steps[step]).join("、")) };
  },
});
