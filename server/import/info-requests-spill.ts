import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/**
 * Records put aside in a file and read again in another order: the numbers of cases follow their days of receipt, which are known
 * only when the whole file was read, and a file may be larger than memory.
 */
export class Spill<T> {
  private readonly folder: string;
  private readonly file: number;
  private readonly places: { key: string; offset: number; length: number }[] = [];
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private size = 0;

  constructor(parent: string) {
    this.folder = mkdtempSync(join(parent, "import-"));
    this.file = openSync(join(this.folder, "rows"), "w+", 0o600);
  }

  /** Puts a record aside under the key it is ordered by. */
  add(key: string, record: T): void {
    const bytes = Buffer.from(JSON.stringify(record));
    this.places.push({ key, offset: this.size, length: bytes.length });
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    this.size += bytes.length;
    if (this.waitingBytes > 1_000_000) this.flush();
  }

  private flush(): void {
    writeSync(this.file, Buffer.concat(this.waiting));
    this.waiting = [];
    this.waitingBytes = 0;
  }

  /** The records by their keys; those of one key in the order they were added. */
  *inOrder(): Generator<T> {
    this.flush();
    const places = this.places.toSorted((one, other) =>
      one.key === other.key ? one.offset - other.offset : one.key < other.key ? -1 : 1,
    );
    for (const { offset, length } of places) {
      const bytes = Buffer.allocUnsafe(length);
      readSync(this.file, bytes, 0, length, offset);
      yield JSON.parse(bytes.toString("utf8")) as T;
    }
  }

  /** Takes the file away; nothing of it may stay behind. */
  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
