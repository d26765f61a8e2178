import type { Paragraph, Table } from "docx";
import { isTable, type LetterBlock } from "@/domain/letter/blocks";
import { defaultLayout } from "@/domain/letter/default-layouts";
import type { LayoutBlock } from "@/domain/letter/layout";
import { type LetterName, letterRule } from "@/domain/letter/letters";
import { wordFileOf, wordParagraph, wordTable } from "./word-paper";

/** The layout as paragraphs; a section opens and closes in a line of its own, which is how an office writes it. */
function partsOf(blocks: readonly LayoutBlock[]): (Paragraph | Table)[] {
  return blocks.flatMap((block) => {
    if ("table" in block) return [wordTable(block.table)];
    if ("role" in block) return [wordParagraph(block.role, block.text)];
    return [
      wordParagraph("body", `{#${block.section}}`),
      ...partsOf(block.blocks),
      wordParagraph("body", `{/${block.section}}`),
    ];
  });
}

const made = new Map<LetterName, Promise<Uint8Array>>();

/** The house's own template of a letter as a Word file: what an office takes home, changes and uploads. */
export function defaultTemplate(name: LetterName): Promise<Uint8Array> {
  const known = made.get(name) ?? wordFileOf(letterRule(name).title, partsOf(defaultLayout(name)));
  made.set(name, known);
  return known;
}

/** A Word file set plainly from a letter's words. */
export function plainWord(name: LetterName, blocks: readonly LetterBlock[]): Promise<Uint8Array> {
  const parts = blocks.map((block) =>
    isTable(block) ? wordTable(block.rows) : wordParagraph(block.role, block.text),
  );
  return wordFileOf(letterRule(name).title, parts);
}
