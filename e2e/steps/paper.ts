import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import PizZip from "pizzip";

const squeezed = (text: string) => text.replace(/\s/g, "");

/** The words of a PDF without their spaces: a title on paper runs over the ends of lines. */
export async function paperWords(bytes: Buffer): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const opened = await task.promise;
  let words = "";
  for (let number = 1; number <= opened.numPages; number += 1) {
    const { items } = await (await opened.getPage(number)).getTextContent();
    words += items.map((item) => ("str" in item ? item.str : "")).join("");
  }
  await task.destroy();
  return squeezed(words);
}

/** The words of a Word file without their spaces. */
export function wordWords(bytes: Buffer): string {
  const body = new PizZip(bytes).file("word/document.xml")?.asText() ?? "";
  return squeezed(body.replace(/<[^>]+>/g, ""));
}
