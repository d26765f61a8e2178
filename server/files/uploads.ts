import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { advanceUpload, forgetUploads } from "@/db/mutations/publication-uploads";
import { knownUploads, staleUploads, type UploadUnderWay } from "@/db/queries/publication-uploads";
import { UPLOAD_HOURS } from "@/domain/publication/upload";
import { env } from "../env";
import type { ByteSource } from "./byte-source";
import { ObjectDamaged, temporaryFolder } from "./objects";
import { putInPlace, sealedPieces, sealedWriter } from "./sealed-file";

const HOUR = 60 * 60_000;

const folder = () => join(env().dataDir, "uploads");
const folderOf = (id: string) => join(folder(), id);
/** A piece is named by where it begins, so that one that comes again takes the place of the one before. */
const pieceName = (offset: number) => String(offset).padStart(12, "0");
const placeOf = (id: string, offset: number) => `uploads|${id}|${offset}`;

/** Uploads of which a piece is being written, or which are being finished: one thing at a time. */
const busy = new Set<string>();

/** Does something with an upload while nothing else is done with it; null when something is. */
export async function alone<T>(id: string, work: () => Promise<T>): Promise<T | null> {
  if (busy.has(id)) return null;
  busy.add(id);
  try {
    return await work();
  } finally {
    busy.delete(id);
  }
}

/**
 * Takes the next piece of an upload: on the disk for good, then counted. Of a line that broke, what came is kept, and the sender goes on
 * from there. Returns how far the upload stands then, or that more came than was announced.
 */
export async function takePiece(
  upload: UploadUnderWay,
  body: AsyncIterable<Uint8Array>,
  at: number,
): Promise<number | "tooMuch"> {
  const { id, received: from, byteSize } = upload;
  const writer = await sealedWriter(temporaryFolder(), placeOf(id, from));
  let to = from;
  try {
    try {
      for await (const chunk of body) {
        to += chunk.byteLength;
        if (to > byteSize) return "tooMuch";
        await writer.write(Uint8Array.from(chunk));
      }
    } catch (broken) {
      // Only the line may break; what the disk refuses is everybody's business.
      if (broken instanceof Error && "code" in broken && /^(ENOSPC|EIO|EDQUOT)$/.test(String(broken.code)))
        throw broken;
    }
    if (to === from) return from;
    await writer.finish();
    await putInPlace(writer.path, join(folderOf(id), pieceName(from)));
  } finally {
    await writer.drop();
  }
  return (await advanceUpload(id, { from, to }, at)) ? to : from;
}

async function* arrived({ id, byteSize }: UploadUnderWay): AsyncGenerator<Buffer> {
  let at = 0;
  while (at < byteSize) {
    const path = join(folderOf(id), pieceName(at));
    const begin = at;
    for await (const { bytes } of sealedPieces(path, placeOf(id, begin))) {
      at += bytes.length;
      yield bytes;
    }
    if (at === begin) throw new ObjectDamaged(`the upload ${id} has an empty piece`);
  }
}

/** A file that arrived whole, as it lies in its pieces. */
export function arrivedFile(upload: UploadUnderWay): ByteSource {
  return { byteSize: upload.byteSize, pieces: () => arrived(upload) };
}

/** Removes the pieces of an upload. */
export async function dropPieces(id: string): Promise<void> {
  await rm(folderOf(id), { recursive: true, force: true });
}

/** Removes what nobody went on with for a day, and pieces of which nothing is known any more (UP-038). */
export async function sweepUploads(at: number): Promise<void> {
  const before = at - UPLOAD_HOURS * HOUR;
  await forgetUploads(await staleUploads(before));
  const known = await knownUploads();
  const names = await readdir(folder()).catch(() => []);
  for (const name of names.filter((one) => !known.has(one))) {
    const found = await stat(folderOf(name)).catch(() => null);
    if (found && !busy.has(name) && found.mtimeMs < at - HOUR) await dropPieces(name);
  }
}
