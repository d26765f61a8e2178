import { issuingAgencies } from "@/db/queries/agencies";
import { type ColumnRow, columnTree, successorOfColumn, withDescendants } from "@/db/queries/columns";
import {
  type HarvestRow,
  type HarvestScope,
  harvestedByIds,
  harvestReach,
  latestOf,
  latestWithdrawn,
} from "@/db/queries/harvest";
import { siteSettings } from "@/db/queries/settings";
import { derivedUrn, type Feed, type FeedItem, feedItem, urnOf } from "@/server/feed/feed-item";
import type { FeedFormat } from "@/server/feed/formats";
import { addressWith, paramsOf, type QueryParams } from "@/server/query-params";
import { searchForPage } from "@/server/search/search";
import { feeds } from "@/text/feeds";
import { readAsked } from "../../(public)/search/asked";
import { feedOfAlerts } from "./alert-feed";
import { reportItems } from "./report-items";

/** M-03: so many entries a feed. */
const MOST = 50;
const ADDRESS =
  /^\/feeds\/(?:(columns|agencies)\/([a-z0-9-]{1,80})|(recent|search|alerts))\.(atom|rss|json)$/;

interface Named {
  urn: string;
  name: string;
  description: string;
  homePath: `/${string}`;
  path: `/${string}`;
  query?: string;
  rows: HarvestRow[];
}

/** A name for what has no row of its own: the oldest column tells one installation from another. */
function ownUrn(columns: readonly ColumnRow[], name: string): string {
  const oldest = columns.map(({ id }) => id).toSorted()[0] ?? "";
  return derivedUrn(oldest, name);
}

/** Where the feed of a column that got another code stands now, so that whoever follows it loses nothing; null where none was. */
export async function movedFeed(path: string): Promise<`/${string}` | null> {
  const [, kind, code = "", , ending] = ADDRESS.exec(path) ?? [];
  const now = kind === "columns" ? await successorOfColumn(code) : null;
  return now === null ? null : `/feeds/columns/${now}.${ending}`;
}

async function ofColumn(code: string): Promise<Named | null> {
  const columns = await columnTree();
  const column = columns.find((row) => row.code === code);
  if (!column) return null;
  return {
    urn: urnOf(column.id),
    name: column.name,
    description: feeds.columnWhat(column.name),
    homePath: `/catalogue/${code}`,
    path: `/feeds/columns/${code}`,
    rows: await latestOf({ columnIds: withDescendants(columns, column.id) }, MOST),
  };
}

async function ofAgency(code: string): Promise<Named | null> {
  const agency = (await issuingAgencies()).find((row) => row.code === code);
  if (!agency) return null;
  return {
    urn: urnOf(agency.id),
    name: agency.name,
    description: feeds.agencyWhat(agency.name),
    homePath: `/agencies/${code}`,
    path: `/feeds/agencies/${code}`,
    rows: await latestOf({ agencyId: agency.id }, MOST),
  };
}

async function ofEverything(siteName: string): Promise<Named> {
  return {
    urn: ownUrn(await columnTree(), "recent"),
    name: feeds.recent,
    description: feeds.recentWhat(siteName),
    homePath: "/",
    path: "/feeds/recent",
    rows: await latestOf({}, MOST),
  };
}

/** The index forgets what is withdrawn: Atom is told of the latest withdrawals beside the hits, because it can say so without a word of them. */
async function ofSearch(params: QueryParams, format: FeedFormat): Promise<Named> {
  const asked = await readAsked(params);
  const { hits } = await searchForPage({ ...asked.search, sort: "newest", page: 1, pageSize: MOST });
  const { agency, column } = asked.search.choice;
  const scope: HarvestScope = {
    ...(typeof agency === "string" && { agencyId: agency }),
    ...(typeof column === "string" && { columnIds: [column] }),
  };
  const { sort: _, ...address } = asked.address;
  const home = addressWith("/search", address);
  return {
    urn: ownUrn(await columnTree(), home),
    name: feeds.search(asked.query),
    description: feeds.searchWhat,
    homePath: home,
    path: "/feeds/search",
    query: home.slice("/search".length),
    rows: [
      ...(await harvestedByIds(hits.map(({ publicationId }) => publicationId))),
      ...(format === "atom" ? await latestWithdrawn(scope, MOST) : []),
    ],
  };
}

/** Annual reports are no publications and stand beside them in the feeds of everything, of their agency and of their column. */
async function reportsIn(path: string, origin: string): Promise<FeedItem[]> {
  if (path === "/feeds/recent" || path === "/feeds/columns/reports") return reportItems(origin);
  const [, agencyCode] = /^\/feeds\/agencies\/([^/]+)$/.exec(path) ?? [];
  return agencyCode === undefined ? [] : reportItems(origin, agencyCode);
}

/** The feed that stands at an address, and its format; null where there is none. */
export async function feedOf(url: URL, origin: string): Promise<{ feed: Feed; format: FeedFormat } | null> {
  const [, kind, code = "", named, ending] = ADDRESS.exec(url.pathname) ?? [];
  const format = ending as FeedFormat | undefined;
  if (!format) return null;
  const { siteName } = await siteSettings();
  if (named === "alerts") return { format, feed: await feedOfAlerts(origin, siteName) };
  const found =
    kind === "columns"
      ? await ofColumn(code)
      : kind === "agencies"
        ? await ofAgency(code)
        : named === "recent"
          ? await ofEverything(siteName)
          : await ofSearch(paramsOf(url), format);
  if (!found) return null;
  const { urn, name, description, homePath, path, query = "", rows } = found;
  // An empty feed is as old as the first thing that was published: never as the moment it is asked for.
  const since = (await harvestReach())?.first ?? 0;
  const reports = await reportsIn(path, origin);
  const items = [...rows.map((row) => feedItem(row, origin)), ...reports];
  if (reports.length > 0) items.sort((one, other) => other.changedAt - one.changedAt);
  return {
    format,
    feed: {
      urn,
      title: feeds.title(name, siteName),
      description,
      homeUrl: `${origin}${homePath}`,
      address: `${origin}${path}`,
      query,
      siteName,
      changedAt: items.reduce((latest, { changedAt }) => Math.max(latest, changedAt), since),
      items: items.slice(0, MOST + (named === "search" ? MOST : 0)),
    },
  };
}
