import type { AlertAction } from "./alert-message";

/** Where an alert is read; displays follow `api`. */
export const ALERT_CHANNELS = [
  "home",
  "hant",
  "alerts",
  "publication",
  "column",
  "feed",
  "jsonFeed",
  "cap",
  "api",
  "search",
  "recent",
  "sitemap",
] as const;
export type AlertChannel = (typeof ALERT_CHANNELS)[number];

/** What is looked for on the channels. */
export interface SoughtAlert {
  alertId: string;
  messageId: string;
  action: AlertAction;
  title: string;
}

/** A surface and how it is told from its answer that it carries the very message. */
interface Surface {
  path: (alert: SoughtAlert) => `/${string}`;
  /** Where its answer sends on to, for what is read in two steps. */
  next?: (answer: string) => string | null;
  carries: (answer: string, alert: SoughtAlert) => boolean;
}

/** Of a lifted alert the banner has to be gone; everything else says that it was lifted. */
const banner = (answer: string, { action, alertId, messageId }: SoughtAlert): boolean =>
  action === "lift"
    ? !answer.includes(`data-alert="${alertId}"`)
    : answer.includes(`data-alert="${alertId}"`) && answer.includes(`data-message="${messageId}"`);
const names = (answer: string, { messageId }: SoughtAlert): boolean => answer.includes(messageId);
const links = (answer: string, { alertId }: SoughtAlert): boolean => answer.includes(`/p/${alertId}`);
const titled = (answer: string, { title }: SoughtAlert): boolean => answer.includes(title);
const titledLink = (answer: string, alert: SoughtAlert): boolean =>
  links(answer, alert) && titled(answer, alert);

export const ALERT_SURFACES: Readonly<Record<AlertChannel, Surface>> = {
  home: { path: () => "/", carries: banner },
  hant: { path: () => "/hant", carries: banner },
  alerts: { path: () => "/alerts", carries: names },
  publication: { path: ({ alertId }) => `/p/${alertId}`, carries: titled },
  column: { path: () => "/catalogue/warnings", carries: titledLink },
  feed: { path: () => "/feeds/alerts.atom", carries: names },
  jsonFeed: { path: () => "/feeds/alerts.json", carries: names },
  cap: { path: ({ messageId }) => `/alerts/cap/${messageId}.xml`, carries: names },
  api: {
    path: () => "/api/v1/alerts",
    carries: (answer, { action, alertId, messageId }) =>
      action === "lift"
        ? !answer.includes(alertId) && answer.startsWith("{")
        : answer.includes(messageId) && answer.includes(alertId),
  },
  search: {
    path: ({ title }) =>
      `/search?${new URLSearchParams({ q: `"${title.replace(/（.*$/, "")}"`, sort: "newest" })}`,
    carries: links,
  },
  recent: { path: () => "/feeds/recent.json", carries: titledLink },
  // The last file of the index holds what came last.
  sitemap: {
    path: () => "/sitemap.xml",
    next: (answer) => [...answer.matchAll(/\/sitemaps\/\d+\.xml/g)].at(-1)?.[0] ?? null,
    carries: links,
  },
};
