import { alertsInForce } from "@/db/queries/alerts";
import { ALERT_KINDS, COLOUR_NAMES } from "@/domain/alert/alert-kinds";
import { adviceLines, alertTitle } from "@/domain/alert/alert-message";
import { now } from "@/server/clock";
import { openReader } from "@/server/interface/open-reader";
import { listAlerts } from "@/server/interface/operations";
import { alertsAnswer } from "@/server/interface/schemas/alerts";
import { instantText } from "@/server/interface/schemas/shared";
import { waitForChange } from "@/server/interface/wait-for-change";
import { siteOrigin } from "@/server/site-origin";

async function inForce(origin: string) {
  const items = (await alertsInForce(now())).map((alert) => ({
    id: alert.id,
    messageId: alert.messageId,
    title: alertTitle(alert),
    kind: alert.kind,
    event: ALERT_KINDS[alert.kind].name,
    colour: alert.colour,
    level: COLOUR_NAMES[alert.colour].level,
    areas: alert.areas,
    situation: alert.situation,
    advice: adviceLines(alert.advice),
    firstSentAt: instantText(alert.firstSentAt),
    sentAt: instantText(alert.sentAt),
    validUntil: instantText(alert.validUntil),
    agency: alert.agencyName,
    agencyCode: alert.agencyCode,
    demonstration: alert.demonstration,
    url: `${origin}/p/${alert.id}`,
    cap: `${origin}/alerts/cap/${alert.messageId}.xml`,
  }));
  return { items };
}

/** What is in force now; displays follow it with `wait`. */
export const GET = openReader(listAlerts, async ({ wait = 0 }, call) =>
  waitForChange(alertsAnswer, () => inForce(siteOrigin(call.headers)), call, wait),
);
