import { createHash } from "node:crypto";
import type { CaseAgency } from "@/db/queries/case-archive";
import { frozenBefore } from "@/db/queries/report-tables";
import type { Identity } from "@/domain/annual-report/identities";
import { type PastReading, type PastReport, pastIdentities } from "@/domain/annual-report/past-report";
import { pastReportOfJson } from "@/domain/annual-report/past-report-json";
import { type Grid, pastReportOfSheets } from "@/domain/annual-report/past-report-sheets";
import { REPORT_PARTS, type ReportContent, type ReportPart } from "@/domain/annual-report/report-content";
import { scopeOf } from "@/domain/annual-report/reporting-agencies";
import { breachSentence, REPORT_COLUMNS } from "@/text/annual-report";
import { pastNotes, takenAsPublished } from "@/text/import-reports";
import { faultOf } from "../edge/log";
import { ApartFailed, apart } from "../files/apart";
import type { GridFault } from "../files/apart/grids";
import { log } from "../log";

/** Why a file is none that could hold a report. */
export type ReportFileFault = GridFault | "tooComplex";

const BOUNDS = { timeMs: 30_000, heapMb: 512 };
/** The first year on which anybody reported (国务院令第492号, 2008年5月1日施行). */
const FIRST_YEAR = 2008;

/** SHA-256 of a file as it came. */
export const fileHashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function ofWorkbook(
  bytes: Uint8Array,
): Promise<{ fault: ReportFileFault } | { readings: PastReading[] }> {
  try {
    const read = await apart({ do: "grids" }, bytes, BOUNDS);
    const words = read.words as { fault?: GridFault };
    if (words.fault) return { fault: words.fault };
    return { readings: [pastReportOfSheets(JSON.parse(read.bytes.toString("utf8")) as Grid[])] };
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    log.warn({ import: "reportFailed", fault: faultOf(error) });
    return { fault: "tooComplex" };
  }
}

/** Reads the reports of a file: a workbook holds one, JSON one or a list of them. A year that is not over yet is none to report on. */
export async function readReports(
  bytes: Uint8Array,
  thisYear: number,
): Promise<{ fault: ReportFileFault } | { readings: PastReading[] }> {
  const text = Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart();
  const read = /^[[{]/.test(text) ? ofJson(text) : await ofWorkbook(bytes);
  if ("fault" in read) return read;
  const inTime = (reading: PastReading): PastReading =>
    "report" in reading && (reading.report.year < FIRST_YEAR || reading.report.year >= thisYear)
      ? { problems: [{ at: "year", fault: "yearOutside", about: String(reading.report.year) }] }
      : reading;
  return { readings: read.readings.map(inTime) };
}

function ofJson(text: string): { readings: PastReading[] } {
  try {
    const value: unknown = JSON.parse(text);
    return { readings: (Array.isArray(value) ? value : [value]).map(pastReportOfJson) };
  } catch {
    return { readings: [{ problems: [{ at: "$", fault: "notJson" }] }] };
  }
}

/** Braces would be read as places of figures; in a text from elsewhere they are only signs. */
const words = (text: string) => text.replaceAll("{", "｛").replaceAll("}", "｝");

/** What becomes of a report that was read: its content as a version will hold it, and the identities that fail. */
export async function checkedReport(
  report: PastReport,
  agency: Pick<CaseAgency, "id" | "code" | "name"> & Parameters<typeof scopeOf>[0],
  reason: string | null,
): Promise<{ content: ReportContent; failing: Identity[] }> {
  const scope = report.scope ?? scopeOf(agency);
  const before = await frozenBefore(agency.id, report.year);
  const identities = pastIdentities(report, before?.scope === scope ? before.section3 : null);
  const failing = identities.filter(({ holds }) => !holds);
  const remarks = [
    ...report.notes.map((note) => pastNotes[note]),
    ...(failing.length > 0 && reason ? [takenAsPublished(reason)] : []),
  ];
  const content: ReportContent = {
    form: "2021",
    agency: { code: agency.code, name: agency.name },
    year: report.year,
    scope,
    section2: report.section2,
    section3: { columns: REPORT_COLUMNS.map(({ label }) => label), rows: report.section3.rows },
    section4: report.section4,
    identities: identities.map(({ code, holds, breaches }) =>
      holds ? { code, holds } : { code, holds, detail: breaches.map(breachSentence).join("；") },
    ),
    figures: {},
    parts: Object.fromEntries(REPORT_PARTS.map((part) => [part, words(report.parts[part] ?? "")])) as Record<
      ReportPart,
      string
    >,
    ...(remarks.length > 0 && { remarks }),
  };
  return { content, failing };
}
