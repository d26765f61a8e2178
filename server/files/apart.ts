import { spawn } from "node:child_process";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ByteSource, sourceOf } from "./byte-source";

/** Why work in the other process came to nothing. */
export class ApartFailed extends Error {}

interface Bounds {
  timeMs: number;
  /** Of the JavaScript heap; images and pages are bounded by their pixels. */
  heapMb: number;
}

/** How much of it runs at once: two cores, and one call more waits. */
const AT_ONCE = 2;
const MOST_WAITING = 40;
const waiting: (() => void)[] = [];
let running = 0;

async function turn(): Promise<void> {
  if (running < AT_ONCE) {
    running++;
    return;
  }
  if (waiting.length >= MOST_WAITING) throw new ApartFailed("too much is waiting");
  await new Promise<void>((resolve) => waiting.push(resolve));
}

function pass(): void {
  const next = waiting.shift();
  if (next) next();
  else running--;
}

/** The sources and packages that the other process may read: not the data, not the keys, and it may write nothing at all. */
const READABLE = ["node_modules", "server", "domain", "scripts", "package.json"];

function command(root: string, heapMb: number): string[] {
  return [
    `--max-old-space-size=${heapMb}`,
    "--permission",
    "--allow-addons",
    ...READABLE.map((name) => `--allow-fs-read=${join(root, name)}`),
    "--import",
    join(root, "scripts", "resolve.mjs"),
    join(root, "server", "files", "apart", "main.ts"),
  ];
}

/** One message on the line between the processes: the length of the words, the words as JSON, the bytes. */
export function packed(words: unknown, bytes: Uint8Array): Uint8Array[] {
  const json = Buffer.from(JSON.stringify(words));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return [length, json, bytes];
}

async function* message(job: object, input: ByteSource): AsyncGenerator<Uint8Array> {
  yield* packed(job, new Uint8Array());
  yield* input.pieces();
}

/** What `packed` packed. */
export function unpacked(message: Buffer): { words: unknown; bytes: Buffer } {
  const end = 4 + message.readUInt32BE(0);
  return { words: JSON.parse(message.toString("utf8", 4, end)), bytes: message.subarray(end) };
}

/**
 * Has risky work done in a process of its own (security.md: 「risky parsers in worker/child with limits」): it gets the bytes and nothing
 * else of this house, no key, no data, no environment, and is killed when its time is over. Throws ApartFailed when it ends badly.
 */
export async function apart(
  job: object,
  input: ByteSource | Uint8Array,
  { timeMs, heapMb }: Bounds,
): Promise<{ words: unknown; bytes: Buffer }> {
  await turn();
  try {
    const root = process.cwd();
    const child = spawn(process.execPath, command(root, heapMb), {
      stdio: ["pipe", "pipe", "ignore"],
      env: { NODE_ENV: "production", TZ: "UTC", LANG: "C.UTF-8" },
      cwd: root,
      timeout: timeMs,
      killSignal: "SIGKILL",
    });
    const said: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on("close", resolve);
      child.on("error", reject);
    });
    // No faster than it takes them: a large file never stands here whole. Of a process that died before it read everything, its end tells.
    pipeline(Readable.from(message(job, sourceOf(input))), child.stdin).catch(() => undefined);
    const code = await ended;
    if (code !== 0) throw new ApartFailed(`the work apart ended with ${code ?? "a kill"}`);
    return unpacked(Buffer.concat(said));
  } finally {
    pass();
  }
}
