import { and, eq, isNull, not, type SQL } from "drizzle-orm";
import { infoRequests } from "../schema/info-requests";

/**
 * The cases that a figure counts: a split application counts through its parts, a merged one through the one that was kept. Both
 * are closed and end with no outcome of their own, as nothing else does.
 */
export function isCounted(): SQL {
  const isGoneElsewhere = and(
    eq(infoRequests.stage, "closed"),
    isNull(infoRequests.outcome),
    isNull(infoRequests.legacyOutcome),
  );
  return not(isGoneElsewhere ?? isNull(infoRequests.id));
}
