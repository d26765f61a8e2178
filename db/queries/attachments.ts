import { and, asc, count, eq, inArray, sum } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { TOLD_ROLES } from "@/domain/attachment/roles";
import { house, q } from "../client";
import { secretHash } from "../crypto";
import { openField } from "../private-fields";
import { attachments, heldFiles } from "../schema/attachments";
import { infoRequests } from "../schema/info-requests";
import { staff } from "../schema/staff";

/** What is stored of a holder: a keyed hash, so that nobody finds a form by the files it holds. */
export const holderHash = (holder: string): string => secretHash(house().keys, `files|${holder}`);

const named = <Row extends { id: string; name: Buffer }>(table: string, row: Row) => ({
  ...row,
  name: openField(table, "name", row.id, row.name) ?? "",
});

const FILE = {
  id: attachments.id,
  name: attachments.name,
  role: attachments.role,
  eventSeq: attachments.eventSeq,
  mediaType: attachments.mediaType,
  byteSize: attachments.byteSize,
  notes: attachments.notes,
  madeBy: attachments.madeBy,
  makerName: staff.name,
  at: attachments.at,
  redactedFrom: attachments.redactedFrom,
};

/** The files of a case in the order they came, names opened; for pages that have shown the case to be this reader's. */
export async function attachmentsOf(infoRequestId: string) {
  const found = await q()
    .select(FILE)
    .from(attachments)
    .leftJoin(staff, eq(staff.id, attachments.madeBy))
    .where(eq(attachments.infoRequestId, infoRequestId))
    .orderBy(asc(attachments.at), asc(attachments.id));
  return found.map((row) => named("attachments", row));
}
export type Attachment = Awaited<ReturnType<typeof attachmentsOf>>[number];

/** Names of the files that go with the answer, as its letter lists them. */
export async function answerFiles(infoRequestId: string): Promise<string[]> {
  return (await attachmentsOf(infoRequestId)).filter(({ role }) => role === "answer").map(({ name }) => name);
}

/** What is told behind number and code: files of the answer, once it is out. */
export async function toldAttachments(infoRequestId: string) {
  const found = await q()
    .select({ ...FILE, stage: infoRequests.stage })
    .from(attachments)
    .innerJoin(infoRequests, eq(infoRequests.id, attachments.infoRequestId))
    .leftJoin(staff, eq(staff.id, attachments.madeBy))
    .where(
      and(
        eq(attachments.infoRequestId, infoRequestId),
        inArray(attachments.role, [...TOLD_ROLES]),
        inArray(infoRequests.stage, ["answered", "delivered"]),
      ),
    )
    .orderBy(asc(attachments.at), asc(attachments.id));
  return found.map(({ stage: _, madeBy: __, makerName: ___, ...row }) => named("attachments", row));
}
export type ToldAttachment = Awaited<ReturnType<typeof toldAttachments>>[number];

const STORED = {
  id: attachments.id,
  infoRequestId: attachments.infoRequestId,
  name: attachments.name,
  role: attachments.role,
  mediaType: attachments.mediaType,
  byteSize: attachments.byteSize,
  sha256: attachments.sha256,
  objectName: attachments.objectName,
  notes: attachments.notes,
};

/** One file of a case of the officer's own agency; null for any other, as if it did not exist (UP-039). */
export async function deskAttachment(
  by: Staff<"infoRequest.read" | "infoRequest.handle">,
  infoRequestId: string,
  id: string,
) {
  const [row] = await q()
    .select(STORED)
    .from(attachments)
    .innerJoin(infoRequests, eq(infoRequests.id, attachments.infoRequestId))
    .where(
      and(
        eq(attachments.id, id),
        eq(attachments.infoRequestId, infoRequestId),
        eq(infoRequests.agencyId, by.agencyId ?? ""),
      ),
    );
  return row ? named("attachments", row) : null;
}
export type StoredAttachment = NonNullable<Awaited<ReturnType<typeof deskAttachment>>>;

/** One file that the case behind a code may show; null for every other. */
export async function toldAttachment(infoRequestId: string, id: string): Promise<StoredAttachment | null> {
  const [row] = await q()
    .select(STORED)
    .from(attachments)
    .innerJoin(infoRequests, eq(infoRequests.id, attachments.infoRequestId))
    .where(
      and(
        eq(attachments.id, id),
        eq(attachments.infoRequestId, infoRequestId),
        inArray(attachments.role, [...TOLD_ROLES]),
        inArray(infoRequests.stage, ["answered", "delivered"]),
      ),
    );
  return row ? named("attachments", row) : null;
}

/** The files that a form holds while it is no case yet. */
export async function heldFilesOf(holder: string) {
  const found = await q()
    .select({
      id: heldFiles.id,
      name: heldFiles.name,
      field: heldFiles.field,
      mediaType: heldFiles.mediaType,
      byteSize: heldFiles.byteSize,
      notes: heldFiles.notes,
      at: heldFiles.at,
    })
    .from(heldFiles)
    .where(eq(heldFiles.holderHash, holderHash(holder)))
    .orderBy(asc(heldFiles.at), asc(heldFiles.id));
  return found.map((row) => named("held_files", row));
}
export type HeldFile = Awaited<ReturnType<typeof heldFilesOf>>[number];

/** How much a form holds already. */
export async function heldTotals(holder: string): Promise<{ files: number; bytes: number }> {
  const [row] = await q()
    .select({ files: count(), bytes: sum(heldFiles.byteSize) })
    .from(heldFiles)
    .where(eq(heldFiles.holderHash, holderHash(holder)));
  return { files: row?.files ?? 0, bytes: Number(row?.bytes ?? 0) };
}

/** True while a case or a form still names these bytes. */
export async function isObjectNamed(objectName: string): Promise<boolean> {
  const [kept] = await q()
    .select({ id: attachments.id })
    .from(attachments)
    .where(eq(attachments.objectName, objectName))
    .limit(1);
  if (kept) return true;
  const [held] = await q()
    .select({ id: heldFiles.id })
    .from(heldFiles)
    .where(eq(heldFiles.objectName, objectName))
    .limit(1);
  return held !== undefined;
}
