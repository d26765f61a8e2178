import Docxtemplater from "docxtemplater";
import type { LetterBlock } from "@/domain/letter/blocks";
import type { LetterValues } from "@/domain/letter/fields";
import { blocksOfBody } from "./read-word";
import { openWord, partText } from "./word-file";
import { childAt, readXml, writeXml, type XmlElement, type XmlNode } from "./xml";

/** Options under which templates are compiled and merged: `{字段}`, `{#列表}…{/列表}`, nothing is ever calculated. */
export const MERGE_OPTIONS = {
  paragraphLoop: true,
  linebreaks: true,
  nullGetter: () => "",
  errorLogging: false,
} as const;

const isElement = (node: XmlNode, name: string): node is XmlElement =>
  typeof node !== "string" && node.name === name;

/** A paragraph in which a value of several lines stands, as that many paragraphs of the same look. */
function splitParagraph(paragraph: XmlElement): XmlElement[] {
  const { children } = paragraph;
  const hasBreak = (run: XmlNode) =>
    isElement(run, "w:r") &&
    run.children.some((node) => isElement(node, "w:br") && node.attributes["w:type"] === undefined);
  if (!children.some(hasBreak)) return [paragraph];
  const look = children.filter((node) => isElement(node, "w:pPr"));
  const lines: XmlNode[][] = [[]];
  for (const node of children) {
    if (isElement(node, "w:pPr")) continue;
    if (hasBreak(node)) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => ({ ...paragraph, children: [...look, ...line] }));
}

function splitParagraphs(element: XmlElement): XmlElement {
  const children = element.children.flatMap((node): XmlNode[] => {
    if (typeof node === "string") return [node];
    return node.name === "w:p" ? splitParagraph(node) : [splitParagraphs(node)];
  });
  return { ...element, children };
}

const bodyOf = (document: XmlElement | null): XmlElement => {
  const body = document && childAt(document, "w:body");
  if (!body) throw new Error("a merged template has no body");
  return body;
};

/** Merges values into a template: the Word file that goes out, and its words. */
export function mergeWord(
  template: Uint8Array,
  values: LetterValues,
): { file: Buffer; blocks: LetterBlock[] } {
  const opened = openWord(template);
  if ("fault" in opened) throw new Error(`a stored template cannot be opened: ${opened.fault}`);
  const merger = new Docxtemplater(opened.zip, MERGE_OPTIONS);
  merger.render(values);
  const zip = merger.getZip();
  const document = readXml(partText({ zip, names: [] }, "word/document.xml") ?? "");
  const whole = document && splitParagraphs(document);
  if (whole) {
    zip.file(
      "word/document.xml",
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeXml(whole)}`,
    );
  }
  const file: Buffer = zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
  return { file, blocks: blocksOfBody(bodyOf(whole)) };
}
