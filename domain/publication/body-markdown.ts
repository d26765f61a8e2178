import type { Block, TableCell } from "./blocks";

/** What a reader of Markdown would take for mark-up; a text must come out as it went in, and `<script>` stay a word. */
const MARKUP = /[\\`*[\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|[<&](?=[A-Za-z#/!?])/g;

const plain = (text: string): string => text.replace(MARKUP, "\\$&").replace(/^>/, "\\>");
const titled = (label: string, text: string): string => (text === "" ? label : `${label}　${plain(text)}`);
const row = (cells: readonly TableCell[]): string =>
  `| ${cells.map((cell) => plain(cell.text).replaceAll("|", "\\|")).join(" | ")} |`;

function captionLine(caption: string): string {
  const [, number, text] = /^表(\d{1,3})　(.+)$/u.exec(caption) ?? [];
  return number === undefined ? `表：${plain(caption)}` : `表${number}：${plain(text ?? "")}`;
}

function attachments(items: readonly string[]): string {
  if (items.length === 1) return `附件：${plain(items[0] ?? "")}`;
  return `附件：${items.map((item, at) => `${at + 1}. ${plain(item)}`).join("\n")}`;
}

function markdownOfBlock(block: Block): string {
  switch (block.kind) {
    case "partTitle":
      return `# ${plain(block.text)}`;
    case "chapter":
      return `## ${titled(block.label, block.text)}`;
    case "section":
      return `### ${titled(block.label, block.text)}`;
    case "article":
      return titled(block.label, block.text);
    case "heading":
      return `${"#".repeat(block.level + 1)} ${plain(block.text)}`;
    case "table": {
      const { caption, head, rows } = block;
      const lines = [row(head), `|${" --- |".repeat(head.length)}`, ...rows.map(row)];
      return [...(caption === null ? [] : [captionLine(caption), ""]), ...lines].join("\n");
    }
    case "attachmentNote":
      return attachments(block.items);
    case "signature":
      return block.lines.map((line) => `>> ${plain(line)}`).join("\n");
    default:
      return plain(block.text);
  }
}

/** A document's text in the small Markdown of this portal, from which `parseBody` reads the same blocks again. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOfBlock).join("\n\n")}\n`;
}
