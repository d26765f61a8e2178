import { isTable, type LetterBlock } from "@/domain/letter/blocks";

const INDENT = "　　";
const INDENTED: readonly string[] = ["body", "heading", "note"];

/** A letter as plain text, for keeping: the same words in the same order as on the page. */
export function letterText(blocks: readonly LetterBlock[]): string {
  const lines = blocks.flatMap((block, at) => {
    if (isTable(block)) return block.rows.map(([label = "", ...cells]) => `${label}：${cells.join("　")}`);
    const previous = blocks[at - 1];
    const isFirstSign = block.role === "sign" && (!previous || isTable(previous) || previous.role !== "sign");
    const gap = block.role === "title" || block.role === "to" || isFirstSign ? [""] : [];
    return [...gap, `${INDENTED.includes(block.role) ? INDENT : ""}${block.text}`];
  });
  return `${lines.join("\r\n")}\r\n`;
}
