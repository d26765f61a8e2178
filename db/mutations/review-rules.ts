import { inOrder, type ReviewRule } from "@/domain/publication/review-levels";
import { joinTx, q } from "../client";
import { reviewRules } from "../schema/review-rules";
import { appendAudit } from "./audit";

const ruleIdOf = ({ agencyId, columnId }: Pick<ReviewRule, "agencyId" | "columnId">) =>
  `${agencyId ?? "*"}/${columnId ?? "*"}`;

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
