import { dropHeldFile, holdFiles, type StoredFile } from "@/db/mutations/attachments";
import { forgetTyping, keepTyping } from "@/db/mutations/kept-typing";
import { heldFilesOf, isObjectNamed } from "@/db/queries/attachments";
import { keptTyping } from "@/db/queries/kept-typing";
import { removeObjects } from "./objects";

/** What an editor has read in and not yet confirmed: a text from Word, or a workbook. */
export type SourceKind = "wordSource" | "sheetSource";

/** The file as it lies on the disk, and what was read of it. */
export interface KeptSource<Read> {
  file: Pick<StoredFile, "name" | "mediaType" | "byteSize" | "sha256" | "objectName">;
  read: Read;
}

interface Place {
  kind: SourceKind;
  /** Only who brought it in finds it again. */
  staffId: string;
  id: string;
}

const placeId = ({ staffId, id }: Place) => `${staffId}|${id}`;
const holderOf = (place: Place) => `${place.kind}|${placeId(place)}`;

/** Keeps a file and what was read of it, both sealed, for a day (UP-038). */
export async function keepSource<Read>(
  place: Place,
  file: StoredFile & { field: string },
  read: Read,
  at: number,
): Promise<void> {
  const { name, mediaType, byteSize, sha256, objectName } = file;
  await holdFiles(holderOf(place), [file], at);
  const typed = {
    file: JSON.stringify({ name, mediaType, byteSize, sha256, objectName }),
    read: JSON.stringify(read),
  };
  await keepTyping(place.kind, placeId(place), typed, at);
}

/** What this officer has read in under this name; null when there is nothing, or the day is over. */
export async function keptSource<Read>(place: Place, at: number): Promise<KeptSource<Read> | null> {
  const typed = await keptTyping(place.kind, placeId(place), at);
  if (!typed?.file || !typed.read) return null;
  return { file: JSON.parse(typed.file) as KeptSource<Read>["file"], read: JSON.parse(typed.read) as Read };
}

/** Lets go of what has become a draft, or part of one. */
export async function forgetSource(place: Place): Promise<void> {
  await forgetTyping(place.kind, placeId(place));
  const holder = holderOf(place);
  for (const { id } of await heldFilesOf(holder)) await removeObjects(await dropHeldFile(holder, id));
}

/** Removes files that came in and are not kept. */
export async function removeUnkept(files: readonly { objectName: string }[]): Promise<void> {
  for (const { objectName } of files)
    if (!(await isObjectNamed(objectName))) await removeObjects([objectName]);
}
