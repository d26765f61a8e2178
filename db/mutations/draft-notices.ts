import type { Role } from "@/domain/access/roles";
import type { NoticeFacts, NoticeKind } from "@/domain/notice/notice-kinds";
import { beijingDate, type CalendarDate } from "@/domain/time/calendar-date";
import { holdersOf } from "../queries/due-cases";
import { notify } from "./notices";

const DESK: readonly Role[] = ["editor", "publisher"];

/** Tells the editors and publishers of a draft's agency something about it, each once for a day; inside the `tx` of what happened. */
export async function tellAboutDraft(
  draft: { id: string; agencyId: string },
  kind: NoticeKind,
  facts: NoticeFacts,
  at: number,
  on: CalendarDate = beijingDate(at),
): Promise<void> {
  const people = new Set<string>();
  for (const role of DESK)
    for (const { id } of (await holdersOf(role)).get(draft.agencyId) ?? []) people.add(id);
  for (const staffId of people) {
    await notify({ staffId, kind, infoRequestId: null, draftId: draft.id, on, facts }, at);
  }
}
