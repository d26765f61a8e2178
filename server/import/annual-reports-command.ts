import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type ReadReport, readInReport, takeInPublished } from "@/db/mutations/imported-reports";
import { reportAgencies } from "@/db/queries/imported-reports";
import type { PastReading } from "@/domain/annual-report/past-report";
import { codeKey } from "@/domain/publication/coded-field";
import { yearOf } from "@/domain/time/calendar-date";
import { breachSentence, IDENTITY_NAMES } from "@/text/annual-report";
import { importText } from "@/text/import";
import {
  pastProblemText,
  reportFileFaults,
  reportImportRefusals,
  importReportsCommand as told,
} from "@/text/import-reports";
import { boot } from "../boot";
import { now, today } from "../clock";
import { announce } from "../first-run";
import { checkedReport, fileHashOf, readReports } from "./annual-reports";

const OPTIONS = {
  agency: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  reason: { type: "string" },
  "as-published": { type: "boolean", default: false },
  "authorised-by": { type: "string" },
} as const;

type Say = (line: string) => void;

function argumentsOf(argv: string[], complain: Say) {
  try {
    const { values, positionals } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file && more.length === 0) return { ...values, file };
  } catch (error) {
    const option = error instanceof Error ? (/'([^']+)'/.exec(error.message)?.[1] ?? "") : "";
    complain(importText.unknownOption(option));
  }
  for (const line of told.usage) complain(line);
  return null;
}

interface Options {
  agency: string | null;
  dryRun: boolean;
  reason: string | null;
  /** Who authorised that it is made public at once; null where a second person decides at the desk. */
  authorisedBy: string | null;
  at: number;
}

export interface ReportImportCounts {
  taken: number;
  unchanged: number;
  failed: number;
}

/** Takes in the reports of one file, each for itself: what is wrong with one is told and keeps none of the others back. */
export async function importReportFile(
  { readings, fileName, fileHash }: { readings: readonly PastReading[]; fileName: string; fileHash: string },
  { agency: given, dryRun, reason, authorisedBy, at }: Options,
  say: Say,
  complain: Say,
): Promise<ReportImportCounts> {
  const agencies = await reportAgencies();
  const counts: ReportImportCounts = { taken: 0, unchanged: 0, failed: 0 };
  const fail = (...lines: string[]) => {
    counts.failed += 1;
    for (const line of lines) complain(line);
  };
  for (const [place, reading] of readings.entries()) {
    const where = readings.length > 1 ? `${told.place(place + 1)}　` : "";
    if ("problems" in reading) {
      fail(...reading.problems.map((problem) => `${where}${pastProblemText(problem)}`));
      continue;
    }
    const { report } = reading;
    const name = given ?? report.agency;
    const agency = name === null ? undefined : agencies.get(codeKey(name));
    if (!agency) {
      fail(`${where}${name === null ? told.noAgency : told.unknownAgency(name)}`);
      continue;
    }
    const { content, failing } = await checkedReport(report, agency, reason);
    if (failing.length > 0)
      for (const line of [
        told.failing(agency.name, report.year),
        ...failing.flatMap(({ code, breaches }) => [
          `  ${code}　${IDENTITY_NAMES[code]}`,
          ...breaches.map((breach) => `    ${breachSentence(breach)}`),
        ]),
      ])
        complain(line);
    if (failing.length > 0 && !reason) {
      fail(reportImportRefusals.needsReason);
      continue;
    }
    if (dryRun) {
      say(told.done(agency.name, report.year, "good"));
      continue;
    }
    const read: ReadReport = {
      agencyId: agency.id,
      fileName,
      fileHash,
      content,
      reason: failing.length > 0 ? reason : null,
    };
    const taken = authorisedBy
      ? await takeInPublished(read, told.authorised(authorisedBy), at)
      : await readInReport(null, read, at);
    if ("refusal" in taken) {
      fail(`${where}${reportImportRefusals[taken.refusal]}`);
      continue;
    }
    counts["unchanged" in taken ? "unchanged" : "taken"] += 1;
    const state = "unchanged" in taken ? "unchanged" : authorisedBy ? "published" : "waiting";
    say(told.done(agency.name, report.year, state));
  }
  return counts;
}

/** `npm run import -- annual-reports …`: returns the exit code, 1 when any report was not taken in. */
export async function importReportsCommand(argv: string[], say: Say, complain: Say): Promise<number> {
  const given = argumentsOf(argv, complain);
  if (!given) return 2;
  const { file, agency = null, reason, "authorised-by": name = "" } = given;
  const asPublished = given["as-published"];
  if (asPublished && name.trim() === "") {
    complain(told.needsName);
    return 2;
  }
  if (!existsSync(file)) {
    complain(told.unreadable(file));
    return 2;
  }
  const { store, accounts } = await boot();
  try {
    if (accounts.length > 0) announce(accounts, "");
    const bytes = await readFile(file);
    const read = await readReports(bytes, yearOf(today()));
    if ("fault" in read) {
      complain(reportFileFaults[read.fault]);
      return 2;
    }
    const counts = await importReportFile(
      { readings: read.readings, fileName: basename(file), fileHash: fileHashOf(bytes) },
      {
        agency,
        dryRun: given["dry-run"],
        reason: reason?.trim() || null,
        authorisedBy: asPublished ? name.trim() : null,
        at: now(),
      },
      say,
      complain,
    );
    say(told.summary(counts.taken, counts.unchanged, counts.failed));
    return counts.failed > 0 ? 1 : 0;
  } finally {
    store.close();
  }
}
