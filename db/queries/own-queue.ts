import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { Permission } from "@/domain/access/roles";
import type { ReviewKind } from "@/domain/publication/publishing-desk";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";

const WRITTEN: readonly ReviewKind[] = ["edited", "submitted"];
const APPROVED: readonly ReviewKind[] = ["firstApproved", "secondApproved", "finalApproved"];

/** Whether somebody stands in the record of a draft with one of these acts; `sinceSent`: since it was last sent for review. */
function did(staffId: string, kinds: readonly ReviewKind[], when: "ever" | "sinceSent"): SQL {
  const ofDraft = eq(publicationReviews.draftId, publicationDrafts.id);
  const sent = sql`coalesce((select max(s.at) from publication_reviews s where s.draft_id = ${publicationDrafts.id} and s.kind = 'submitted'), 0)`;
  const since = when === "ever" ? undefined : sql`${publicationReviews.at} > ${sent}`;
  const found = and(
    ofDraft,
    eq(publicationReviews.staffId, staffId),
    inArray(publicationReviews.kind, [...kinds]),
    since,
  );
  return sql`exists (select 1 from ${publicationReviews} where ${found})`;
}

/**
 * What waits for this very person: what their post does next, without what they wrote or have already reviewed. The rules of the workflow
 * decide when they act; this only spares them opening what they would be refused.
 */
export function waitsFor({ id, permissions }: Staff): SQL {
  const has = (permission: Permission) => permissions.has(permission);
  const byOthers = sql`${publicationDrafts.authorId} is not ${id} and not ${did(id, WRITTEN, "ever")}`;
  const stage = publicationDrafts.stage;
  const waiting = or(
    has("draft.edit")
      ? and(inArray(stage, ["drafting", "sentBack"]), eq(publicationDrafts.authorId, id))
      : undefined,
    has("draft.review")
      ? and(
          inArray(stage, ["inFirstReview", "inSecondReview", "inFinalReview"]),
          byOthers,
          sql`not ${did(id, APPROVED, "sinceSent")}`,
        )
      : undefined,
    has("draft.secrecyReview")
      ? and(eq(stage, "inSecrecyReview"), byOthers, sql`not ${did(id, APPROVED, "sinceSent")}`)
      : undefined,
    has("publication.publish")
      ? and(
          eq(stage, "cleared"),
          byOthers,
          sql`not ${did(id, ["cleared"], "sinceSent")}`,
          isNull(publicationDrafts.scheduledFor),
        )
      : undefined,
  );
  return waiting ?? sql`1 = 0`;
}
