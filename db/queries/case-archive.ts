import { eq, inArray } from "drizzle-orm";
import { codeKey } from "@/domain/publication/coded-field";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { archivedCases } from "../schema/case-archive";
import { infoRequests } from "../schema/info-requests";
import { remedies } from "../schema/remedies";

/** Agencies that can hold cases, by code and by name, whatever its width; one without a prefix of case numbers has no desk yet. */
export async function caseAgencies() {
  const found = await q()
    .select({ id: agencies.id, code: agencies.code, name: agencies.name, casePrefix: agencies.casePrefix })
    .from(agencies);
  return new Map(
    found.flatMap((row) => [[codeKey(row.name), row] as const, [codeKey(row.code), row] as const]),
  );
}
export type CaseAgency = NonNullable<ReturnType<Awaited<ReturnType<typeof caseAgencies>>["get"]>>;

/** What earlier imports made of rows, by the archive's name of them. */
export async function archivedBefore(externalIds: readonly string[]) {
  const found = await q()
    .select({
      id: infoRequests.id,
      externalId: infoRequests.externalId,
      lockVersion: infoRequests.lockVersion,
      askedHash: archivedCases.askedHash,
      rowHash: archivedCases.rowHash,
      events: archivedCases.events,
    })
    .from(infoRequests)
    .innerJoin(archivedCases, eq(archivedCases.infoRequestId, infoRequests.id))
    .where(inArray(infoRequests.externalId, [...externalIds]));
  return new Map(found.map((row) => [row.externalId ?? "", row]));
}
export type ArchivedBefore = NonNullable<ReturnType<Awaited<ReturnType<typeof archivedBefore>>["get"]>>;

/** The reviews and suits of a case that an import may know already. */
export async function remediesOfArchived(infoRequestId: string) {
  return q()
    .select({ id: remedies.id, kind: remedies.kind, filedOn: remedies.filedOn })
    .from(remedies)
    .where(eq(remedies.infoRequestId, infoRequestId));
}
