"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { keepDeskSettings } from "@/db/mutations/saved-views";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";

/** Keeps how an officer wants the desk. */
export const saveDeskSettings = staffAction({
  permission: "infoRequest.read",
  input: z.object({ keys: z.enum(["on", "off"]), density: z.enum(["comfortable", "compact"]) }),
  run: async (staff, { keys, density }) => {
    await keepDeskSettings(staff, { hasShortcuts: keys === "on", density }, now());
    redirect("/desk/settings?done=saved");
  },
});
