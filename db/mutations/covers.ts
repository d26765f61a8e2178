import { and, eq, gte, isNull, lte } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { covers } from "../schema/handling";
import { staff } from "../schema/staff";
import { appendAudit } from "./audit";

/** Somebody is away on these days, and who acts for them. */
export interface NewCover {
  coveredId: string;
  coverId: string;
  fromOn: CalendarDate;
  untilOn: CalendarDate;
}

export type CoverRefusal = "notColleague" | "oneself" | "overlaps" | "notYours" | "noSuchCover";

/** Everybody arranges their own cover; whoever gives out cases arranges it for a colleague who fell ill. */
function mayArrange(by: Staff, coveredId: string): boolean {
  return by.id === coveredId || by.permissions.has("infoRequest.assign");
}

async function isOfAgency(by: Staff, staffId: string): Promise<boolean> {
  const found = await q()
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.id, staffId), eq(staff.agencyId, by.agencyId ?? ""), isNull(staff.disabledAt)));
  return found.length > 0;
}

/** Arranges who acts for somebody who is away; on one day nobody is covered by two. */
export async function arrangeCover(
  by: Staff<"infoRequest.read">,
  { coveredId, coverId, fromOn, untilOn }: NewCover,
  at: number,
): Promise<{ id: string } | { refusal: CoverRefusal }> {
  return tx(async () => {
    if (!mayArrange(by, coveredId)) return { refusal: "notYours" };
    if (coveredId === coverId) return { refusal: "oneself" };
    if (!(await isOfAgency(by, coveredId)) || !(await isOfAgency(by, coverId)))
      return { refusal: "notColleague" };
    const [other] = await q()
      .select({ id: covers.id })
      .from(covers)
      .where(
        and(
          eq(covers.coveredId, coveredId),
          isNull(covers.endedAt),
          lte(covers.fromOn, untilOn),
          gte(covers.untilOn, fromOn),
        ),
      )
      .limit(1);
    if (other) return { refusal: "overlaps" };
    const id = newId();
    await q()
      .insert(covers)
      .values({
        id,
        agencyId: by.agencyId ?? "",
        coveredId,
        coverId,
        fromOn,
        untilOn,
        createdBy: by.id,
        createdAt: at,
      });
    await appendAudit({
      at,
      actor: by.id,
      intent: "staff.cover",
      objectKind: "staff",
      objectId: coveredId,
      fields: [`cover:${coverId}`, `from:${fromOn}`, `until:${untilOn}`],
    });
    return { id };
  });
}

/** Ends a cover before its last day; what was done under it stays done. */
export async function endCover(
  by: Staff<"infoRequest.read">,
  id: string,
  at: number,
): Promise<{ ended: true } | { refusal: CoverRefusal }> {
  return tx(async () => {
    const [row] = await q()
      .select({ coveredId: covers.coveredId })
      .from(covers)
      .where(and(eq(covers.id, id), eq(covers.agencyId, by.agencyId ?? ""), isNull(covers.endedAt)));
    if (!row) return { refusal: "noSuchCover" };
    if (!mayArrange(by, row.coveredId)) return { refusal: "notYours" };
    await q().update(covers).set({ endedAt: at }).where(eq(covers.id, id));
    await appendAudit({
      at,
      actor: by.id,
      intent: "staff.endCover",
      objectKind: "staff",
      objectId: row.coveredId,
    });
    return { ended: true };
  });
}
