import { PUBLICATION_FILE_TYPES, type PublicationFileType } from "@/domain/publication/file-types";
import { damagedFile } from "@/text/attachments";
import { FILE_LENGTH } from "../edge/headers";
import { plainAnswer } from "../handlers";
import { log } from "../log";
import { byteRange } from "./byte-range";
import { attachmentDisposition } from "./disposition";
import { ObjectDamaged, objectStream, proveObject } from "./objects";

interface PublishedFile {
  name: string;
  mediaType: string;
  byteSize: number;
  sha256: string;
  objectName: string;
}

const isKnown = (mediaType: string): mediaType is PublicationFileType =>
  Object.hasOwn(PUBLICATION_FILE_TYPES, mediaType);

/** Somebody else's page is never named as one: nothing of it may run here (security.md S9). */
const servedType = (mediaType: PublicationFileType) =>
  mediaType === "text/html" ? "application/octet-stream" : mediaType;

/**
 * The answer that hands out a file of a public text: saved, never opened as a page of this site, piece by piece from the disk, and only when it is what was stored
 * (UP-042). It can be withdrawn, so whoever keeps it asks again each time, by its hash.
 */
export async function givePublished(file: PublishedFile, asked: Headers): Promise<Response> {
  return give(file, asked, "public, max-age=0, must-revalidate");
}

/** The same for the desk, whose files no cache keeps: the public may never see them. */
export async function giveToDesk(file: PublishedFile, asked: Headers): Promise<Response> {
  return give(file, asked, "private, no-store");
}

async function give(file: PublishedFile, asked: Headers, kept: string): Promise<Response> {
  const { name, mediaType, byteSize, sha256, objectName } = file;
  if (!isKnown(mediaType)) throw new Error(`no such file type: ${mediaType}`);
  const tag = `"${sha256}"`;
  const standing = {
    etag: tag,
    "cache-control": kept,
    "accept-ranges": "bytes",
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
  };
  const known = (asked.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (known.includes(tag)) return new Response(null, { status: 304, headers: standing });
  try {
    await proveObject({ objectName, sha256 });
  } catch (error) {
    if (!(error instanceof ObjectDamaged)) throw error;
    log.error({ alarm: "objectDamaged", publicationFile: sha256 });
    return plainAnswer(503, damagedFile);
  }
  const ifRange = asked.get("if-range");
  const range = ifRange === null || ifRange === tag ? byteRange(asked.get("range"), byteSize) : "whole";
  if (range === "beyond") {
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${byteSize}` } });
  }
  const given = range === "whole" ? { from: 0, to: byteSize - 1 } : range;
  return new Response(objectStream({ objectName }, given), {
    status: range === "whole" ? 200 : 206,
    headers: {
      ...standing,
      "content-type": servedType(mediaType),
      "content-length": String(given.to - given.from + 1),
      [FILE_LENGTH]: String(given.to - given.from + 1),
      "content-disposition": attachmentDisposition(name, PUBLICATION_FILE_TYPES[mediaType]),
      ...(range !== "whole" && { "content-range": `bytes ${given.from}-${given.to}/${byteSize}` }),
    },
  });
}
