"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changeSiteSettings } from "@/db/mutations/settings";
import { lastChange } from "@/db/queries/admin-site";
import { siteForm } from "@/domain/site/site-form";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { changedMeanwhile } from "@/text/admin";
import { instantInFull } from "@/text/dates";

/** Saves what the site says of itself; set-up goes on to its next step. */
export const saveSite = staffAction({
  permission: "site.manage",
  input: siteForm.extend({ seen: z.string().max(64), from: z.enum(["setup", "site"]) }),
  run: async (staff, { seen, from, ...fields }) => {
    const saved = await changeSiteSettings(staff, fields, seen, now());
    if ("refusal" in saved) {
      const change = await lastChange("settings", "site");
      return { refusal: changedMeanwhile(change && { name: change.name, when: instantInFull(change.at) }) };
    }
    if (from === "setup") redirect("/admin/setup?step=agency");
    redirect(`/admin/site?done=${saved.changed > 0 ? "saved" : "unchanged"}`);
  },
});
