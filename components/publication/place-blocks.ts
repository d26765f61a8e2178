import type { Block } from "@/domain/publication/body";

/** The heading elements below a page's one `<h1>`. */
export type HeadingTag = "h2" | "h3" | "h4" | "h5" | "h6";

export interface PlacedBlock {
  key: string;
  block: Block;
  /** The element of a heading; no level is ever skipped, whatever the document does. */
  tag: HeadingTag;
  /** Number among the document's tables, from 1; 0 for anything else. */
  table: number;
}

const TAGS: readonly HeadingTag[] = ["h2", "h3", "h4", "h5", "h6"];

function depthOf(block: Block): number | null {
  switch (block.kind) {
    case "partTitle":
      return 1;
    case "chapter":
      return 2;
    case "section":
      return 3;
    case "heading":
      return 3 + block.level;
    default:
      return null;
  }
}

/** A document's blocks with what their place among the others decides. */
export function placeBlocks(blocks: readonly Block[]): PlacedBlock[] {
  const open: number[] = [];
  let tables = 0;
  return blocks.map((block, at) => {
    const depth = depthOf(block);
    if (depth !== null) {
      while ((open.at(-1) ?? 0) >= depth) open.pop();
      open.push(depth);
    }
    const table = block.kind === "table" ? ++tables : 0;
    return { key: `${block.kind}-${at}`, block, tag: TAGS[Math.max(open.length - 1, 0)] ?? "h6", table };
  });
}
