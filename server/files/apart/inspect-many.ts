import type { PublicationFileType } from "@/domain/publication/file-types";
import { type Inspected, inspect } from "./inspect";

/** Several files, their bytes one after the other. */
export interface InspectManyJob {
  do: "inspectMany";
  mediaTypes: readonly PublicationFileType[];
  files: readonly { size: number; end: string }[];
}

/** What was found of each; `size` is that of its bytes made anew, 0 where they stay. */
export type InspectedMany = { found: Inspected; size: number }[];

/** As `inspect`, for many small files: to start a process for each takes far longer than to look at it. */
export async function inspectMany({ mediaTypes, files }: InspectManyJob, bytes: Buffer) {
  const all: InspectedMany = [];
  const remade: Uint8Array[] = [];
  let from = 0;
  for (const { size, end } of files) {
    const one = bytes.subarray(from, from + size);
    from += size;
    const answer: { words: Inspected; bytes?: Uint8Array } = await inspect(
      { do: "inspect", mediaTypes, end },
      one,
    );
    if (answer.bytes) remade.push(answer.bytes);
    all.push({ found: answer.words, size: answer.bytes?.byteLength ?? 0 });
  }
  return { words: all, bytes: Buffer.concat(remade) };
}
