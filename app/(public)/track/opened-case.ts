import { cookies } from "next/headers";
import { calendarInForce } from "@/db/queries/calendar";
import { trackedInfoRequest } from "@/db/queries/tracked-info-request";
import { clockOf } from "@/domain/info-request/clock";
import { dueOf } from "@/domain/info-request/due";
import { lastOf } from "@/domain/info-request/events";
import { now, today } from "@/server/clock";
import { type TrackNotice, trackedCaseId, trackNotice } from "@/server/tracking-cookies";
import type { CaseState } from "@/text/case-sentence";

async function readCookie(): Promise<(name: string) => string | undefined> {
  const jar = await cookies();
  return (name) => jar.get(name)?.value;
}

/** The case that this browser opened, as it stands today; null when none is open any more. */
export async function openedCase() {
  const id = trackedCaseId(await readCookie(), now());
  const tracked = id === null ? null : await trackedInfoRequest(id);
  if (!tracked) return null;
  const on = today();
  const calendar = await calendarInForce();
  const clock = clockOf(tracked.history, calendar);
  const state: CaseState = {
    stage: tracked.stage,
    outcome: tracked.outcome,
    due: dueOf(clock, on, calendar),
    agencyName: tracked.agency.name,
    answeredOn: lastOf(tracked.history, "answered")?.on ?? null,
    deliveredOn: lastOf(tracked.history, "delivered")?.on ?? null,
    stoppedOn: clock.stoppedOn,
  };
  return { tracked, calendar, clock, state, on };
}
export type OpenedCase = NonNullable<Awaited<ReturnType<typeof openedCase>>>;

/** What the page before wanted to say. */
export async function openedNotice(): Promise<TrackNotice | null> {
  return trackNotice(await readCookie(), now());
}
