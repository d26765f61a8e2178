import { and, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { ReportContent } from "@/domain/annual-report/report-content";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { reportOf, versionsOf } from "../queries/report-record";
import { reportHash } from "../report-hash";
import { annualReportEvents, annualReports, annualReportVersions } from "../schema/annual-reports";
import { annualReportImports } from "../schema/past-reports";
import { appendAudit } from "./audit";

/** Why a report cannot be taken in, or not by this person. */
export type ReportImportRefusal =
  | "assembledHere"
  | "otherContent"
  | "otherWaiting"
  | "needsReason"
  | "sameHand"
  | "moved";

/** A report that was read and checked. */
export interface ReadReport {
  agencyId: string;
  fileName: string;
  fileHash: string;
  content: ReportContent;
  /** Why it is taken although identities fail. */
  reason: string | null;
}

type Outcome<Done> = Done | { refusal: ReportImportRefusal };

/** What stands for the year already: the very same, another report, or nothing. */
async function standing(agencyId: string, year: number, hash: string) {
  const report = await reportOf(agencyId, year);
  if (!report) return null;
  if (report.origin === "assembled") return "assembledHere";
  const versions = await versionsOf(report.id);
  return versions.some(({ contentHash }) => contentHash === hash) ? "same" : "otherContent";
}

const audited = (actor: string, intent: string, objectId: string, year: number, at: number) => ({
  at,
  actor,
  intent: `annualReport.${intent}`,
  objectKind: "annualReport",
  objectId,
  fields: [String(year)],
});

async function keepWaiting(
  by: string | null,
  { agencyId, fileName, fileHash, content, reason }: ReadReport,
  at: number,
): Promise<Outcome<{ id: string } | { unchanged: true }>> {
  const hash = reportHash(content);
  const { year } = content;
  if (content.identities.some(({ holds }) => !holds) && !reason?.trim()) return { refusal: "needsReason" };
  const before = await standing(agencyId, year, hash);
  if (before === "same") return { unchanged: true };
  if (before) return { refusal: before };
  const [waiting] = await q()
    .select({ id: annualReportImports.id, contentHash: annualReportImports.contentHash })
    .from(annualReportImports)
    .where(
      and(
        eq(annualReportImports.agencyId, agencyId),
        eq(annualReportImports.year, year),
        eq(annualReportImports.state, "waiting"),
      ),
    );
  if (waiting) return waiting.contentHash === hash ? { unchanged: true } : { refusal: "otherWaiting" };
  const id = newId();
  await q()
    .insert(annualReportImports)
    .values({
      ...{ id, agencyId, year, fileName, fileHash, content, contentHash: hash },
      ...{ reason: reason?.trim() || null, state: "waiting", readById: by, readAt: at },
      ...{ decidedById: null, decidedAt: null, versionId: null },
    });
  await appendAudit(audited(by ?? "system", "readIn", id, year, at));
  return { id };
}

/** Puts a report that was read where a second person decides on it; `by` is an account, or null for the command. */
export async function readInReport(
  by: Staff<"report.write"> | null,
  read: ReadReport,
  at: number,
): Promise<Outcome<{ id: string } | { unchanged: true }>> {
  return tx(async () => keepWaiting(by?.id ?? null, read, at));
}

async function waitingImport(id: string) {
  const [found] = await q()
    .select()
    .from(annualReportImports)
    .where(and(eq(annualReportImports.id, id), eq(annualReportImports.state, "waiting")));
  return found;
}

/** What was read becomes the public version of its year; the note says who stands for it where no account does. */
async function makePublic(
  found: NonNullable<Awaited<ReturnType<typeof waitingImport>>>,
  { by, note, at }: { by: string | null; note: string | null; at: number },
): Promise<void> {
  const { id, agencyId, year, content, contentHash, readById } = found;
  const [reportId, versionId] = [newId(), newId()];
  await q()
    .insert(annualReports)
    .values({
      ...{ id: reportId, agencyId, year, origin: "imported", stage: "published", parts: content.parts },
      ...{ writerId: readById, createdAt: at, updatedAt: at, lockVersion: 1 },
    });
  await q()
    .insert(annualReportVersions)
    .values({
      ...{ id: versionId, reportId, number: 1, content, contentHash, erratum: null },
      ...{ frozenAt: at, frozenById: by, publishedAt: at },
    });
  await q()
    .insert(annualReportEvents)
    .values({ id: newId(), reportId, kind: "imported", note, staffId: by, at });
  await q()
    .update(annualReportImports)
    .set({ state: "confirmed", decidedById: by, decidedAt: at, versionId })
    .where(eq(annualReportImports.id, id));
  await appendAudit(audited(by ?? "system", "confirmImport", reportId, year, at));
}

/** A second person makes a report that was read in public; never the one who read it in. */
export async function confirmImportedReport(
  by: Staff<"report.publish">,
  id: string,
  at: number,
): Promise<Outcome<{ year: number }>> {
  return tx(async () => {
    const found = await waitingImport(id);
    if (!found || found.agencyId !== by.agencyId) return { refusal: "moved" };
    if (found.readById === by.id) return { refusal: "sameHand" };
    const before = await standing(found.agencyId, found.year, found.contentHash);
    if (before) return { refusal: before === "same" ? "moved" : before };
    await makePublic(found, { by: by.id, note: found.reason, at });
    return { year: found.year };
  });
}

/** Gives a report that was read in back: nothing of it becomes public. */
export async function dropImportedReport(
  by: Staff<"report.publish"> | Staff<"report.write">,
  id: string,
  at: number,
): Promise<Outcome<{ year: number }>> {
  return tx(async () => {
    const found = await waitingImport(id);
    if (!found || found.agencyId !== by.agencyId) return { refusal: "moved" };
    await q()
      .update(annualReportImports)
      .set({ state: "dropped", decidedById: by.id, decidedAt: at })
      .where(eq(annualReportImports.id, id));
    await appendAudit(audited(by.id, "dropImport", id, found.year, at));
    return { year: found.year };
  });
}

/** Takes in a report that is public already elsewhere, in one step: by the command alone, with the name of who authorised it. */
export async function takeInPublished(
  read: ReadReport,
  authorisation: string,
  at: number,
): Promise<Outcome<{ id: string } | { unchanged: true }>> {
  return tx(async () => {
    const kept = await keepWaiting(null, read, at);
    if (!("id" in kept)) return kept;
    const found = await waitingImport(kept.id);
    const note = [authorisation, read.reason].filter(Boolean).join("；");
    if (found) await makePublic(found, { by: null, note, at });
    return kept;
  });
}
