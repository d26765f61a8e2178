"use server";

import { z } from "zod";
import { verifyForAuditor } from "@/db/mutations/audit";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { audit } from "@/text/audit";

/** Walks the whole chain and notes that it was walked. */
export const verify = staffAction({
  permission: "audit.read",
  input: z.object({}),
  run: async (staff) => {
    const { entries, brokenAt } = await verifyForAuditor(staff, now());
    return brokenAt === null
      ? { done: audit.sound(entries) }
      : { refusal: `${audit.broken(brokenAt)}${audit.brokenNext(entries)}` };
  },
});
