import { eq, max } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { type ColumnFields, type ColumnRefusal, isStatutoryColumn } from "@/domain/catalogue/column-form";
import { q, tx } from "../client";
import { type ColumnRow, columnTree, withDescendants } from "../queries/columns";
import { rowState } from "../row-state";
import { agencies } from "../schema/agencies";
import { columnAliases } from "../schema/column-aliases";
import { columns } from "../schema/columns";
import { publicationDrafts } from "../schema/publication-drafts";
import { publications } from "../schema/publications";
import { appendAudit } from "./audit";
import { createColumn } from "./columns";

type Refused = { refusal: ColumnRefusal };
type Placed = { parentId: string | null; ownerAgencyId: string | null };

async function placeOf(fields: ColumnFields, tree: readonly ColumnRow[]): Promise<Placed | Refused> {
  const parent = tree.find(({ code }) => code === fields.parentCode);
  if (fields.parentCode !== null && !parent) return { refusal: "noSuchParent" };
  if (fields.ownerAgency === null) return { parentId: parent?.id ?? null, ownerAgencyId: null };
  const [owner] = await q()
    .select({ id: agencies.id })
    .from(agencies)
    .where(eq(agencies.code, fields.ownerAgency));
  return owner ? { parentId: parent?.id ?? null, ownerAgencyId: owner.id } : { refusal: "noSuchAgency" };
}

const siblingsOf = (tree: readonly ColumnRow[], parentId: string | null, except: string | null) =>
  tree.filter((row) => row.parentId === parentId && row.id !== except);

/** Two columns of one name under one parent could not be told apart. */
const isNameTaken = (siblings: readonly ColumnRow[], name: string) =>
  siblings.some((row) => row.name === name);

async function auditColumn(
  by: Staff<"site.manage">,
  verb: string,
  id: string,
  at: number,
  fields?: string[],
) {
  const entry = { at, actor: by.id, role: "systemAdmin", objectKind: "column", objectId: id };
  await appendAudit({ ...entry, intent: `column.${verb}`, ...(fields && { fields }) });
}

/** Adds a column at the end of its siblings. */
export async function addColumn(
  by: Staff<"site.manage">,
  { code, ...fields }: ColumnFields & { code: string },
  at: number,
): Promise<{ code: string } | Refused> {
  return tx(async () => {
    const tree = await columnTree();
    const [alias] = await q().select().from(columnAliases).where(eq(columnAliases.code, code));
    if (alias || tree.some((row) => row.code === code)) return { refusal: "codeTaken" };
    const placed = await placeOf(fields, tree);
    if ("refusal" in placed) return placed;
    if (isNameTaken(siblingsOf(tree, placed.parentId, null), fields.name)) return { refusal: "nameTaken" };
    const [last] = await q()
      .select({ position: max(columns.position) })
      .from(columns);
    const { name, updateDays, description, columnType, emptyNote } = fields;
    const row = { code, name, updateDays, description, columnType, emptyNote, ...placed };
    await createColumn(by.id, { ...row, statutoryItem: null, position: (last?.position ?? 0) + 1 }, at);
    return { code };
  });
}

/** Changes a column, or moves it below another; its code, and so every address, stays what it is. */
export async function changeColumn(
  by: Staff<"site.manage">,
  { code, seen, fields }: { code: string; seen: string; fields: ColumnFields },
  at: number,
): Promise<{ changed: boolean } | Refused> {
  return tx(async () => {
    const tree = await columnTree();
    const known = tree.find((row) => row.code === code);
    if (!known) return { refusal: "noSuchColumn" };
    if (rowState(known) !== seen) return { refusal: "changedMeanwhile" };
    const placed = await placeOf(fields, tree);
    if ("refusal" in placed) return placed;
    if (placed.parentId !== null && withDescendants(tree, known.id).includes(placed.parentId))
      return { refusal: "parentIsBelow" };
    if (isStatutoryColumn(code) && fields.name !== known.name) return { refusal: "nameIsStatutory" };
    if (isStatutoryColumn(code) && placed.parentId !== known.parentId) return { refusal: "placeIsStatutory" };
    if (isNameTaken(siblingsOf(tree, placed.parentId, known.id), fields.name))
      return { refusal: "nameTaken" };
    const { name, updateDays, description, columnType, emptyNote } = fields;
    const next = { name, updateDays, description, columnType, emptyNote, ...placed };
    const changed = (Object.keys(next) as (keyof typeof next)[]).filter((key) => next[key] !== known[key]);
    if (changed.length === 0) return { changed: false };
    await q().update(columns).set(next).where(eq(columns.id, known.id));
    await auditColumn(by, "change", known.id, at, changed);
    return { changed: true };
  });
}

/** Puts a column one place up or down among its siblings; at the end it stays where it is. */
export async function moveColumn(
  by: Staff<"site.manage">,
  { code, direction }: { code: string; direction: "up" | "down" },
  at: number,
): Promise<{ code: string } | Refused> {
  return tx(async () => {
    const tree = await columnTree();
    const known = tree.find((row) => row.code === code);
    if (!known) return { refusal: "noSuchColumn" };
    const row = siblingsOf(tree, known.parentId, null);
    const place = row.indexOf(known);
    const other = row[direction === "up" ? place - 1 : place + 1];
    if (!other) return { code };
    await q().update(columns).set({ position: other.position }).where(eq(columns.id, known.id));
    await q().update(columns).set({ position: known.position }).where(eq(columns.id, other.id));
    await auditColumn(by, "move", known.id, at);
    return { code };
  });
}

async function whyNotEmpty(id: string): Promise<ColumnRefusal | null> {
  const [below] = await q().select({ id: columns.id }).from(columns).where(eq(columns.parentId, id)).limit(1);
  if (below) return "hasColumns";
  // What was withdrawn stands in it too: its tombstone says so for ever.
  const [held] = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(eq(publications.columnId, id))
    .limit(1);
  if (held) return "hasPublications";
  const [draft] = await q()
    .select({ id: publicationDrafts.id })
    .from(publicationDrafts)
    .where(eq(publicationDrafts.columnId, id))
    .limit(1);
  return draft ? "hasDrafts" : null;
}

/** Takes an empty column away; its address leads to another column from then on. */
export async function removeColumn(
  by: Staff<"site.manage">,
  { code, seen, successor }: { code: string; seen: string; successor: string },
  at: number,
): Promise<{ successor: string } | Refused> {
  return tx(async () => {
    const tree = await columnTree();
    const known = tree.find((row) => row.code === code);
    if (!known) return { refusal: "noSuchColumn" };
    if (isStatutoryColumn(code)) return { refusal: "isStatutory" };
    if (rowState(known) !== seen) return { refusal: "changedMeanwhile" };
    const next = tree.find((row) => row.code === successor && row.id !== known.id);
    if (!next) return { refusal: "noSuchSuccessor" };
    const refusal = await whyNotEmpty(known.id);
    if (refusal) return { refusal };
    // What led here leads on.
    await q().update(columnAliases).set({ columnId: next.id }).where(eq(columnAliases.columnId, known.id));
    await q().insert(columnAliases).values({ code, columnId: next.id, at });
    await q().delete(columns).where(eq(columns.id, known.id));
    await auditColumn(by, "remove", known.id, at);
    return { successor };
  });
}
