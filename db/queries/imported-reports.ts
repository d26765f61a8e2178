import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Staff } from "@/domain/access/actor";
import { codeKey } from "@/domain/publication/coded-field";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { annualReportImports } from "../schema/past-reports";
import { staff } from "../schema/staff";

type Reader = Staff<"draft.read">;

const reader = alias(staff, "reader");
const decider = alias(staff, "decider");

const base = () =>
  q()
    .select({
      id: annualReportImports.id,
      year: annualReportImports.year,
      fileName: annualReportImports.fileName,
      state: annualReportImports.state,
      reason: annualReportImports.reason,
      readById: annualReportImports.readById,
      readBy: reader.name,
      readAt: annualReportImports.readAt,
      decidedBy: decider.name,
      decidedAt: annualReportImports.decidedAt,
      agencyCode: agencies.code,
      agencyName: agencies.name,
      content: annualReportImports.content,
    })
    .from(annualReportImports)
    .innerJoin(agencies, eq(agencies.id, annualReportImports.agencyId))
    .leftJoin(reader, eq(reader.id, annualReportImports.readById))
    .leftJoin(decider, eq(decider.id, annualReportImports.decidedById));

/** The reports of the own agency that were read in, the newest first. */
export async function reportImportsOf(by: Reader, limit: number) {
  if (by.agencyId === null) return [];
  return base()
    .where(eq(annualReportImports.agencyId, by.agencyId))
    .orderBy(desc(annualReportImports.readAt), desc(annualReportImports.id))
    .limit(limit);
}
export type ReportImportRow = Awaited<ReturnType<typeof reportImportsOf>>[number];

/** One of them, or null for an id that is none of the own agency's. */
export async function reportImportOf(by: Reader, id: string): Promise<ReportImportRow | null> {
  if (by.agencyId === null) return null;
  const [found] = await base().where(
    and(eq(annualReportImports.id, id), eq(annualReportImports.agencyId, by.agencyId)),
  );
  return found ?? null;
}

/** Agencies that may have reported, by code and by name in any width. */
export async function reportAgencies() {
  const found = await q()
    .select({ id: agencies.id, code: agencies.code, name: agencies.name, level: agencies.level })
    .from(agencies);
  return new Map(
    found.flatMap((row) => [[codeKey(row.name), row] as const, [codeKey(row.code), row] as const]),
  );
}
