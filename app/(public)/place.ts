import { type ColumnRow, pathTo } from "@/db/queries/columns";
import { publicationPage } from "@/text/publication";
import { site } from "@/text/site";

/** The section of the site that a top column is; everything else belongs to the catalogue. */
const SECTION_OF: Readonly<Record<string, keyof typeof site.statutory>> = {
  guide: "/guide",
  rules: "/rules",
  reports: "/reports",
  "on-application": "/apply",
};

const CATALOGUE = "/catalogue";
const TOP_OF_CATALOGUE = "proactive";

export interface Place {
  section: keyof typeof site.statutory;
  /** From the section down to the column; the page itself is not in it. */
  trail: { label: string; href: string }[];
  column: ColumnRow[];
}

/** Where a column stands in the site: its section and the way down to it. */
export function placeOf(tree: readonly ColumnRow[], columnId: string): Place {
  const column = pathTo(tree, columnId);
  const section = SECTION_OF[column[0]?.code ?? ""] ?? CATALOGUE;
  const top = { label: site.statutory[section], href: section };
  const below =
    section === CATALOGUE ? column.filter(({ code }) => code !== TOP_OF_CATALOGUE) : column.slice(1);
  const steps = below.map(({ name, code }) => ({ label: name, href: `${CATALOGUE}/${code}` }));
  return { section, trail: [top, ...steps], column };
}

/** The breadcrumb of a publication: the way to its column, and 正文. */
export function breadcrumbOf(place: Place): { label: string; href?: string }[] {
  return [...place.trail, { label: publicationPage.text }];
}
