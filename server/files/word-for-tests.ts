import type { SourceBlock, SourceTable } from "@/domain/publication/recognise/source-text";
import { zipForTest } from "./files-for-tests";

const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m" xmlns:wps="s" xmlns:v="v"';
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** A run of text in the XML of Word. */
export const runXml = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;

/** A paragraph with one run, or with what is given as its content. */
export function paragraphXml(text: string, { properties = "", run = "", content = "" } = {}): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content === "" ? runXml(text, run) : content}</w:p>`;
}

function tableXml({ rows, columns, cells }: SourceTable): string {
  const at = (row: number, column: number) =>
    cells.find((cell) => column === cell.column && row >= cell.row && row < cell.row + cell.rowSpan);
  const lines = Array.from({ length: rows }, (_, row) => {
    let line = "";
    for (let column = 0; column < columns; ) {
      const cell = at(row, column);
      const span = cell?.columnSpan ?? 1;
      const merge =
        cell && cell.rowSpan > 1 ? `<w:vMerge${cell.row === row ? ' w:val="restart"' : ""}/>` : "";
      const text = cell && cell.row === row ? cell.text : "";
      line += `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${merge}</w:tcPr>${paragraphXml(text)}</w:tc>`;
      column += span;
    }
    return `<w:tr>${line}</w:tr>`;
  });
  return `<w:tbl>${lines.join("")}</w:tbl>`;
}

function blockXml(block: SourceBlock): string {
  if (block.kind === "table") return tableXml(block);
  const style = block.isContents ? '<w:pStyle w:val="TOC1"/>' : "";
  const align = block.align ? `<w:jc w:val="${block.align}"/>` : "";
  const outline = block.outline ? `<w:outlineLvl w:val="${block.outline - 1}"/>` : "";
  const run = `${block.bold ? "<w:b/>" : ""}${block.size ? `<w:sz w:val="${block.size}"/>` : ""}`;
  const paragraph = paragraphXml(block.text, { properties: `${style}${align}${outline}`, run });
  if (!block.inBox) return paragraph;
  const box = `<w:txbxContent>${paragraph}</w:txbxContent>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

const STYLES = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`;

/** A Word file around the XML of its body; `more` are further parts, which may stand for those that are always there. */
export function wordFromXml(body: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const parts = {
    "[Content_Types].xml": TYPES,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": STYLES,
    ...more,
  };
  return zipForTest(Object.entries(parts).map(([name, data]) => ({ name, data })));
}

/** A Word file that looks as the blocks say. */
export const wordFromBlocks = (blocks: readonly SourceBlock[]): Buffer =>
  wordFromXml(blocks.map(blockXml).join(""));
