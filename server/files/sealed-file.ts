import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { chmod, type FileHandle, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { house } from "@/db/client";
import { DataIntegrityError, openBytes, sealBytes } from "@/db/crypto";

/** A file is sealed in pieces of this size, so that a large one never stands in memory twice. */
const PIECE_BYTES = 256 * 1024;
const LENGTH_BYTES = 4;

/** Each piece knows its place and whether it is the last: none can be moved, left out or cut off. */
const pieceName = (place: string, index: number, isLast: boolean) =>
  `${place}|${index}|${isLast ? "end" : "on"}`;

/** A sealed file that is being written below the folder for unfinished things. */
export interface SealedWriter {
  readonly path: string;
  write(chunk: Uint8Array): Promise<void>;
  /** Writes the last piece and waits for the disk. */
  finish(): Promise<void>;
  /** Closes and removes it. */
  drop(): Promise<void>;
}

async function writePiece(file: FileHandle, name: string, piece: Uint8Array): Promise<void> {
  const sealed = sealBytes(house().keys, name, piece);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(sealed.length);
  await file.write(Buffer.concat([length, sealed]));
}

/** Begins a sealed file in `folder`; `place` is authenticated with every piece. */
export async function sealedWriter(folder: string, place: string): Promise<SealedWriter> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `upload-${randomUUID()}`);
  const file = await open(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  let index = 0;
  let isOpen = true;
  const close = async () => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return {
    path,
    async write(chunk) {
      waiting.push(chunk);
      bytes += chunk.byteLength;
      if (bytes <= PIECE_BYTES) return;
      const all = Buffer.concat(waiting);
      let at = 0;
      for (; all.length - at > PIECE_BYTES; at += PIECE_BYTES)
        await writePiece(file, pieceName(place, index++, false), all.subarray(at, at + PIECE_BYTES));
      waiting = [all.subarray(at)];
      bytes = all.length - at;
    },
    async finish() {
      await writePiece(file, pieceName(place, index, true), Buffer.concat(waiting));
      await file.sync();
      await close();
    },
    async drop() {
      await close();
      await rm(path, { force: true });
    },
  };
}

/** Opens a sealed file whole; throws DataIntegrityError when a bit of it is not what was written there. */
export async function readSealed(path: string, place: string): Promise<Buffer> {
  const sealed = await readFile(path);
  const pieces: Buffer[] = [];
  for (let at = 0, index = 0; at < sealed.length; index++) {
    if (at + LENGTH_BYTES > sealed.length) throw new DataIntegrityError("a sealed file is cut off");
    const end = at + LENGTH_BYTES + sealed.readUInt32BE(at);
    if (end > sealed.length) throw new DataIntegrityError("a sealed file is cut off");
    const piece = sealed.subarray(at + LENGTH_BYTES, end);
    pieces.push(openBytes(house().keys, pieceName(place, index, end === sealed.length), piece));
    at = end;
  }
  if (pieces.length === 0) throw new DataIntegrityError("a sealed file is empty");
  return Buffer.concat(pieces);
}

async function piece(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  if (bytesRead < length) throw new DataIntegrityError("a sealed file is cut off");
  return bytes;
}

/**
 * Opens a sealed file piece by piece from the one that holds byte `from` of what was sealed, so that a large file never stands in memory
 * whole; throws DataIntegrityError at the first piece that is not what was written there. The first piece may begin before `from`: `skip` says by how much.
 */
export async function* sealedPieces(
  path: string,
  place: string,
  from = 0,
): AsyncGenerator<{ bytes: Buffer; skip: number }> {
  const file = await open(path, constants.O_RDONLY);
  try {
    const { size } = await file.stat();
    const lengthAt = async (at: number) => (await piece(file, at, LENGTH_BYTES)).readUInt32BE(0);
    const first = Math.floor(from / PIECE_BYTES);
    // All pieces but the last are of one length.
    let at = first === 0 ? 0 : first * (LENGTH_BYTES + (await lengthAt(0)));
    for (let index = first; at < size || index === 0; index++) {
      const length = await lengthAt(at);
      const end = at + LENGTH_BYTES + length;
      if (end > size) throw new DataIntegrityError("a sealed file is cut off");
      const sealed = await piece(file, at + LENGTH_BYTES, length);
      const bytes = openBytes(house().keys, pieceName(place, index, end === size), sealed);
      yield { bytes, skip: index === first ? from - first * PIECE_BYTES : 0 };
      at = end;
    }
  } finally {
    await file.close();
  }
}

/** Everything that was sealed in a file, a piece at a time. */
export async function* unsealed(path: string, place: string): AsyncGenerator<Buffer> {
  for await (const { bytes } of sealedPieces(path, place)) yield bytes;
}

/** Gives a finished file its place: renamed, and the folder that names it on the disk before anybody relies on it. */
export async function putInPlace(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await chmod(from, 0o600);
  await rename(from, to);
  for (const path of [dirname(to), dirname(dirname(to))]) {
    const folder = await open(path, constants.O_RDONLY);
    await folder.sync().finally(() => folder.close());
  }
}
