import { type OpenedPdf, openPdf } from "../pdf";
import { type PageCollector, type TextRead, Unreadable } from "./pages";

/** A page of less is a picture with a stamp or a page number on it. */
const LEAST_CHARS_A_PAGE = 5;
/** Of the characters, how many may stand for nothing: a font that does not say what its glyphs mean gives only these. */
const MOST_NAMELESS = 0.3;
const NAMELESS = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu;

async function pageText(pdf: OpenedPdf, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  page.cleanup();
  return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
}

/** Reads a PDF page by page. */
export async function readPdf(bytes: Buffer, collector: PageCollector): Promise<TextRead> {
  const pdf = await openPdf(bytes).catch((error: unknown) => {
    const needsPassword = error instanceof Error && error.name === "PasswordException";
    throw new Unreadable(needsPassword ? "locked" : "damaged");
  });
  let chars = 0;
  let nameless = 0;
  let read = 0;
  for (let number = 1; number <= pdf.numPages && collector.hasRoom(); number++) {
    // One page that cannot be read takes nothing from the others.
    const text = await pageText(pdf, number).catch(() => null);
    if (text === null) collector.isCut = true;
    const bare = (text ?? "").replace(/\s/g, "");
    chars += bare.length;
    nameless += bare.match(NAMELESS)?.length ?? 0;
    read += 1;
    collector.add(text ?? "");
  }
  if (chars < read * LEAST_CHARS_A_PAGE) throw new Unreadable("scan");
  if (nameless > chars * MOST_NAMELESS)
    throw new Unreadable("damaged", "a font that does not tell its characters");
  return collector.result(pdf.numPages);
}
