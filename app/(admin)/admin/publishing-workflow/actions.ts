"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { setPreviewLinks, setPublishLimits, setTermReminders } from "@/db/mutations/publishing-settings";
import { changeReviewRule, removeReviewRule } from "@/db/mutations/review-rules";
import { agencyChoices } from "@/db/queries/admin-site";
import { columnTree } from "@/db/queries/columns";
import type { Staff } from "@/domain/access/actor";
import { PUBLISH_LIMIT_CODES } from "@/domain/law/publish-limits";
import { PREVIEW_HOURS, PREVIEW_SCOPES } from "@/domain/publication/preview-link";
import { REVIEW_LEVELS } from "@/domain/publication/review-levels";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import type { WorkflowProblem } from "@/text/publishing-workflow";

const problem = (key: WorkflowProblem) => key;

/** Boxes of one name: none, one or several. */
const ticked = <Value extends string>(known: readonly Value[], key: WorkflowProblem) =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat())
    .pipe(z.array(z.enum(known, problem(key))));

const place = { agency: z.string().max(64), column: z.string().max(64) };

/** The agency and column that a form names by their codes; empty stands for all. */
async function placeOf(by: Staff<"site.manage">, asked: { agency: string; column: string }) {
  const agency = (await agencyChoices(by)).find(({ code }) => code === asked.agency);
  const column = (await columnTree()).find(({ code }) => code === asked.column);
  const problems: Record<string, string[]> = {
    ...(asked.agency !== "" && !agency && { agency: [problem("agency.unknown")] }),
    ...(asked.column !== "" && !column && { column: [problem("column.unknown")] }),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return { place: { agencyId: agency?.id ?? null, columnId: column?.id ?? null } };
}

/** Says which reviews apply to drafts that are sent from now on. */
export const saveReviewRule = staffAction({
  permission: "site.manage",
  input: z.object({ ...place, levels: ticked(REVIEW_LEVELS, "levels.unknown") }),
  run: async (staff, { levels, ...asked }): Promise<FormState> => {
    const found = await placeOf(staff, asked);
    if (!found.place) return { problems: found.problems };
    await changeReviewRule(staff, { ...found.place, levels }, now());
    redirect("/admin/publishing-workflow?done=saved");
  },
});

/** Takes a rule back. */
export const dropReviewRule = staffAction({
  permission: "site.manage",
  input: z.object(place),
  run: async (staff, asked): Promise<FormState> => {
    const found = await placeOf(staff, asked);
    if (!found.place) return { problems: found.problems };
    await removeReviewRule(staff, found.place, now());
    redirect("/admin/publishing-workflow?done=removed");
  },
});

/** Says within which periods the texts of a column have to be public. */
export const saveLimits = staffAction({
  permission: "site.manage",
  input: z.object({ column: z.string().max(64), limits: ticked(PUBLISH_LIMIT_CODES, "limits.unknown") }),
  run: async (staff, { column: code, limits }): Promise<FormState> => {
    const column = (await columnTree()).find((one) => one.code === code);
    if (!column) return { problems: { column: [problem("column.unknown")] } };
    await setPublishLimits(staff, { columnId: column.id, limits }, now());
    redirect("/admin/publishing-workflow?done=limitsSaved");
  },
});

const DAYS = /^\d{1,3}([、，,\s]+\d{1,3}){0,4}$/;

/** Says when the desk is reminded of a term that ends. */
export const saveTermDays = staffAction({
  permission: "site.manage",
  input: z.object({
    termDays: z
      .string()
      .trim()
      .regex(DAYS, problem("termDays.wrong"))
      .transform((text) => text.split(/[、，,\s]+/).map(Number))
      .refine((days) => days.every((one) => one >= 1 && one <= 365), problem("termDays.wrong")),
  }),
  run: async (staff, { termDays }) => {
    await setTermReminders(staff, termDays, now());
    redirect("/admin/publishing-workflow?done=termSaved");
  },
});

/** Says which drafts may be shown by a link to somebody without an account, and for how long. */
export const savePreviewLinks = staffAction({
  permission: "site.manage",
  input: z.object({
    scope: z.enum(PREVIEW_SCOPES),
    hours: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, "hours.wrong")
      .transform(Number)
      .refine((hours) => hours >= PREVIEW_HOURS.least && hours <= PREVIEW_HOURS.most, "hours.wrong"),
  }),
  run: async (staff, given) => {
    await setPreviewLinks(staff, given, now());
    redirect("/admin/publishing-workflow?done=previewSaved");
  },
});
