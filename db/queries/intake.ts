import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { openField } from "../private-fields";
import { batchItems } from "../schema/batches";
import { infoRequests } from "../schema/info-requests";
import { caseLinks, intakeRecords } from "../schema/intake";
import { staff } from "../schema/staff";

/** What was noted when a case of the officer's own agency was taken in; null when it came through this site. */
export async function intakeRecord(by: Staff<"infoRequest.read">, infoRequestId: string) {
  const [row] = await q()
    .select({ record: intakeRecords, officer: staff.name })
    .from(intakeRecords)
    .innerJoin(infoRequests, eq(infoRequests.id, intakeRecords.infoRequestId))
    .innerJoin(staff, eq(staff.id, intakeRecords.staffId))
    .where(and(eq(intakeRecords.infoRequestId, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")));
  if (!row) return null;
  const { postNumber, keyId: _, ...record } = row.record;
  return {
    ...record,
    officer: row.officer,
    postNumber: openField("intake_records", "post_number", infoRequestId, postNumber),
  };
}

/** With which cases one hangs together, by number: what it was split into or from, what was merged into it or it into. */
export async function linksOf(infoRequestId: string) {
  const ours = await q()
    .select({ kind: caseLinks.kind, number: infoRequests.number })
    .from(caseLinks)
    .innerJoin(infoRequests, eq(infoRequests.id, caseLinks.toId))
    .where(eq(caseLinks.fromId, infoRequestId));
  const theirs = await q()
    .select({ kind: caseLinks.kind, number: infoRequests.number })
    .from(caseLinks)
    .innerJoin(infoRequests, eq(infoRequests.id, caseLinks.fromId))
    .where(eq(caseLinks.toId, infoRequestId))
    .orderBy(asc(infoRequests.number));
  const of = (rows: typeof ours, kind: "splitFrom" | "mergedInto") =>
    rows.filter((row) => row.kind === kind).map(({ number }) => number);
  return {
    splitFrom: of(ours, "splitFrom")[0] ?? null,
    splitInto: of(theirs, "splitFrom"),
    mergedInto: of(ours, "mergedInto")[0] ?? null,
    mergedFrom: of(theirs, "mergedInto"),
  };
}

/**
 * Every case of one agency that the same tracking code opens: the batch, and the parts that were split off. Empty for another agency's.
 */
export async function codeFamily(
  by: Staff,
  infoRequestId: string,
): Promise<{ id: string; number: string }[]> {
  const known = new Set([infoRequestId]);
  const [item] = await q()
    .select({ batchId: batchItems.batchId })
    .from(batchItems)
    .where(eq(batchItems.infoRequestId, infoRequestId));
  const links = await q()
    .select()
    .from(caseLinks)
    .where(touches([infoRequestId]));
  const parents = links.filter(({ kind, fromId }) => kind === "splitFrom" && fromId === infoRequestId);
  for (const { toId } of parents) known.add(toId);
  const batchIds = item ? [item.batchId] : await batchesOf(parents.map(({ toId }) => toId));
  for (const id of await membersOf(batchIds)) known.add(id);
  const parts = await q()
    .select({ id: caseLinks.fromId })
    .from(caseLinks)
    .where(and(eq(caseLinks.kind, "splitFrom"), inArray(caseLinks.toId, [...known])));
  for (const { id } of parts) known.add(id);
  return q()
    .select({ id: infoRequests.id, number: infoRequests.number })
    .from(infoRequests)
    .where(and(inArray(infoRequests.id, [...known]), eq(infoRequests.agencyId, by.agencyId ?? "")))
    .orderBy(asc(infoRequests.number));
}

const touches = (ids: string[]) => or(inArray(caseLinks.fromId, ids), inArray(caseLinks.toId, ids));

async function batchesOf(ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await q()
    .select({ batchId: batchItems.batchId })
    .from(batchItems)
    .where(inArray(batchItems.infoRequestId, ids));
  return rows.map(({ batchId }) => batchId);
}

async function membersOf(batchIds: string[]): Promise<string[]> {
  if (batchIds.length === 0) return [];
  const rows = await q()
    .select({ id: batchItems.infoRequestId })
    .from(batchItems)
    .where(inArray(batchItems.batchId, batchIds));
  return rows.map(({ id }) => id);
}
