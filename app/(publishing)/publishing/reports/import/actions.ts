"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { confirmImportedReport, dropImportedReport } from "@/db/mutations/imported-reports";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { reportImportRefusals } from "@/text/import-reports";

const which = z.object({ id: z.uuid() });

/** Makes a report that somebody else read in the public one of its year. */
export const confirmReport = staffAction({
  permission: "report.publish",
  input: which,
  run: async (staff, { id }) => {
    const done = await confirmImportedReport(staff, id, now());
    if ("refusal" in done) return { refusal: reportImportRefusals[done.refusal] };
    redirect(`/publishing/reports/import/${id}?done=confirmed`);
  },
});

/** Gives it back: whoever read it in takes it back, or the second person does not stand for it. */
export const dropReport = staffAction({
  permission: "report.publish",
  input: which,
  run: async (staff, { id }) => {
    const done = await dropImportedReport(staff, id, now());
    if ("refusal" in done) return { refusal: reportImportRefusals[done.refusal] };
    redirect(`/publishing/reports/import/${id}?done=dropped`);
  },
});

/** The same for the one who read it in. */
export const takeBackReport = staffAction({
  permission: "report.write",
  input: which,
  run: async (staff, { id }) => {
    const done = await dropImportedReport(staff, id, now());
    if ("refusal" in done) return { refusal: reportImportRefusals[done.refusal] };
    redirect(`/publishing/reports/import/${id}?done=dropped`);
  },
});
