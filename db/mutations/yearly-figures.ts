import { q, tx } from "../client";
import { newId } from "../new-id";
import { yearlyFigures } from "../schema/yearly-figures";
import { appendAudit } from "./audit";

export interface EnteredFigure {
  figure: string;
  /** Null takes the figure back. */
  value: number | null;
  source: string;
}

/** Enters figures of a year for an agency; what was entered before stays and no longer counts. `by` is an account, or null for what the portal reads in itself. */
export async function enterFigures(
  by: string | null,
  { agencyId, year, entries }: { agencyId: string; year: number; entries: readonly EnteredFigure[] },
  at: number,
): Promise<void> {
  if (entries.length === 0) return;
  await tx(async () => {
    await q()
      .insert(yearlyFigures)
      .values(entries.map((entry) => ({ id: newId(), agencyId, year, ...entry, staffId: by, at })));
    await appendAudit({
      at,
      actor: by ?? "system",
      intent: "yearlyFigures.enter",
      objectKind: "agency",
      objectId: agencyId,
      fields: entries.map(({ figure }) => `${year} ${figure}`),
    });
  });
}
