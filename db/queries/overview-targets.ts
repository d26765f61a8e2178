import { eq } from "drizzle-orm";
import { type OverviewTargets, TARGETS_BY_DEFAULT } from "@/domain/oversight/targets";
import { q } from "../client";
import { settings } from "../schema/house-keeping";

/** The targets of the leader's page as they are now (settings, key `overviewTargets`). */
export async function overviewTargets(): Promise<OverviewTargets> {
  const [row] = await q()
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "overviewTargets"));
  return { ...TARGETS_BY_DEFAULT, ...(row?.value as Partial<OverviewTargets> | undefined) };
}
