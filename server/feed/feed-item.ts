import { createHash } from "node:crypto";
import type { HarvestRow } from "@/db/queries/harvest";
import { instantDayInFull } from "@/text/dates";
import { feeds } from "@/text/feeds";
import { publicationFile } from "@/text/publication";
import { publishedInstant } from "./instants";

/** One entry of a feed. A withdrawn one says nothing of what it was (PS-014). */
export type FeedItem = {
  urn: string;
  url: string;
  agencyName: string;
  columnName: string;
  changedAt: number;
  title: string;
  summary: string;
} & (
  | {
      state: "published";
      publishedAt: number;
      keywords: readonly string[];
      /** The same as a message of CAP 1.2, where it is an alert. */
      cap?: string;
    }
  | { state: "withdrawn"; publishedAt: null }
);

/** What a feed is of, in whatever format. */
export interface Feed {
  urn: string;
  title: string;
  description: string;
  /** Address of the page that shows the same. */
  homeUrl: string;
  /** Address of the feed itself, without its format's ending, and what follows it. */
  address: string;
  query: string;
  siteName: string;
  /** When anything in it changed last. */
  changedAt: number;
  items: readonly FeedItem[];
}

/** The lasting name of a row with an id, wherever the site may stand (RFC 9562). */
export function urnOf(id: string): string {
  return `urn:uuid:${id}`;
}

/** Where a file of a publication is handed out. */
export function fileUrl(origin: string, { sha256, name }: { sha256: string; name: string }): string {
  return `${origin}/f/${sha256}/${encodeURIComponent(name)}`;
}

/** A lasting name for something without a row, made from its parts. */
export function derivedUrn(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(parts.join("\n")).digest("hex");
  return urnOf(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  );
}

function beginningOf(opening: string): string {
  const line = opening.replace(/\s+/g, " ").trim();
  return opening.length < 150 ? line : `${line}…`;
}

/** A publication as feeds tell it. */
export function feedItem(row: HarvestRow, origin: string): FeedItem {
  const { agencyName, columnName, changedAt } = row;
  const told = { urn: urnOf(row.id), url: `${origin}/p/${row.id}`, agencyName, columnName, changedAt };
  if (row.state === "withdrawn") {
    const { title, detail } = publicationFile.gone(agencyName, instantDayInFull(changedAt), row.reason);
    return { state: "withdrawn", ...told, title, summary: detail, publishedAt: null };
  }
  const about = row.summary ?? beginningOf(row.opening);
  return {
    state: "published",
    ...told,
    title: row.title,
    summary: row.version > 1 ? `${feeds.corrected(changedAt, row.version)}${about}` : about,
    publishedAt: publishedInstant(row),
    keywords: row.keywords,
  };
}
