import type { Package } from "./package";
import { type PageCollector, type TextRead, Unreadable } from "./pages";
import { readXml } from "./xml";

/** Fields, deleted words, and text boxes for old programs, which stand in the file once more. */
const LEFT_OUT = new Set(["Fallback", "instrText", "delText"]);
const MAIN = "word/document.xml";
/** What a reader finds below the text. */
const NOTES = ["word/footnotes.xml", "word/endnotes.xml"];

/** The text of a part of a Word file: a line for each paragraph and each row of a table. */
export function wordText(xml: string): string {
  let text = "";
  let skipping = 0;
  let rows = 0;
  let isText = false;
  readXml(xml, {
    open: (name) => {
      if (LEFT_OUT.has(name)) skipping += 1;
      else if (name === "t") isText = true;
      else if (name === "tr") rows += 1;
      else if (name === "tab") text += "\t";
      else if (name === "br" || name === "cr") text += rows > 0 ? " " : "\n";
      else if (name === "noBreakHyphen") text += "-";
    },
    close: (name) => {
      if (LEFT_OUT.has(name)) skipping -= 1;
      else if (name === "t") isText = false;
      else if (name === "tc") text += "\t";
      else if (name === "p") text += rows > 0 ? " " : "\n";
      else if (name === "tr") {
        rows -= 1;
        if (rows === 0) text += "\n";
      }
    },
    text: (piece) => {
      if (isText && skipping === 0) text += piece;
    },
  });
  return text;
}

/** A Word file is one page here: where its pages end is for whoever prints it to say. */
export async function readWord(file: Package, collector: PageCollector): Promise<TextRead> {
  const main = await file.xml(MAIN);
  if (main === null) throw new Unreadable("damaged", "no text in the file");
  const notes = await Promise.all(NOTES.map((name) => file.xml(name)));
  collector.add([main, ...notes].map((xml) => wordText(xml ?? "")).join("\n"));
  if (file.isCut) collector.isCut = true;
  return collector.result(1);
}
