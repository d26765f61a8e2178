import { setImmediate as turn } from "node:timers/promises";
import { tx } from "@/db/client";
import {
  endImportWork,
  forgetImports,
  forgetVerdicts,
  type RowVerdict,
  recordOutcome,
  recordVerdicts,
} from "@/db/mutations/publication-imports";
import { type ImportDirectory, importDirectory } from "@/db/queries/publication-import";
import {
  type DeskImportRow,
  importedNames,
  type WorkingImport,
  waitingRows,
  workingImport,
} from "@/db/queries/publication-imports";
import type { RowFinding } from "@/domain/publication/desk-import";
import type { ImportRow } from "@/domain/publication/import-row";
import { deskRowFindings } from "@/text/desk-import";
import { now } from "../clock";
import { faultOf } from "../edge/log";
import { openObject, removeObjects } from "../files/objects";
import { log } from "../log";
import { findingsOf, mappedCells, notesOf, shapeFindings } from "./desk-row";
import { NO_FILES } from "./file-source";
import { type LinkedRow, linkRows } from "./links";
import { type Outcome, type ReadRow, RowTaker } from "./row-taker";
import { ZipSource } from "./zip-source";

/** Rows that are read together; each is then written in a transaction of its own. */
const READ_AT_ONCE = 250;
const KEPT_MS = 90 * 24 * 60 * 60_000;
const ROLLED_BACK = Symbol("rolled back");

/** Next bundles its own copy of this module; both must know whether somebody works. */
const SLOT = Symbol.for("mingchuang.imports");
const slots = globalThis as { [SLOT]?: Promise<void> | undefined };

interface LookedAt {
  row: DeskImportRow;
  shape: RowFinding[];
  read: ReadRow;
}

class DeskImporter {
  private readonly work: WorkingImport;
  private readonly taker: RowTaker;
  private readonly zip: ZipSource | null;
  private readonly prefixed: ReadonlyMap<string, string[]>;

  constructor(work: WorkingImport, names: ReadonlySet<string>) {
    const { batch, demonstration, agencyCode } = work;
    const { zipObject, zipSha256, staffId, agencyId } = batch;
    this.work = work;
    let opened: Promise<Buffer> | null = null;
    const open = () => {
      opened ??= openObject({ objectName: zipObject ?? "", sha256: zipSha256 ?? "" });
      return opened;
    };
    this.zip = zipObject === null ? null : new ZipSource(batch.zipFiles, open);
    this.prefixed = this.zip?.byPrefix(names) ?? new Map();
    this.taker = new RowTaker({
      files: this.zip ?? NO_FILES,
      agency: agencyCode,
      createMissing: false,
      dryRun: batch.state === "checking",
      authorisation: null,
      by: { staffId, agencyId, demonstration },
      at: now(),
    });
  }

  private async look(rows: readonly DeskImportRow[]): Promise<LookedAt[]> {
    const { batch } = this.work;
    const named = ({ externalId, attachments }: ImportRow) =>
      (this.prefixed.get(externalId) ?? []).filter((path) => !attachments.includes(path));
    const read = await this.taker.read(
      rows.map((row) => mappedCells(batch, row)),
      named,
    );
    return rows.flatMap((row, at) => {
      const one = read[at];
      return one ? [{ row, shape: shapeFindings(batch, row), read: one }] : [];
    });
  }

  /** Takes a row in, or tries to, inside of the transaction that holds it. */
  private async take({ shape, read }: LookedAt, directory: ImportDirectory): Promise<Outcome> {
    return shape.length > 0 ? { problems: [] } : this.taker.take(read, directory);
  }

  private told({ row, shape }: LookedAt, outcome: Outcome): RowFinding[] {
    return [
      ...shape,
      ...("problems" in outcome ? findingsOf(this.work.batch, row.line, outcome.problems) : []),
    ];
  }

  private async tryOut(looked: LookedAt, directory: ImportDirectory): Promise<RowVerdict> {
    let outcome: Outcome = { problems: [] };
    await tx(async () => {
      outcome = await this.take(looked, directory);
      throw ROLLED_BACK;
    }).catch((error: unknown) => {
      if (error !== ROLLED_BACK) throw error;
    });
    const { row, read } = looked;
    const cells = mappedCells(this.work.batch, row);
    const title = "row" in read ? read.row.fields.title : String(cells?.title ?? "").slice(0, 200);
    const findings = this.told(looked, outcome);
    const verdict = "taken" in outcome ? (outcome as { taken: "created" }).taken : "bad";
    return { line: row.line, verdict, title, findings, notes: notesOf(read) };
  }

