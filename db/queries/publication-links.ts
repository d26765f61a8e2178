import { and, eq, or, sql } from "drizzle-orm";
import { LINK_KINDS, type LinkKind } from "@/domain/publication/link-kinds";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { publicationLinks } from "../schema/publication-links";
import { publications } from "../schema/publications";
import { inPublic } from "./publications";

/** What stands at the other end; of a withdrawn one only that it was there. */
export type LinkedPublication =
  | {
      state: "published";
      id: string;
      title: string;
      documentNumber: string | null;
      agencyName: string;
      issuedOn: string | null;
      publishedOn: string;
    }
  | { state: "withdrawn"; id: string; withdrawnAt: number };

export interface PublicationLink {
  kind: LinkKind;
  /** `to` when the publication asked about is what the link says the other thing of: 解读 → 「本文件的解读」. */
  direction: "from" | "to";
  other: LinkedPublication;
}

/** The two ends of a link as rows of the links table, seen from one publication. */
const touching = (id: string) => or(eq(publicationLinks.fromId, id), eq(publicationLinks.toId, id));
const otherEnd = (id: string) =>
  sql`${publications.id} = CASE WHEN ${publicationLinks.fromId} = ${id} THEN ${publicationLinks.toId} ELSE ${publicationLinks.fromId} END`;

/** True when the public reads it: what a withdrawn text was linked to is part of what was withdrawn. */
async function isPublic(id: string): Promise<boolean> {
  const [row] = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.id, id), inPublic));
  return row !== undefined;
}

/** How a publication stands to others, in both directions: by kind, the newest of a kind first. */
export async function linksOf(publicationId: string): Promise<PublicationLink[]> {
  if (!(await isPublic(publicationId))) return [];
  const found = await q()
    .select({
      kind: publicationLinks.kind,
      fromId: publicationLinks.fromId,
      id: publications.id,
      title: publications.title,
      documentNumber: publications.documentNumber,
      agencyName: agencies.name,
      issuedOn: publications.issuedOn,
      publishedOn: publications.publishedOn,
      withdrawnAt: publications.withdrawnAt,
    })
    .from(publicationLinks)
    .innerJoin(publications, otherEnd(publicationId))
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .where(touching(publicationId));
  const day = ({ issuedOn, publishedOn }: (typeof found)[number]) => issuedOn ?? publishedOn;
  return found
    .sort(
      (a, b) =>
        LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind) ||
        day(b).localeCompare(day(a)) ||
        a.id.localeCompare(b.id),
    )
    .map(({ kind, fromId, withdrawnAt, ...other }) => ({
      kind,
      direction: fromId === publicationId ? ("from" as const) : ("to" as const),
      other:
        withdrawnAt === null
          ? { state: "published" as const, ...other }
          : { state: "withdrawn" as const, id: other.id, withdrawnAt },
    }));
}
