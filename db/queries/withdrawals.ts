import { desc, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { isCalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { staff } from "../schema/staff";
import { publicationWithdrawals } from "../schema/withdrawals";

/** Every withdrawal of a publication with its ground, the latest first; callers have asked whether it is theirs. */
export async function withdrawalsOf(_by: Staff<"publication.withdraw">, publicationId: string) {
  const found = await q()
    .select({
      id: publicationWithdrawals.id,
      at: publicationWithdrawals.at,
      staffName: staff.name,
      reason: publicationWithdrawals.reason,
      explanation: publicationWithdrawals.explanation,
      ground: publicationWithdrawals.ground,
      penaltyChangedOn: publicationWithdrawals.penaltyChangedOn,
      showsTitle: publicationWithdrawals.showsTitle,
    })
    .from(publicationWithdrawals)
    .innerJoin(staff, eq(staff.id, publicationWithdrawals.staffId))
    .where(eq(publicationWithdrawals.publicationId, publicationId))
    .orderBy(desc(publicationWithdrawals.at));
  return found.map(({ penaltyChangedOn: day, ...row }) => ({
    ...row,
    penaltyChangedOn: day !== null && isCalendarDate(day) ? day : null,
  }));
}
export type WithdrawalRow = Awaited<ReturnType<typeof withdrawalsOf>>[number];
