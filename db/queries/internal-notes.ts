import { and, asc, eq, inArray } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { internalNotes } from "../schema/handling";
import { infoRequests } from "../schema/info-requests";
import { staff } from "../schema/staff";

/** What officers wrote to each other about a case of their agency, in order; the applicant never reads it. */
export async function notesOf(by: Staff<"infoRequest.read">, infoRequestId: string) {
  return q()
    .select({
      id: internalNotes.id,
      kind: internalNotes.kind,
      text: internalNotes.text,
      otherId: internalNotes.otherId,
      at: internalNotes.at,
      name: staff.name,
    })
    .from(internalNotes)
    .innerJoin(staff, eq(staff.id, internalNotes.staffId))
    .innerJoin(infoRequests, eq(infoRequests.id, internalNotes.infoRequestId))
    .where(and(eq(internalNotes.infoRequestId, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")))
    .orderBy(asc(internalNotes.at), asc(internalNotes.id));
}
export type InternalNote = Awaited<ReturnType<typeof notesOf>>[number];

/** Cases of which the last hint says that they may ask the same as another. */
export async function duplicateHints(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await q()
    .select({ id: internalNotes.infoRequestId, kind: internalNotes.kind })
    .from(internalNotes)
    .where(
      and(
        inArray(internalNotes.infoRequestId, [...ids]),
        inArray(internalNotes.kind, ["duplicateHint", "duplicateCleared"]),
      ),
    )
    .orderBy(asc(internalNotes.at), asc(internalNotes.id));
  const last = new Map(found.map(({ id, kind }) => [id, kind]));
  return new Set([...last].flatMap(([id, kind]) => (kind === "duplicateHint" ? [id] : [])));
}
