import { and, eq, isNull, lt } from "drizzle-orm";
import type { NoticeFacts, NoticeKind } from "@/domain/notice/notice-kinds";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { staffNotices } from "../schema/notices";

/** Something that an officer is to be told. */
export interface NewNotice {
  staffId: string;
  kind: NoticeKind;
  /** The case that it is about; null when it is about none. */
  infoRequestId: string | null;
  /** The draft or publication that it is about, where it is about one. */
  draftId?: string | null;
  on: CalendarDate;
  /** What else tells this notice from another of its kind and day. */
  about?: string;
  facts?: NoticeFacts;
}

/** Tells an officer something, once for each kind, case and day; false when they were told before. Inside the `tx` of what happened. */
export async function notify(notice: NewNotice, at: number): Promise<boolean> {
  const { staffId, kind, infoRequestId, draftId = null, on, about = "", facts = {} } = notice;
  const onceKey = [staffId, kind, infoRequestId ?? draftId ?? about, on].join("|");
  const told = await tx(() =>
    q()
      .insert(staffNotices)
      .values({ id: newId(), staffId, kind, infoRequestId, draftId, on, onceKey, facts, createdAt: at })
      .onConflictDoNothing({ target: staffNotices.onceKey })
      .returning({ id: staffNotices.id }),
  );
  return told.length > 0;
}

/** Notes that an officer has read one of their notices, or all of them; those of somebody else stay as they are. */
export async function markRead(staffId: string, which: { id: string } | "all", at: number): Promise<void> {
  const one = which === "all" ? undefined : eq(staffNotices.id, which.id);
  await tx(async () => {
    await q()
      .update(staffNotices)
      .set({ readAt: at })
      .where(and(eq(staffNotices.staffId, staffId), isNull(staffNotices.readAt), one));
  });
}

/** Forgets notices that are older than an instant; what happened stands in the history of the case. */
export async function forgetOldNotices(before: number): Promise<void> {
  await tx(async () => {
    await q().delete(staffNotices).where(lt(staffNotices.createdAt, before));
  });
}
