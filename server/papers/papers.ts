import { createHash } from "node:crypto";
import type { PaperBlock, Sheet } from "@/domain/letter/paper";
import { keeper } from "../keeper";
import { paperPdf } from "../letters/pdf";
import { paperWord } from "../letters/word-paper";

/** A paper to be set: its words, and what the file says of itself. */
export interface Paper {
  format: "docx" | "pdf";
  blocks: readonly PaperBlock[];
  title: string;
  at: number;
  /** The sheet of a PDF; A4 where nothing is said. */
  sheet?: Sheet;
  /** True for a booklet, whose pages are folded by fours. */
  isFolded?: boolean;
}

/** Sets papers apart from the thread that serves. */
export interface PaperThread {
  set(paper: Paper): Promise<Uint8Array>;
  end(): Promise<void>;
}

/** Bytes of finished papers that are kept; the words of a paper are its key, so nothing kept is ever out of date. */
const KEPT_BYTES = 32 * 1024 * 1024;

interface Shelf {
  thread?: PaperThread | undefined;
  /** Finished papers by hash. */
  kept: ReturnType<typeof keeper<Uint8Array>>;
  /** Papers that are being set, so that ten who ask at once wait for one. */
  setting: Map<string, Promise<Uint8Array>>;
}

/** Next bundles its own copy of this module, so the shelf stands on globalThis beside the store. */
const SLOT = Symbol.for("mingchuang.papers");
const slots = globalThis as { [SLOT]?: Shelf };

function shelf(): Shelf {
  slots[SLOT] ??= { kept: keeper(KEPT_BYTES, ({ byteLength }) => byteLength), setting: new Map() };
  return slots[SLOT];
}

/** Puts the thread where every copy of this module finds it; `undefined` takes it away. */
export function placePaperThread(thread: PaperThread | undefined): void {
  shelf().thread = thread;
}

/** Sets a paper where it is asked for. */
export async function setHere({ format, blocks, ...about }: Paper): Promise<Uint8Array> {
  return format === "pdf" ? paperPdf(blocks, about) : paperWord(blocks, about.title);
}

/** The hash of everything that a paper says: its name among those kept, and its ETag. */
export function paperHash({ format, blocks, title, at, sheet, isFolded }: Paper): string {
  return createHash("sha256")
    .update(JSON.stringify([format, title, at, sheet, isFolded, blocks]))
    .digest("hex");
}

/** A paper as a file; set once for the same words. Throws ThreadBusy when too much is waiting. */
export async function paperFile(paper: Paper): Promise<Uint8Array> {
  const { kept, setting, thread } = shelf();
  const key = paperHash(paper);
  const known = kept.find(key);
  if (known) return known;
  const underWay = setting.get(key);
  if (underWay) return underWay;
  const work = (thread ? thread.set(paper) : setHere(paper)).finally(() => setting.delete(key));
  setting.set(key, work);
  const bytes = await work;
  kept.keep(key, bytes);
  return bytes;
}
