import {
  type Authorisation,
  type Importer,
  type Taken,
  takeArchived,
} from "@/db/mutations/publication-archive";
import type { DraftFile } from "@/db/queries/publication-draft-files";
import { type ImportDirectory, publicWithNumber } from "@/db/queries/publication-import";
import { codeKey } from "@/domain/publication/coded-field";
import { type ImportProblem, type ImportRow, importRow } from "@/domain/publication/import-row";
import { secrecyRefusal } from "@/domain/publication/publishing-desk";
import { beijingDate } from "@/domain/time/calendar-date";
import type { ImportFileFault, RowFault } from "@/text/import";
import { AttachmentTaker } from "./attachments";
import type { FileSource } from "./file-source";
import { addColumn, addIssuer } from "./missing";

export interface TakerOptions {
  files: FileSource;
  /** Code or name; for rows that name no agency. */
  agency: string | null;
  createMissing: boolean;
  dryRun: boolean;
  authorisation: Authorisation | null;
  /** Who imports at the desk, for their own agency only; null for the command. */
  by: Importer | null;
  at: number;
}

export type RowProblem = ImportProblem | RowFault | ImportFileFault;
type Problems = { problems: RowProblem[] };
/** A row that could be read, with its files on the disk; before the transaction, which waits for no disk. */
export type ReadRow = { row: ImportRow; files: readonly DraftFile[] } | Problems;
export type Outcome =
  | { taken: "created" | "changed" | "unchanged"; id: string; externalId: string }
  | Problems;

const REFUSED: readonly Taken["did"][] = ["underReview", "withdrawn", "otherAgency"];

/** Takes in rows, one after another: the one way for the command and for the desk. */
export class RowTaker {
  private readonly seen = new Set<string>();
  /** By name: a dry run makes the same one again in every batch. */
  readonly added = { agencies: new Set<string>(), columns: new Set<string>() };
  private readonly options: TakerOptions;
  private readonly attachments: AttachmentTaker;

  constructor(options: TakerOptions) {
    this.options = options;
    this.attachments = new AttachmentTaker(options);
  }

  /** Reads some rows and their files; outside of any transaction. `cells` is null for a line that is no record. */
  async read(
    cells: readonly (Record<string, unknown> | null)[],
    addFiles: (row: ImportRow) => readonly string[] = () => [],
  ): Promise<ReadRow[]> {
    const rows = cells.map((one) => (one === null ? { problems: ["notJson" as const] } : importRow(one)));
    for (const one of rows) if ("row" in one) one.row.attachments.push(...addFiles(one.row));
    await this.attachments.prepare(rows.flatMap((one) => ("row" in one ? [one.row] : [])));
    return rows.map((one) => {
      if ("problems" in one) return one;
      const taken = this.attachments.filesOf(one.row);
      return "faults" in taken ? { problems: taken.faults } : { row: one.row, files: taken.files };
    });
  }

  private async agencyOf(row: ImportRow, directory: ImportDirectory) {
    const name = row.agency ?? this.options.agency;
    if (name === null) return "noAgency" as const;
    const known = directory.agencies.get(codeKey(name));
    const { by } = this.options;
    if (by && known?.id !== by.agencyId) return known ? ("notYours" as const) : ("unknownAgency" as const);
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

  /** What is wrong with a row that can be read, before anything is asked of the store. */
  private fault({ publishedOn, fields }: ImportRow): RowFault | null {
    const on = beijingDate(this.options.at);
    if (this.options.authorisation && publishedOn !== null && publishedOn > on) return "publishedLater";
    return secrecyRefusal({ ...fields, columnCode: "" }, on);
  }

  /** Takes in one row; inside of a transaction. */
  async take(read: ReadRow, directory: ImportDirectory): Promise<Outcome> {
    if ("problems" in read) return read;
    const { row, files } = read;
    if (this.seen.has(row.externalId)) return { problems: ["twiceInFile"] };
    this.seen.add(row.externalId);
    const fault = this.fault(row);
    if (fault) return { problems: [fault] };
    const agency = await this.agencyOf(row, directory);
    const column = await this.columnOf(row, directory);
    if (typeof agency === "string" || typeof column === "string") {
      return { problems: [agency, column].filter((found) => typeof found === "string") };
    }
    if (row.knownBy !== "externalId") {
      const there = await publicWithNumber(agency.id, row.knownBy, row.externalId);
      if (there) return { problems: ["numberIsPublic"] };
    }
    // A number is one agency's own.
    const externalId = row.knownBy === "documentNumber" ? `${agency.code}:${row.externalId}` : row.externalId;
    const taken = await takeArchived(
      {
        externalId,
        ownName: `${agency.code}:${row.externalId}`,
        agencyId: agency.id,
        columnId: column.id,
        fields: { ...row.fields, columnCode: column.code },
        publishedOn: row.publishedOn,
        files,
      },
      this.options.authorisation,
      this.options.at,
      this.options.by,
    );
    if (REFUSED.includes(taken.did)) return { problems: [taken.did as RowFault] };
    return { taken: taken.did as "created", id: taken.id, externalId: taken.externalId };
  }
}
