import { and, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { DeskRefusal } from "@/domain/publication/publishing-desk";
import { isLeak } from "@/domain/publication/withdrawal/reasons";
import {
  type Withdrawal,
  type WithdrawalRefusal,
  withdrawalRefusal,
} from "@/domain/publication/withdrawal/withdrawal";
import { beijingDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { inPublic } from "../queries/publications";
import { publications } from "../schema/publications";
import { publicationSuccessors, publicationWithdrawals } from "../schema/withdrawals";
import { appendAudit } from "./audit";
import { openCase } from "./disposal";
import { withdrawDraft } from "./publication-drafts";

type Withdrawn = { caseId: string | null } | { refusal: DeskRefusal | WithdrawalRefusal };

/**
 * Takes a published text from every surface at once, with the reason for the public and the ground for the office; a leak opens its
 * case in the same transaction. `said` is the reason as the tombstone says it.
 */
export async function withdrawPublication(
  by: Staff<"publication.withdraw">,
  { id, said, ...given }: Withdrawal & { id: string; said: string },
  at: number,
): Promise<Withdrawn> {
  return tx(async () => {
    const refusal = withdrawalRefusal(given, beijingDate(at));
    if (refusal) return { refusal };
    const moved = await withdrawDraft(by, { id, reason: said }, at);
    if ("refusal" in moved) return moved;
    const [shown] = await q()
      .select({ version: publications.version, agencyId: publications.agencyId })
      .from(publications)
      .where(eq(publications.id, id));
    if (!shown) throw new Error(`no publication ${id}`);
    const { found, ...kept } = given;
    const withdrawalId = newId();
    await q()
      .insert(publicationWithdrawals)
      .values({ id: withdrawalId, publicationId: id, version: shown.version, at, staffId: by.id, ...kept });
    const { ground, explanation } = given;
    if (!isLeak(ground)) return { caseId: null };
    const { agencyId } = shown;
    const opened = { publicationId: id, agencyId, withdrawalId, ground, found, explanation };
    return { caseId: await openCase({ ...opened, staffId: by.id, at }) };
  });
}

export type SuccessorRefusal = "noSuchDraft" | "notWithdrawn" | "noSuchSuccessor";

/** Names what was published in place of a withdrawn text; its tombstone leads there. */
export async function setSuccessor(
  by: Staff<"publication.withdraw">,
  { id, successorId }: { id: string; successorId: string },
  at: number,
): Promise<{ refusal: SuccessorRefusal } | { successorId: string }> {
  return tx(async () => {
    const [own] = await q()
      .select({ agencyId: publications.agencyId, withdrawnAt: publications.withdrawnAt })
      .from(publications)
      .where(eq(publications.id, id));
    if (!own || own.agencyId !== by.agencyId) return { refusal: "noSuchDraft" };
    if (own.withdrawnAt === null) return { refusal: "notWithdrawn" };
    const [successor] = await q()
      .select({ id: publications.id })
      .from(publications)
      .where(and(eq(publications.id, successorId), inPublic));
    if (!successor) return { refusal: "noSuchSuccessor" };
    const row = { successorId, at, staffId: by.id };
    await q()
      .insert(publicationSuccessors)
      .values({ withdrawnId: id, ...row })
      .onConflictDoUpdate({ target: publicationSuccessors.withdrawnId, set: row });
    await appendAudit({
      at,
      actor: by.id,
      intent: "publication.pointOn",
      objectKind: "publication",
      objectId: id,
    });
    return { successorId };
  });
}
