"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type AgencyRefusal, addAgency, changeAgency } from "@/db/mutations/agencies";
import { agencyForForm, lastChange } from "@/db/queries/admin-site";
import type { Staff } from "@/domain/access/actor";
import { agencyFields, newAgency } from "@/domain/agency/agency-form";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { agenciesPage, changedMeanwhile } from "@/text/admin";
import { instantInFull } from "@/text/dates";

/** Why an agency was not saved: beside the field where it lies in one, above the form otherwise. */
async function refused(
  staff: Staff<"site.manage">,
  code: string | null,
  refusal: AgencyRefusal,
): Promise<FormState> {
  if ("taken" in refusal) {
    const { taken, by } = refusal;
    return { problems: { [taken]: ["taken"] }, refusal: agenciesPage.taken(taken, by) };
  }
  if (refusal.refusal === "noSuchAgency") return { refusal: agenciesPage.notFound };
  if (refusal.refusal !== "changedMeanwhile") return { problems: { parentCode: [refusal.refusal] } };
  const known = code === null ? null : await agencyForForm(staff, code);
  const change = known && (await lastChange("agency", known.agency.id));
  return { refusal: changedMeanwhile(change && { name: change.name, when: instantInFull(change.at) }) };
}

export const createAgency = staffAction({
  permission: "site.manage",
  input: newAgency.extend({ from: z.enum(["setup", "agencies"]) }),
  run: async (staff, { from, ...fields }) => {
    const added = await addAgency(staff, fields, now());
    if (!("id" in added)) return refused(staff, null, added);
    redirect(from === "setup" ? "/admin/setup?step=agency" : "/admin/agencies?done=added");
  },
});

export const saveAgency = staffAction({
  permission: "site.manage",
  input: agencyFields.extend({ agencyCode: z.string().max(64), seen: z.string().max(64) }),
  run: async (staff, { agencyCode, seen, ...fields }) => {
    const saved = await changeAgency(staff, agencyCode, fields, seen, now());
    if (!("changed" in saved)) return refused(staff, agencyCode, saved);
    redirect(`/admin/agencies?done=${saved.changed > 0 ? "saved" : "unchanged"}`);
  },
});
