import { and, asc, eq, inArray, isNull, min, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { PublishedRule } from "@/domain/annual-report/rules-made";
import { q } from "../client";
import { columns } from "../schema/columns";
import { publicationLinks } from "../schema/publication-links";
import { publications } from "../schema/publications";

/** Where 规章 and 行政规范性文件 are published (条例第二十条第（一）项). */
const RULES_COLUMN = "normative-documents";

/** Every 规章 and 行政规范性文件 of an agency that is public, with the day from which another one repeals or replaces it. */
export async function publishedRules(agencyId: string): Promise<PublishedRule[]> {
  const later = alias(publications, "later");
  const ended = q()
    .select({
      toId: publicationLinks.toId,
      on: min(sql<string>`coalesce(${later.effectiveOn}, ${later.issuedOn}, ${later.publishedOn})`).as(
        "ended_on",
      ),
    })
    .from(publicationLinks)
    .innerJoin(later, eq(later.id, publicationLinks.fromId))
    .where(and(inArray(publicationLinks.kind, ["repeals", "replaces"]), isNull(later.withdrawnAt)))
    .groupBy(publicationLinks.toId)
    .as("ended");
  return q()
    .select({
      id: publications.id,
      title: publications.title,
      documentNumber: publications.documentNumber,
      genre: publications.genre,
      issuedOn: publications.issuedOn,
      validity: publications.validity,
      expiresOn: publications.expiresOn,
      endedOn: sql<string | null>`${ended.on}`,
    })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .leftJoin(ended, eq(ended.toId, publications.id))
    .where(
      and(
        eq(publications.agencyId, agencyId),
        eq(columns.code, RULES_COLUMN),
        isNull(publications.withdrawnAt),
      ),
    )
    .orderBy(asc(publications.issuedOn), asc(publications.id));
}
