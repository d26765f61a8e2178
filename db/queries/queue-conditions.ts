import { and, eq, gte, inArray, isNull, lte, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { AT_WORK, type DeskView, type OpenView, type ViewDay } from "@/domain/info-request/desk/desk-views";
import type { QueueFilter } from "@/domain/info-request/desk/queue-filter";
import type { Stage } from "@/domain/info-request/history/lifecycle";
import { infoRequests } from "../schema/info-requests";
import { holdsText } from "../search/case-search";

/** Stages in which nothing is owed any more. */
export const OVER: Stage[] = ["delivered", "closed"];

const { agencyId, stage, handlerId, dueOn, clockState, channel, applicantType } = infoRequests;

/** The condition inside every query of the desk: nothing of another agency (AU-016). */
export const ownAgency = (by: Staff<"infoRequest.read">) => eq(agencyId, by.agencyId ?? "");

/** The same where ids are given: a text that no index holds, so that cases are looked up by id and not among all of the agency's. */
export const ownAgencyOf = (by: Staff<"infoRequest.read">) => sql`${agencyId} || '' = ${by.agencyId ?? ""}`;

/** Cases that are not over; named one by one, so that the index leads to them. */
export const isOpen = inArray(stage, [
  "submitted",
  "received",
  "registered",
  "processing",
  "amendmentAsked",
  "consulting",
  "feeDue",
  "inReview",
  "signed",
  "answered",
]);

/** What domain/info-request/desk-views says of each view, for the database; a test holds the two together. */
const inView = {
  today: ({ horizon }) => lte(dueOn, horizon),
  unconfirmed: () => eq(stage, "submitted"),
  unregistered: () => eq(stage, "received"),
  unassigned: () => or(eq(stage, "registered"), and(isNull(handlerId), inArray(stage, [...AT_WORK]))),
  mine: ({ me, covered }) => inArray(handlerId, [me, ...covered]),
  inReview: ({ me }) => and(eq(stage, "inReview"), sql`${handlerId} IS NOT ${me}`),
  toDeliver: () => inArray(stage, ["signed", "answered"]),
  paused: () => eq(clockState, "paused"),
  consulting: () => eq(stage, "consulting"),
  amendment: () => eq(stage, "amendmentAsked"),
  fee: () => eq(stage, "feeDue"),
  thisWeek: ({ today, sunday }) => and(gte(dueOn, today), lte(dueOn, sunday)),
  overdue: ({ today }) => sql`${dueOn} < ${today}`,
} satisfies Record<OpenView, (day: ViewDay) => SQL | undefined>;

/** The condition of a view over cases that are not over. */
export function openViewCondition(view: OpenView, day: ViewDay): SQL | undefined {
  return view === "toDeliver" ? inView[view]() : and(ne(stage, "answered"), inView[view](day));
}

const isOpenView = (view: DeskView): view is OpenView => view !== "closed" && view !== "all";

/** True for a view whose cases are ordered by urgency. */
export function isByUrgency({ view, sort }: QueueFilter): boolean {
  return sort === "urgency" && isOpenView(view);
}

function handledBy(handler: string, me: string): SQL {
  if (handler === "nobody") return isNull(handlerId);
  return eq(handlerId, handler === "me" ? me : handler);
}

/** The condition of a whole filter, the officer's own agency included. */
export function filterCondition(
  by: Staff<"infoRequest.read">,
  filter: QueueFilter,
  day: ViewDay,
): SQL | undefined {
  const { view } = filter;
  return and(
    ownAgency(by),
    isOpenView(view) ? and(isOpen, openViewCondition(view, day)) : undefined,
    view === "closed" ? inArray(stage, OVER) : undefined,
    filter.stage ? eq(stage, filter.stage) : undefined,
    filter.channel ? eq(channel, filter.channel) : undefined,
    filter.applicantType ? eq(applicantType, filter.applicantType) : undefined,
    filter.handler ? handledBy(filter.handler, by.id) : undefined,
    filter.dueFrom ? gte(dueOn, filter.dueFrom) : undefined,
    filter.dueTo ? lte(dueOn, filter.dueTo) : undefined,
    // A period that is over is not due on any day.
    filter.dueFrom || filter.dueTo ? notInArray(stage, [...OVER, "answered"]) : undefined,
    filter.text ? holdsText(filter.text) : undefined,
  );
}
