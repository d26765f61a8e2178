/** What reads a public page, as far as it says so itself. */
export const READER_KINDS = ["browser", "crawler", "harvester"] as const;
export type ReaderKind = (typeof READER_KINDS)[number];

/** Names by which search engines, archives and link previews call themselves. */
const CRAWLERS =
  /bot\b|bot\/|spider|crawl|slurp|baiduspider|sogou web|360spider|yisou|bytespider|petalbot|archive\.org|facebookexternalhit|embedly|preview|lighthouse|headlesschrome|gptbot|scrapy/i;
const BROWSERS = /^(mozilla|opera)\//i;

/** A browser is whatever says it is one and does not call itself a robot; what is neither takes data along (采集程序). */
export function readerKindOf(userAgent: string | undefined): ReaderKind {
  if (userAgent === undefined || userAgent.trim() === "") return "harvester";
  if (CRAWLERS.test(userAgent)) return "crawler";
  return BROWSERS.test(userAgent) ? "browser" : "harvester";
}
