import type { LetterParagraph, LetterTable, ParagraphRole } from "./blocks";

/** Parts of a printed publication that no letter has: what must be read first, titles and divisions, the name of a table, the imprint. */
export const PRINTED_ROLES = ["warning", "part", "chapter", "subchapter", "caption", "imprint"] as const;
export type PaperRole = ParagraphRole | (typeof PRINTED_ROLES)[number];

/** A table whose first row names its columns. */
export interface HeadedTable extends LetterTable {
  isHeaded: true;
}

export type PaperBlock =
  | LetterParagraph
  | { role: PaperRole; text: string }
  | LetterTable
  | HeadedTable
  /** 落款: the signers and, last, the day over which they stand (GB/T 9704: 署名以成文日期为准居中, 日期右空四字). */
  | { sign: readonly string[] }
  /** The address of the paper as a code for cameras. */
  | { qr: string };

/** The largest number of signer's characters that fits over a day which stands four characters from the edge. */
export const LONGEST_OVER_DATE = 14;
