import type { ImportFileFault } from "@/text/import";
import { faultOf } from "../edge/log";
import { ApartFailed, apart } from "../files/apart";
import type { UnzipJob, Unzipped, ZipFault } from "../files/apart/unzip";
import type { GivenFile } from "../files/check";
import { log } from "../log";
import type { FileSource } from "./file-source";

/** One file of a ZIP, by its place in it. */
export interface ZipFile {
  at: number;
  name: string;
  size: number;
}

/** UP-021: a ZIP that takes longer than this is none. */
const LIST_BOUNDS = { timeMs: 10_000, heapMb: 512 };
const TAKE_BOUNDS = { timeMs: 30_000, heapMb: 512 };

/** The files of a ZIP, after all of it was unpacked once and counted (UP-019 … UP-021). */
export async function listZip(
  bytes: Buffer,
): Promise<{ files: ZipFile[] } | { fault: ZipFault | "tooComplex"; name?: string }> {
  const job: UnzipJob = { do: "unzip", take: null };
  try {
    return (await apart(job, bytes, LIST_BOUNDS)).words as Unzipped;
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    log.warn({ import: "zipFailed", fault: faultOf(error) });
    return { fault: "tooComplex" };
  }
}

const keyOf = (path: string) =>
  path
    .normalize("NFC")
    .toLowerCase()
    .replace(/^\.?\//, "");
const baseOf = (path: string) => path.split("/").at(-1) ?? path;

/** The files of a ZIP as rows name them: by path, or by the name alone where only one has it. */
export class ZipSource implements FileSource {
  private readonly bytes: () => Promise<Buffer>;
  private readonly files: readonly ZipFile[];
  private readonly byPath: ReadonlyMap<string, ZipFile>;
  private readonly byName: ReadonlyMap<string, readonly ZipFile[]>;
  private readonly wanted = new Set<number>();

  constructor(files: readonly ZipFile[], bytes: () => Promise<Buffer>) {
    this.files = files;
    this.bytes = bytes;
    this.byPath = new Map(files.map((file) => [keyOf(file.name), file]));
    this.byName = Map.groupBy(files, ({ name }) => keyOf(baseOf(name)));
  }

  private find(path: string): ZipFile | ImportFileFault {
    const exact = this.byPath.get(keyOf(path));
    if (exact) return exact;
    const [only, ...more] = this.byName.get(keyOf(path)) ?? [];
    if (only && more.length === 0) return only;
    return { path, why: only ? "ambiguous" : "missing" };
  }

  async sizeOf(path: string): Promise<number | ImportFileFault> {
    const found = this.find(path);
    if ("why" in found) return found;
    this.wanted.add(found.at);
    return found.size;
  }

  async read(paths: readonly string[]): Promise<(GivenFile | ImportFileFault)[]> {
    const found = paths.map((path) => this.find(path));
    const places = [...new Set(found.flatMap((file) => ("why" in file ? [] : [file.at])))];
    const job: UnzipJob = { do: "unzip", take: places };
    const taken = new Map<number, Buffer>();
    try {
      const { words, bytes } = await apart(job, await this.bytes(), TAKE_BOUNDS);
      let from = 0;
      for (const { at, size } of "files" in (words as Unzipped)
        ? (words as { files: ZipFile[] }).files
        : []) {
        taken.set(at, bytes.subarray(from, from + size));
        from += size;
      }
    } catch (error) {
      if (!(error instanceof ApartFailed)) throw error;
      log.warn({ import: "zipFailed", fault: faultOf(error) });
    }
    return found.map((file, at) => {
      if ("why" in file) return file;
      const bytes = taken.get(file.at);
      return bytes
        ? { name: baseOf(file.name), bytes }
        : { path: paths[at] ?? file.name, why: "checkFailed" };
    });
  }

  /** Files whose name, or folder, begins with the lasting name of a row: `2026-12.pdf`, `2026-12_附件1.xls`, `2026-12/名单.pdf`; the longest name wins. */
  byPrefix(names: ReadonlySet<string>): ReadonlyMap<string, string[]> {
    const found = new Map<string, string[]>();
    for (const { name } of this.files) {
      const owner = [name, baseOf(name)].map((path) => ownerOf(path, names)).find((one) => one !== null);
      if (owner) found.set(owner, [...(found.get(owner) ?? []), name]);
    }
    return found;
  }

  /** What no row has asked for. */
  unused(): string[] {
    return this.files.filter(({ at }) => !this.wanted.has(at)).map(({ name }) => name);
  }
}

/** The longest of these names with which a path begins, up to a mark that parts it from the rest. */
function ownerOf(path: string, names: ReadonlySet<string>): string | null {
  for (let end = path.length; end > 0; end -= 1) {
    if (end < path.length && !/[-_.\s/（(【[]/.test(path[end] ?? "")) continue;
    const front = path.slice(0, end);
    if (names.has(front)) return front;
  }
  return null;
}
