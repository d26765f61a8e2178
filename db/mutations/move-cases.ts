import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { firstChange, type Move, moveKind, moveOf } from "@/domain/calendar/moves";
import type { RecordedEvent } from "@/domain/info-request/history/events";
import { project } from "@/domain/info-request/history/projection";
import { beijingDate, type CalendarDate } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";
import { workingCalendar } from "@/domain/time/working-days";
import { q, tx } from "../client";
import { calendarInForce, knownNotices } from "../queries/calendar";
import { withinReachOf } from "../queries/calendar-preview";
import { historiesOf } from "../queries/desk-info-requests";
import { calendarChanges } from "../schema/calendar";
import { infoRequests } from "../schema/info-requests";
import { staffNotices } from "../schema/notices";
import { appendAudit } from "./audit";
import { appendEvent } from "./history";
import { notify } from "./notices";
import { queueMail } from "./outbox";

/** Cases of one step: short enough that nobody waits noticeably for the writer. */
const STEP = 20;
const SYSTEM = { staffId: null, actor: "system", headOfOffice: false } as const;

type Change = typeof calendarChanges.$inferSelect;

/** A confirmed notice whose cases are not all recomputed. */
async function unfinished(): Promise<Change | undefined> {
  const [change] = await q()
    .select()
    .from(calendarChanges)
    .where(and(isNotNull(calendarChanges.confirmedAt), isNull(calendarChanges.finishedAt)))
    .orderBy(asc(calendarChanges.confirmedAt))
    .limit(1);
  return change;
}

/** The calendars without and with exactly this notice, whatever was added later. */
async function calendarsAround(change: Change) {
  const known = await knownNotices();
  const at = known.findIndex(({ id }) => id === change.holidayNoticeId);
  return { before: workingCalendar(known.slice(0, at)), after: workingCalendar(known.slice(0, at + 1)) };
}

/**
 * Recomputes the open cases that a confirmed notice can move, in steps of one transaction each: a step takes up where the last
 * one ended, so that two workers do not do the same twice and a start after a power cut goes on. Others write between steps.
 */
export async function moveCases(at: number): Promise<void> {
  while (await moveSome(at)) await setImmediate();
}

async function moveSome(at: number): Promise<boolean> {
  return tx(async () => {
    const change = await unfinished();
    if (!change) return false;
    const { before, after } = await calendarsAround(change);
    const first = firstChange(change.notice, before, after);
    const cases = first
      ? await q()
          .select({ id: infoRequests.id, handlerId: infoRequests.handlerId })
          .from(infoRequests)
          .where(and(withinReachOf(first), gt(infoRequests.id, change.doneUpTo ?? "")))
          .orderBy(asc(infoRequests.id))
          .limit(STEP)
      : [];
    const histories = await historiesOf(cases.map(({ id }) => id));
    const counts = { earlier: change.earlier, later: change.later, settled: change.settled };
    for (const { id, handlerId } of cases) {
      const history = histories.get(id) ?? [];
      const move = moveBy(change, history, before, after);
      const kind = move ? moveKind(move) : "same";
      if (move && (kind === "earlier" || kind === "later")) await recordMove(id, handlerId, move, at);
      else await refold(id, history);
      if (kind !== "same") counts[kind] += 1;
    }
    const last = cases.at(-1);
    await q()
      .update(calendarChanges)
      .set({
        ...counts,
        examined: change.examined + cases.length,
        ...(last ? { doneUpTo: last.id } : { finishedAt: at }),
      })
      .where(eq(calendarChanges.id, change.id));
    if (!last) await finish(change, at);
    return last !== undefined;
  });
}

/** What this notice did to a case; null for one that had no last day when it was confirmed. */
function moveBy(
  { confirmedAt }: Change,
  history: readonly RecordedEvent[],
  before: WorkingCalendar,
  after: WorkingCalendar,
): Move | null {
  const then = history.filter(({ at }) => at <= (confirmedAt ?? 0));
  return then.length > 0 && moveOf(then, before, after) ? moveOf(history, before, after) : null;
}

async function recordMove(
  infoRequestId: string,
  handlerId: string | null,
  { before, after, provisionalAfter }: Move,
  at: number,
): Promise<void> {
  const on = beijingDate(at);
  const event = { kind: "calendarChanged", on, dueBefore: before, dueAfter: after } as const;
  const recorded = await appendEvent(infoRequestId, event, SYSTEM, at);
  if ("refusal" in recorded) throw new Error(`a moved date was refused: ${recorded.refusal}`);
  if (!handlerId) return;
  const facts = { dueBefore: before, dueAfter: after, provisional: provisionalAfter };
  await notify({ staffId: handlerId, kind: "dueMoved", infoRequestId, on, facts }, at);
}

/** Folds a row again whose day stays: it may no longer be 预估. Nothing happened to the case, so its history says nothing. */
async function refold(infoRequestId: string, history: readonly RecordedEvent[]): Promise<void> {
  const { outcomeReason: _, ...projection } = project(history, await calendarInForce());
  await q().update(infoRequests).set(projection).where(eq(infoRequests.id, infoRequestId));
}

/** Notes that all cases are done, and writes to the officers who want mail. */
async function finish(change: Change, at: number): Promise<void> {
  const on: CalendarDate = beijingDate(at);
  const told = await q()
    .selectDistinct({ staffId: staffNotices.staffId })
    .from(staffNotices)
    .where(and(eq(staffNotices.kind, "dueMoved"), eq(staffNotices.on, on)));
  for (const { staffId } of told)
    await queueMail(
      { key: `datesMoved|${change.id}|${staffId}`, to: { staffId }, mail: { kind: "datesMoved", on } },
      at,
    );
  await appendAudit({
    at,
    actor: "system",
    intent: "calendar.finish",
    objectKind: "calendarChange",
    objectId: change.id,
  });
}
