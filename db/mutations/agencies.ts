import { and, eq, max, ne } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { AgencyFields, NewAgencyFields } from "@/domain/agency/agency-form";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { rowState } from "../row-state";
import { agencies } from "../schema/agencies";
import { appendAudit } from "./audit";

export type NewAgency = Omit<typeof agencies.$inferInsert, "id">;

/** Adds a public body to the tree; `actor` is a staff id or `system`. */
export async function createAgency(actor: string, agency: NewAgency, at: number): Promise<string> {
  return tx(async () => {
    const id = newId();
    await q()
      .insert(agencies)
      .values({ id, ...agency });
    await appendAudit({ at, actor, intent: "agency.create", objectKind: "agency", objectId: id });
    return id;
  });
}

/** Gives an agency that had no desk the prefix of case numbers that an archive of its cases needs. */
export async function giveCasePrefix(
  actor: string,
  id: string,
  casePrefix: string,
  at: number,
): Promise<void> {
  await tx(async () => {
    await q().update(agencies).set({ casePrefix }).where(eq(agencies.id, id));
    const object = { objectKind: "agency", objectId: id };
    await appendAudit({ at, actor, intent: "agency.change", ...object, fields: ["casePrefix"] });
  });
}

/** What an agency must not share with another: names, the prefix of index numbers, of case numbers and of letters. */
const OWN = [
  "code",
  "name",
  "creditCode",
  "casePrefix",
  "sign",
] as const satisfies readonly (keyof NewAgencyFields)[];
type Own = (typeof OWN)[number];

export type AgencyRefusal =
  | { taken: Own; by: string }
  | { refusal: "noSuchAgency" | "noSuchParent" | "parentIsBelow" | "changedMeanwhile" };

type Row = typeof agencies.$inferSelect;

async function takenBy(
  fields: Partial<NewAgencyFields>,
  except: string | null,
): Promise<AgencyRefusal | null> {
  for (const field of OWN) {
    const value = fields[field];
    if (value === undefined) continue;
    const others = except === null ? undefined : ne(agencies.id, except);
    const [other] = await q()
      .select({ name: agencies.name })
      .from(agencies)
      .where(and(eq(agencies[field], value), others));
    if (other) return { taken: field, by: other.name };
  }
  return null;
}

async function agencyByCode(code: string): Promise<Row | null> {
  const [row] = await q().select().from(agencies).where(eq(agencies.code, code));
  return row ?? null;
}

/** Ids of an agency and all above it, from itself upwards. */
async function lineOf(id: string | null): Promise<string[]> {
  if (id === null) return [];
  const [row] = await q().select({ parentId: agencies.parentId }).from(agencies).where(eq(agencies.id, id));
  return [id, ...(await lineOf(row?.parentId ?? null))];
}

/** The agency above; refuses one that stands below `self`. */
async function parentOf(
  parentCode: string | null,
  self: string | null,
): Promise<{ parentId: string | null } | { refusal: "noSuchParent" | "parentIsBelow" }> {
  if (parentCode === null) return { parentId: null };
  const parent = await agencyByCode(parentCode);
  if (!parent) return { refusal: "noSuchParent" };
  const isBelow = self !== null && (await lineOf(parent.id)).includes(self);
  return isBelow ? { refusal: "parentIsBelow" } : { parentId: parent.id };
}

/** Adds an agency as an administrator described it, at the end of the directory. */
export async function addAgency(
  by: Staff<"site.manage">,
  { parentCode, ...fields }: NewAgencyFields,
  at: number,
): Promise<{ id: string } | AgencyRefusal> {
  return tx(async () => {
    const taken = await takenBy(fields, null);
    if (taken) return taken;
    const parent = await parentOf(parentCode, null);
    if ("refusal" in parent) return parent;
    const [last] = await q()
      .select({ position: max(agencies.position) })
      .from(agencies)
      .where(ne(agencies.level, "external"));
    const position = (last?.position ?? -1) + 1;
    return { id: await createAgency(by.id, { ...fields, ...parent, position }, at) };
  });
}

/** Changes an agency, if it still is what the administrator saw; its code stays. Names in the audit entry are of fields. */
export async function changeAgency(
  by: Staff<"site.manage">,
  code: string,
  { parentCode, ...fields }: AgencyFields,
  seen: string,
  at: number,
): Promise<{ changed: number } | AgencyRefusal> {
  return tx(async () => {
    const known = await agencyByCode(code);
    if (!known) return { refusal: "noSuchAgency" };
    if (rowState(known) !== seen) return { refusal: "changedMeanwhile" };
    const taken = await takenBy(fields, known.id);
    if (taken) return taken;
    const parent = await parentOf(parentCode, known.id);
    if ("refusal" in parent) return parent;
    const next = { ...known, ...fields, ...parent };
    const changed = (Object.keys(next) as (keyof Row)[]).filter(
      (field) => JSON.stringify(next[field]) !== JSON.stringify(known[field]),
    );
    if (changed.length === 0) return { changed: 0 };
    await q().update(agencies).set(next).where(eq(agencies.id, known.id));
    const object = { objectKind: "agency", objectId: known.id };
    await appendAudit({
      at,
      actor: by.id,
      role: "systemAdmin",
      intent: "agency.change",
      ...object,
      fields: changed,
    });
    return { changed: changed.length };
  });
}
