import type { Feed, FeedItem } from "./feed-item";
import { rfc822, rfc3339 } from "./instants";
import { type XmlContent, xmlDocument } from "./xml";

const LANGUAGE = "zh-CN";
const CAP_TYPE = "application/cap+xml";

const selfOf = ({ address, query }: Feed, format: FeedFormat) => `${address}.${format}${query}`;

function atomEntry(item: FeedItem & { state: "published" }): XmlContent {
  return {
    id: item.urn,
    title: item.title,
    link: [
      { "@rel": "alternate", "@type": "text/html", "@href": item.url },
      ...(item.cap ? [{ "@rel": "enclosure", "@type": CAP_TYPE, "@href": item.cap }] : []),
    ],
    published: rfc3339(item.publishedAt),
    updated: rfc3339(item.changedAt),
    author: { name: item.agencyName },
    category: [item.columnName, ...item.keywords].map((term) => ({ "@term": term })),
    summary: { "@type": "text", "#": item.summary },
  };
}

/** What was withdrawn is told as deleted (RFC 6721). */
const atomTombstone = (item: FeedItem): XmlContent => ({
  "@ref": item.urn,
  "@when": rfc3339(item.changedAt),
  "at:comment": item.summary,
});

/** Atom (RFC 4287). */
function atom(feed: Feed): string {
  return xmlDocument({
    feed: {
      "@xmlns": "http://www.w3.org/2005/Atom",
      "@xmlns:at": "http://purl.org/atompub/tombstones/1.0",
      "@xml:lang": LANGUAGE,
      id: feed.urn,
      title: feed.title,
      subtitle: feed.description,
      updated: rfc3339(feed.changedAt),
      author: { name: feed.siteName },
      link: [
        { "@rel": "self", "@type": "application/atom+xml", "@href": selfOf(feed, "atom") },
        { "@rel": "alternate", "@type": "text/html", "@href": feed.homeUrl },
      ],
      entry: feed.items.filter((item) => item.state === "published").map(atomEntry),
      "at:deleted-entry": feed.items.filter(({ state }) => state === "withdrawn").map(atomTombstone),
    },
  });
}

/** RSS 2.0 with the recommendations of the RSS Advisory Board. */
function rss(feed: Feed): string {
  return xmlDocument({
    rss: {
      "@version": "2.0",
      "@xmlns:atom": "http://www.w3.org/2005/Atom",
      "@xmlns:dc": "http://purl.org/dc/elements/1.1/",
      channel: {
        title: feed.title,
        link: feed.homeUrl,
        description: feed.description,
        language: LANGUAGE.toLowerCase(),
        lastBuildDate: rfc822(feed.changedAt),
        "atom:link": { "@href": selfOf(feed, "rss"), "@rel": "self", "@type": "application/rss+xml" },
        item: feed.items.map((item) => ({
          title: item.title,
          link: item.url,
          guid: { "@isPermaLink": "false", "#": item.urn },
          pubDate: rfc822(item.publishedAt ?? item.changedAt),
          "dc:creator": item.agencyName,
          category: item.columnName,
          description: item.summary,
        })),
      },
    },
  });
}

/** JSON Feed 1.1. */
function json(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: selfOf(feed, "json"),
    language: LANGUAGE,
    authors: [{ name: feed.siteName }],
    items: feed.items.map((item) => ({
      id: item.urn,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      ...(item.state === "published" && { date_published: rfc3339(item.publishedAt) }),
      date_modified: rfc3339(item.changedAt),
      authors: [{ name: item.agencyName }],
      tags: [item.columnName, ...(item.state === "published" ? item.keywords : [])],
      ...(item.state === "published" &&
        item.cap && { attachments: [{ url: item.cap, mime_type: CAP_TYPE }] }),
      _state: { withdrawn: item.state === "withdrawn" },
    })),
  });
}

/** The formats of a feed by the ending of its address, each with its media type. */
export const FEED_FORMATS = {
  atom: { type: "application/atom+xml; charset=utf-8", write: atom },
  rss: { type: "application/rss+xml; charset=utf-8", write: rss },
  json: { type: "application/feed+json; charset=utf-8", write: json },
} as const;
export type FeedFormat = keyof typeof FEED_FORMATS;
