import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { bySeverity } from "@/domain/alert/alert-kinds";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { alertMessages, alertReviews, alerts } from "../schema/alerts";
import { publications } from "../schema/publications";
import { inPublic } from "./publications";

/** What the public is told of an alert: its latest message that was examined. */
const told = {
  id: alerts.id,
  messageId: alertMessages.id,
  seq: alertMessages.seq,
  action: alertMessages.action,
  kind: alertMessages.kind,
  colour: alertMessages.colour,
  situation: alertMessages.situation,
  advice: alertMessages.advice,
  areas: alertMessages.areas,
  validUntil: alertMessages.validUntil,
  firstSentAt: alerts.firstSentAt,
  sentAt: alerts.sentAt,
  agencyName: agencies.name,
  agencyCode: agencies.code,
  creditCode: agencies.creditCode,
  phone: agencies.phone,
  demonstration: alerts.demonstration,
};

const rows = () =>
  q()
    .select(told)
    .from(alerts)
    .innerJoin(alertMessages, eq(alertMessages.id, alerts.currentMessageId))
    .innerJoin(agencies, eq(agencies.id, alerts.agencyId))
    // Whatever takes the entry from the catalogue takes the alert from everywhere.
    .innerJoin(publications, and(eq(publications.id, alerts.id), inPublic));

type Row = Awaited<ReturnType<typeof rows>>[number];

const whole = ({ firstSentAt, sentAt, ...row }: Row) => ({
  ...row,
  firstSentAt: firstSentAt ?? 0,
  sentAt: sentAt ?? 0,
});
export type PublicAlert = ReturnType<typeof whole>;

/** The alerts in force at an instant, the worst first; an expired one is out of it without anybody's doing. */
export async function alertsInForce(at: number): Promise<PublicAlert[]> {
  const found = await rows().where(gt(alerts.holdsUntil, at)).orderBy(desc(alerts.sentAt), desc(alerts.id));
  return found.map(whole).sort(bySeverity);
}

/** Alerts that are over, the latest first. */
export async function pastAlerts(at: number, limit: number): Promise<PublicAlert[]> {
  const found = await rows()
    .where(or(isNull(alerts.holdsUntil), lte(alerts.holdsUntil, at)))
    .orderBy(desc(alerts.sentAt), desc(alerts.id))
    .limit(limit);
  return found.map(whole);
}

/** What was sent last, in force or over. */
export async function latestAlerts(limit: number): Promise<PublicAlert[]> {
  const found = await rows().orderBy(desc(alerts.sentAt), desc(alerts.id)).limit(limit);
  return found.map(whole);
}

/** Every message of an alert that the public may read, in order. */
export async function sentMessages(alertId: string) {
  return q()
    .select({
      id: alertMessages.id,
      seq: alertMessages.seq,
      action: alertMessages.action,
      kind: alertMessages.kind,
      colour: alertMessages.colour,
      situation: alertMessages.situation,
      advice: alertMessages.advice,
      areas: alertMessages.areas,
      validUntil: alertMessages.validUntil,
      sentAt: alertReviews.at,
    })
    .from(alertMessages)
    .innerJoin(alertReviews, eq(alertReviews.messageId, alertMessages.id))
    .innerJoin(publications, and(eq(publications.id, alertMessages.alertId), inPublic))
    .where(and(eq(alertMessages.alertId, alertId), eq(alertReviews.decision, "cleared")))
    .orderBy(asc(alertMessages.seq));
}
export type SentMessage = Awaited<ReturnType<typeof sentMessages>>[number];

/** An alert by its own id or that of one of its messages, with the message that was meant: the latest, or that one; null for what is not public. */
export async function publicAlertAt(
  id: string,
): Promise<{ alert: PublicAlert; messages: SentMessage[] } | null> {
  const [message] = await q()
    .select({ alertId: alertMessages.alertId })
    .from(alertMessages)
    .where(eq(alertMessages.id, id));
  const alertId = message?.alertId ?? id;
  const [row] = await rows().where(eq(alerts.id, alertId));
  if (!row) return null;
  const sent = await sentMessages(alertId);
  const upTo = message ? sent.findIndex((one) => one.id === id) + 1 : sent.length;
  return upTo === 0 ? null : { alert: whole(row), messages: sent.slice(0, upTo) };
}

/** Whether something of these was public once and was taken back: its address answers 410. */
export async function isWithdrawnAlert(id: string): Promise<boolean> {
  const [row] = await q()
    .select({ id: alerts.id })
    .from(alerts)
    .leftJoin(alertMessages, eq(alertMessages.alertId, alerts.id))
    .innerJoin(publications, and(eq(publications.id, alerts.id), isNotNull(publications.withdrawnAt)))
    .where(or(eq(alerts.id, id), eq(alertMessages.id, id)))
    .limit(1);
  return row !== undefined;
}

/** The towns and streets by their codes, in the order of the directory. */
export async function townsOf(codes: readonly string[]) {
  if (codes.length === 0) return [];
  return q()
    .select({ code: agencies.code, name: agencies.name })
    .from(agencies)
    .where(and(eq(agencies.level, "town"), inArray(agencies.code, [...codes])))
    .orderBy(asc(agencies.position));
}

/** Every town and street that can be warned by itself. */
export async function everyTown() {
  return q()
    .select({ code: agencies.code, name: agencies.name })
    .from(agencies)
    .where(eq(agencies.level, "town"))
    .orderBy(asc(agencies.position));
}
