/** Kinds of public page that daily counts of visits tell apart. */
export const COUNTED_PAGES = [
  "home",
  "search",
  "catalogue",
  "column",
  "publication",
  "agency",
  "apply",
  "guide",
  "reports",
  "disclosureLog",
  "alerts",
  "other",
] as const;
export type CountedPage = (typeof COUNTED_PAGES)[number];

/** What a visit is counted as: a page somebody looks at, a file taken away, or what programs and screens fetch by themselves. */
export const COUNTED_AS = [...COUNTED_PAGES, "download", "machine"] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

const PAGES: Readonly<Record<string, CountedPage>> = {
  "/": "home",
  "/search": "search",
  "/catalogue": "catalogue",
  "/catalogue/by/[way]": "catalogue",
  "/recent": "catalogue",
  "/gazette": "catalogue",
  "/gazette/[year]/[month]": "catalogue",
  "/catalogue/[column]": "column",
  "/p/[id]": "publication",
  "/p/[id]/versions": "publication",
  "/p/[id]/versions/[version]": "publication",
  "/p/[id]/files/[file]": "publication",
  "/agencies": "agency",
  "/agencies/[code]": "agency",
  "/apply": "apply",
  "/apply/batch": "apply",
  "/deadline": "apply",
  "/guide": "guide",
  "/rules": "guide",
  "/disclosure-log": "disclosureLog",
  "/disclosure-log/[id]": "disclosureLog",
  "/alerts": "alerts",
};

const MACHINE =
  /^\/(?:(?:api|gkmlpt|oai|feeds|sitemaps|embed|screen)(?:\/|$)|sitemap\.|catalog\.|alerts\/cap\/|search\/suggest$|kiosk$)/;
const DOWNLOAD = /^\/f\/|\.\[format\]$|\.(?:pdf|xlsx|csv|json|docx)$|\/(?:export|template|table)$/;

/** What a visit to an address is counted as, by the pattern of the address; traditional characters make no other page. */
export function countedAs(pattern: string): CountedAs {
  const route = pattern.replace(/^\/hant(?=\/|$)/, "") || "/";
  if (MACHINE.test(route)) return "machine";
  if (DOWNLOAD.test(route)) return "download";
  return PAGES[route] ?? (/^\/reports(?:\/|$)/.test(route) ? "reports" : "other");
}
