import { eq } from "drizzle-orm";
import type { Permission } from "@/domain/access/roles";
import type { InfoRequestEvent, RecordedEvent } from "@/domain/info-request/history/events";
import { follow, type Refusal, type Stage } from "@/domain/info-request/history/lifecycle";
import { project } from "@/domain/info-request/history/projection";
import { missingParts } from "@/domain/letter/items";
import { beijingDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { calendarInForce } from "../queries/calendar";
import { coveredBy } from "../queries/covers";
import { historyOf } from "../queries/info-requests";
import { answers, infoRequestEvents, infoRequests } from "../schema/info-requests";
import { appendAudit } from "./audit";
import { queueCaseNews } from "./case-news";

/** Who causes an event: a staff id with the mark of a head of office, or the applicant, or the system. */
export interface Causer {
  staffId: string | null;
  /** As the audit log names them. */
  actor: string;
  headOfOffice: boolean;
  /** What an officer may do; the demonstration's and the archive's own hands leave it out. */
  held?: ReadonlySet<Permission>;
}

export type Recorded = { stage: Stage } | { refusal: Refusal };

/** True when the drafted answer holds every part that its outcome demands. */
async function answerIsComplete(infoRequestId: string): Promise<boolean> {
  const [answer] = await q()
    .select({
      outcome: answers.outcome,
      outcomeReason: answers.outcomeReason,
      parts: answers.parts,
      items: answers.items,
    })
    .from(answers)
    .where(eq(answers.infoRequestId, infoRequestId));
  if (!answer) return false;
  return missingParts(answer.outcome, answer.outcomeReason, answer.parts, answer.items).length === 0;
}

/** What the history says together with what a rule asks beyond it. */
export async function caseFacts(infoRequestId: string, causer: Causer, at: number) {
  const history = await historyOf(infoRequestId);
  const context = {
    today: beijingDate(at),
    calendar: await calendarInForce(),
    by: causer.staffId,
    headOfOffice: causer.headOfOffice,
    actsFor: causer.staffId ? await coveredBy(causer.staffId, beijingDate(at)) : [],
    ...(causer.held && { held: causer.held }),
    answerComplete: await answerIsComplete(infoRequestId),
  };
  return { history, context };
}

/**
 * Appends one event and folds the row again; refuses what the law or the lifecycle does not allow. Callers have asked before
 * whether this person may cause it: `recordEvent` for people, the first start and archives for themselves.
 */
export async function appendEvent(
  infoRequestId: string,
  event: InfoRequestEvent,
  causer: Causer,
  at: number,
): Promise<Recorded> {
  return tx(async () => {
    const { history, context } = await caseFacts(infoRequestId, causer, at);
    const followed = follow(history, event, context);
    if ("refusal" in followed) return followed;
    const seq = history.length + 1;
    await q().insert(infoRequestEvents).values({
      id: newId(),
      infoRequestId,
      seq,
      kind: event.kind,
      on: event.on,
      at,
      staffId: causer.staffId,
      event,
    });
    const recorded: RecordedEvent[] = [...history, { ...event, seq, at, by: causer.staffId }];
    const { outcomeReason: _, ...projection } = project(recorded, context.calendar);
    await q()
      .update(infoRequests)
      .set({
        ...projection,
        ...(event.kind === "transferred" && { agencyId: event.toAgencyId }),
        lastEventAt: at,
        lockVersion: seq,
      })
      .where(eq(infoRequests.id, infoRequestId));
    await appendAudit({
      at,
      actor: causer.actor,
      intent: `infoRequest.${event.kind}`,
      objectKind: "infoRequest",
      objectId: infoRequestId,
    });
    await queueCaseNews(infoRequestId, { kind: event.kind, seq }, at);
    return followed;
  });
}
