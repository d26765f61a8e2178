import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as after } from "node:timers/promises";
import { createGzip } from "node:zlib";
import { openWholeAfter } from "@/db/queries/open-whole";
import { lastChange, onlyAddedSince } from "@/db/queries/publication-changes";
import { faultOf } from "../edge/log";
import { env } from "../env";
import { log } from "../log";
import { type Written, wholeAnswers } from "./publication-answer";
import { instantText } from "./schemas/shared";

/** The whole public catalogue as a file. */
export interface Archive {
  path: string;
  bytes: number;
  /** The number of the last change that it holds. */
  seq: number;
  at: number;
}

const AT_ONCE = 100;
const DAY_MS = 24 * 3_600_000;
/** Somebody may be about to read the one that was just replaced. */
const REPLACED_KEPT_MS = 600_000;
/** So long whoever asks waits for a small archive; a large one is fetched by asking again. */
const PATIENCE_MS = 15_000;

/** `catalogue-SEQ-AT.jsonl.gz`: the name says what it holds. */
const NAME = /^catalogue-(\d+)-(\d+)\.jsonl\.gz$/;

/** Next bundles its own copy of this module; there is one archive being made, whoever asks. */
const SLOT = Symbol.for("mingchuang.archive");
const slots = globalThis as { [SLOT]?: Map<string, Promise<Archive>> };

async function* linesOf(seq: number, at: number, written: Written): AsyncGenerator<string> {
  yield `${JSON.stringify({ kind: "archive", seq, at: instantText(at), changes: `${written.origin}/api/v1/changes?since=${seq}` })}\n`;
  for (let id = ""; ; ) {
    const rows = await openWholeAfter(id, AT_ONCE);
    const answers = await wholeAnswers(rows, written);
    yield answers.map((answer) => `${JSON.stringify(answer)}\n`).join("");
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    id = last.id;
    // The thread that serves goes on serving.
    await after(0);
  }
}

/** Replaced files, and what a stop in the middle left behind. */
async function removeOlder(folder: string, than: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const at = /^catalogue-\d+-(\d+)\.jsonl\.gz(\.partial)?$/.exec(name)?.[1];
    if (at === undefined || Number(at) < than) await rm(join(folder, name), { force: true });
  }
}

/**
 * Writes the archive. Whatever changes while it is being written has a higher number than the one it stands for, so that following the
 * changes from there repairs it.
 */
async function make(folder: string, at: number, written: Written): Promise<Archive> {
  const seq = await lastChange();
  const path = join(folder, `catalogue-${seq}-${at}.jsonl.gz`);
  const partial = `${path}.partial`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(partial, "w", 0o600);
  try {
    await pipeline(
      Readable.from(linesOf(seq, at, written)),
      createGzip(),
      file.createWriteStream({ flush: true }),
    );
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await rename(partial, path);
  await removeOlder(folder, at - REPLACED_KEPT_MS);
  return { path, bytes: (await stat(path)).size, seq, at };
}

async function kept(folder: string): Promise<Archive | null> {
  const names = await readdir(folder).catch((): string[] => []);
  const found = names.flatMap((name) => {
    const [, seq, at] = NAME.exec(name) ?? [];
    return seq && at ? [{ path: join(folder, name), seq: Number(seq), at: Number(at) }] : [];
  });
  const [newest] = found.toSorted((a, b) => b.seq - a.seq || b.at - a.at);
  if (!newest) return null;
  const bytes = await stat(newest.path)
    .then(({ size }) => size)
    .catch(() => 0);
  return bytes > 0 ? { ...newest, bytes } : null;
}

/** Throws finished archives away: what was withdrawn should not lie on the disk until somebody asks for the next one. */
export async function dropArchives(): Promise<void> {
  const folder = join(env().dataDir, "archive");
  for (const name of await readdir(folder).catch((): string[] => []))
    if (NAME.test(name)) await rm(join(folder, name), { force: true });
}

/** What a harvester follows from an archive should not be longer than this. */
const MOST_BEHIND = 1000;

/** False when a newer one should be made, although this one may still be given out. */
async function isRecent({ seq, at }: Archive, now: number): Promise<boolean> {
  return now - at < DAY_MS && (await lastChange()) - seq <= MOST_BEHIND;
}

/** The making that is under way, or a new one: one at a time, whoever asks. */
function making(folder: string, now: number, written: Written): Promise<Archive> {
  slots[SLOT] ??= new Map();
  const underWay = slots[SLOT];
  const made = underWay.get(folder) ?? make(folder, now, written).finally(() => underWay.delete(folder));
  underWay.set(folder, made);
  return made;
}

/**
 * The archive as it may be given out now; null while it is being made anew and takes longer than one waits. One in which something was
 * changed or taken back since is given to nobody: what was withdrawn must stand nowhere (PS-014).
 */
export async function archive(
  now: number,
  written: Written,
  patienceMs = PATIENCE_MS,
): Promise<Archive | null> {
  const folder = join(env().dataDir, "archive");
  const there = await kept(folder);
  if (there && (await onlyAddedSince(there.seq))) {
    if (!(await isRecent(there, now)))
      making(folder, now, written).catch((error: unknown) => log.error({ fault: faultOf(error) }));
    return there;
  }
  const stop = new AbortController();
  const late = after(patienceMs, null, { signal: stop.signal }).catch(() => null);
  return Promise.race([making(folder, now, written), late]).finally(() => stop.abort());
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    yield* file.createReadStream({ autoClose: false });
  } finally {
    await file.close();
  }
}

/** The bytes of an archive, read as they are wanted: nothing is opened for somebody who asks only for the headers. */
export function bytesOf({ path }: Archive): ReadableStream<Uint8Array> {
  const pieces = piecesOf(path);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
