/** Where a table may go in a text: before its foot, at its very end, or below one of its paragraphs. */
export type TablePlace = "beforeFoot" | "end" | `after-${number}`;

/** A paragraph below which a table may stand; `line` is its place among the lines of the text. */
export interface PlaceInText {
  place: TablePlace;
  /** From 1, as the desk counts paragraphs. */
  paragraph: number;
  text: string;
}

const linesOf = (body: string): string[] => body.split(/\r\n|[\n\r\u2028\u2029]/);
const isFoot = (line: string): boolean => /^(?:>>|附件[：:]\s*\S)/.test(line.trim());
const isTableLine = (line: string): boolean => line.trim().startsWith("|");

/** Every paragraph of a text below which a table may stand. A table, and the lines of a signature, stay together. */
export function placesInText(body: string): PlaceInText[] {
  const lines = linesOf(body);
  let paragraph = 0;
  return lines.flatMap((line, at): PlaceInText[] => {
    const text = line.trim();
    if (text === "") return [];
    paragraph += 1;
    if (isTableLine(line) || text.startsWith(">>") || /^表\s?\d{0,3}[：:]/.test(text)) return [];
    return [{ place: `after-${at}`, paragraph, text: text.replace(/^#+\s+/, "") }];
  });
}

function lineOf(lines: readonly string[], place: TablePlace): number {
  if (place === "end") return lines.length;
  if (place !== "beforeFoot") return Math.min(Number(place.slice("after-".length)) + 1, lines.length);
  const foot = lines.findIndex(isFoot);
  return foot < 0 ? lines.length : foot;
}

/** The place that a form names; null for none of this text. */
export function tablePlace(body: string, text: string): TablePlace | null {
  if (text === "beforeFoot" || text === "end") return text;
  return placesInText(body).find(({ place }) => place === text)?.place ?? null;
}

/** The text with a table in its place, and empty lines around it. */
export function withTable(body: string, table: string, place: TablePlace): string {
  const lines = linesOf(body);
  const at = lineOf(lines, place);
  const [above, below] = [lines.slice(0, at).join("\n").trimEnd(), lines.slice(at).join("\n").trim()];
  return [above, table, below].filter((part) => part !== "").join("\n\n");
}