  private async takeIn(looked: LookedAt, directory: ImportDirectory): Promise<void> {
    const { batch } = this.work;
    const { row } = looked;
    try {
      await tx(async () => {
        const outcome = await this.take(looked, directory);
        const findings = this.told(looked, outcome);
        await recordOutcome(
          batch.id,
          row.line,
          "taken" in outcome ? { outcome: outcome.taken, draftId: outcome.id } : { outcome: "bad", findings },
        );
      });
    } catch (error) {
      log.error({ import: batch.id, line: row.line, fault: faultOf(error) });
      const finding = { field: null, cell: null, sentence: deskRowFindings.notWritten };
      await tx(() => recordOutcome(batch.id, row.line, { outcome: "bad", findings: [finding] }));
    }
  }

  /** Works through what waits; between two rows everybody else has their turn. */
  async run(): Promise<void> {
    const { batch } = this.work;
    const linked: LinkedRow[] = [];
    for (;;) {
      const rows = await waitingRows(batch.id, batch.state, READ_AT_ONCE);
      if (rows.length === 0) break;
      const looked = await this.look(rows);
      const directory = await importDirectory();
      const verdicts: RowVerdict[] = [];
      for (const one of looked) {
        if (batch.state === "checking") verdicts.push(await this.tryOut(one, directory));
        else await this.takeIn(one, directory);
        if ("row" in one.read && one.read.row.links.length > 0)
          linked.push({ line: one.row.line, externalId: one.read.row.externalId, links: one.read.row.links });
        await turn();
      }
      for (let from = 0; from < verdicts.length; from += 50) {
        await recordVerdicts(batch.id, verdicts.slice(from, from + 50));
        await turn();
      }
    }
    if (batch.state === "applying") await this.link(linked);
  }

  /** Links are written where both ends are public; where not, the row says so. */
  private async link(linked: readonly LinkedRow[]): Promise<void> {
    const { id } = this.work.batch;
    for (const { line, fault } of await linkRows(linked, now())) {
      const [finding] = findingsOf(this.work.batch, line, [fault]);
      const notes = [{ kind: "link" as const, sentence: finding?.sentence ?? "" }];
      await tx(() => recordOutcome(id, line, { notes }));
    }
  }

  async end(): Promise<void> {
    const { batch } = this.work;
    if (batch.state === "checking") {
      await endImportWork(batch.id, "checking", "checked", now(), { unusedFiles: this.zip?.unused() ?? [] });
      return;
    }
    await endImportWork(batch.id, "applying", "done", now(), { tableObject: null, zipObject: null });
    await removeObjects([batch.tableObject, batch.zipObject].filter((name) => name !== null));
  }
}

/** The lasting names of all rows, by which files of a ZIP are theirs. */
async function namesIn(work: WorkingImport): Promise<Set<string>> {
  const { batch } = work;
  const at = batch.columns.indexOf("externalId");
  if (batch.zipObject === null || at < 0) return new Set();
  return importedNames(batch.id, at);
}

async function workThrough(): Promise<void> {
  for (let work = await workingImport(); work; work = await workingImport()) {
    if (work.batch.state === "checking") await forgetVerdicts(work.batch.id);
    const importer = new DeskImporter(work, await namesIn(work));
    await importer.run();
    await importer.end();
  }
}

/** Sees to it that waiting imports are worked through, one after the other; the promise is that of the work under way. */
export function startImports(): Promise<void> {
  slots[SLOT] ??= workThrough()
    .catch((error: unknown) => log.error({ job: "imports", fault: faultOf(error) }))
    .finally(() => {
      slots[SLOT] = undefined;
    });
  return slots[SLOT];
}

/** Goes on with what a restart has interrupted, without holding up other jobs. */
export async function resumeImports(): Promise<void> {
  void startImports();
}

/** What nobody has come back to for three months goes. */
export async function sweepImports(at: number): Promise<void> {
  await removeObjects(await forgetImports(at - KEPT_MS));
}
