import type { HolidayNotice } from "@/domain/time/working-days";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { holidayNotices } from "../schema/house-keeping";
import { appendAudit } from "./audit";

/** Adds State Council notices; a later notice of the same days wins over an earlier one. */
export async function addHolidayNotices(
  actor: string,
  notices: readonly HolidayNotice[],
  at: number,
): Promise<void> {
  await tx(async () => {
    for (const notice of notices) {
      const id = newId();
      await q()
        .insert(holidayNotices)
        .values({ id, ...notice, createdAt: at });
      await appendAudit({ at, actor, intent: "calendar.add", objectKind: "holidayNotice", objectId: id });
    }
  });
}
