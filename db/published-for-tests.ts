import { eq, sql } from "drizzle-orm";
import { exec, joinTx, q, tx } from "./client";
import { createAgency } from "./mutations/agencies";
import { createColumn } from "./mutations/columns";
import { type Content, contentHashOf, publishContent } from "./mutations/publications";
import { newId } from "./new-id";
import { MORNING, NOTICE } from "./publishing-for-tests";
import { publicationDrafts, publicationReviews } from "./schema/publication-drafts";
import { publications } from "./schema/publications";
import { AGENCIES } from "./seed/agencies";
import { COLUMNS } from "./seed/columns";

/** The first agencies, two unless told, and every column of the demonstration, by code; call it on a fresh test store. */
export async function placesForTests(many = 2) {
  const agencies = new Map<string, string>();
  for (const [position, { parentCode: _, ...agency }] of AGENCIES.slice(0, many).entries())
    agencies.set(agency.code, await createAgency("system", { ...agency, parentId: null, position }, 0));
  const columns = new Map<string, string>();
  for (const [position, { parentCode, ownerAgency: _, ...column }] of COLUMNS.entries()) {
    const parentId = parentCode === null ? null : (columns.get(parentCode) ?? null);
    columns.set(
      column.code,
      await createColumn("system", { ...column, parentId, ownerAgencyId: null, position }, 0),
    );
  }
  return { agencies, columns };
}

/**
 * Puts a text before the public as an archive is taken over: somebody answers for exactly these bytes, which the store asks for whoever
 * writes. For tests of what comes after; those of the desk go the desk's own way.
 */
export async function publishForTests(content: Content) {
  const { id, agencyId, columnId, fields, contentHash, at, demonstration, externalId = null } = content;
  return joinTx(async () => {
    const words = { columnId, stage: "published" as const, title: fields.title, fields, contentHash };
    await q()
      .insert(publicationDrafts)
      .values({
        id,
        agencyId,
        ...words,
        authorId: null,
        externalId,
        demonstration,
        createdAt: at,
        updatedAt: at,
        lockVersion: 1,
      })
      .onConflictDoUpdate({ target: publicationDrafts.id, set: words });
    await q().insert(publicationReviews).values({
      id: newId(),
      draftId: id,
      kind: "archiveImport",
      contentHash,
      staffId: null,
      authorisedBy: "测试",
      opinion: "历史档案导入。",
      at,
    });
    return publishContent(content);
  });
}

/** Puts a notice before the public, or its next version when `id` is known already; gives its id back. */
export async function publishedForTests(given: {
  id?: string;
  agencyId: string;
  columnId: string;
  at?: number;
  fields?: Partial<typeof NOTICE>;
}): Promise<string> {
  const { id = newId(), agencyId, columnId, at = MORNING } = given;
  const fields = { ...NOTICE, ...given.fields };
  await publishForTests({
    id,
    agencyId,
    columnId,
    fields,
    contentHash: contentHashOf(fields),
    at,
    actor: "system",
    demonstration: false,
  });
  return id;
}

/** Takes a publication from the public without what the desk does besides. */
export async function withdrawnForTests(id: string, at: number): Promise<void> {
  await tx(async () => {
    await q().update(publications).set({ withdrawnAt: at }).where(eq(publications.id, id));
  });
}

/** Takes away what keeps uncleared files from the public, for tests of what stands behind it. */
export async function withoutFileGuardForTests(): Promise<void> {
  for (const name of ["publication_files_only_cleared", "publication_files_keep_bytes"])
    await tx(() => exec(sql`DROP TRIGGER ${sql.identifier(name)}`));
}
