import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { inOrder, type ReviewRule } from "@/domain/publication/review-levels";
import { joinTx, q, tx } from "../client";
import { reviewRules } from "../schema/review-rules";
import { appendAudit } from "./audit";

type Place = Pick<ReviewRule, "agencyId" | "columnId">;

const ruleIdOf = ({ agencyId, columnId }: Place) => `${agencyId ?? "*"}/${columnId ?? "*"}`;

/** Says which reviews apply from now on; drafts that are under review keep what applied when they were sent. `actor` is a staff id or `system`. */
export async function setReviewRule(actor: string, rule: ReviewRule, at: number): Promise<void> {
  const { agencyId, columnId } = rule;
  const id = ruleIdOf(rule);
  const levels = inOrder(rule.levels);
  await joinTx(async () => {
    await q()
      .insert(reviewRules)
      .values({ id, agencyId, columnId, levels, updatedAt: at })
      .onConflictDoUpdate({ target: reviewRules.id, set: { levels, updatedAt: at } });
    const object = { objectKind: "reviewRule", objectId: id };
    await appendAudit({ at, actor, intent: "reviewRule.set", ...object, fields: levels });
  });
}

/** An administrator's word on which reviews apply. */
export async function changeReviewRule(
  by: Staff<"site.manage">,
  rule: ReviewRule,
  at: number,
): Promise<void> {
  await setReviewRule(by.id, rule, at);
}

/** Takes a rule back, so that the next one that fits applies; the one for everybody falls back to all three reviews. */
export async function removeReviewRule(by: Staff<"site.manage">, place: Place, at: number): Promise<void> {
  const id = ruleIdOf(place);
  await tx(async () => {
    const gone = await q()
      .delete(reviewRules)
      .where(eq(reviewRules.id, id))
      .returning({ id: reviewRules.id });
    if (gone.length === 0) return;
    const object = { objectKind: "reviewRule", objectId: id };
    await appendAudit({ at, actor: by.id, role: "systemAdmin", intent: "reviewRule.remove", ...object });
  });
}
