import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";

/** Where the public could meet a publication; each is looked at after a withdrawal. */
export const SURFACES = [
  "page",
  "json",
  "markdown",
  "word",
  "pdf",
  "xml",
  "versions",
  "versionText",
  "versionComparison",
  "traditional",
  "shortLink",
  "file",
  "fileText",
  "alertMessage",
  "home",
  "catalogue",
  "column",
  "columnExport",
  "gathered",
  "agency",
  "recent",
  "traditionalLists",
  "gazette",
  "gazetteIssue",
  "alerts",
  "alertFeeds",
  "alertRecords",
  "search",
  "suggestions",
  "searchExport",
  "feeds",
  "columnFeed",
  "agencyFeed",
  "searchFeed",
  "dates",
  "dataCatalogue",
  "siteMap",
  "record",
  "recordList",
  "changes",
  "embed",
  "embedData",
  "guangdong",
  "guangdongIndex",
  "harvest",
  "harvestList",
] as const;
export type SurfaceName = (typeof SURFACES)[number];

export interface Surface {
  name: SurfaceName;
  /** Path and query on this site. */
  address: string;
  /** `gone`: answers 410. `absent`: answers, and says nothing of it. */
  wants: "gone" | "absent";
  /** What must not stand in the answer. */
  needles: readonly string[];
}

/** What is known of a withdrawn publication when its surfaces are looked at. */
export interface Withdrawn {
  id: string;
  title: string;
  /** True where it was decided that the tombstone names it. */
  showsTitle: boolean;
  columnCode: string;
  agencyCode: string;
  publishedOn: CalendarDate;
  shortCode: string | null;
  /** File of the site map that has room for it. */
  siteMapFile: number;
  /** Volumes of the printed issue of its month. */
  gazetteVolumes: number;
  /** What was sent of it, where it is an alert. */
  alertMessages: readonly string[];
  files: readonly { sha256: string; name: string; isElsewhere: boolean }[];
}

const FORMATS = [
  ["json", "json"],
  ["md", "markdown"],
  ["docx", "word"],
  ["pdf", "pdf"],
  ["xml", "xml"],
] as const;

/** The addresses that must be gone for good. */
function goneOf({ id, title, showsTitle, shortCode, files, alertMessages }: Withdrawn): Surface[] {
  const page = `/p/${id}`;
  const onTombstone = showsTitle ? [] : [title];
  const gone = (name: SurfaceName, address: string, needles = onTombstone): Surface => ({
    name,
    address,
    wants: "gone",
    needles,
  });
  return [
    gone("page", page),
    ...FORMATS.map(([format, name]) => gone(name, `${page}.${format}`, [title])),
    gone("versions", `${page}/versions`),
    gone("versionText", `${page}/versions/1`),
    gone("versionComparison", `${page}/versions/compare`),
    gone("traditional", `/hant${page}`, []),
    ...(shortCode === null ? [] : [gone("shortLink", `/d/${shortCode}`)]),
    ...files.flatMap(({ sha256, name, isElsewhere }) => [
      ...(isElsewhere ? [] : [gone("file", `/f/${sha256}/${encodeURIComponent(name)}`, [])]),
      gone("fileText", `${page}/files/${sha256.slice(0, 16)}`),
    ]),
    ...(alertMessages.length === 0 ? [] : [id, ...alertMessages]).map((message) =>
      gone("alertMessage", `/alerts/cap/${message}.xml`, [title]),
    ),
    gone("record", `/api/v1/publications/${id}`, [title]),
  ];
}

const absent = (name: SurfaceName, address: string, needles: readonly string[]): Surface => ({
  name,
  address,
  wants: "absent",
  needles,
});

/** Pages that gather columns in a form of their own; that of the budgets is also a table to take along. */
const GATHERED = ["budgets", "emergency", "major-projects", "normative-documents"] as const;

/** Lists that people read, on the screen and on paper. */
function readListsOf({ id, title, gazetteVolumes, ...row }: Withdrawn): Surface[] {
  const { columnCode, agencyCode, publishedOn } = row;
  const link = `/p/${id}`;
  const month = `/gazette/${yearOf(publishedOn)}/${Number(publishedOn.slice(5, 7))}`;
  const volumes = Array.from({ length: gazetteVolumes }, (_, at) => at + 1);
  return [
    absent("home", "/", [link]),
    absent("catalogue", "/catalogue", [link]),
    absent("column", `/catalogue/${columnCode}`, [link]),
    absent("columnExport", `/catalogue/export?column=${columnCode}&format=csv`, [id, title]),
    ...GATHERED.map((page) => absent("gathered", `/catalogue/${page}`, [link])),
    absent("gathered", "/catalogue/budgets/table", [id, title]),
    absent("agency", `/agencies/${agencyCode}`, [link]),
    absent("recent", "/recent", [link]),
    absent("traditionalLists", `/hant/catalogue/${columnCode}`, [link]),
    absent("gazette", "/gazette", [link]),
    absent("gazette", month, [link]),
    ...volumes.map((volume) =>
      absent("gazetteIssue", `${month}/issue.pdf${volume === 1 ? "" : `?volume=${volume}`}`, [id, title]),
    ),
    absent("alerts", "/alerts", [link]),
  ];
}

/** Search, feeds and harvests. Feeds, changes and harvests go on naming the id, as deleted; the title stands in none of them. */
function machineListsOf({ id, title, columnCode, agencyCode, siteMapFile }: Withdrawn): Surface[] {
  const words = encodeURIComponent(title.slice(0, 60));
  const link = `/p/${id}`;
  return [
    // These repeat what was looked for, so that only the link tells whether it was found.
    absent("search", `/search?q=${words}`, [link]),
    absent("suggestions", `/search/suggest?q=${encodeURIComponent(title.slice(0, 6))}`, [id, title]),
    absent("searchExport", `/search/export?q=${words}&format=json`, [id]),
    absent("feeds", "/feeds/recent.atom", [title]),
    absent("columnFeed", `/feeds/columns/${columnCode}.rss`, [title]),
    absent("agencyFeed", `/feeds/agencies/${agencyCode}.json`, [title]),
    absent("searchFeed", `/feeds/search.rss?q=${words}`, [link]),
    absent("dates", "/feeds/dates.ics", [title]),
    ...["atom", "rss", "json"].map((format) => absent("alertFeeds", `/feeds/alerts.${format}`, [id, title])),
    absent("alertRecords", "/api/v1/alerts", [id, title]),
    absent("dataCatalogue", "/catalog.jsonld", [link]),
    absent("dataCatalogue", "/catalog.ttl", [link]),
    absent("siteMap", `/sitemaps/${siteMapFile}.xml`, [id]),
    absent("recordList", `/api/v1/publications?agency=${agencyCode}&limit=100`, [id, title]),
    absent("changes", "/api/v1/changes?since=0", [title]),
    absent("embed", `/embed/list?column=${columnCode}`, [id, title]),
    absent("embedData", `/embed/list.json?agency=${agencyCode}&n=20`, [id, title]),
    absent("guangdongIndex", "/gkmlpt/index", [id, title]),
    absent("guangdong", "/gkmlpt/api/all/0?page=1", [id, title]),
    absent("harvest", `/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:${id}`, [title]),
    absent("harvestList", "/oai?verb=ListRecords&metadataPrefix=gov_xxgk", [title]),
  ];
}

/** Every address at which a withdrawn publication could be met. */
export function surfacesOf(withdrawn: Withdrawn): Surface[] {
  return [...goneOf(withdrawn), ...readListsOf(withdrawn), ...machineListsOf(withdrawn)];
}
