import type { LetterBlock, ParagraphRole } from "@/domain/letter/blocks";
import { roleOfStyle } from "./role-styles";
import { childAt, childrenOf, type XmlElement } from "./xml";

const elements = (element: XmlElement) =>
  element.children.filter((node): node is XmlElement => typeof node !== "string");

/** The text of a paragraph as a reader sees it; a break in a line is a line of its own. */
function textOf(element: XmlElement): string {
  return elements(element)
    .map((child): string => {
      switch (child.name) {
        case "w:t":
          return child.children.filter((node) => typeof node === "string").join("");
        case "w:tab":
          return "　";
        case "w:br":
        case "w:cr":
          return "\n";
        case "w:noBreakHyphen":
          return "-";
        // What was deleted under track changes is no word of the letter any more.
        case "w:del":
        case "w:pPr":
        case "w:rPr":
        case "mc:Fallback":
          return "";
        default:
          return textOf(child);
      }
    })
    .join("");
}

/** What a paragraph without one of the house's styles is, by the way it is set. */
function roleByLook(paragraph: XmlElement, hasTitle: boolean): ParagraphRole {
  const align = childAt(paragraph, "w:pPr", "w:jc")?.attributes["w:val"];
  const sizes = elements(paragraph)
    .filter(({ name }) => name === "w:r")
    .map((run) => Number(childAt(run, "w:rPr", "w:sz")?.attributes["w:val"] ?? 0));
  if (align === "center" && !hasTitle && Math.max(0, ...sizes) >= 36) return "title";
  if (align === "center") return "number";
  return align === "right" || align === "end" ? "sign" : "body";
}

/** A merged Word file's body as the words of a letter: paragraphs and tables in reading order, empty lines left out. */
export function blocksOfBody(body: XmlElement): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  const read = (parent: XmlElement): void => {
    for (const child of elements(parent)) {
      if (child.name === "w:p") {
        const style = childAt(child, "w:pPr", "w:pStyle")?.attributes["w:val"];
        const hasTitle = blocks.some((block) => "role" in block && block.role === "title");
        const role = roleOfStyle(style) ?? roleByLook(child, hasTitle);
        for (const line of textOf(child).split("\n")) {
          const text = line.trim();
          if (text) blocks.push({ role, text });
        }
      } else if (child.name === "w:tbl") {
        const rows = childrenOf(child, "w:tr").map((row) =>
          childrenOf(row, "w:tc").map((cell) => childrenOf(cell, "w:p").map(textOf).join("\n").trim()),
        );
        if (rows.length > 0) blocks.push({ rows });
      } else if (child.name === "w:sdt" || child.name === "w:sdtContent") read(child);
    }
  };
  read(body);
  return blocks;
}
