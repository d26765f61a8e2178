import type { OldPart } from "@/domain/annual-report/form-2010";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { legacyReports } from "../schema/past-reports";
import { appendAudit } from "./audit";

/** Keeps the words of a report in the form of before 2019; public from then on. `by` is an account, or null for what the portal reads in itself. */
export async function keepLegacyReport(
  by: string | null,
  {
    agencyId,
    year,
    parts,
    source,
  }: { agencyId: string; year: number; parts: Record<OldPart, string>; source: string },
  at: number,
): Promise<void> {
  await tx(async () => {
    const id = newId();
    await q().insert(legacyReports).values({ id, agencyId, year, parts, source, staffId: by, at });
    await appendAudit({
      at,
      actor: by ?? "system",
      intent: "legacyReport.keep",
      objectKind: "legacyReport",
      objectId: id,
      fields: [String(year)],
    });
  });
}
