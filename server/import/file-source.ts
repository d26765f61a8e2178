import { readFile, realpath, stat } from "node:fs/promises";
import { basename, isAbsolute, join, sep } from "node:path";
import { PUBLICATION_FILES } from "@/domain/publication/file-types";
import type { ImportFileFault } from "@/text/import";
import type { GivenFile } from "../files/check";

/** Where the files lie that import rows name. */
export interface FileSource {
  /** How large the file of a path is, or why there is none. */
  sizeOf: (path: string) => Promise<number | ImportFileFault>;
  /** The files of these paths, each of which has a size, in their order. */
  read: (paths: readonly string[]) => Promise<(GivenFile | ImportFileFault)[]>;
}

/** The one place that a path of a row means: below the folder of the import file, also when links are followed. */
async function placeOf(
  folder: string,
  path: string,
): Promise<{ place: string; size: number } | ImportFileFault> {
  const leaves = isAbsolute(path) || /^[a-z]:|\\/i.test(path) || path.split("/").includes("..");
  if (leaves) return { path, why: "outside" };
  try {
    const root = await realpath(folder);
    const found = await realpath(join(root, path));
    if (!found.startsWith(root + sep)) return { path, why: "outside" };
    const { size, ...is } = await stat(found).then((of) => ({ size: of.size, isFile: of.isFile() }));
    if (!is.isFile) return { path, why: "notFile" };
    return size > PUBLICATION_FILES.fileBytes ? { path, why: "tooLarge" } : { place: found, size };
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      return { path, why: error.code === "EACCES" ? "unreadable" : "missing" };
    }
    throw error;
  }
}

/** Files beside the import file, as the command finds them. */
export function folderOf(folder: string): FileSource {
  const read = async (path: string): Promise<GivenFile | ImportFileFault> => {
    const found = await placeOf(folder, path);
    if ("why" in found) return found;
    try {
      return { name: basename(path), bytes: await readFile(found.place) };
    } catch {
      return { path, why: "unreadable" };
    }
  };
  return {
    sizeOf: async (path) => {
      const found = await placeOf(folder, path);
      return "why" in found ? found : found.size;
    },
    read: (paths) => Promise.all(paths.map(read)),
  };
}

/** For an import without files: whatever a row names is missing. */
export const NO_FILES: FileSource = {
  sizeOf: async (path) => ({ path, why: "noZip" }),
  read: async (paths) => paths.map((path) => ({ path, why: "noZip" })),
};
