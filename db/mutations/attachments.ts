import { and, asc, eq, inArray, lte } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { HELD_HOURS } from "@/domain/attachment/limits";
import type { MediaType } from "@/domain/attachment/media-types";
import type { AttachmentNote, AttachmentRole } from "@/domain/attachment/roles";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { openField, sealField } from "../private-fields";
import { holderHash, isObjectNamed } from "../queries/attachments";
import { attachments, heldFiles } from "../schema/attachments";
import { appendAudit } from "./audit";
import type { Causer } from "./history";
import { noteReading } from "./personal-readings";

/** A file whose bytes lie on the disk already (server/files/objects.ts): only then may a row name it. */
export interface StoredFile {
  name: string;
  mediaType: MediaType;
  byteSize: number;
  sha256: string;
  objectName: string;
  notes: readonly AttachmentNote[];
}

/** Where a file belongs. */
export interface FilePlace {
  infoRequestId: string;
  role: AttachmentRole;
  /** The event it came with, if any. */
  eventSeq?: number | null;
  redactedFrom?: string | null;
}

function sealedName(table: string, id: string, name: string): Buffer {
  const sealed = sealField(table, "name", id, name);
  if (!sealed) throw new Error("a file needs a name");
  return sealed;
}

/**
 * Adds a stored file to a case. Callers have asked whether the case is theirs (`isWithinReach`) and whether they may add files
 * (domain/attachment/who-may.ts); the audit entry names the role, never the file.
 */
export async function attachFile(
  causer: Pick<Causer, "staffId" | "actor">,
  file: StoredFile & FilePlace,
  at: number,
): Promise<{ id: string }> {
  return tx(async () => {
    const id = newId();
    const { infoRequestId, role, eventSeq = null, redactedFrom = null } = file;
    const { mediaType, byteSize, sha256, objectName } = file;
    await q()
      .insert(attachments)
      .values({
        id,
        infoRequestId,
        role,
        eventSeq,
        redactedFrom,
        name: sealedName("attachments", id, file.name),
        mediaType,
        byteSize,
        sha256,
        objectName,
        notes: [...file.notes],
        madeBy: causer.staffId,
        at,
      });
    await appendAudit({
      at,
      actor: causer.actor,
      intent: redactedFrom ? "attachment.redact" : "attachment.add",
      objectKind: "infoRequest",
      objectId: infoRequestId,
      fields: [role, id],
    });
    return { id };
  });
}

/** Keeps stored files for a form that is no case yet; `holder` is the draft's token or another secret of the form. */
export async function holdFiles(
  holder: string,
  files: readonly (StoredFile & { field: string })[],
  at: number,
): Promise<void> {
  if (files.length === 0) return;
  await tx(async () => {
    for (const { name, notes, ...file } of files) {
      const id = newId();
      const row = { ...file, id, name: sealedName("held_files", id, name), notes: [...notes], at };
      await q()
        .insert(heldFiles)
        .values({ ...row, holderHash: holderHash(holder) });
    }
  });
}

/**
 * Makes a form's held files files of its case: call it in the transaction that makes the case. `roleOf` says what a form field is to
 * the case. Returns how many there were.
 */
export async function attachHeldFiles(
  causer: Pick<Causer, "staffId" | "actor">,
  holder: string,
  {
    infoRequestId,
    eventSeq,
    roleOf,
  }: Pick<FilePlace, "infoRequestId" | "eventSeq"> & {
    roleOf: (field: string) => AttachmentRole;
  },
  at: number,
): Promise<number> {
  return tx(async () => {
    const held = await q()
      .select()
      .from(heldFiles)
      .where(eq(heldFiles.holderHash, holderHash(holder)))
      .orderBy(asc(heldFiles.at), asc(heldFiles.id));
    for (const { id, field, name, mediaType, byteSize, sha256, objectName, notes } of held) {
      const shown = openField("held_files", "name", id, name) ?? "";
      const stored = { name: shown, mediaType, byteSize, sha256, objectName, notes };
      const place = { infoRequestId, role: roleOf(field), eventSeq: eventSeq ?? null };
      await attachFile(causer, { ...stored, ...place }, at);
    }
    await q()
      .delete(heldFiles)
      .where(eq(heldFiles.holderHash, holderHash(holder)));
    return held.length;
  });
}

/** Those of the given objects that nothing names any more. */
async function nameless(objectNames: readonly string[]): Promise<string[]> {
  const left: string[] = [];
  for (const name of new Set(objectNames)) if (!(await isObjectNamed(name))) left.push(name);
  return left;
}

/** Takes one file out of a form; returns the objects that nothing names any more. Of two equal files the other one stays (UP-037). */
export async function dropHeldFile(holder: string, id: string): Promise<string[]> {
  return tx(async () => {
    const dropped = await q()
      .delete(heldFiles)
      .where(and(eq(heldFiles.id, id), eq(heldFiles.holderHash, holderHash(holder))))
      .returning({ objectName: heldFiles.objectName });
    return nameless(dropped.map(({ objectName }) => objectName));
  });
}

/** Takes away what was held too long; returns the objects that nothing names any more (UP-038). */
export async function dropStaleHeldFiles(at: number): Promise<string[]> {
  return tx(async () => {
    const stale = await q()
      .select({ id: heldFiles.id, objectName: heldFiles.objectName })
      .from(heldFiles)
      .where(lte(heldFiles.at, at - HELD_HOURS * 60 * 60_000))
      .limit(500);
    if (stale.length === 0) return [];
    await q()
      .delete(heldFiles)
      .where(
        inArray(
          heldFiles.id,
          stale.map(({ id }) => id),
        ),
      );
    return nameless(stale.map(({ objectName }) => objectName));
  });
}

/** Notes that an officer opened a file of a case. */
export async function recordOpenedFile(
  by: Staff,
  file: { id: string; infoRequestId: string; role: AttachmentRole },
  at: number,
): Promise<void> {
  await tx(() =>
    noteReading({
      at,
      actor: by.id,
      intent: "attachment.open",
      objectKind: "infoRequest",
      objectId: file.infoRequestId,
      fields: [file.role, file.id],
    }),
  );
}
