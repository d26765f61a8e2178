import { gateDraft } from "@/db/queries/gate-work";
import { PUBLICATION_FILE_TYPES } from "@/domain/publication/file-types";
import { attachmentDisposition } from "@/server/files/disposition";
import { ObjectDamaged, openObject } from "@/server/files/objects";
import { plainAnswer, staffReader } from "@/server/handlers";
import { log } from "@/server/log";
import { damagedFile, missingFile } from "@/text/attachments";

/** A file of a draft for those who work on it: saved, never shown as a page of this site. */
export const GET = staffReader("draft.read", async (staff, { id = "", sha = "" }) => {
  const file = (await gateDraft(staff, id))?.files.find((one) => one.sha256 === sha);
  if (!file) return plainAnswer(404, missingFile);
  try {
    return new Response(new Uint8Array(await openObject(file)), {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": attachmentDisposition(file.name, PUBLICATION_FILE_TYPES[file.mediaType]),
        "content-security-policy": "sandbox; default-src 'none'",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof ObjectDamaged)) throw error;
    log.error({ alarm: "objectDamaged", publicationFile: sha });
    return plainAnswer(503, damagedFile);
  }
});
