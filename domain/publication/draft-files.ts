import { displayName } from "../attachment/display-name";
import { PUBLICATION_FILE_TYPES, PUBLICATION_FILES, type PublicationFileType } from "./file-types";

/** Why a list of attachments stays as it is. */
export type FileListRefusal = "tooManyFiles" | "noSuchFile" | "nameMissing" | "alreadyThere";

interface NamedFile {
  name: string;
  mediaType: PublicationFileType;
  sha256: string;
}

type Listed<F> = readonly F[] | { refusal: FileListRefusal };

/** Where a file stands and what it was on the screen: the position alone could mean another file by now. */
export interface FileAt {
  /** From 1. */
  position: number;
  sha256: string;
}

const indexOf = (files: readonly NamedFile[], { position, sha256 }: FileAt): number =>
  files[position - 1]?.sha256 === sha256 ? position - 1 : -1;

/** A name that no other file of the list has: 「名单.pdf」, 「名单（2）.pdf」. */
function freeName(name: string, taken: readonly { name: string }[], mediaType: PublicationFileType): string {
  const extension = PUBLICATION_FILE_TYPES[mediaType];
  const stem = name.slice(0, -extension.length - 1);
  let free = name;
  for (let number = 2; taken.some((file) => file.name === free); number++) {
    const mark = `（${number}）`;
    free = `${[...stem].slice(0, 100 - extension.length - 1 - mark.length).join("")}${mark}.${extension}`;
  }
  return free;
}

/** The list with more files behind; as many as a publication may carry, and no name twice. The same bytes under the same name are there already. */
export function withAdded<F extends NamedFile>(files: readonly F[], added: readonly F[]): Listed<F> {
  if (files.length + added.length > PUBLICATION_FILES.files) return { refusal: "tooManyFiles" };
  const list = [...files];
  for (const file of added) list.push({ ...file, name: freeName(file.name, list, file.mediaType) });
  return list;
}

/** The list with one file a place further up or down; at the end of the list nothing changes. */
export function withMoved<F extends NamedFile>(
  files: readonly F[],
  at: FileAt,
  way: "up" | "down",
): Listed<F> {
  const from = indexOf(files, at);
  const file = files[from];
  if (!file) return { refusal: "noSuchFile" };
  const to = Math.min(Math.max(from + (way === "up" ? -1 : 1), 0), files.length - 1);
  return files.toSpliced(from, 1).toSpliced(to, 0, file);
}

/** The list with one file under another name, which ends as its content wants. */
export function withRenamed<F extends NamedFile>(files: readonly F[], at: FileAt, name: string): Listed<F> {
  const index = indexOf(files, at);
  const file = files[index];
  if (!file) return { refusal: "noSuchFile" };
  if (name.trim() === "") return { refusal: "nameMissing" };
  const others = files.toSpliced(index, 1);
  const own = displayName(name, PUBLICATION_FILE_TYPES[file.mediaType]);
  return files.with(index, { ...file, name: freeName(own, others, file.mediaType) });
}

/** The list with other bytes in one file's place; the public name stays, its end follows the new content. */
export function withReplaced<F extends NamedFile>(files: readonly F[], at: FileAt, by: F): Listed<F> {
  const index = indexOf(files, at);
  const file = files[index];
  if (!file) return { refusal: "noSuchFile" };
  if (by.sha256 === file.sha256) return { refusal: "alreadyThere" };
  const others = files.toSpliced(index, 1);
  const name = displayName(file.name, PUBLICATION_FILE_TYPES[by.mediaType]);
  return files.with(index, { ...by, name: freeName(name, others, by.mediaType) });
}

/** The list without one file. */
export function withRemoved<F extends NamedFile>(files: readonly F[], at: FileAt): Listed<F> {
  const index = indexOf(files, at);
  return index < 0 ? { refusal: "noSuchFile" } : files.toSpliced(index, 1);
}
