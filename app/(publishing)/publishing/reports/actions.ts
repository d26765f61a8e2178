"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import {
  freezeReport,
  publishReport,
  type ReportMoved,
  reopenReport,
  saveReport,
  sendBackReport,
  submitReport,
} from "@/db/mutations/annual-reports";
import { enterReportFigures, remindOfReport } from "@/db/mutations/report-figures";
import { publishedRules } from "@/db/queries/published-rules";
import { agencyTree } from "@/db/queries/reporting-agencies";
import { yearlyFiguresOf } from "@/db/queries/yearly-figures";
import { REPORT_PARTS } from "@/domain/annual-report/report-content";
import { reportDueOn } from "@/domain/annual-report/report-due";
import { figureEntries, reportReason, reportTexts } from "@/domain/annual-report/report-forms";
import { agenciesOfReport, dueGroupOf } from "@/domain/annual-report/reporting-agencies";
import { rulesOfYear } from "@/domain/annual-report/rules-made";
import { SECTION_TWO_FIGURES } from "@/domain/annual-report/section-two";
import type { ReportRefusal } from "@/domain/annual-report/workflow";
import { type FormState, staffAction } from "@/server/actions";
import { ownReport, reportYear } from "@/server/annual-report/own-report";
import { now } from "@/server/clock";
import { OWN_RECORDS, reportDesk, reportRefusals } from "@/text/report-desk";
import { SECTION_NAMES } from "./sections";

const HERE = "/publishing/reports";
const year = z.string().transform((text, context) => {
  const known = reportYear(text);
  if (known !== null) return known;
  context.addIssue({ code: "custom", message: "year.unknown" });
  return z.NEVER;
});
const seen = z.coerce.number().int().min(0);
const hash = z.string().max(64);
const refused = (refusal: ReportRefusal): FormState => ({ refusal: reportRefusals[refusal] });

function moved(result: ReportMoved, of: number, done: keyof typeof reportDesk.done): FormState {
  if ("refusal" in result) return refused(result.refusal);
  redirect(`${HERE}/${of}?done=${done}`);
}

/** Saves the written parts that stand in the form; whoever comes too late keeps their words and sees the other's. */
export const saveTexts = staffAction({
  permission: "report.write",
  input: reportTexts.extend({ year, seen, section: z.enum(SECTION_NAMES) }),
  run: async (staff, { year: of, seen: version, section, ...texts }) => {
    const parts = Object.fromEntries(
      REPORT_PARTS.flatMap((part) => (texts[part] === undefined ? [] : [[part, texts[part]]])),
    );
    const saved = await saveReport(staff, { year: of, seen: version, parts }, now());
    if ("refusal" in saved) {
      const { later } = saved;
      if (!later) return refused(saved.refusal);
      const values = Object.fromEntries(
        Object.keys(parts).map((part) => [part, later.parts[part as never] ?? ""]),
      );
      return {
        refusal: reportDesk.texts.laterSaved(later.by),
        later: { version: later.lockVersion, by: later.by, values },
      };
    }
    redirect(`${HERE}/${of}/text/${section}?done=saved`);
  },
});

/** Enters figures of section 二 and of the text, each with its source; what is unchanged is not entered again. */
export const enterOwnFigures = staffAction({
  permission: "report.write",
  input: z.looseObject({ year, seen: z.string().max(64) }),
  run: async (staff, { year: of, seen: state, ...fields }) => {
    const known = await yearlyFiguresOf([staff.agencyId ?? ""], of);
    const read = figureEntries(fields, known);
    if ("problems" in read) return { problems: read.problems };
    const entered = await enterReportFigures(staff, { year: of, seen: state, entries: read.entries }, now());
    if ("refusal" in entered) {
      return entered.refusal === "changedMeanwhile"
        ? { refusal: reportDesk.figures.stale }
        : refused(entered.refusal);
    }
    redirect(`${HERE}/${of}/figures?done=${entered.entered > 0 ? "figures" : "nothing"}`);
  },
});

/** Takes over what the publications say of a figure, if they still say it. */
export const acceptSuggestion = staffAction({
  permission: "report.write",
  input: z.object({
    year,
    seen: z.string().max(64),
    figure: z.enum(SECTION_TWO_FIGURES),
    value: z.coerce.number().int().min(0),
  }),
  run: async (staff, { year: of, seen: state, figure, value }) => {
    const told = rulesOfYear(await publishedRules(staff.agencyId ?? ""), of);
    if (told.find((one) => one.figure === figure)?.rules.length !== value) {
      return { refusal: reportDesk.figures.suggestionMoved };
    }
    const entries = [{ figure, value, source: OWN_RECORDS }];
    const entered = await enterReportFigures(staff, { year: of, seen: state, entries }, now());
    if ("refusal" in entered) return refused(entered.refusal);
    redirect(`${HERE}/${of}/figures?done=figures`);
  },
});

/** Hands the report to the second person. */
export const submitOwnReport = staffAction({
  permission: "report.write",
  input: z.object({ year, seen }),
  run: async (staff, { year: of, seen: version }) => {
    const own = await ownReport(staff, of);
    if (!own) return refused("noSuchReport");
    const given = { year: of, seen: version, content: own.live, obstacle: own.obstacle };
    return moved(await submitReport(staff, given, now()), of, "submitted");
  },
});

/** Freezes exactly what the reviewer had before their eyes. */
export const freezeOwnReport = staffAction({
  permission: "report.review",
  input: z.object({ year, seen, hash }),
  run: async (staff, { year: of, seen: version, hash: seenHash }) => {
    const own = await ownReport(staff, of);
    if (!own) return refused("noSuchReport");
    const given = { year: of, seen: version, content: own.live, obstacle: own.obstacle, seenHash };
    return moved(await freezeReport(staff, given, now()), of, "frozen");
  },
});

/** Gives the report back to its writers. */
export const returnOwnReport = staffAction({
  permission: "report.review",
  input: z.object({ year, seen, reason: reportReason }),
  run: async (staff, { year: of, ...rest }) =>
    moved(await sendBackReport(staff, { year: of, ...rest }, now()), of, "sentBack"),
});

/** Makes the frozen version public. */
export const publishOwnReport = staffAction({
  permission: "report.publish",
  input: z.object({ year, seen, hash }),
  run: async (staff, { year: of, seen: version, hash: seenHash }) =>
    moved(await publishReport(staff, { year: of, seen: version, seenHash }, now()), of, "published"),
});

/** Opens a frozen report again, or begins the erratum of a public one. */
export const reopenOwnReport = staffAction({
  permission: "report.write",
  input: z.object({ year, seen, reason: reportReason }),
  run: async (staff, { year: of, ...rest }) =>
    moved(await reopenReport(staff, { year: of, ...rest }, now()), of, "reopened"),
});

/** Reminds the editors of an agency that belongs to the own government of its report. */
export const remindAgency = staffAction({
  permission: "report.write",
  input: z.object({ year, code: z.string().max(60) }),
  run: async (staff, { year: of, code }) => {
    const below = agenciesOfReport(staff.agencyId ?? "", await agencyTree()).slice(1);
    const agency = below.find((one) => one.code === code);
    if (!agency) return refused("noSuchReport");
    const dueOn = reportDueOn(dueGroupOf(agency), of);
    const { writers, told } = await remindOfReport(staff, { agencyId: agency.id, year: of, dueOn }, now());
    const done = writers === 0 ? "noEditor" : told > 0 ? "reminded" : "remindedBefore";
    redirect(`${HERE}/${of}/roll-up?done=${done}`);
  },
});
