import { createHash } from "node:crypto";
import { rmSync, statSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { house } from "@/db/client";
import { DataIntegrityError, secretHash } from "@/db/crypto";
import { env } from "../env";
import { type ByteSource, sha256Of, sourceOf } from "./byte-source";
import { putInPlace, readSealed, sealedPieces, sealedWriter, unsealed } from "./sealed-file";

/** Bytes as they lie on the disk: where, and what they were. */
export interface StoredObject {
  objectName: string;
  sha256: string;
  byteSize: number;
}

/** Raised when stored bytes are not there or not what they were (UP-042): nothing of them is given out. */
export class ObjectDamaged extends Error {}

const folder = () => join(env().dataDir, "objects");

/** Where unfinished files lie. */
export const temporaryFolder = (): string => join(env().dataDir, "tmp");

const pathOf = (objectName: string) => join(folder(), objectName.slice(0, 2), objectName);
const placeOf = (objectName: string) => `objects|${objectName}`;

/**
 * The name says nothing of the bytes to anybody without the key: a plain hash would tell whether a known paper is among them. `shelf` keeps
 * what different parts of the house store apart, so that one never removes the other's.
 */
const nameOf = (shelf: string, sha256: string) => secretHash(house().keys, `object|${shelf}|${sha256}`);

/** Objects that are being written at this moment, and by how many: none of them is removed. */
const beingPut = new Map<string, number>();

/** Stores bytes sealed and on the disk for good; call it before the transaction whose row names them. The same bytes lie there once. */
export async function putObject(given: ByteSource | Uint8Array, shelf = "case"): Promise<StoredObject> {
  const source = sourceOf(given);
  const sha256 = await sha256Of(source);
  const objectName = nameOf(shelf, sha256);
  beingPut.set(objectName, (beingPut.get(objectName) ?? 0) + 1);
  const writer = await sealedWriter(temporaryFolder(), placeOf(objectName));
  try {
    for await (const piece of source.pieces()) await writer.write(piece);
    await writer.finish();
    // Written again even when it is there: a damaged copy is mended, and its age says that it is wanted.
    await putInPlace(writer.path, pathOf(objectName));
  } catch (error) {
    await writer.drop();
    throw error;
  } finally {
    const left = (beingPut.get(objectName) ?? 1) - 1;
    if (left > 0) beingPut.set(objectName, left);
    else beingPut.delete(objectName);
  }
  return { objectName, sha256, byteSize: source.byteSize };
}

const isGone = (cause: unknown) => cause instanceof Error && "code" in cause && cause.code === "ENOENT";

/** The stored bytes whole; throws ObjectDamaged unless they are exactly those that were stored. */
export async function openObject({
  objectName,
  sha256,
}: Pick<StoredObject, "objectName" | "sha256">): Promise<Buffer> {
  try {
    const bytes = await readSealed(pathOf(objectName), placeOf(objectName));
    if (createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
  } catch (cause) {
    if (!isGone(cause) && !(cause instanceof DataIntegrityError)) throw cause;
  }
  throw new ObjectDamaged(`the object ${objectName} is missing or altered`);
}

/** Objects that were hashed since the process began, as they lay on the disk then. */
const proved = new Map<string, string>();
const MOST_PROVED = 20_000;

/**
 * Makes sure that stored bytes are exactly those that were stored, without holding them; once, until the file on the disk is another one. Throws
 * ObjectDamaged.
 */
export async function proveObject({ objectName, sha256 }: Pick<StoredObject, "objectName" | "sha256">) {
  const path = pathOf(objectName);
  try {
    const { mtimeMs, size, ino } = await stat(path);
    const mark = `${ino} ${mtimeMs} ${size}`;
    if (proved.get(objectName) === mark) return;
    const hash = createHash("sha256");
    for await (const { bytes } of sealedPieces(path, placeOf(objectName))) hash.update(bytes);
    if (hash.digest("hex") === sha256) {
      if (proved.size >= MOST_PROVED) proved.clear();
      proved.set(objectName, mark);
      return;
    }
  } catch (cause) {
    if (!isGone(cause) && !(cause instanceof DataIntegrityError)) throw cause;
  }
  throw new ObjectDamaged(`the object ${objectName} is missing or altered`);
}

/** Stored bytes that were proved, a piece at a time; throws ObjectDamaged unless they are exactly those that were stored. */
export async function provedSource(object: StoredObject): Promise<ByteSource> {
  await proveObject(object);
  const { objectName, byteSize } = object;
  return { byteSize, pieces: () => unsealed(pathOf(objectName), placeOf(objectName)) };
}

/** Whether there is anything where bytes should lie: cheap, and says nothing of whether they are whole. */
export async function isStored(objectName: string): Promise<boolean> {
  try {
    return (await stat(pathOf(objectName))).isFile();
  } catch (cause) {
    if (isGone(cause)) return false;
    throw cause;
  }
}

/** Bytes `from` to `to`, both counted in, of a proved object, a piece at a time; nothing is read before somebody asks for it. */
export function objectStream(
  { objectName }: Pick<StoredObject, "objectName">,
  { from, to }: { from: number; to: number },
): ReadableStream<Uint8Array> {
  const pieces = sealedPieces(pathOf(objectName), placeOf(objectName), from);
  let left = to - from + 1;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await pieces.next();
        if (next.done || left <= 0) return controller.close();
        const { bytes, skip } = next.value;
        const given = bytes.subarray(skip, skip + left);
        left -= given.length;
        controller.enqueue(new Uint8Array(given));
        if (left > 0) return;
        controller.close();
        await pieces.return(undefined);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Hashes a stored object from the disk, whatever was proved of it before. Throws ObjectDamaged. */
export async function hashedAnew(object: Pick<StoredObject, "objectName" | "sha256">): Promise<void> {
  proved.delete(object.objectName);
  await proveObject(object);
}

/** The names of everything that lies below `objects/`. */
export async function listedObjects(): Promise<string[]> {
  const found = await readdir(folder(), { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    if (isGone(cause)) return [];
    throw cause;
  });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Removes an object unless it is being written, or was since `before`; in one go, so that nobody comes between. True when it is gone. */
export function removeUnwritten(objectName: string, before: number): boolean {
  const path = pathOf(objectName);
  if (beingPut.has(objectName)) return false;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && found.mtimeMs >= before) return false;
  rmSync(path, { force: true });
  return true;
}

/** Removes objects that no row names any more. */
export async function removeObjects(objectNames: readonly string[]): Promise<void> {
  for (const name of objectNames) await rm(pathOf(name), { force: true });
}
