import { and, eq, inArray } from "drizzle-orm";
import { codeKey } from "@/domain/publication/coded-field";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { publications } from "../schema/publications";

/** Agencies and columns by code and by name, whatever its width: 「（）」 and "()" are one. */
export async function importDirectory() {
  const bodies = await q()
    .select({ id: agencies.id, code: agencies.code, name: agencies.name })
    .from(agencies);
  const places = await q().select({ id: columns.id, code: columns.code, name: columns.name }).from(columns);
  const byName = <T extends { code: string; name: string }>(rows: readonly T[]) =>
    new Map(rows.flatMap((row) => [[codeKey(row.name), row] as const, [codeKey(row.code), row] as const]));
  return { agencies: byName(bodies), columns: byName(places) };
}
export type ImportDirectory = Awaited<ReturnType<typeof importDirectory>>;

/** What an earlier import made of a row; null when it is new. */
export async function importedBefore(externalId: string) {
  const [row] = await q()
    .select({
      id: publicationDrafts.id,
      agencyId: publicationDrafts.agencyId,
      columnId: publicationDrafts.columnId,
      stage: publicationDrafts.stage,
      contentHash: publicationDrafts.contentHash,
      lockVersion: publicationDrafts.lockVersion,
    })
    .from(publicationDrafts)
    .where(eq(publicationDrafts.externalId, externalId));
  if (!row) return null;
  const [edited] = await q()
    .select({ id: publicationReviews.id })
    .from(publicationReviews)
    .where(and(eq(publicationReviews.draftId, row.id), eq(publicationReviews.kind, "edited")))
    .limit(1);
  return { ...row, isEdited: edited !== undefined };
}

/** Which of these lasting names an import has brought in, each with its id, and whether it has come before the public. */
export async function importedIds(externalIds: readonly string[]) {
  const rows = await q()
    .select({
      externalId: publicationDrafts.externalId,
      id: publicationDrafts.id,
      publishedId: publications.id,
    })
    .from(publicationDrafts)
    .leftJoin(publications, eq(publications.id, publicationDrafts.id))
    .where(inArray(publicationDrafts.externalId, [...externalIds]));
  return new Map(
    rows.map(({ externalId, id, publishedId }) => [externalId, { id, isPublished: publishedId !== null }]),
  );
}

/** Whether a text of an agency has come before the public under an index number or a document number, however it came in. */
export async function publicWithNumber(
  agencyId: string,
  knownBy: "indexNumber" | "documentNumber",
  number: string,
): Promise<boolean> {
  const column = knownBy === "indexNumber" ? publications.indexNumber : publications.documentNumberKey;
  const found = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(column, number), eq(publications.agencyId, agencyId)))
    .limit(1);
  return found.length > 0;
}
