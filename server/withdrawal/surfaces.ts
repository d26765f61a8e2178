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
  "traditional",
  "shortLink",
  "file",
  "fileText",
  "home",
  "column",
  "agency",
  "recent",
  "gazette",
  "search",
  "suggestions",
  "searchExport",
  "feeds",
  "columnFeed",
  "agencyFeed",
  "searchFeed",
  "siteMap",
  "record",
  "recordList",
  "changes",
  "embed",
  "embedData",
  "guangdong",
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
function goneOf({ id, title, showsTitle, shortCode, files }: Withdrawn): Surface[] {
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
    gone("traditional", `/hant${page}`, []),
    ...(shortCode === null ? [] : [gone("shortLink", `/d/${shortCode}`)]),
    ...files.flatMap(({ sha256, name, isElsewhere }) => [
      ...(isElsewhere ? [] : [gone("file", `/f/${sha256}/${encodeURIComponent(name)}`, [])]),
      gone("fileText", `${page}/files/${sha256.slice(0, 16)}`),
    ]),
    gone("record", `/api/v1/publications/${id}`, [title]),
  ];
}

/** Lists, feeds and harvests. Feeds, changes and harvests go on naming the id, as deleted; the title stands in none of them. */
function listsOf({ id, title, columnCode, agencyCode, publishedOn, siteMapFile }: Withdrawn): Surface[] {
  const words = encodeURIComponent(title.slice(0, 60));
  const [year, month] = [yearOf(publishedOn), Number(publishedOn.slice(5, 7))];
  const link = `/p/${id}`;
  const absent = (name: SurfaceName, address: string, needles: readonly string[]): Surface => ({
    name,
    address,
    wants: "absent",
    needles,
  });
  return [
    absent("home", "/", [link]),
    absent("column", `/catalogue/${columnCode}`, [link]),
    absent("agency", `/agencies/${agencyCode}`, [link]),
    absent("recent", "/recent", [link]),
    absent("gazette", `/gazette/${year}/${month}`, [link]),
    // These repeat what was looked for, so that only the link tells whether it was found.
    absent("search", `/search?q=${words}`, [link]),
    absent("suggestions", `/search/suggest?q=${encodeURIComponent(title.slice(0, 6))}`, [id, title]),
    absent("searchExport", `/search/export?q=${words}&format=json`, [id]),
    absent("feeds", "/feeds/recent.atom", [title]),
    absent("columnFeed", `/feeds/columns/${columnCode}.rss`, [title]),
    absent("agencyFeed", `/feeds/agencies/${agencyCode}.json`, [title]),
    absent("searchFeed", `/feeds/search.rss?q=${words}`, [link]),
    absent("siteMap", `/sitemaps/${siteMapFile}.xml`, [id]),
    absent("recordList", `/api/v1/publications?agency=${agencyCode}&limit=100`, [id, title]),
    absent("changes", "/api/v1/changes?since=0", [title]),
    absent("embed", `/embed/list?column=${columnCode}`, [id, title]),
    absent("embedData", `/embed/list.json?agency=${agencyCode}&n=20`, [id, title]),
    absent("guangdong", "/gkmlpt/api/all/0?page=1", [id, title]),
    absent("harvest", `/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:${id}`, [title]),
    absent("harvestList", "/oai?verb=ListRecords&metadataPrefix=gov_xxgk", [title]),
  ];
}

/** Every address at which a withdrawn publication could be met. */
export function surfacesOf(withdrawn: Withdrawn): Surface[] {
  return [...goneOf(withdrawn), ...listsOf(withdrawn)];
}
