import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { house } from "@/db/client";
import { DataIntegrityError, secretHash } from "@/db/crypto";
import { env } from "../env";
import { putInPlace, readSealed, sealedWriter } from "./sealed-file";

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

/** Stores bytes sealed and on the disk for good; call it before the transaction whose row names them. The same bytes lie there once. */
export async function putObject(bytes: Uint8Array, shelf = "case"): Promise<StoredObject> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const objectName = nameOf(shelf, sha256);
  const writer = await sealedWriter(temporaryFolder(), placeOf(objectName));
  try {
    await writer.write(bytes);
    await writer.finish();
    // Written again even when it is there: a damaged copy is mended, and its age says that it is wanted.
    await putInPlace(writer.path, pathOf(objectName));
  } catch (error) {
    await writer.drop();
    throw error;
  }
  return { objectName, sha256, byteSize: bytes.byteLength };
}

/** The stored bytes whole; throws ObjectDamaged unless they are exactly those that were stored. */
export async function openObject({
  objectName,
  sha256,
}: Pick<StoredObject, "objectName" | "sha256">): Promise<Buffer> {
  try {
    const bytes = await readSealed(pathOf(objectName), placeOf(objectName));
    if (createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    if (!isMissing && !(cause instanceof DataIntegrityError)) throw cause;
  }
  throw new ObjectDamaged(`the object ${objectName} is missing or altered`);
}

/** Removes objects that no row names any more. */
export async function removeObjects(objectNames: readonly string[]): Promise<void> {
  for (const name of objectNames) await rm(pathOf(name), { force: true });
}
