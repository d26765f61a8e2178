import { connect } from "node:net";

/** What the virus scanner says; `away` when it is asked for and does not answer. */
export type ScanVerdict = "clean" | "infected" | "away" | "notAsked";

const TIMEOUT_MS = 20_000;
const PIECE_BYTES = 64 * 1024;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.byteLength);
    yield length;
    yield piece;
  }
  yield Buffer.alloc(4);
}

/** Has the clamd behind `socket` (a path, or host:port) look at bytes, by its INSTREAM command; no socket, no question (UP-029). */
export function scanBytes(
  bytes: Uint8Array,
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
    line.write("zINSTREAM\0");
    for (const piece of pieces(bytes)) line.write(piece);
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
