import type { Metadata } from "next";
import { cookies } from "next/headers";
import { calendarInForce } from "@/db/queries/calendar";
import { type TrackedInfoRequest, trackedInfoRequest } from "@/db/queries/tracked-info-request";
import { owesReasons } from "@/domain/info-request/applicant/applicant-acts";
import { clockOf } from "@/domain/info-request/clock/clock";
import { dueOf } from "@/domain/info-request/clock/due";
import { lastOf } from "@/domain/info-request/history/events";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { now, today } from "@/server/clock";
import { receiptOf, type TrackNotice, trackedCaseId, trackNotice } from "@/server/tracking-cookies";
import type { CaseState } from "@/text/case-sentence";
import { casePage, receiptPage, trackPage } from "@/text/track";
import { pageMetadata } from "../page-metadata";

async function readCookie(): Promise<(name: string) => string | undefined> {
  const jar = await cookies();
  return (name) => jar.get(name)?.value;
}

/** What the first sentence says besides the clock. */
function standing(tracked: TrackedInfoRequest, on: CalendarDate) {
  const { history, texts, links } = tracked;
  const asked = lastOf(history, "reasonAsked");
  const extended = lastOf(history, "extended");
  return {
    reasonsOwed: asked && owesReasons(history) ? { until: asked.until, isOver: on > asked.until } : null,
    extensionReason: (extended && texts.get(extended.seq)) ?? null,
    mergedInto: links.mergedInto,
    splitInto: links.splitInto,
    splitFrom: links.splitFrom,
    isTransferred: lastOf(history, "transferred") !== undefined,
    urgedOn: lastOf(history, "urged")?.on ?? null,
  };
}

/** The case that this browser opened, as it stands today; null when none is open any more. */
export async function openedCase() {
  const id = trackedCaseId(await readCookie(), now());
  return id === null ? null : openedCaseOf(id);
}

/** A case as it stands today, for callers that have found it to be this browser's. */
export async function openedCaseOf(id: string) {
  const tracked = await trackedInfoRequest(id);
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
    ...standing(tracked, on),
  };
  return { tracked, calendar, clock, state, on };
}
export type OpenedCase = NonNullable<Awaited<ReturnType<typeof openedCaseOf>>>;

/** What the page before wanted to say. */
export async function openedNotice(): Promise<TrackNotice | null> {
  return trackNotice(await readCookie(), now());
}

/** What submitting left for this browser to print. */
export async function openedReceipt() {
  return receiptOf(await readCookie(), now());
}

/** The head of a private page: no search engine keeps it, and its title names neither the case nor a person. */
export async function privateHead(title: string): Promise<Metadata> {
  const { description } = trackPage;
  return pageMetadata({ title, description, canonicalPath: "/track", indexed: false });
}

/** The head of a page behind the code; one that shows nothing any more is named for what it says. */
export async function caseHead(title: string): Promise<Metadata> {
  const isOpen = trackedCaseId(await readCookie(), now()) !== null;
  return privateHead(isOpen ? title : casePage.expired.title);
}

/** The head of the receipt, likewise. */
export async function receiptHead(): Promise<Metadata> {
  return privateHead((await openedReceipt()) ? receiptPage.title : receiptPage.expired.title);
}
