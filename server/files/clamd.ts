import { connect, type Socket } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ByteSource, sourceOf } from "./byte-source";

/** What the virus scanner says; `away` when it is asked for and does not answer. */
export type ScanVerdict = "clean" | "infected" | "away" | "notAsked";

const TIMEOUT_MS = 20_000;
const PIECE_BYTES = 64 * 1024;

async function* framed(source: ByteSource): AsyncGenerator<Uint8Array> {
  for await (const bytes of source.pieces()) {
    for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
      const piece = bytes.subarray(at, at + PIECE_BYTES);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.byteLength);
      yield length;
      yield piece;
    }
  }
  yield Buffer.alloc(4);
}

/** Sends everything, no faster than the scanner takes it; a line that closed is the scanner's answer. */
async function send(line: Socket, source: ByteSource): Promise<void> {
  line.write("zINSTREAM\0");
  await pipeline(Readable.from(framed(source)), line, { end: false });
}

/** Has the clamd behind `socket` (a path, or host:port) look at bytes, by its INSTREAM command; no socket, no question (UP-029). */
export function scanBytes(
  given: ByteSource | Uint8Array,
  socket: string | null,
  timeoutMs = TIMEOUT_MS,
): Promise<ScanVerdict> {
  if (!socket) return Promise.resolve("notAsked");
  const [, host, port] = /^([\w.-]+):(\d+)$/.exec(socket) ?? [];
  const { promise, resolve } = Promise.withResolvers<ScanVerdict>();
  const line = connect(host && port ? { host, port: Number(port) } : { path: socket });
  let said = "";
  line.setTimeout(timeoutMs, () => line.destroy());
  line.on("connect", () => {
    send(line, sourceOf(given)).catch(() => line.destroy());
  });
  line.on("data", (chunk) => {
    said += chunk.toString("latin1");
  });
  line.on("error", () => undefined);
  line.on("close", () => {
    if (/^stream: OK\0?$/.test(said.trim())) resolve("clean");
    else resolve(/ FOUND\0?$/.test(said.trim()) ? "infected" : "away");
  });
  return promise;
}
