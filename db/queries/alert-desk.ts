import { and, asc, desc, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { alertMessages, alertReviews, alertSightings, alerts, dutyShifts } from "../schema/alerts";
import { staff, staffRoles } from "../schema/staff";

type Reader = Staff<"draft.read">;

/** The condition inside every query of the desk: one's own agency and no other. */
const own = ({ agencyId }: Reader) => (agencyId === null ? sql`1 = 0` : eq(alerts.agencyId, agencyId));

const author = alias(staff, "alert_author");
const second = alias(staff, "alert_second");

const messages = () =>
  q()
    .select({
      id: alertMessages.id,
      alertId: alertMessages.alertId,
      agencyId: alerts.agencyId,
      sentAt: alerts.sentAt,
      seq: alertMessages.seq,
      action: alertMessages.action,
      kind: alertMessages.kind,
      colour: alertMessages.colour,
      situation: alertMessages.situation,
      advice: alertMessages.advice,
      areas: alertMessages.areas,
      validUntil: alertMessages.validUntil,
      contentHash: alertMessages.contentHash,
      authorId: alertMessages.authorId,
      authorName: author.name,
      writtenAt: alertMessages.at,
      decision: alertReviews.decision,
      secondName: second.name,
      way: alertReviews.way,
      onDuty: alertReviews.onDuty,
      opinion: alertReviews.opinion,
      decidedAt: alertReviews.at,
      currentMessageId: alerts.currentMessageId,
      holdsUntil: alerts.holdsUntil,
    })
    .from(alertMessages)
    .innerJoin(alerts, eq(alerts.id, alertMessages.alertId))
    .innerJoin(author, eq(author.id, alertMessages.authorId))
    .leftJoin(alertReviews, eq(alertReviews.messageId, alertMessages.id))
    .leftJoin(second, eq(second.id, alertReviews.staffId));

export type DeskMessage = Awaited<ReturnType<typeof messages>>[number];

const isLast = sql`${alertMessages.seq} = (select max(m.seq) from alert_messages m where m.alert_id = ${alertMessages.alertId})`;

/** Messages of one's agency that wait for the second person, the oldest first; one that a later message replaced waits no more. */
export async function waitingAlerts(by: Reader): Promise<DeskMessage[]> {
  return messages()
    .where(and(own(by), isNull(alertReviews.id), isLast))
    .orderBy(asc(alertMessages.at));
}

/** The latest message of each alert of one's agency, the latest alert first. */
export async function alertDesk(by: Reader, limit: number): Promise<DeskMessage[]> {
  return messages()
    .where(and(own(by), isLast))
    .orderBy(desc(alerts.createdAt), desc(alerts.id))
    .limit(limit);
}

/** Everything that was written of one alert, in order; empty for another agency's. */
export async function alertHistory(by: Reader, alertId: string): Promise<DeskMessage[]> {
  return messages()
    .where(and(own(by), eq(alertMessages.alertId, alertId)))
    .orderBy(asc(alertMessages.seq));
}

/** A message that is what the public reads now; null for any other. */
export async function soughtMessage(messageId: string) {
  const [row] = await messages().where(
    and(eq(alertMessages.id, messageId), eq(alerts.currentMessageId, messageId)),
  );
  return row ?? null;
}

/** What the server saw on its surfaces of one message: when a channel first carried it, and what the last look said. */
export async function sightingsOf(messageId: string) {
  const found = await q()
    .select({
      channel: alertSightings.channel,
      seen: alertSightings.seen,
      detail: alertSightings.detail,
      at: alertSightings.at,
    })
    .from(alertSightings)
    .where(eq(alertSightings.messageId, messageId))
    .orderBy(asc(alertSightings.at), asc(alertSightings.id));
  return [...Map.groupBy(found, ({ channel }) => channel)].map(([channel, looks]) => {
    const first = looks.find(({ seen }) => seen);
    const last = looks.at(-1);
    return { channel, seenAt: first?.at ?? null, lookedAt: last?.at ?? 0, detail: last?.detail ?? "" };
  });
}
export type Sighting = Awaited<ReturnType<typeof sightingsOf>>[number];

/** Who of an agency is on duty at an instant. */
export async function onDuty(agencyId: string, at: number) {
  return q()
    .select({ staffId: dutyShifts.staffId, name: staff.name, untilAt: dutyShifts.untilAt })
    .from(dutyShifts)
    .innerJoin(staff, eq(staff.id, dutyShifts.staffId))
    .where(
      and(
        eq(dutyShifts.agencyId, agencyId),
        lte(dutyShifts.fromAt, at),
        gt(dutyShifts.untilAt, at),
        isNull(dutyShifts.removedAt),
        isNull(staff.disabledAt),
      ),
    )
    .orderBy(asc(dutyShifts.fromAt), asc(dutyShifts.id));
}

/** The shifts of one's agency that are not over, in order. */
export async function dutyRoster({ agencyId }: Staff, at: number) {
  if (agencyId === null) return [];
  return q()
    .select({
      id: dutyShifts.id,
      name: staff.name,
      fromAt: dutyShifts.fromAt,
      untilAt: dutyShifts.untilAt,
    })
    .from(dutyShifts)
    .innerJoin(staff, eq(staff.id, dutyShifts.staffId))
    .where(and(eq(dutyShifts.agencyId, agencyId), gt(dutyShifts.untilAt, at), isNull(dutyShifts.removedAt)))
    .orderBy(asc(dutyShifts.fromAt), asc(dutyShifts.id));
}

/** Who of one's agency may examine, and so can be put on the roster. */
export async function mayBeOnDuty({ agencyId }: Staff) {
  if (agencyId === null) return [];
  return q()
    .selectDistinct({ id: staff.id, name: staff.name })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(
      and(
        eq(staff.agencyId, agencyId),
        inArray(staffRoles.role, ["secrecyReviewer"]),
        isNull(staff.disabledAt),
      ),
    )
    .orderBy(asc(staff.name), asc(staff.id));
}
