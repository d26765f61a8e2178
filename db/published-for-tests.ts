import { tx } from "./client";
import { createAgency } from "./mutations/agencies";
import { createColumn } from "./mutations/columns";
import { contentHashOf, publishContent } from "./mutations/publications";
import { newId } from "./new-id";
import { MORNING, NOTICE } from "./publishing-for-tests";
import { AGENCIES } from "./seed/agencies";
import { COLUMNS } from "./seed/columns";

/** The first two agencies and every column of the demonstration, by code; call it on a fresh test store. */
export async function placesForTests() {
  const agencies = new Map<string, string>();
  for (const [position, { parentCode: _, ...agency }] of AGENCIES.slice(0, 2).entries())
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
  await tx(() =>
    publishContent({
      id,
      agencyId,
      columnId,
      fields,
      contentHash: contentHashOf(fields),
      at,
      actor: "system",
      demonstration: false,
    }),
  );
  return id;
}
