import type { Block, OutlineEntry } from "./blocks";

const titled = (label: string, text: string): string => (text === "" ? label : `${label}　${text}`);

function textOf(block: Block): string {
  switch (block.kind) {
    case "chapter":
    case "section":
    case "article":
      return titled(block.label, block.text);
    case "table":
      return [
        block.caption ?? "",
        ...[block.head, ...block.rows].map((row) => row.map((c) => c.text).join(" ")),
      ]
        .filter((line) => line !== "")
        .join("\n");
    case "attachmentNote":
      return block.items.join("\n");
    case "signature":
      return block.lines.join("\n");
    default:
      return block.text;
  }
}

/** The words of a document and nothing else, a line for a block: for the search index. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(textOf).join("\n");
}

/** The beginning of what a document says, for a description: without whom it addresses and its headings. */
export function excerptOf(blocks: readonly Block[], length = 120): string {
  const said: string[] = [];
  let room = length;
  for (const block of blocks) {
    if (room <= 0) break;
    if (block.kind !== "paragraph" && block.kind !== "article") continue;
    said.push(block.text);
    room -= block.text.length;
  }
  const characters = Array.from(said.join(""));
  return characters.length <= length ? characters.join("") : `${characters.slice(0, length - 1).join("")}…`;
}

/** A table of contents. */
export function outline(blocks: readonly Block[]): OutlineEntry[] {
  return blocks.flatMap((block): OutlineEntry[] => {
    switch (block.kind) {
      case "partTitle":
        return [{ depth: 1, label: block.text, anchor: block.anchor }];
      case "chapter":
        return [{ depth: 2, label: titled(block.label, block.text), anchor: block.anchor }];
      case "section":
        return [{ depth: 3, label: titled(block.label, block.text), anchor: block.anchor }];
      case "article":
        return [{ depth: 4, label: block.label, anchor: block.anchor }];
      case "heading":
        return block.level > 2
          ? []
          : [{ depth: block.level === 1 ? 2 : 3, label: block.text, anchor: block.anchor }];
      default:
        return [];
    }
  });
}
