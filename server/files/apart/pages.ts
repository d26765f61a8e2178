import { Util } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type SensitiveRule, sensitivePlaces } from "@/domain/publication/sensitive-scan";
import { MOST_PAGES } from "@/domain/redaction/marks";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { drawnPage, pageSize } from "./canvas";
import { picture } from "./image";
import { type OpenedPdf, openPdf } from "./pdf";

export interface SurveyJob {
  do: "survey";
  mediaType: string;
  on: CalendarDate;
}

/** A place on a page, in shares of it as it is seen. */
export interface PlaceOnPage {
  page: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface FoundOnPage extends PlaceOnPage {
  rule: SensitiveRule;
  sample: string;
}

export type Surveyed =
  | { problem: "encrypted" | "broken" | "tooManyPages" }
  | { pages: { width: number; height: number; hasText: boolean }[]; found: FoundOnPage[] };

interface Item {
  text: string;
  from: number;
  transform: number[];
  width: number;
  height: number;
}

/** Chinese characters are as wide as two of the others. */
const widthOf = (text: string) =>
  Array.from(text).reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

const multiply = (a: number[], b: number[]): number[] => Util.transform(a, b) as number[];

/** The upright box around a part of a drawn line; a little wider than measured, because characters are not all alike. */
function boxOf(item: Item, from: number, to: number, toPage: number[]) {
  const all = widthOf(item.text) || 1;
  const start = (widthOf(item.text.slice(0, from)) / all) * item.width;
  const end = (widthOf(item.text.slice(0, to)) / all) * item.width;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
  const along = Math.hypot(a, b) || 1;
  const up = Math.hypot(c, d) || 1;
  const high = item.height || up;
  const margin = high * 0.35;
  const corners = [start - margin, end + margin].flatMap((x) =>
    [-0.3 * high, 1.05 * high].map((y) => {
      const [, , , , px = 0, py = 0] = multiply(toPage, [
        1,
        0,
        0,
        1,
        e + (a / along) * x + (c / up) * y,
        f + (b / along) * x + (d / up) * y,
      ]);
      return { x: px, y: py };
    }),
  );
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const within = (value: number) => Math.min(1, Math.max(0, value));

async function foundOn(pdf: OpenedPdf, number: number, on: CalendarDate) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: false });
  let text = "";
  const items: Item[] = [];
  for (const item of content.items) {
    if (!("str" in item)) continue;
    items.push({
      text: item.str,
      from: text.length,
      transform: item.transform,
      width: item.width,
      height: item.height,
    });
    text += item.str + (item.hasEOL ? "\n" : "");
  }
  const found: FoundOnPage[] = sensitivePlaces(text, on).flatMap(({ rule, sample, from, to }) =>
    items.flatMap((item) => {
      const start = Math.max(0, from - item.from);
      const end = Math.min(item.text.length, to - item.from);
      if (start >= end) return [];
      const box = boxOf(item, start, end, viewport.transform);
      const left = within(box.left / viewport.width);
      const top = within(box.top / viewport.height);
      const width = within(box.right / viewport.width) - left;
      const height = within(box.bottom / viewport.height) - top;
      return width > 0 && height > 0 ? [{ page: number, left, top, width, height, rule, sample }] : [];
    }),
  );
  return { found, hasText: text.trim() !== "" };
}

/** How many pages a file has, how large, and what on them looks like a number of a person. */
export async function survey({ mediaType, on }: SurveyJob, bytes: Buffer): Promise<{ words: Surveyed }> {
  if (mediaType !== "application/pdf") {
    const { width, height, autoOrient } = await picture(bytes).metadata();
    const seen = autoOrient ?? { width, height };
    return { words: { pages: [{ ...seen, hasText: false }], found: [] } };
  }
  try {
    const pdf = await openPdf(bytes);
    if (pdf.numPages > MOST_PAGES) return { words: { problem: "tooManyPages" } };
    const pages: Extract<Surveyed, { pages: unknown }>["pages"] = [];
    const found: FoundOnPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const on1 = await foundOn(pdf, number, on);
      pages.push({ ...(await pageSize(pdf, number)), hasText: on1.hasText });
      found.push(...on1.found);
    }
    return { words: { pages, found } };
  } catch (error) {
    const needsPassword = error instanceof Error && error.name === "PasswordException";
    return { words: { problem: needsPassword ? "encrypted" : "broken" } };
  }
}

export interface RenderJob {
  do: "render";
  mediaType: string;
  page: number;
}

/** Fine enough to read, small enough to wait for. */
const VIEW_DPI = 110;
const VIEW_PIXELS = 1600;

/** One page as a PNG, as it is seen. */
export async function render({ mediaType, page }: RenderJob, bytes: Buffer) {
  if (mediaType !== "application/pdf") {
    const fitted = picture(bytes).resize(VIEW_PIXELS, VIEW_PIXELS, {
      fit: "inside",
      withoutEnlargement: true,
    });
    return { words: {}, bytes: await fitted.png().toBuffer() };
  }
  const { canvas } = await drawnPage(await openPdf(bytes), page, VIEW_DPI);
  return { words: {}, bytes: await canvas.encode("png") };
}
