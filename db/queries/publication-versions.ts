import { and, asc, desc, eq, lte } from "drizzle-orm";
import { q } from "../client";
import { publications, publicationVersions } from "../schema/publications";
import { inPublic } from "./publications";

/** Versions of texts that the public reads; what was withdrawn has no history either. */
const ofPublic = and(eq(publications.id, publicationVersions.publicationId), inPublic);

const base = () =>
  q()
    .select({
      version: publicationVersions.version,
      publishedAt: publicationVersions.publishedAt,
      content: publicationVersions.content,
    })
    .from(publicationVersions)
    .innerJoin(publications, ofPublic);

/** The versions of a publication up to one, the newest first; one more than a page shows, to compare its last with. */
export async function publicVersions(publicationId: string, upTo: number, limit: number) {
  return base()
    .where(and(eq(publicationVersions.publicationId, publicationId), lte(publicationVersions.version, upTo)))
    .orderBy(desc(publicationVersions.version))
    .limit(limit + 1);
}
export type PublicVersion = Awaited<ReturnType<typeof publicVersions>>[number];

/** When each version of a publication came before the public, withdrawn or not; for its own agency, which was asked before. */
export async function versionTimes(publicationId: string) {
  return q()
    .select({ version: publicationVersions.version, publishedAt: publicationVersions.publishedAt })
    .from(publicationVersions)
    .where(eq(publicationVersions.publicationId, publicationId))
    .orderBy(asc(publicationVersions.version));
}

/** One version of a publication as it stood before the public; null for one that never was, or whose publication was withdrawn. */
export async function publicVersion(publicationId: string, version: number): Promise<PublicVersion | null> {
  const [row] = await base().where(
    and(eq(publicationVersions.publicationId, publicationId), eq(publicationVersions.version, version)),
  );
  return row ?? null;
}
