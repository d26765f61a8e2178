import type { DraftFile } from "@/db/queries/publication-draft-files";
import type { KeptSource } from "@/server/files/kept-source";
import { openObject, putObject } from "@/server/files/objects";

/** The original as a file of a draft: its bytes go to the shelf of publications, so that letting go of the upload does not take them. */
export async function draftFileOf(file: KeptSource<unknown>["file"]): Promise<DraftFile> {
  const stored = await putObject(await openObject(file), "publication");
  const { name, mediaType } = file;
  return { name, mediaType, sourceSha256: file.sha256, ...stored };
}
