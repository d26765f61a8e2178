import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/access/actor";
import { q, tx } from "../client";
import { infoRequests } from "../schema/info-requests";
import type { Recorded } from "./history";
import { isWithinReach } from "./info-requests";

/**
 * Does something to a case only while its history is the one that the officer saw: of two who decide at the same time one wins,
 * and the other reads what happened first.
 */
export async function atVersion(
  by: Actor,
  infoRequestId: string,
  version: number,
  work: () => Promise<Recorded>,
): Promise<Recorded> {
  return tx(async () => {
    if (!(await isWithinReach(by, infoRequestId))) return { refusal: "noSuchCase" };
    const [row] = await q()
      .select({ version: infoRequests.lockVersion })
      .from(infoRequests)
      .where(eq(infoRequests.id, infoRequestId));
    return row?.version === version ? work() : { refusal: "changedMeanwhile" };
  });
}
