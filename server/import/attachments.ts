import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, isAbsolute, join, sep } from "node:path";
import { type DraftFile, draftFilesOf } from "@/db/queries/publication-draft-files";
import { importedBefore } from "@/db/queries/publication-import";
import { displayName } from "@/domain/attachment/display-name";
import {
  PUBLICATION_FILE_TYPES,
  PUBLICATION_FILES,
  type PublicationFileType,
} from "@/domain/publication/file-types";
import type { ImportFileFault } from "@/text/import";
import { checkFile } from "../files/check";
import { putObject } from "../files/objects";

const TYPES = Object.keys(PUBLICATION_FILE_TYPES) as PublicationFileType[];
const LIMITS = { mediaTypes: TYPES, unscanned: "refuse" } as const;
/** Where a dry run keeps nothing; its rows are taken back. */
const NOWHERE = "dry-run";

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** The one place that a path of a row means: below the folder of the import file, also when links are followed. */
async function placeOf(folder: string, path: string): Promise<string | ImportFileFault> {
  const leaves = isAbsolute(path) || /^[a-z]:|\\/i.test(path) || path.split("/").includes("..");
  if (leaves) return { path, why: "outside" };
  try {
    const root = await realpath(folder);
    const found = await realpath(join(root, path));
    if (!found.startsWith(root + sep)) return { path, why: "outside" };
    const { size, ...is } = await stat(found).then((of) => ({ size: of.size, isFile: of.isFile() }));
    if (!is.isFile) return { path, why: "notFile" };
    return size > PUBLICATION_FILES.fileBytes ? { path, why: "tooLarge" } : found;
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      return { path, why: error.code === "EACCES" ? "unreadable" : "missing" };
    }
    throw error;
  }
}

/** Takes the files that import rows name: looked at, stored, each once. */
export class AttachmentTaker {
  private readonly folder: string;
  private readonly dryRun: boolean;
  /** What is known of bytes by their hash as they came. */
  private readonly known = new Map<string, Omit<DraftFile, "name">>();

  constructor({ folder, dryRun }: { folder: string; dryRun: boolean }) {
    this.folder = folder;
    this.dryRun = dryRun;
  }

  private async taken(path: string): Promise<DraftFile | ImportFileFault> {
    const place = await placeOf(this.folder, path);
    if (typeof place !== "string") return place;
    const bytes = await readFile(place);
    const given = basename(path);
    const sourceSha256 = hashOf(bytes);
    const before = this.known.get(sourceSha256);
    if (before) return { ...before, name: displayName(given, PUBLICATION_FILE_TYPES[before.mediaType]) };
    const checked = await checkFile({ name: given, bytes }, LIMITS);
    if ("problem" in checked) return { path, why: checked.problem };
    if (checked.notes.includes("encrypted")) return { path, why: "encrypted" };
    if (checked.notes.includes("active")) return { path, why: "active" };
    const { name, mediaType } = checked;
    const stored = this.dryRun
      ? { objectName: NOWHERE, sha256: hashOf(checked.bytes), byteSize: checked.bytes.length }
      : await putObject(checked.bytes, "publication");
    const file = { mediaType, sourceSha256, ...stored };
    this.known.set(sourceSha256, file);
    return { ...file, name };
  }

  /** The files of a row in their order, the same bytes once; or everything that is wrong with them. */
  async filesOf(row: { externalId: string; attachments: readonly string[] }) {
    const { externalId, attachments } = row;
    if (attachments.length === 0) return { files: [] };
    if (attachments.length > PUBLICATION_FILES.files) {
      const fault: ImportFileFault = { path: attachments[PUBLICATION_FILES.files] ?? "", why: "tooMany" };
      return { faults: [fault] };
    }
    // What an earlier run took in is not looked at again.
    const earlier = await importedBefore(externalId);
    for (const { name: _, ...file } of earlier ? await draftFilesOf(earlier.id) : []) {
      this.known.set(file.sourceSha256, file);
    }
    const files = new Map<string, DraftFile>();
    const faults: ImportFileFault[] = [];
    for (const path of attachments) {
      const taken = await this.taken(path);
      if ("why" in taken) faults.push(taken);
      else if (!files.has(taken.sha256)) files.set(taken.sha256, taken);
    }
    return faults.length > 0 ? { faults } : { files: [...files.values()] };
  }
}
