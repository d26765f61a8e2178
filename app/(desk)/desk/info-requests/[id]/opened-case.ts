import { notFound } from "next/navigation";
import { cache } from "react";
import { recordRefusedRead } from "@/db/mutations/refused-access";
import { calendarInForce } from "@/db/queries/calendar";
import { coveredBy } from "@/db/queries/covers";
import { deskAnswer, deskCase } from "@/db/queries/desk-case";
import type { Staff } from "@/domain/access/actor";
import { clockOf } from "@/domain/info-request/clock/clock";
import { dueOf } from "@/domain/info-request/clock/due";
import type { LifecycleContext } from "@/domain/info-request/history/lifecycle";
import { missingParts } from "@/domain/letter/items";
import { now, today } from "@/server/clock";

/** Everything that its pages ask of a case: history, clock, answer, and what the rules ask; another agency's is not found (AU-016). */
async function open(staff: Staff<"infoRequest.read">, id: string) {
  const found = await deskCase(staff, id);
  if (!found) {
    await recordRefusedRead(staff, id, now());
    notFound();
  }
  const on = today();
  const calendar = await calendarInForce();
  const answer = await deskAnswer(staff, id);
  const clock = clockOf(found.history, calendar);
  const missing = answer
    ? missingParts(answer.outcome, answer.outcomeReason, answer.parts, answer.items)
    : [];
  const context: LifecycleContext = {
    today: on,
    calendar,
    by: staff.id,
    headOfOffice: staff.headOfOffice,
    actsFor: await coveredBy(staff.id, on),
    held: staff.permissions,
    answerComplete: answer !== null && missing.length === 0,
  };
  return {
    ...found,
    /** The number of its last event; a form that was drawn before another event is refused. */
    version: found.history.length,
    answer,
    missing,
    clock,
    due: dueOf(clock, on, calendar),
    context,
  };
}

/** A case as its pages need it, read once a call: head and page of one answer share it. */
export const openedCase = cache(open);
export type OpenedCase = Awaited<ReturnType<typeof openedCase>>;
