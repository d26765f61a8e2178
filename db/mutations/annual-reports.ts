import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { REPORT_PARTS, type ReportContent, type ReportPart } from "@/domain/annual-report/report-content";
import type { ReportStage } from "@/domain/annual-report/report-stages";
import {
  followReport,
  REPORT_EVENTS,
  type ReportAction,
  type ReportRefusal,
} from "@/domain/annual-report/workflow";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { type ReportRow, reportEvents, reportOf, reportWriters, versionsOf } from "../queries/report-record";
import { reportHash } from "../report-hash";
import { annualReportEvents, annualReports, annualReportVersions } from "../schema/annual-reports";
import { staff } from "../schema/staff";
import { appendAudit } from "./audit";

export type ReportParts = Partial<Record<ReportPart, string>>;
export type ReportMoved = { stage: ReportStage; lockVersion: number } | { refusal: ReportRefusal };
export type ReportSaved =
  | { lockVersion: number }
  | { refusal: ReportRefusal; later?: { lockVersion: number; parts: ReportParts; by: string } };

/** Which report of the person's own agency, at which version they saw it; 0 where nobody had begun it. */
export interface SeenReport {
  year: number;
  seen: number;
}

async function record(
  by: Staff,
  report: Pick<ReportRow, "id">,
  action: ReportAction,
  { note = null, at, fields = [] }: { note?: string | null; at: number; fields?: string[] },
): Promise<void> {
  await q()
    .insert(annualReportEvents)
    .values({ id: newId(), reportId: report.id, kind: REPORT_EVENTS[action], note, staffId: by.id, at });
  await appendAudit({
    at,
    actor: by.id,
    intent: `annualReport.${action}`,
    objectKind: "annualReport",
    objectId: report.id,
    fields,
  });
}

async function nameOf(staffId: string | null): Promise<string> {
  if (staffId === null) return "";
  const [row] = await q().select({ name: staff.name }).from(staff).where(eq(staff.id, staffId));
  return row?.name ?? "";
}

/** Saves parts of the text over the version that was on the screen; a later text of somebody else is given back, never overwritten. */
export async function saveReport(
  by: Staff<"report.write">,
  { year, seen, parts }: SeenReport & { parts: ReportParts },
  at: number,
): Promise<ReportSaved> {
  const { agencyId } = by;
  if (agencyId === null) return { refusal: "noSuchReport" };
  return tx(async () => {
    const report = await reportOf(agencyId, year);
    if (report?.origin === "imported") return { refusal: "imported" };
    if (report && report.stage !== "drafting") return { refusal: "wrongStage" };
    if ((report?.lockVersion ?? 0) !== seen) {
      const later = report && {
        lockVersion: report.lockVersion,
        parts: report.parts,
        by: await nameOf(report.writerId),
      };
      return { refusal: "changedMeanwhile", ...(later && { later }) };
    }
    const lockVersion = seen + 1;
    const texts = { ...report?.parts, ...parts };
    const id = report?.id ?? newId();
    if (report) {
      await q()
        .update(annualReports)
        .set({ parts: texts, writerId: by.id, updatedAt: at, lockVersion })
        .where(eq(annualReports.id, id));
    } else {
      await q().insert(annualReports).values({
        id,
        agencyId,
        year,
        origin: "assembled",
        stage: "drafting",
        parts: texts,
        writerId: by.id,
        createdAt: at,
        updatedAt: at,
        lockVersion,
      });
    }
    const fields = REPORT_PARTS.filter((part) => parts[part] !== undefined);
    await record(by, { id }, "save", { at, fields });
    return { lockVersion };
  });
}

interface Step extends SeenReport {
  action: Exclude<ReportAction, "save">;
  /** Content as it is now and what keeps it from going on; null where the newest version is meant. */
  content: ReportContent | null;
  obstacle?: ReportRefusal | null;
  seenHash?: string | null;
  reason?: string;
  /** What else is done in the same transaction. */
  also?: (
    report: ReportRow,
    versions: Awaited<ReturnType<typeof versionsOf>>,
    hash: string,
  ) => Promise<unknown>;
}

