import type { PublicAlert, SentMessage } from "@/db/queries/alerts";
import { ALERT_KINDS, type AlertColour, alertName } from "@/domain/alert/alert-kinds";
import { type AlertAction, adviceLines, alertTitle, areaInWords } from "@/domain/alert/alert-message";
import { alertFeed } from "@/text/alerts";
import { rfc3339 } from "./instants";
import { type XmlContent, xmlDocument } from "./xml";

export const CAP_TYPE = "application/cap+xml; charset=utf-8";

const MESSAGE_TYPES: Readonly<Record<AlertAction, string>> = {
  issue: "Alert",
  update: "Update",
  lift: "Cancel",
};

/** 一级红色 is the highest (突发事件应对法第六十三条); CAP 1.2, 3.2.2, has the same four steps. */
const SEVERITIES: Readonly<Record<AlertColour, string>> = {
  red: "Extreme",
  orange: "Severe",
  yellow: "Moderate",
  blue: "Minor",
};
const URGENCIES: Readonly<Record<AlertColour, string>> = {
  red: "Immediate",
  orange: "Expected",
  yellow: "Expected",
  blue: "Future",
};
const RESPONSES: Readonly<Record<AlertColour, string>> = {
  red: "Shelter",
  orange: "Shelter",
  yellow: "Prepare",
  blue: "Prepare",
};

/** Unique in the country and the same wherever the site stands; CAP lets a sender hold no blank, comma, `<` or `&`. */
const senderOf = ({ creditCode }: PublicAlert) => `cn.uscc.${creditCode}`;

/** The earlier messages that this one takes the place of: 「sender,identifier,sent」 of each (CAP 1.2, 3.2.1). */
function referencesOf(alert: PublicAlert, earlier: readonly SentMessage[]): string {
  return earlier.map(({ id, sentAt }) => `${senderOf(alert)},${id},${rfc3339(sentAt)}`).join(" ");
}

function infoOf(alert: PublicAlert, message: SentMessage, origin: string): XmlContent {
  const { action, kind, colour, situation, advice, areas, validUntil, sentAt } = message;
  const isOver = action === "lift";
  const instruction = adviceLines(advice).join("\n");
  return {
    language: "zh-CN",
    category: ALERT_KINDS[kind].category,
    event: ALERT_KINDS[kind].name,
    responseType: isOver ? "AllClear" : RESPONSES[colour],
    urgency: isOver ? "Past" : URGENCIES[colour],
    severity: SEVERITIES[colour],
    certainty: isOver ? "Unlikely" : "Likely",
    effective: rfc3339(sentAt),
    // What is lifted must not vanish from a reader before it was read.
    expires: rfc3339(validUntil),
    senderName: alert.agencyName,
    headline: alertTitle(message),
    description: situation,
    ...(instruction === "" ? {} : { instruction }),
    web: `${origin}/alerts`,
    ...(alert.phone === "" ? {} : { contact: alert.phone }),
    parameter: { valueName: "colour", value: alertName(kind, colour) },
    area: { areaDesc: areaInWords(areas) },
  };
}

/** The last of these messages as CAP 1.2 (OASIS, 1 July 2010). */
export function capDocument(alert: PublicAlert, messages: readonly SentMessage[], origin: string): string {
  const message = messages.at(-1);
  if (!message) throw new Error("an alert without a message");
  const references = referencesOf(alert, messages.slice(0, -1));
  return xmlDocument({
    alert: {
      "@xmlns": "urn:oasis:names:tc:emergency:cap:1.2",
      identifier: message.id,
      sender: senderOf(alert),
      sent: rfc3339(message.sentAt),
      // A demonstration must move nobody.
      status: alert.demonstration ? "Exercise" : "Actual",
      msgType: MESSAGE_TYPES[message.action],
      scope: "Public",
      ...(alert.demonstration ? { note: alertFeed.exercise } : {}),
      ...(references === "" ? {} : { references }),
      info: infoOf(alert, message, origin),
    },
  });
}
