import { asc, desc, eq, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { RESTORE_DAYS } from "@/domain/attachment/restore-window";
import { q, rows } from "../client";
import { rowState } from "../row-state";
import { attachments, heldFiles } from "../schema/attachments";
import { settings } from "../schema/house-keeping";
import { objectChecks, unnamedObjects } from "../schema/object-care";
import { publicationDraftFiles } from "../schema/publication-draft-files";
import { publicationFiles } from "../schema/publication-files";
import { publicationImports } from "../schema/publication-imports";

export interface NamedObject {
  objectName: string;
  sha256: string;
}

/** Every table whose rows name stored bytes; a test holds it to the schema, so that a new one is not forgotten. */
export const NAMING_TABLES = [publicationFiles, publicationDraftFiles, attachments, heldFiles] as const;

/** What an import under way names of its table and of the ZIP with its attachments. */
const IMPORTED: readonly SQL[] = [
  sql`SELECT table_object, table_sha256 FROM ${publicationImports} WHERE table_object IS NOT NULL`,
  sql`SELECT zip_object, zip_sha256 FROM ${publicationImports} WHERE zip_object IS NOT NULL`,
];

const named: SQL = sql.join(
  [...NAMING_TABLES.map((table) => sql`SELECT object_name, sha256 FROM ${table}`), ...IMPORTED],
  sql` UNION `,
);

/** The objects that rows name, those never checked first, then those whose check is oldest; none that was checked since `since`. */
export async function objectsToCheck(since: number, limit: number): Promise<NamedObject[]> {
  return rows<NamedObject>(
    sql`SELECT n.object_name AS objectName, n.sha256 AS sha256 FROM (${named}) n
        LEFT JOIN object_checks c ON c.object_name = n.object_name
        WHERE c.checked_at IS NULL OR c.checked_at < ${since}
        ORDER BY c.checked_at IS NOT NULL, c.checked_at, n.object_name LIMIT ${limit}`,
  );
}

/** Which of some objects a row names. */
export async function namedAmong(objectNames: readonly string[]): Promise<ReadonlySet<string>> {
  if (objectNames.length === 0) return new Set();
  const list = sql.join(
    objectNames.map((name) => sql`${name}`),
    sql`, `,
  );
  const found = await rows<{ objectName: string }>(
    sql`SELECT DISTINCT object_name AS objectName FROM (${named}) WHERE object_name IN (${list})`,
  );
  return new Set(found.map(({ objectName }) => objectName));
}

/** Objects that have been without a row since before an instant. */
export async function unnamedSince(before: number, limit: number): Promise<string[]> {
  const found = await q()
    .select({ objectName: unnamedObjects.objectName })
    .from(unnamedObjects)
    .where(lt(unnamedObjects.since, before))
    .orderBy(asc(unnamedObjects.since))
    .limit(limit);
  return found.map(({ objectName }) => objectName);
}

/** How many days bytes that no row names are kept before they are collected. */
export async function restoreDays(): Promise<number> {
  const [row] = await q()
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "restoreDays"));
  return typeof row?.value === "number" ? Math.max(row.value, RESTORE_DAYS.least) : RESTORE_DAYS.usual;
}

/** How the stored bytes stand, for whoever looks after the site: counts, the oldest check, every fault. */
export async function objectCare(_by: Staff<"site.manage">) {
  const [counts] = await rows<{ all: number; checked: number; oldest: number | null; unnamed: number }>(
    sql`SELECT (SELECT count(*) FROM (${named})) AS "all",
               (SELECT count(*) FROM object_checks) AS checked,
               (SELECT min(checked_at) FROM object_checks) AS oldest,
               (SELECT count(*) FROM unnamed_objects) AS unnamed`,
  );
  const faults = await q()
    .select({
      objectName: objectChecks.objectName,
      sha256: objectChecks.sha256,
      fault: objectChecks.fault,
      faultSince: objectChecks.faultSince,
      okAt: objectChecks.okAt,
    })
    .from(objectChecks)
    .where(isNotNull(objectChecks.fault))
    .orderBy(desc(objectChecks.faultSince));
  const days = await restoreDays();
  return {
    ...(counts ?? { all: 0, checked: 0, oldest: null, unnamed: 0 }),
    faults,
    restoreDays: days,
    state: rowState(days),
  };
}
