"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { enterSiteFigures, publishSiteReport } from "@/db/mutations/site-reports";
import { lineField } from "@/domain/entry/form-fields";
import { siteFiguresForm } from "@/domain/site-report/site-figures-form";
import { type FormState, staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { siteReportRefusals, siteReportText } from "@/text/site-report";

const MOST_ERRATUM = 200;

export const enterFigures = staffAction({
  permission: "report.write",
  input: siteFiguresForm,
  run: async (staff, typed): Promise<FormState> => {
    const done = await enterSiteFigures(staff, typed, now());
    if ("refusal" in done) return { refusal: siteReportRefusals[done.refusal] };
    if (done.entered === 0) return { done: siteReportText.saved(0) };
    redirect(`/oversight/site-report?year=${typed.year}&done=saved`);
  },
});

export const publish = staffAction({
  permission: "report.publish",
  input: z.object({
    year: z.coerce.number().int().min(2000).max(2099),
    erratum: lineField(MOST_ERRATUM),
  }),
  run: async (staff, { year, erratum }): Promise<FormState> => {
    const when = { at: now(), today: today() };
    const done = await publishSiteReport(staff, { year, erratum: erratum || null }, when);
    if ("refusal" in done) return { refusal: siteReportRefusals[done.refusal] };
    redirect(`/oversight/site-report?year=${year}&done=published`);
  },
});
