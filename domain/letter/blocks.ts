/** How a paragraph is set: as GB/T 9704 names the parts of a letter. */
export const PARAGRAPH_ROLES = [
  "issuer",
  "number",
  "title",
  "to",
  "body",
  "heading",
  "sign",
  "note",
] as const;
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

/** A paragraph of a merged letter; page, Word file and PDF are set from the same ones. */
export interface LetterParagraph {
  role: ParagraphRole;
  text: string;
}

/** A table of a merged letter, row by row; the first cell of a row names it. */
export interface LetterTable {
  rows: string[][];
}

export type LetterBlock = LetterParagraph | LetterTable;

/** True for a table. */
export function isTable(block: LetterBlock): block is LetterTable {
  return "rows" in block;
}

/** Every line of a letter in reading order. */
export function linesOf(blocks: readonly LetterBlock[]): string[] {
  return blocks.flatMap((block) => (isTable(block) ? block.rows.flat() : [block.text]));
}

/**
 * Stand for what the law calls personal in the words that are kept: behind a code a letter names nobody, at the desk it is
 * masked, in the file it is whole. No field of the house takes a private-use character, so nobody can write one.
 */
export const PERSONAL_MARKS = { 申请人: "\uE000", 证件: "\uE001", 联系方式: "\uE002" } as const;
export type Personal = Readonly<Record<keyof typeof PERSONAL_MARKS, string>>;

/** The letter with these values in place of the marks. */
export function addressed(blocks: readonly LetterBlock[], personal: Personal): LetterBlock[] {
  const put = (text: string) =>
    text.replace(/[\uE000-\uE002]/g, (mark) => {
      const [name] = PERSONAL_FIELDS.filter((field) => PERSONAL_MARKS[field] === mark);
      return name ? personal[name] : "";
    });
  return blocks.map((block) =>
    isTable(block)
      ? { rows: block.rows.map((row) => row.map(put)) }
      : { role: block.role, text: put(block.text) },
  );
}

/** The fields that are personal. */
export const PERSONAL_FIELDS = Object.keys(PERSONAL_MARKS) as (keyof typeof PERSONAL_MARKS)[];

/** What a letter says to somebody who holds no more than its code. */
export const NOBODY: Personal = { 申请人: "申请人", 证件: "（略）", 联系方式: "（略）" };
