import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { firstChange } from "@/domain/calendar/moves";
import type { ChangeRefusal } from "@/domain/calendar/notice-problems";
import type { HolidayNotice } from "@/domain/time/working-days";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { knownNotices, stateOfNotices } from "../queries/calendar";
import { calendarsOf } from "../queries/calendar-preview";
import { calendarChanges } from "../schema/calendar";
import { holidayNotices } from "../schema/house-keeping";
import { appendAudit } from "./audit";

/** Adds State Council notices; a later notice of the same days wins over an earlier one. Returns their ids. */
export async function addHolidayNotices(
  actor: string,
  notices: readonly HolidayNotice[],
  at: number,
): Promise<string[]> {
  return tx(async () => {
    const ids: string[] = [];
    for (const notice of notices) {
      const id = newId();
      await q()
        .insert(holidayNotices)
        .values({ id, ...notice, createdAt: at });
      await appendAudit({ at, actor, intent: "calendar.add", objectKind: "holidayNotice", objectId: id });
      ids.push(id);
    }
    return ids;
  });
}

/** Who changes the calendar: an administrator, or whoever runs the command on the machine. */
export type CalendarKeeper = Staff<"site.manage"> | "system";

const actorOf = (by: CalendarKeeper) => (by === "system" ? by : by.id);

/** A notice that was read and is to be looked at before it counts. */
export interface Proposal {
  notice: HolidayNotice;
  title: string;
  documentNumber: string | null;
}

/** Keeps a notice that was read, so that it can be looked at with the cases that it moves; a notice that changes nothing is not kept. */
export async function proposeChange(
  by: CalendarKeeper,
  proposal: Proposal,
  at: number,
): Promise<{ id: string } | { refusal: "nothingNew" }> {
  return tx(async () => {
    const known = await knownNotices();
    const { before, after } = calendarsOf(known, proposal.notice);
    if (firstChange(proposal.notice, before, after) === null) return { refusal: "nothingNew" };
    const id = newId();
    await q()
      .insert(calendarChanges)
      .values({
        id,
        ...proposal,
        seenNotices: stateOfNotices(known),
        proposedBy: by === "system" ? null : by.id,
        proposedAt: at,
      });
    await appendAudit({
      at,
      actor: actorOf(by),
      intent: "calendar.propose",
      objectKind: "calendarChange",
      objectId: id,
    });
    return { id };
  });
}

/** Puts a notice into the calendar; the cases follow in steps (`moveCases`). Confirming twice changes nothing. */
export async function confirmChange(
  by: CalendarKeeper,
  id: string,
  at: number,
): Promise<{ confirmed: boolean } | { refusal: ChangeRefusal }> {
  return tx(async () => {
    const [change] = await q().select().from(calendarChanges).where(eq(calendarChanges.id, id));
    if (!change) return { refusal: "noSuchChange" };
    if (change.confirmedAt !== null) return { confirmed: false };
    const [other] = await q()
      .select({ id: calendarChanges.id })
      .from(calendarChanges)
      .where(and(isNotNull(calendarChanges.confirmedAt), isNull(calendarChanges.finishedAt)));
    if (other) return { refusal: "anotherUnderWay" };
    if (stateOfNotices(await knownNotices()) !== change.seenNotices) return { refusal: "changedMeanwhile" };
    const [holidayNoticeId] = await addHolidayNotices(actorOf(by), [change.notice], at);
    await q()
      .update(calendarChanges)
      .set({ confirmedAt: at, ...(holidayNoticeId && { holidayNoticeId }) })
      .where(eq(calendarChanges.id, id));
    return { confirmed: true };
  });
}
