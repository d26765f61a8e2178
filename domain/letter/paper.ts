import type { FormTable } from "../annual-report/form-table";
import type { LetterParagraph, LetterTable, ParagraphRole } from "./blocks";

/** Parts of a printed publication that no letter has: what must be read first, titles and divisions, the name of a table, the imprint. */
export const PRINTED_ROLES = [
  "warning",
  "part",
  "chapter",
  "subchapter",
  "subheading",
  "caption",
  "imprint",
] as const;
export type PaperRole = ParagraphRole | (typeof PRINTED_ROLES)[number];

/** A table whose first row names its columns. */
export interface HeadedTable extends LetterTable {
  isHeaded: true;
  /** True where the sheet is small and eyes are old: letters nearly as large as the text's. */
  isLarge?: true;
}

export type PaperBlock =
  | LetterParagraph
  | { role: PaperRole; text: string }
  | LetterTable
  | HeadedTable
  /** A table in the layout that a form prescribes; never torn over two pages. */
  | { form: FormTable }
  /** 落款: the signers and, last, the day over which they stand (GB/T 9704: 署名以成文日期为准居中, 日期右空四字). */
  | { sign: readonly string[] }
  /** The address of the paper as a code for cameras. */
  | { qr: string }
  /** What follows can be named by a table of contents; it begins a page of its own, unless it runs on. */
  | { opens: string; isRunning?: true }
  /** A table of contents; each line names what `opens`. */
  | { contents: readonly ContentsLine[] };

/** A line of a printed table of contents; without `of` it heads those that follow. */
export interface ContentsLine {
  text: string;
  /** What `opens` where the line leads. */
  of?: string;
}

/**
 * The sheets that are printed, each in proportion to A4 (ISO 216: every size has the proportions of the next): what is set for A4 is right
 * on all of them, larger for a notice board, smaller for a booklet.
 */
export const SHEETS = { a3: Math.SQRT2, a4: 1, a5: Math.SQRT1_2 } as const;
export type Sheet = keyof typeof SHEETS;

/** The largest number of signer's characters that fits over a day which stands four characters from the edge. */
export const LONGEST_OVER_DATE = 14;
