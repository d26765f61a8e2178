import { tmpdir } from "node:os";
import { tx } from "@/db/client";
import { type ArchivedCase, addToArchived, archiveHashes, keepArchived } from "@/db/mutations/case-archive";
import { newId } from "@/db/new-id";
import { calendarInForce } from "@/db/queries/calendar";
import {
  type ArchivedBefore,
  archivedBefore,
  type CaseAgency,
  caseAgencies,
  remediesOfArchived,
} from "@/db/queries/case-archive";
import { historyOf } from "@/db/queries/info-requests";
import { type ImportedCase, importedCase } from "@/domain/info-request/archive/import-row";
import { archiveHistory } from "@/domain/info-request/archive/import-row-history";
import type { ImportCaseProblem } from "@/domain/info-request/archive/import-row-problems";
import type { RecordedEvent } from "@/domain/info-request/history/events";
import { codeKey } from "@/domain/publication/coded-field";
import { beijingDate } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";
import type { CaseFault, CaseImportCounts } from "@/text/import-cases";
import { addCaseAgency } from "./info-requests-agency";
import { Spill } from "./info-requests-spill";
import type { FileRow } from "./table-file";

export interface CaseImportOptions {
  /** Code or name; for rows that name no agency. */
  agency: string | null;
  createMissing: boolean;
  dryRun: boolean;
  at: number;
  /** Where rows wait until their order is known. */
  spillFolder?: string;
}

export interface CaseImportWatcher {
  problem: (line: number, problem: ImportCaseProblem | CaseFault) => void;
  progress: (done: number, phase: "checked" | "imported") => void;
}

/** Rows that share one look-up and one commit. */
const BATCH = 500;

/** A row that waits for its place: `into` of a split or merger still names rows of the file. */
interface Waiting extends ArchivedCase {
  line: number;
  /** Events the store holds already; null for a case that is new. */
  known: number | null;
}

/** An event without what the store alone knows of it. */
const told = ({ seq, at, by, ...event }: RecordedEvent): string => JSON.stringify(event);

class CaseImporter {
  readonly counts: CaseImportCounts = {
    rows: 0,
    imported: 0,
    extended: 0,
    unchanged: 0,
    failed: 0,
    withoutOutcome: 0,
    agencies: 0,
  };
  /** The case of every row of this file, by the archive's name of it. */
  private readonly ids = new Map<string, string>();
  private readonly options: CaseImportOptions;
  private readonly watcher: CaseImportWatcher;
  private readonly spill: Spill<Waiting>;
  private readonly calendar: WorkingCalendar;
  private readonly agencies: Map<string, CaseAgency>;

  constructor(
    options: CaseImportOptions,
    watcher: CaseImportWatcher,
    spill: Spill<Waiting>,
    calendar: WorkingCalendar,
    agencies: Map<string, CaseAgency>,
  ) {
    this.options = options;
    this.watcher = watcher;
    this.spill = spill;
    this.calendar = calendar;
    this.agencies = agencies;
  }

  private fail(line: number, problems: readonly (ImportCaseProblem | CaseFault)[]): void {
    this.counts.failed += 1;
    for (const problem of problems) this.watcher.problem(line, problem);
  }

  private async agencyOf(row: ImportedCase): Promise<CaseAgency | CaseFault> {
    const name = row.agency ?? this.options.agency;
    return name === null ? "noAgency" : this.agencyNamed(name);
  }

  /** The agency by code or name, made where it is missing and may be. */
  private async agencyNamed(name: string): Promise<CaseAgency | CaseFault> {
    const key = codeKey(name);
    const known = this.agencies.get(key);
    if (known && known.casePrefix !== "") return known;
    if (!this.options.createMissing) return known ? "noDesk" : "unknownAgency";
    this.counts.agencies += 1;
    const taken = new Set([...this.agencies.values()].map(({ casePrefix }) => casePrefix));
    const agency = this.options.dryRun
      ? { id: newId(), code: key, name, casePrefix: "L" }
      : await addCaseAgency(name, known, taken, this.options.at);
    for (const spelling of [agency.name, agency.code, name]) this.agencies.set(codeKey(spelling), agency);
    return agency;
  }

  /** Reads one row, walks through its history and puts it aside. */
  private async check({ line, cells }: FileRow, before: ReadonlyMap<string, ArchivedBefore>): Promise<void> {
    if (cells === null) return this.fail(line, ["notJson"]);
    const read = importedCase(cells, beijingDate(this.options.at));
    if ("problems" in read) return this.fail(line, read.problems);
    const { row } = read;
    if (this.ids.has(row.externalId)) return this.fail(line, ["twiceInFile"]);
    const known = before.get(row.externalId);
    this.ids.set(row.externalId, known?.id ?? newId());
    const agency = await this.agencyOf(row);
    if (typeof agency === "string") return this.fail(line, [agency]);
    const hashes = archiveHashes(row, agency.id);
    if (known?.rowHash === hashes.rowHash) {
      this.counts.unchanged += 1;
      return;
    }
    if (known && (known.askedHash !== hashes.askedHash || known.lockVersion !== known.events))
      return this.fail(line, [known.lockVersion === known.events ? "otherContent" : "handledHere"]);
    // Who a case was handed to may be missing as well as who received it.
    if (this.options.createMissing)
      for (const { toAgency } of row.events) if (toAgency !== "") await this.agencyNamed(toAgency);
    const remedyIds = await this.remedyIdsOf(row, known);
    const walked = archiveHistory(row, {
      calendar: this.calendar,
      agencyId: (name) => this.agencies.get(codeKey(name))?.id ?? null,
      // Rows of the file may name later ones: looked up when all are known.
      caseId: (externalId) => externalId,
      remedyId: (at) => remedyIds[at] ?? "",
    });
    if ("problems" in walked) return this.fail(line, walked.problems);
    const { events: _, ...rest } = row;
    const { id: agencyId, casePrefix } = agency;
    this.spill.add(`${agencyId}|${row.receivedOn}`, {
      line,
      id: this.ids.get(row.externalId) ?? "",
      agencyId,
      casePrefix,
      row: rest,
      ...hashes,
      history: walked.history,
      remedyIds,
      known: known?.events ?? null,
    });
  }

