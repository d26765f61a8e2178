import { eq } from "drizzle-orm";
import type { EventKind, InfoRequestEvent, RecordedEvent } from "@/domain/info-request/history/events";
import { handlerOf, refusalOf } from "@/domain/info-request/history/lifecycle";
import type { NoticeKind } from "@/domain/notice/notice-kinds";
import { beijingDate, type CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { calendarInForce } from "../queries/calendar";
import { coveredBy, whoIsHere } from "../queries/covers";
import { historyOf } from "../queries/info-requests";
import { colleagues } from "../queries/staff";
import { infoRequests } from "../schema/info-requests";
import { notify } from "./notices";

/** What the handler of a case is told when somebody else does something with it. */
const TOLD_TO_HANDLER: Readonly<Partial<Record<EventKind, NoticeKind>>> = {
  assigned: "assigned",
  handedOver: "handedOver",
  sentBack: "sentBack",
  amended: "amended",
  urged: "urged",
  thirdPartyReplied: "replied",
  coMakerReplied: "replied",
  reasonGiven: "reasonGiven",
};

/** Those of the agency who may sign this answer: whoever worked on it may not. */
async function signersOf(
  infoRequestId: string,
  history: readonly RecordedEvent[],
  on: CalendarDate,
): Promise<string[]> {
  const [row] = await q()
    .select({ agencyId: infoRequests.agencyId })
    .from(infoRequests)
    .where(eq(infoRequests.id, infoRequestId));
  const calendar = await calendarInForce();
  const signers: string[] = [];
  for (const { id } of await colleagues(row?.agencyId ?? "", "reviewer")) {
    const context = { today: on, calendar, by: id, actsFor: await coveredBy(id, on) };
    if (refusalOf(history, "signedOff", context) !== "ownDraft") signers.push(id);
  }
  return signers;
}

/** Tells those whose turn it is of an event that was just recorded, never whoever caused it. Inside its `tx`. */
export async function tellOf(
  infoRequestId: string,
  event: InfoRequestEvent,
  causedBy: string | null,
  at: number,
): Promise<void> {
  const on = beijingDate(at);
  const tell = async (staffId: string, kind: NoticeKind) => {
    if (staffId !== causedBy) await notify({ staffId, kind, infoRequestId, on }, at);
  };
  if (event.kind === "sentForReview") {
    for (const id of await signersOf(infoRequestId, await historyOf(infoRequestId), on))
      await tell(id, "sentForReview");
    return;
  }
  const kind = TOLD_TO_HANDLER[event.kind];
  const handlerId = kind ? handlerOf(await historyOf(infoRequestId)) : null;
  if (kind && handlerId) await tell(await whoIsHere(handlerId, on), kind);
}
