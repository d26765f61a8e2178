import { and, asc, desc, eq, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { linkStanding, ownTarget } from "@/domain/publication/links/link-standing";
import { linksIn } from "@/domain/publication/links/links-in-text";
import type { PublicationFields } from "@/domain/publication/publication-form";
import type { SensitiveRule } from "@/domain/publication/sensitive-scan";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columnAliases } from "../schema/column-aliases";
import { columns } from "../schema/columns";
import { publicationFiles } from "../schema/publication-files";
import { publications } from "../schema/publications";
import { textLinkChecks, textLinkReads, textLinks } from "../schema/text-links";
import { knownHosts } from "./link-settings";
import { inPublic } from "./publications";

/** The fields in which an address can stand. */
const LINKED = ["summary", "body", "sourceUrl"] as const;

const SOME = sql`1`;

/** What of this site an address names and nobody can read: it was never there, or is no longer public. */
async function isDeadTarget(url: string): Promise<boolean> {
  const { target, key } = ownTarget(url);
  const there = {
    publication: () =>
      q()
        .select({ one: SOME })
        .from(publications)
        .where(and(eq(publications.id, key), inPublic)),
    file: () =>
      q()
        .select({ one: SOME })
        .from(publicationFiles)
        .innerJoin(publications, eq(publications.id, publicationFiles.publicationId))
        .where(and(eq(publicationFiles.sha256, key), isNull(publicationFiles.removedAt), inPublic)),
    column: () =>
      q()
        .select({ one: SOME })
        .from(columns)
        .leftJoin(columnAliases, eq(columnAliases.columnId, columns.id))
        .where(or(eq(columns.code, key), eq(columnAliases.code, key))),
    agency: () => q().select({ one: SOME }).from(agencies).where(eq(agencies.code, key)),
  };
  if (target === "page") return false;
  return (await there[target]().limit(1)).length === 0;
}

/** An address that the gate asks about, and where it stands. */
export interface LinkHit {
  rule: Extract<SensitiveRule, "scriptLink" | "foreignLink" | "deadLink">;
  field: (typeof LINKED)[number];
  paragraph: number;
  url: string;
}

async function deadOutside(url: string): Promise<boolean> {
  const [known] = await q()
    .select({ ok: textLinkChecks.ok })
    .from(textLinkChecks)
    .where(eq(textLinkChecks.url, url));
  return known?.ok === false;
}

/** What is wrong with the addresses in a text: they run something, lead to a site that nobody trusts, or are known to lead nowhere (PS-018). */
export async function linkHits(fields: PublicationFields): Promise<LinkHit[]> {
  const links = LINKED.flatMap((field) => linksIn(fields[field] ?? "").map((link) => ({ field, ...link })));
  if (links.length === 0) return [];
  const known = await knownHosts();
  const hits: LinkHit[] = [];
  for (const { field, paragraph, url, isScript } of links) {
    const at = { field, paragraph, url };
    const standing = isScript ? null : linkStanding(url, known);
    if (standing === null) hits.push({ rule: "scriptLink", ...at });
    else if (standing === "foreign") hits.push({ rule: "foreignLink", ...at });
    const isDead = standing === "own" ? await isDeadTarget(url) : await deadOutside(url);
    if (isDead) hits.push({ rule: "deadLink", ...at });
  }
  return hits;
}

/** Public texts whose addresses were not read yet as they are now. */
export async function textsToRead(limit: number) {
  return q()
    .select({
      id: publications.id,
      version: publications.version,
      summary: publications.summary,
      body: publications.bodyText,
      sourceUrl: publications.sourceUrl,
    })
    .from(publications)
    .leftJoin(textLinkReads, eq(textLinkReads.publicationId, publications.id))
    .where(and(inPublic, or(isNull(textLinkReads.version), ne(textLinkReads.version, publications.version))))
    .orderBy(asc(publications.id))
    .limit(limit);
}

/** Addresses on other sites that were not looked at since an instant, those never looked at and the longest ago first. */
export async function outsideToCheck(since: number, limit: number): Promise<string[]> {
  const found = await q()
    .selectDistinct({ url: textLinks.url, at: textLinkChecks.at })
    .from(textLinks)
    .innerJoin(publications, and(eq(publications.id, textLinks.publicationId), inPublic))
    .leftJoin(textLinkChecks, eq(textLinkChecks.url, textLinks.url))
    .where(and(isNull(textLinks.target), or(isNull(textLinkChecks.at), lt(textLinkChecks.at, since))))
    .orderBy(sql`coalesce(${textLinkChecks.at}, 0)`)
    .limit(limit);
  return found.map(({ url }) => url);
}

/** Whether an address of this site names what the public cannot read, asked of our own rows and of nobody else. */
const namesNothing: SQL = sql`(CASE ${textLinks.target}
  WHEN 'publication' THEN NOT EXISTS (SELECT 1 FROM publications p WHERE p.id = ${textLinks.targetKey} AND p.withdrawn_at IS NULL)
  WHEN 'file' THEN NOT EXISTS (SELECT 1 FROM publication_files f JOIN publications p ON p.id = f.publication_id
    WHERE f.sha256 = ${textLinks.targetKey} AND f.removed_at IS NULL AND p.withdrawn_at IS NULL)
  WHEN 'column' THEN NOT EXISTS (SELECT 1 FROM columns c WHERE c.code = ${textLinks.targetKey})
    AND NOT EXISTS (SELECT 1 FROM column_aliases a WHERE a.code = ${textLinks.targetKey})
  WHEN 'agency' THEN NOT EXISTS (SELECT 1 FROM agencies g WHERE g.code = ${textLinks.targetKey})
  ELSE 0 END)`;

const MOST_LISTED = 500;

/** The addresses in public texts that lead nowhere, with the texts in which they stand (正文里的失效链接). */
export async function deadLinks(_by: Staff<"oversight.read">) {
  const dead = or(and(isNull(textLinks.target), isNotNull(textLinkChecks.failedSince)), namesNothing);
  const rows = await q()
    .select({
      url: textLinks.url,
      isOwn: sql<number>`${textLinks.target} IS NOT NULL`.mapWith(Boolean),
      status: textLinkChecks.status,
      checkedAt: textLinkChecks.at,
      since: textLinkChecks.failedSince,
      publicationId: publications.id,
      title: publications.title,
      agency: agencies.name,
    })
    .from(textLinks)
    .innerJoin(publications, and(eq(publications.id, textLinks.publicationId), inPublic))
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .leftJoin(textLinkChecks, eq(textLinkChecks.url, textLinks.url))
    .where(dead)
    .orderBy(agencies.position, desc(publications.publishedOn), textLinks.url)
    .limit(MOST_LISTED + 1);
  const [counts] = await q()
    .select({
      all: sql<number>`count(DISTINCT ${textLinks.url})`,
      outside: sql<number>`count(DISTINCT CASE WHEN ${textLinks.target} IS NULL THEN ${textLinks.url} END)`,
      checked: sql<number>`count(DISTINCT CASE WHEN ${textLinks.target} IS NULL THEN ${textLinkChecks.url} END)`,
    })
    .from(textLinks)
    .innerJoin(publications, and(eq(publications.id, textLinks.publicationId), inPublic))
    .leftJoin(textLinkChecks, eq(textLinkChecks.url, textLinks.url));
  return {
    items: rows.slice(0, MOST_LISTED),
    isMore: rows.length > MOST_LISTED,
    counts: counts ?? { all: 0, outside: 0, checked: 0 },
  };
}
