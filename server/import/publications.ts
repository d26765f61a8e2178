import { tx } from "@/db/client";
import { type Authorisation, type Taken, takeArchived } from "@/db/mutations/publication-archive";
import type { DraftFile } from "@/db/queries/publication-draft-files";
import { type ImportDirectory, importDirectory } from "@/db/queries/publication-import";
import { codeKey } from "@/domain/publication/coded-field";
import { type ImportProblem, type ImportRow, importRow } from "@/domain/publication/import-row";
import type { ImportCounts, ImportFileFault, RowFault } from "@/text/import";
import { AttachmentTaker } from "./attachments";
import { type LinkedRow, linkRows } from "./links";
import { addColumn, addIssuer } from "./missing";
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
  problem: (line: number, problem: ImportProblem | RowFault | ImportFileFault) => void;
  progress: (done: number) => void;
}

/** Rows that share one commit: fewer syncs to disk, and a stopped import loses little. */
const BATCH = 1000;
const ROLLED_BACK = Symbol("rolled back");

type Problems = { problems: (ImportProblem | RowFault | ImportFileFault)[] };
type Outcome = Taken | Problems;
/** A row that could be read, with its files on the disk; before the transaction, which waits for no disk. */
type ReadRow = { row: ImportRow; files: readonly DraftFile[] } | Problems;

class Importer {
  readonly counts: ImportCounts = {
    rows: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    failed: 0,
    agencies: 0,
    columns: 0,
  };
  private readonly seen = new Set<string>();
  /** By name: a dry run makes the same one again in every batch. */
  private readonly added = { agencies: new Set<string>(), columns: new Set<string>() };
  private readonly options: ImportOptions;
  private readonly attachments: AttachmentTaker;
  private readonly linked: LinkedRow[] = [];

  constructor(options: ImportOptions) {
    this.options = options;
    this.attachments = new AttachmentTaker(options);
  }

  private async read(cells: FileRow["cells"]): Promise<ReadRow> {
    if (cells === null) return { problems: ["notJson"] };
    const read = importRow(cells);
    if ("problems" in read) return read;
    const taken = await this.attachments.filesOf(read.row);
    return "faults" in taken ? { problems: taken.faults } : { row: read.row, files: taken.files };
  }

  private async agencyOf(row: ImportRow, directory: ImportDirectory) {
    const name = row.agency ?? this.options.agency;
    if (name === null) return "noAgency" as const;
    const known = directory.agencies.get(codeKey(name));
    if (known) return known;
    if (!this.options.createMissing) return "unknownAgency" as const;
    this.added.agencies.add(codeKey(name));
    return addIssuer(name, directory, this.options.at);
  }

  private async columnOf(row: ImportRow, directory: ImportDirectory) {
    if (row.column === null) return "noColumn" as const;
    const known = directory.columns.get(codeKey(row.column));
    if (known) return known;
    if (!this.options.createMissing) return "unknownColumn" as const;
    this.added.columns.add(codeKey(row.column));
    return addColumn(row.column, directory, this.options.at);
  }

  private async take(read: ReadRow, directory: ImportDirectory): Promise<Outcome> {
    if ("problems" in read) return read;
    const { row, files } = read;
    if (this.seen.has(row.externalId)) return { problems: ["twiceInFile"] };
    this.seen.add(row.externalId);
    const agency = await this.agencyOf(row, directory);
    const column = await this.columnOf(row, directory);
    if (typeof agency === "string" || typeof column === "string") {
      return { problems: [agency, column].filter((found) => typeof found === "string") };
    }
    const taken = await takeArchived(
      {
        externalId: row.externalId,
        agencyId: agency.id,
        columnId: column.id,
        fields: { ...row.fields, columnCode: column.code },
        publishedOn: row.publishedOn,
        files,
      },
      this.options.authorisation,
      this.options.at,
    );
    return taken === "underReview" || taken === "withdrawn" ? { problems: [taken] } : taken;
  }

  /** One batch in one transaction; a bad row leaves the good ones be. */
  async batch(rows: readonly FileRow[], watcher: ImportWatcher): Promise<void> {
    const readRows: { line: number; read: ReadRow }[] = [];
    for (const { line, cells } of rows) readRows.push({ line, read: await this.read(cells) });
    const work = async () => {
      const directory = await importDirectory();
      for (const { line, read } of readRows) {
        const outcome = await this.take(read, directory);
        this.counts.rows += 1;
        if (typeof outcome === "string") {
          if ("row" in read && read.row.links.length > 0) this.linked.push({ line, ...read.row });
          if (outcome === "created" || outcome === "changed" || outcome === "unchanged")
            this.counts[outcome] += 1;
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
    this.counts.agencies = this.added.agencies.size;
    this.counts.columns = this.added.columns.size;
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
