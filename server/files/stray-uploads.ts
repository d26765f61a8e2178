import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "./objects";

/** Longer than any upload may take: what is older was left by a process that ended in the middle. */
const STRAY_MS = 60 * 60_000;

/** Removes unfinished uploads that nobody is writing any more. */
export async function removeStrayUploads(at: number): Promise<void> {
  const names = await readdir(temporaryFolder()).catch(() => []);
  for (const name of names.filter((found) => found.startsWith("upload-"))) {
    const path = join(temporaryFolder(), name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < at - STRAY_MS) await rm(path, { force: true });
  }
}
