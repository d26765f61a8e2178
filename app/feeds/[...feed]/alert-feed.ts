import { latestAlerts, type PublicAlert } from "@/db/queries/alerts";
import { columnTree } from "@/db/queries/columns";
import { harvestReach } from "@/db/queries/harvest";
import { ALERT_KINDS, COLOUR_NAMES } from "@/domain/alert/alert-kinds";
import { alertTitle } from "@/domain/alert/alert-message";
import { alertStage } from "@/domain/alert/alert-rules";
import { now } from "@/server/clock";
import { derivedUrn, type Feed, type FeedItem, urnOf } from "@/server/feed/feed-item";
import { alertFeed } from "@/text/alerts";
import { feeds } from "@/text/feeds";

const MOST = 50;

function itemOf(alert: PublicAlert, origin: string, at: number): FeedItem {
  const stage = alertStage(alert, at);
  const state = stage === "waiting" ? "inForce" : stage;
  const { id, messageId, kind, colour, agencyName, firstSentAt, sentAt, validUntil, demonstration } = alert;
  const note = demonstration ? alertFeed.exercise : "";
  return {
    state: "published",
    urn: urnOf(id),
    url: `${origin}/p/${id}`,
    agencyName,
    columnName: alertFeed.title,
    title: alertFeed.item(state, alertTitle(alert)),
    summary: `${note}${alertFeed.summary(alert)}`,
    publishedAt: firstSentAt,
    changedAt: state === "expired" ? validUntil : sentAt,
    keywords: [ALERT_KINDS[kind].name, `${COLOUR_NAMES[colour].name}预警`, alertFeed.state[state]],
    cap: `${origin}/alerts/cap/${messageId}.xml`,
  };
}

/** The latest alerts as a feed, what is over among them: each entry says where its alert stands now. */
export async function feedOfAlerts(origin: string, siteName: string): Promise<Feed> {
  const at = now();
  const items = (await latestAlerts(MOST)).map((alert) => itemOf(alert, origin, at));
  const [oldest = ""] = (await columnTree()).map(({ id }) => id).toSorted();
  const since = (await harvestReach())?.first ?? 0;
  return {
    urn: derivedUrn(oldest, "alerts"),
    title: feeds.title(alertFeed.title, siteName),
    description: alertFeed.what(siteName),
    homeUrl: `${origin}/alerts`,
    address: `${origin}/feeds/alerts`,
    query: "",
    siteName,
    changedAt: items.reduce((latest, { changedAt }) => Math.max(latest, changedAt), since),
    items: items.toSorted((one, other) => other.changedAt - one.changedAt),
  };
}
