import { objectsOf } from "@/db/queries/publication-files";
import { isStored } from "./objects";

/** The hashes of those files of a publication whose bytes are not on the disk, as after a restore from half a backup. */
export async function missingFiles(publicationId: string): Promise<ReadonlySet<string>> {
  const objects = await objectsOf(publicationId);
  const there = await Promise.all(objects.map(({ objectName }) => isStored(objectName)));
  return new Set(objects.filter((_, at) => !there[at]).map(({ sha256 }) => sha256));
}
