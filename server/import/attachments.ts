import { createHash } from "node:crypto";
import { type DraftFile, draftFilesOf } from "@/db/queries/publication-draft-files";
import { importedBefore } from "@/db/queries/publication-import";
import { displayName } from "@/domain/attachment/display-name";
import {
  PUBLICATION_FILE_TYPES,
  PUBLICATION_FILES,
  type PublicationFileType,
} from "@/domain/publication/file-types";
import type { ImportFileFault } from "@/text/import";
import { type CheckedFile, checkFile, type GivenFile } from "../files/check";
import { checkFiles } from "../files/check-many";
import { putObject } from "../files/objects";
import type { FileSource } from "./file-source";

const TYPES = Object.keys(PUBLICATION_FILE_TYPES) as PublicationFileType[];
const LIMITS = { mediaTypes: TYPES, unscanned: "refuse" } as const;
/** Where a dry run keeps nothing; its rows are taken back. */
const NOWHERE = "dry-run";
/** So many files are looked at together; a larger one has a process of its own. */
const TOGETHER = { files: 250, bytes: 32 * 1024 * 1024 } as const;

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

interface Named {
  externalId: string;
  attachments: readonly string[];
}
type Known = Omit<DraftFile, "name">;

/** Takes the files that import rows name: looked at, stored, each once. */
export class AttachmentTaker {
  private readonly source: FileSource;
  private readonly dryRun: boolean;
  /** What is known of bytes by their hash as they came. */
  private readonly known = new Map<string, Known>();
  private readonly byPath = new Map<string, DraftFile | ImportFileFault>();

  constructor({ files, dryRun }: { files: FileSource; dryRun: boolean }) {
    this.source = files;
    this.dryRun = dryRun;
  }

  /** Looks at the files of many rows before they are asked for one by one: together they take a fraction of the time. */
  async prepare(rows: readonly Named[]): Promise<void> {
    this.byPath.clear();
    for (const row of rows) {
      if (row.attachments.length === 0) continue;
      // What an earlier run took in is not looked at again.
      const earlier = await importedBefore(row.externalId);
      for (const { name: _, ...file } of earlier ? await draftFilesOf(earlier.id) : []) {
        this.known.set(file.sourceSha256, file);
      }
    }
    const paths = new Set(rows.flatMap(({ attachments }) => attachments.slice(0, PUBLICATION_FILES.files)));
    let together: string[] = [];
    let bytes = 0;
    for (const path of paths) {
      const size = await this.source.sizeOf(path);
      if (typeof size !== "number") {
        this.byPath.set(path, size);
        continue;
      }
      if (together.length >= TOGETHER.files || (together.length > 0 && bytes + size > TOGETHER.bytes)) {
        await this.takeAll(together);
        together = [];
        bytes = 0;
      }
      together.push(path);
      bytes += size;
    }
    await this.takeAll(together);
  }

  private async takeAll(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    const read = await this.source.read(paths);
    const news = new Map<string, { given: GivenFile; paths: string[] }>();
    for (const [at, path] of paths.entries()) {
      const given = read[at] ?? { path, why: "missing" as const };
      if ("why" in given) {
        this.byPath.set(path, given);
        continue;
      }
      const sourceSha256 = hashOf(given.bytes);
      const known = this.known.get(sourceSha256);
      if (known) this.byPath.set(path, { ...known, name: nameOf(given.name, known.mediaType) });
      else {
        // The same bytes under another name may be read as another kind.
        const key = `${sourceSha256}|${given.name.split(".").at(-1)?.toLowerCase()}`;
        const same = news.get(key);
        if (same) same.paths.push(path);
        else news.set(key, { given, paths: [path] });
      }
    }
    const all = [...news.values()];
    const [only, ...more] = all;
    const checked =
      only && more.length === 0
        ? [await checkFile(only.given, LIMITS)]
        : await checkFiles(
            all.map(({ given }) => given),
            LIMITS,
          );
    for (const [at, { given, paths: same }] of all.entries()) {
      const found = checked[at];
      const file = await this.kept(given, found ?? { problem: "checkFailed" });
      for (const path of same) {
        if ("why" in file) this.byPath.set(path, { ...file, path });
        else this.byPath.set(path, { ...file, name: nameOf(path.split("/").at(-1) ?? path, file.mediaType) });
      }
    }
  }

  private async kept(
    given: GivenFile,
    checked: CheckedFile<PublicationFileType> | { problem: ImportFileFault["why"] },
  ): Promise<DraftFile | ImportFileFault> {
    const { name: path } = given;
    if ("problem" in checked) return { path, why: checked.problem };
    if (checked.notes.includes("encrypted")) return { path, why: "encrypted" };
    if (checked.notes.includes("active")) return { path, why: "active" };
    const stored = this.dryRun
      ? { objectName: NOWHERE, sha256: hashOf(checked.bytes), byteSize: checked.bytes.length }
      : await putObject(checked.bytes, "publication");
    const sourceSha256 = hashOf(given.bytes);
    const file = { mediaType: checked.mediaType, sourceSha256, ...stored };
    this.known.set(sourceSha256, file);
    return { ...file, name: checked.name };
  }

  /** The prepared files of a row in their order, the same bytes once; or everything that is wrong with them. */
  filesOf({ attachments }: Named): { files: DraftFile[] } | { faults: ImportFileFault[] } {
    if (attachments.length > PUBLICATION_FILES.files) {
      const fault: ImportFileFault = { path: attachments[PUBLICATION_FILES.files] ?? "", why: "tooMany" };
      return { faults: [fault] };
    }
    const files = new Map<string, DraftFile>();
    const faults: ImportFileFault[] = [];
    for (const path of attachments) {
      const taken = this.byPath.get(path) ?? { path, why: "missing" as const };
      if ("why" in taken) faults.push(taken);
      else if (!files.has(taken.sha256)) files.set(taken.sha256, taken);
    }
    return faults.length > 0 ? { faults } : { files: [...files.values()] };
  }
}

function nameOf(given: string, mediaType: string): string {
  return displayName(given, PUBLICATION_FILE_TYPES[mediaType as PublicationFileType]);
}