/** The content holds the very text that is stored: whoever saved meanwhile is not passed over. */
function hasTextOf(content: ReportContent, { parts, year }: ReportRow): boolean {
  return (
    content.year === year && REPORT_PARTS.every((part) => content.parts[part] === (parts[part] ?? "").trim())
  );
}

async function step(by: Staff, given: Step, at: number): Promise<ReportMoved> {
  const { year, seen, action, content, obstacle = null, seenHash = null, reason = "", also } = given;
  const { agencyId } = by;
  if (agencyId === null) return { refusal: "noSuchReport" };
  return tx(async () => {
    const report = await reportOf(agencyId, year);
    if (!report) return { refusal: "noSuchReport" };
    if (report.origin === "imported") return { refusal: "imported" };
    if (report.lockVersion !== seen) return { refusal: "changedMeanwhile" };
    if (content && !hasTextOf(content, report)) return { refusal: "changedMeanwhile" };
    const versions = await versionsOf(report.id);
    const [version = null] = versions;
    const contentHash = content ? reportHash(content) : version === null ? "" : reportHash(version.content);
    const followed = followReport(report.stage, action, {
      actorId: by.id,
      writerIds: await reportWriters(report),
      contentHash,
      seenHash,
      obstacle,
      version,
      reason,
    });
    if ("refusal" in followed) return followed;
    const lockVersion = report.lockVersion + 1;
    await q()
      .update(annualReports)
      .set({ stage: followed.stage, updatedAt: at, lockVersion })
      .where(eq(annualReports.id, report.id));
    await also?.(report, versions, contentHash);
    await record(by, report, action, { note: reason.trim() || null, at });
    return { stage: followed.stage, lockVersion };
  });
}

interface Assembled {
  content: ReportContent;
  /** What keeps this content from being frozen (domain/annual-report/report-obstacle). */
  obstacle: ReportRefusal | null;
}

/** Hands a written report to the second person. */
export async function submitReport(
  by: Staff<"report.write">,
  given: SeenReport & Assembled,
  at: number,
): Promise<ReportMoved> {
  return step(by, { ...given, action: "submit" }, at);
}

/** Gives a report back to its writers, with the reason. */
export async function sendBackReport(
  by: Staff<"report.review">,
  given: SeenReport & { reason: string },
  at: number,
): Promise<ReportMoved> {
  return step(by, { ...given, action: "sendBack", content: null }, at);
}

/**
 * Freezes exactly the content that the second person saw (`seenHash`) as the next version. After a version was public the reason for which
 * the report was opened again becomes its erratum (更正说明).
 */
export async function freezeReport(
  by: Staff<"report.review">,
  given: SeenReport & Assembled & { seenHash: string },
  at: number,
): Promise<ReportMoved> {
  const { content } = given;
  const also: Step["also"] = async ({ id }, versions, contentHash) => {
    const wasPublic = versions.some(({ publishedAt }) => publishedAt !== null);
    const reopened = (await reportEvents(id)).findLast(({ kind }) => kind === "reopened");
    await q()
      .insert(annualReportVersions)
      .values({
        id: newId(),
        reportId: id,
        number: (versions[0]?.number ?? 0) + 1,
        content,
        contentHash,
        erratum: wasPublic ? (reopened?.note ?? null) : null,
        frozenAt: at,
        frozenById: by.id,
      });
  };
  return step(by, { ...given, action: "freeze", also }, at);
}

/** Makes the frozen version public; what is published is what the publisher saw and what a second person froze. */
export async function publishReport(
  by: Staff<"report.publish">,
  given: SeenReport & { seenHash: string },
  at: number,
): Promise<ReportMoved> {
  const also: Step["also"] = async (_report, [version]) => {
    if (!version) return;
    await q()
      .update(annualReportVersions)
      .set({ publishedAt: at })
      .where(eq(annualReportVersions.id, version.id));
  };
  return step(by, { ...given, action: "publish", content: null, also }, at);
}

/** Opens a frozen or published report again, with the reason: what was frozen stays, and another version follows it. */
export async function reopenReport(
  by: Staff<"report.write">,
  given: SeenReport & { reason: string },
  at: number,
): Promise<ReportMoved> {
  return step(by, { ...given, action: "reopen", content: null }, at);
}
