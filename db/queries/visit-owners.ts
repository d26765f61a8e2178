import { asc, eq, inArray } from "drizzle-orm";
import type { VisitedKind } from "@/domain/visit/visited";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columnAliases } from "../schema/column-aliases";
import { columns } from "../schema/columns";
import { publicationFiles } from "../schema/publication-files";
import { publications } from "../schema/publications";

interface Read {
  kind: VisitedKind | null;
  visited: string | null;
}
interface Owner {
  columnId: string;
  agencyId: string;
}

const NOBODY: Owner = { columnId: "", agencyId: "" };
const ASKED_AT_ONCE = 500;

/** Asks for many names in statements that stay below SQLite's limit of values. */
async function inSteps<T>(names: readonly string[], ask: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let from = 0; from < names.length; from += ASKED_AT_ONCE)
    found.push(...(await ask(names.slice(from, from + ASKED_AT_ONCE))));
  return found;
}

/** Publications stand in the column and with the agency they have now, also when they were withdrawn. */
async function ofPublications(ids: readonly string[]): Promise<Map<string, Owner>> {
  const rows = await inSteps(ids, (some) =>
    q()
      .select({ name: publications.id, columnId: publications.columnId, agencyId: publications.agencyId })
      .from(publications)
      .where(inArray(publications.id, some)),
  );
  return new Map(rows.map(({ name, ...owner }) => [name, owner]));
}

/** The same file with several publications counts for the one that had it first. */
async function ofFiles(hashes: readonly string[]): Promise<Map<string, Owner>> {
  const rows = await inSteps(hashes, (some) =>
    q()
      .select({
        name: publicationFiles.sha256,
        columnId: publications.columnId,
        agencyId: publications.agencyId,
      })
      .from(publicationFiles)
      .innerJoin(publications, eq(publications.id, publicationFiles.publicationId))
      .where(inArray(publicationFiles.sha256, some))
      .orderBy(asc(publicationFiles.addedAt), asc(publicationFiles.id)),
  );
  return new Map(rows.reverse().map(({ name, ...owner }) => [name, owner]));
}

/** A column's page is its owner's; codes that are gone lead to the column they became. */
async function ofColumns(codes: readonly string[]): Promise<Map<string, Owner>> {
  const held = { columnId: columns.id, owner: columns.ownerAgencyId };
  const rows = await inSteps(codes, async (some) => [
    ...(await q()
      .select({ name: columnAliases.code, ...held })
      .from(columnAliases)
      .innerJoin(columns, eq(columns.id, columnAliases.columnId))
      .where(inArray(columnAliases.code, some))),
    ...(await q()
      .select({ name: columns.code, ...held })
      .from(columns)
      .where(inArray(columns.code, some))),
  ]);
  return new Map(rows.map(({ name, columnId, owner }) => [name, { columnId, agencyId: owner ?? "" }]));
}

async function ofAgencies(codes: readonly string[]): Promise<Map<string, Owner>> {
  const rows = await inSteps(codes, (some) =>
    q()
      .select({ name: agencies.code, agencyId: agencies.id })
      .from(agencies)
      .where(inArray(agencies.code, some)),
  );
  return new Map(rows.map(({ name, agencyId }) => [name, { columnId: "", agencyId }]));
}

/** Whose column and agency what was read belongs to; pages of the whole site belong to none. */
export async function ownersOf(read: readonly Read[]): Promise<(what: Read) => Owner> {
  const named = (kind: VisitedKind) => [
    ...new Set(read.flatMap((one) => (one.kind === kind && one.visited !== null ? [one.visited] : []))),
  ];
  const owners: Readonly<Record<VisitedKind, ReadonlyMap<string, Owner>>> = {
    publication: await ofPublications(named("publication")),
    file: await ofFiles(named("file")),
    column: await ofColumns(named("column")),
    agency: await ofAgencies(named("agency")),
  };
  return ({ kind, visited }) =>
    kind === null || visited === null ? NOBODY : (owners[kind].get(visited) ?? NOBODY);
}