  /** Remedies keep the ids they were given; a new one gets its own. */
  private async remedyIdsOf(
    { remedies }: ImportedCase,
    known: ArchivedBefore | undefined,
  ): Promise<string[]> {
    const held = known && remedies.length > 0 ? await remediesOfArchived(known.id) : [];
    return remedies.map(({ kind, filedOn }) => {
      const at = held.findIndex((one) => one.kind === kind && one.filedOn === filedOn);
      return at === -1 ? newId() : (held.splice(at, 1)[0]?.id ?? newId());
    });
  }

  /** Checks a batch of rows; nothing is written yet but agencies that were missing. */
  async checkAll(rows: readonly FileRow[]): Promise<void> {
    const names = rows.flatMap(({ cells }) => {
      const name = cells?.externalId;
      return typeof name === "string" || typeof name === "number" ? [String(name).trim()] : [];
    });
    const before = await archivedBefore(names);
    for (const row of rows) {
      this.counts.rows += 1;
      await this.check(row, before);
    }
    this.watcher.progress(this.counts.rows, "checked");
  }

  /** Puts the cases that a split or merger names in place of the archive's names of them. */
  private async placed(one: Waiting): Promise<Waiting | null> {
    const names = one.history.flatMap((event) =>
      event.kind === "split" ? event.into : event.kind === "merged" ? [event.into] : [],
    );
    if (names.length === 0) return one;
    const elsewhere = await archivedBefore(names.filter((name) => !this.ids.has(name)));
    const idOf = (name: string) => this.ids.get(name) ?? elsewhere.get(name)?.id;
    if (names.some((name) => idOf(name) === undefined)) {
      this.fail(one.line, [{ field: "events", reason: "unknownCase" }]);
      return null;
    }
    const history = one.history.map((event) => {
      if (event.kind === "split") return { ...event, into: event.into.map((name) => idOf(name) ?? name) };
      return event.kind === "merged" ? { ...event, into: idOf(event.into) ?? event.into } : event;
    });
    return { ...one, history };
  }

  /** True when the row only goes on where the store's history ends. */
  private async goesOn({ id, history }: Waiting): Promise<boolean> {
    const held = await historyOf(id);
    return (
      held.length < history.length && held.every((event, at) => told(event) === told(history[at] ?? event))
    );
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    const ready: Waiting[] = [];
    for (const one of batch) {
      const placed = await this.placed(one);
      if (!placed) continue;
      if (placed.known !== null && !(await this.goesOn(placed))) this.fail(placed.line, ["otherContent"]);
      else ready.push(placed);
    }
    const fresh = ready.filter(({ known }) => known === null);
    const { at, dryRun } = this.options;
    if (!dryRun)
      await tx(async () => {
        await keepArchived(fresh, this.calendar, at);
        for (const one of ready)
          if (one.known !== null) await addToArchived(one, one.known, this.calendar, at);
      });
    this.counts.imported += fresh.length;
    this.counts.extended += ready.length - fresh.length;
    this.counts.withoutOutcome += fresh.filter(
      ({ row }) => row.outcome === null && row.legacyOutcome !== null,
    ).length;
    this.watcher.progress(this.counts.imported + this.counts.extended, "imported");
  }

  /** Keeps everything that was put aside, in the order of receipt. */
  async writeAll(): Promise<void> {
    let batch: Waiting[] = [];
    for (const one of this.spill.inOrder()) {
      batch.push(one);
      if (batch.length < BATCH) continue;
      await this.write(batch);
      batch = [];
    }
    if (batch.length > 0) await this.write(batch);
  }
}

/**
 * Takes in past cases. The file is read once and checked row by row; the good rows are then kept in the order of receipt, for so
 * they are numbered. A dry run stops short of writing.
 */
export async function importInfoRequests(
  rows: AsyncIterable<FileRow>,
  options: CaseImportOptions,
  watcher: CaseImportWatcher,
): Promise<CaseImportCounts> {
  const spill = new Spill<Waiting>(options.spillFolder ?? tmpdir());
  try {
    const importer = new CaseImporter(options, watcher, spill, await calendarInForce(), await caseAgencies());
    let batch: FileRow[] = [];
    for await (const row of rows) {
      batch.push(row);
      if (batch.length < BATCH) continue;
      await importer.checkAll(batch);
      batch = [];
    }
    if (batch.length > 0) await importer.checkAll(batch);
    await importer.writeAll();
    return importer.counts;
  } finally {
    spill.close();
  }
}
