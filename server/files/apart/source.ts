import { ENCRYPTED_PACKAGE } from "./plain-types";
import { Package } from "./text/package";
import { Unreadable } from "./text/pages";
import { readWordSource } from "./text/word-source";
import { readSheetSource } from "./text/workbook-source";

/** A file that an editor brings as the start of a draft. */
export interface SourceJob {
  do: "wordSource" | "sheetSource";
}

/** Why a file gives nothing to start from. */
export interface SourceFault {
  fault: "locked" | "damaged";
}

async function read(bytes: Buffer, reader: (file: Package) => Promise<object>) {
  try {
    if (bytes.includes(ENCRYPTED_PACKAGE)) throw new Unreadable("locked");
    const found = await reader(await Package.open(bytes));
    return { words: {}, bytes: Buffer.from(JSON.stringify(found)) };
  } catch (error) {
    const fault = error instanceof Unreadable && error.status === "locked" ? "locked" : "damaged";
    return { words: { fault } satisfies SourceFault };
  }
}

/** Reads a Word file paragraph by paragraph, as it looks. */
export const wordSource = (_: SourceJob, bytes: Buffer) => read(bytes, readWordSource);

/** Reads the visible cells of a workbook, as they are printed. */
export const sheetSource = (_: SourceJob, bytes: Buffer) => read(bytes, readSheetSource);
