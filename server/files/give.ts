import type { StoredAttachment } from "@/db/queries/attachments";
import { MEDIA_TYPES } from "@/domain/attachment/media-types";
import { damagedFile } from "@/text/attachments";
import { plainAnswer } from "../handlers";
import { log } from "../log";
import { attachmentDisposition } from "./disposition";
import { ObjectDamaged, openObject } from "./objects";

/**
 * The answer that hands out a stored file: saved, never shown as a page of this site, kept by no cache. Ranges are not served: the file
 * comes whole (UP-040). A file that is not what was stored is not given out at all (UP-042).
 */
export async function giveFile(file: StoredAttachment): Promise<Response> {
  let bytes: Buffer;
  try {
    bytes = await openObject(file);
  } catch (error) {
    if (!(error instanceof ObjectDamaged)) throw error;
    log.error({ alarm: "objectDamaged", attachment: file.id });
    return plainAnswer(503, damagedFile);
  }
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(bytes.length),
      "content-disposition": attachmentDisposition(file.name, MEDIA_TYPES[file.mediaType]),
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "accept-ranges": "none",
      "cache-control": "private, no-store",
    },
  });
}
