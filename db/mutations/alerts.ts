import { asc, desc, eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { AlertColour, AlertKind } from "@/domain/alert/alert-kinds";
import {
  type AlertAction,
  type AlertArea,
  type AlertMessage,
  alertPublication,
} from "@/domain/alert/alert-message";
import {
  type AlertRefusal,
  alertStage,
  followRefusal,
  messageRefusal,
  secondPersonRefusal,
  wordsRefusal,
} from "@/domain/alert/alert-rules";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { onDuty } from "../queries/alert-desk";
import { townsOf } from "../queries/alerts";
import { agencies } from "../schema/agencies";
import {
  type AlertRow,
  alertMessages,
  alertReviews,
  alerts,
  type MessageRow,
  type ReviewWay,
} from "../schema/alerts";
import { columns } from "../schema/columns";
import { staff } from "../schema/staff";
import { publishAlert } from "./alert-publication";
import { appendAudit } from "./audit";
import { contentHashOf } from "./publications";

/** The column of the catalogue in which alerts stand (条例第二十条第十二项). */
const COLUMN_CODE = "warnings";

/** What somebody wants to send. */
export interface AlertWish {
  /** Given out with the empty form, so that the same form sent twice makes one message. */
  messageId: string;
  alertId: string;
  action: AlertAction;
  kind: AlertKind;
  colour: AlertColour;
  situation: string;
  advice: string;
  /** Codes of towns and streets; empty for the whole city. */
  areaCodes: readonly string[];
  validUntil: number;
}

export type AlertDone = { alertId: string; messageId: string } | { refusal: AlertRefusal };

async function alertOf(id: string): Promise<AlertRow | undefined> {
  const [row] = await q().select().from(alerts).where(eq(alerts.id, id));
  return row;
}

async function messageOf(id: string): Promise<MessageRow | undefined> {
  const [row] = await q().select().from(alertMessages).where(eq(alertMessages.id, id));
  return row;
}

async function currentOf(alert: AlertRow): Promise<MessageRow | null> {
  return alert.currentMessageId === null ? null : ((await messageOf(alert.currentMessageId)) ?? null);
}

async function agencyNameOf(agencyId: string): Promise<string> {
  const [row] = await q().select({ name: agencies.name }).from(agencies).where(eq(agencies.id, agencyId));
  return row?.name ?? "";
}

async function alertColumn(): Promise<{ id: string; code: string } | null> {
  const [row] = await q()
    .select({ id: columns.id, code: columns.code })
    .from(columns)
    .where(eq(columns.code, COLUMN_CODE));
  return row ?? null;
}

/** Attempts that break the separation of duties, or bring in a secret, are remembered although nothing was done. */
const REMEMBERED: readonly AlertRefusal[] = ["ownWork", "secrecyMark", "privateInText", "notYours"];

async function refuse(by: Staff, objectId: string, refusal: AlertRefusal, at: number): Promise<AlertDone> {
  if (REMEMBERED.includes(refusal))
    await appendAudit({
      at,
      actor: by.id,
      intent: "alert.refuse",
      objectKind: "alert",
      objectId,
      fields: [refusal],
    });
  return { refusal };
}

/** What the message would say: a lifting keeps kind, colour, area and term of what it lifts. */
async function messageFrom(wish: AlertWish, current: MessageRow | null): Promise<AlertMessage | null> {
  const { action, situation, advice } = wish;
  if (action === "lift") {
    if (current === null) return null;
    const { kind, colour, areas, validUntil } = current;
    return { action, kind, colour, situation, advice, areas, validUntil };
  }
  const areas: AlertArea[] = await townsOf(wish.areaCodes);
  if (areas.length !== wish.areaCodes.length) return null;
  // An alert of storm does not become one of heat: that is another alert.
  const kind = current?.kind ?? wish.kind;
  const { colour, validUntil } = wish;
  return { action, kind, colour, situation, advice, areas, validUntil };
}

async function isDemonstration(staffId: string): Promise<boolean> {
  const [row] = await q().select({ is: staff.demonstration }).from(staff).where(eq(staff.id, staffId));
  return row?.is ?? false;
}

/** Writes a message of an alert; the public sees nothing of it until a second person has examined it. */
export async function writeAlert(by: Staff<"alert.issue">, wish: AlertWish, at: number): Promise<AlertDone> {
  return tx(async () => {
    const { alertId, messageId, action } = wish;
    if (by.agencyId === null) return { refusal: "notYours" };
    const sent = await messageOf(messageId);
    // The same form again, as a double click sends it.
    if (sent) return sent.authorId === by.id ? { alertId: sent.alertId, messageId } : { refusal: "notYours" };
    const alert = await alertOf(alertId);
    if (action !== "issue" && alert === undefined) return { refusal: "noSuchAlert" };
    if (alert && alert.agencyId !== by.agencyId) return refuse(by, alertId, "notYours", at);
    const current = alert ? await currentOf(alert) : null;
    const follows = followRefusal(action, alertStage(current, at));
    if (follows) return { refusal: follows };
    const column = await alertColumn();
    if (column === null) return { refusal: "noColumn" };
    const message = await messageFrom(wish, current);
    if (message === null) return { refusal: "areaUnknown" };
    const agencyName = await agencyNameOf(by.agencyId);
    const fields = alertPublication(message, {
      agencyName,
      at,
      begunAt: alert?.createdAt ?? at,
      columnCode: column.code,
    });
    const refusal = messageRefusal(message, at) ?? wordsRefusal(fields, at);
    if (refusal) return refuse(by, alertId, refusal, at);
    if (!alert)
      await q()
        .insert(alerts)
        .values({
          id: alertId,
          agencyId: by.agencyId,
          demonstration: await isDemonstration(by.id),
          createdAt: at,
        });
    const [last] = await q()
      .select({ seq: alertMessages.seq })
      .from(alertMessages)
      .where(eq(alertMessages.alertId, alertId))
      .orderBy(desc(alertMessages.seq))
      .limit(1);
    await q()
      .insert(alertMessages)
      .values({
        id: messageId,
        alertId,
        seq: (last?.seq ?? 0) + 1,
        ...message,
        areas: [...message.areas],
        contentHash: contentHashOf(fields),
        authorId: by.id,
        at,
      });
    await appendAudit({
      at,
      actor: by.id,
      intent: `alert.${action}`,
      objectKind: "alert",
      objectId: alertId,
      fields: [messageId],
    });
    return { alertId, messageId };
  });
}

export interface AlertDecision {
  messageId: string;
  /** Hash of the text that was on the screen. */
  contentHash: string;
  decision: "cleared" | "sentBack";
  opinion: string;
  way: ReviewWay;
}

/** Why this person cannot decide on this message now. */
async function decisionRefusal(
  by: Staff<"draft.secrecyReview">,
  alert: AlertRow,
  message: MessageRow,
  given: AlertDecision,
): Promise<AlertRefusal | null> {
  if (alert.agencyId !== by.agencyId) return "notYours";
  const written = await q()
    .select({ id: alertMessages.id, authorId: alertMessages.authorId })
    .from(alertMessages)
    .where(eq(alertMessages.alertId, alert.id))
    .orderBy(asc(alertMessages.seq));
  const own = secondPersonRefusal(
    by.id,
    written.map(({ authorId }) => authorId),
  );
  if (own) return own;
  const [review] = await q()
    .select({ id: alertReviews.id })
    .from(alertReviews)
    .where(eq(alertReviews.messageId, message.id));
  if (review) return "reviewedAlready";
  // A later message stands in its place, or the words are not those that were on the screen.
  if (written.at(-1)?.id !== message.id || message.contentHash !== given.contentHash)
    return "changedMeanwhile";
  return given.decision === "sentBack" && given.opinion === "" ? "opinionMissing" : null;
}

/** Records what the second person decided; a cleared message is public when this returns. */
export async function decideAlert(
  by: Staff<"draft.secrecyReview">,
  given: AlertDecision,
  at: number,
): Promise<AlertDone> {
  return tx(async () => {
    const message = await messageOf(given.messageId);
    const alert = message && (await alertOf(message.alertId));
    if (!message || !alert) return { refusal: "noSuchAlert" };
    const refusal = await decisionRefusal(by, alert, message, given);
    if (refusal) return refuse(by, alert.id, refusal, at);
    const current = await currentOf(alert);
    const column = await alertColumn();
    if (column === null) return { refusal: "noColumn" };
    const agencyName = await agencyNameOf(alert.agencyId);
    const fields = alertPublication(message, {
      agencyName,
      at: message.at,
      begunAt: alert.createdAt,
      columnCode: column.code,
    });
    const contentHash = contentHashOf(fields);
    if (given.decision === "cleared") {
      const stale =
        followRefusal(message.action, alertStage(current, at)) ??
        messageRefusal(message, at) ??
        wordsRefusal(fields, at) ??
        (contentHash === message.contentHash ? null : "changedMeanwhile");
      if (stale) return refuse(by, alert.id, stale, at);
    }
    const { decision, opinion, way } = given;
    const duty = (await onDuty(alert.agencyId, at)).some(({ staffId }) => staffId === by.id);
    await q().insert(alertReviews).values({
      id: newId(),
      messageId: message.id,
      decision,
      contentHash,
      staffId: by.id,
      way,
      onDuty: duty,
      opinion,
      at,
    });
    await appendAudit({
      at,
      actor: by.id,
      role: "secrecyReviewer",
      intent: decision === "cleared" ? "alert.clear" : "alert.sendBack",
      objectKind: "alert",
      objectId: alert.id,
      fields: [message.id, way],
    });
    if (decision === "cleared")
      await publishAlert({ alert, message, fields, columnId: column.id, secondId: by.id, opinion, at });
    return { alertId: alert.id, messageId: message.id };
  });
}
