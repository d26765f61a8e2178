import type { Metadata } from "next";
import type { ColumnRow } from "@/db/queries/columns";
import { type SiteSettings, siteSettings } from "@/db/queries/settings";
import { beijingDate, beijingMinute } from "@/domain/time/calendar-date";
import { env } from "@/server/env";
import { urnOf } from "@/server/feed/feed-item";
import { FEED_FORMATS, type FeedFormat } from "@/server/feed/formats";
import { traditionalPath } from "@/server/traditional/address";
import { pageTitle, site } from "@/text/site";

/** What the head of a public page says beyond the site's own tags. */
export interface PageHead {
  /** The page's own name, as in its heading; left out on the home page. */
  title?: string;
  description: string;
  /** The address that every spelling of this page shares, without the site: `/catalogue/budgets`. */
  canonicalPath: `/${string}`;
  /** From the top of the catalogue down to the page's column, as `pathTo` gives it. */
  column?: readonly Pick<ColumnRow, "code" | "name" | "description" | "columnType">[];
  /** Address of the page's feed without its format; that of its column, or of everything new, unless told. */
  feed?: `/${string}`;
  /** Only the page of one publication has it. */
  content?: PageContent;
  /** False for pages that no search engine should keep, as lists of hits. */
  indexed?: boolean;
}

export interface PageContent {
  /** Of the publication; a version of its own has none. */
  id?: string;
  publishedAt: number;
  publishedOn: string;
  /** True when only the day is known, from an imported archive. */
  legacyPublished: boolean;
  /** 发文机关. */
  source: string;
  keywords: readonly string[];
  author?: string;
}

/** 发布时间格式 YYYY-MM-DD HH:MM (国办发〔2017〕47号附件). */
function pubDate({ publishedAt, publishedOn, legacyPublished }: PageContent): string {
  return legacyPublished
    ? `${publishedOn} 00:00`
    : `${beijingDate(publishedAt)} ${beijingMinute(publishedAt)}`;
}

function contentTags(head: PageHead, content: PageContent, url: string | null): Record<string, string> {
  return {
    ArticleTitle: head.title ?? "",
    PubDate: pubDate(content),
    ContentSource: content.source,
    ...(content.keywords.length > 0 && { Keywords: content.keywords.join(",") }),
    Author: content.author ?? content.source,
    Description: head.description,
    ...(url && { Url: url }),
  };
}

const FORMAT_NAMES: Readonly<Record<FeedFormat, string>> = { atom: "Atom", rss: "RSS", json: "JSON Feed" };

/** The same as a feed for whoever wants to be told, and as data for programs. */
function types({ feed, column, content }: PageHead) {
  const code = column?.at(-1)?.code;
  const address = feed ?? (code === undefined ? "/feeds/recent" : `/feeds/columns/${code}`);
  const [path = "", query] = address.split("?");
  const formats = Object.entries(FORMAT_NAMES).map(([format, title]) => [
    FEED_FORMATS[format as FeedFormat].type.replace(/;.*$/, ""),
    [{ url: `${path}.${format}${query === undefined ? "" : `?${query}`}`, title }],
  ]);
  const asXml = content?.id && `/oai?verb=GetRecord&metadataPrefix=gov_xxgk&identifier=${urnOf(content.id)}`;
  return Object.fromEntries([...formats, ...(asXml ? [["application/xml", asXml]] : [])]);
}

/**
 * Where else the page stands. Without an address of the site the paths alone are given, which mean the same where the page is read. The
 * page and its conversion name each other; both name the simplified one as the one to keep (ux M-34).
 */
function alternates(head: PageHead, siteUrl: URL | null): Metadata["alternates"] {
  const at = (path: string) => (siteUrl ? new URL(path, siteUrl).href : path);
  const url = at(head.canonicalPath);
  const traditional = at(traditionalPath(head.canonicalPath));
  return {
    canonical: url,
    ...(head.indexed !== false && {
      languages: { "zh-Hans": url, "zh-Hant": traditional, "x-default": url },
    }),
    types: types(head),
  };
}

/** The head of a page from the site's settings; `siteUrl` is null while no address of the site has been fixed. */
export function headOf(head: PageHead, settings: SiteSettings, siteUrl: URL | null): Metadata {
  const url = siteUrl ? new URL(head.canonicalPath, siteUrl).href : null;
  const column = head.column?.at(-1);
  const titles = [head.title, head.content && column?.name].flatMap((part) => part ?? []);
  return {
    title: pageTitle(settings.siteName, ...titles),
    // A content page says it in the tag of the standard; two of one name would contradict each other.
    ...(!head.content && { description: head.description }),
    alternates: alternates(head, siteUrl),
    manifest: "/manifest.webmanifest",
    ...(head.indexed === false && { robots: { index: false, follow: true } }),
    openGraph: {
      title: head.title ?? `${settings.siteName} ${site.section}`,
      description: head.description,
      siteName: `${settings.siteName} ${site.section}`,
      type: head.content ? "article" : "website",
      ...(url && { url }),
    },
    other: {
      SiteName: settings.siteName,
      SiteDomain: settings.domain,
      SiteIDCode: settings.siteCode,
      ColumnName: column?.name ?? site.section,
      ColumnDescription: column?.description ?? site.sectionDescription,
      ColumnKeywords: [site.section, ...(head.column ?? []).map(({ name }) => name)].join(","),
      ColumnType: column?.columnType ?? site.section,
      ...(head.content && contentTags(head, head.content, url)),
    },
  };
}

/** The head of a public page: title, canonical address and the 网站标签, 栏目标签, 内容标签 of 国办发〔2017〕47号. */
export async function pageMetadata(head: PageHead): Promise<Metadata> {
  return headOf(head, await siteSettings(), env().siteUrl);
}

/** The head of a page that says that nothing is there. */
export async function missingMetadata(title: string): Promise<Metadata> {
  const { siteName } = await siteSettings();
  return { title: pageTitle(siteName, title), robots: { index: false } };
}
