import { tx } from "@/db/client";
import type { Authorisation } from "@/db/mutations/publication-archive";
import { importDirectory } from "@/db/queries/publication-import";
import { guessedColumns } from "@/domain/publication/import-columns";
import type { ImportCounts } from "@/text/import";
import { folderOf } from "./file-source";
import { type LinkedRow, linkRows } from "./links";
import { type RowProblem, RowTaker } from "./row-taker";
import type { FileRow } from "./table-file";

export interface ImportOptions {
  /** Where the file lies; the files that its rows name lie below it. */
  folder: string;
  /** Code or name; for rows that name no agency. */
  agency: string | null;
  createMissing: boolean;
  dryRun: boolean;
  authorisation: Authorisation | null;
  at: number;
}

export interface ImportWatcher {
  problem: (line: number, problem: RowProblem) => void;
  progress: (done: number) => void;
}

/** Rows that share one commit: fewer syncs to disk, and a stopped import loses little. */
const BATCH = 1000;
const ROLLED_BACK = Symbol("rolled back");

/** Cells under our own names of the fields, whatever the file calls them. */
function underOurNames(cells: Record<string, unknown> | null): Record<string, unknown> | null {
  if (cells === null) return null;
  const heads = Object.keys(cells);
  const fields = guessedColumns(heads);
  return Object.fromEntries(heads.map((head, at) => [fields[at] ?? head, cells[head]]));
}

class Importer {
  readonly counts: ImportCounts = {
    rows: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    failed: 0,
    undated: 0,
    agencies: 0,
    columns: 0,
  };
  private readonly options: ImportOptions;
  private readonly taker: RowTaker;
  private readonly linked: LinkedRow[] = [];

  constructor(options: ImportOptions) {
    this.options = options;
    this.taker = new RowTaker({ ...options, files: folderOf(options.folder), by: null });
  }

  /** One batch in one transaction; a bad row leaves the good ones be. */
  async batch(rows: readonly FileRow[], watcher: ImportWatcher): Promise<void> {
    const read = await this.taker.read(rows.map(({ cells }) => underOurNames(cells)));
    const readRows = rows.flatMap(({ line }, at) => {
      const one = read[at];
      return one ? [{ line, read: one }] : [];
    });
    const work = async () => {
      const directory = await importDirectory();
      for (const { line, read: one } of readRows) {
        const outcome = await this.taker.take(one, directory);
        this.counts.rows += 1;
        if ("taken" in outcome) {
          this.counts[outcome.taken] += 1;
          if (!("row" in one)) continue;
          const { externalId } = outcome;
          if (one.row.links.length > 0) this.linked.push({ line, externalId, links: one.row.links });
          if (one.row.publishedOn !== null && this.options.authorisation === null) this.counts.undated += 1;
          continue;
        }
        this.counts.failed += 1;
        for (const problem of outcome.problems) watcher.problem(line, problem);
      }
      if (this.options.dryRun) throw ROLLED_BACK;
    };
    await tx(work).catch((error: unknown) => {
      if (error !== ROLLED_BACK) throw error;
    });
    this.counts.agencies = this.taker.added.agencies.size;
    this.counts.columns = this.taker.added.columns.size;
    watcher.progress(this.counts.rows);
  }

  /** Links, once everything that they may lead to is in; a dry run has nothing to link. */
  async link(watcher: ImportWatcher): Promise<void> {
    if (this.options.dryRun) return;
    for (const { line, fault } of await linkRows(this.linked, this.options.at)) {
      this.counts.failed += 1;
      watcher.problem(line, fault);
    }
  }
}

/** Takes in every row of a file; a dry run does all the work and takes it back. */
export async function importPublications(
  rows: AsyncIterable<FileRow>,
  options: ImportOptions,
  watcher: ImportWatcher,
): Promise<ImportCounts> {
  const importer = new Importer(options);
  let batch: FileRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    await importer.batch(batch, watcher);
    batch = [];
  }
  if (batch.length > 0) await importer.batch(batch, watcher);
  await importer.link(watcher);
  return importer.counts;
}
