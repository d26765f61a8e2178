import type { FilePlace } from "@/domain/publication/gate/file-places";
import { attribute } from "../text/xml";
import { gatherAttributes } from "./any-part";
import { CELL, Gathered, SEAM } from "./gathered";
import { eachToken, type Token } from "./tokens";

/** Texts that cells share, with where each piece stands. */
export type SharedStrings = readonly (readonly { from: number; to: number; isRaw: boolean }[])[];

export const SHARED = "xl/sharedStrings.xml";

/** Where the shared texts stand; what tells how a character is spoken is left to the reader of the whole part. */
export function sharedStrings(xml: string): SharedStrings {
  const all: { from: number; to: number; isRaw: boolean }[][] = [];
  let isText = false;
  let isSpoken = false;
  eachToken(xml, ({ kind, name, from, to, isEmpty, isRaw }) => {
    if (kind === "open") {
      if (name === "si") all.push([]);
      else if (name === "rPh") isSpoken = !isEmpty;
      else if (name === "t") isText = !isEmpty;
    } else if (kind === "close") {
      if (name === "rPh") isSpoken = false;
      else if (name === "t") isText = false;
    } else if (isText && !isSpoken) all.at(-1)?.push({ from, to, isRaw });
  });
  return all;
}

const LETTERS = /^([A-Z]{1,3})(\d*)/;
function columnNumber(cell: string): number {
  const letters = LETTERS.exec(cell)?.[1] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
function columnLetters(number: number): string {
  let left = number;
  let letters = "";
  for (; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

const isTrue = (value: string | null) => value === "1" || value === "true";
const isZero = (value: string | null) => value !== null && Number(value) === 0;

/** Columns and rows that are not shown, read from the tags of a sheet. */
export class Hiding {
  private readonly columns: [number, number][] = [];
  private allRows = false;

  note({ name, attributes }: Token): void {
    if (name === "sheetFormatPr" && isTrue(attribute(attributes, "zeroHeight"))) this.allRows = true;
    if (name !== "col") return;
    if (!isTrue(attribute(attributes, "hidden")) && !isZero(attribute(attributes, "width"))) return;
    this.columns.push([Number(attribute(attributes, "min")), Number(attribute(attributes, "max"))]);
  }

  hasColumn(number: number): boolean {
    return this.columns.some(([min, max]) => number >= min && number <= max);
  }

  /** Whether a row is not shown, by its tag. */
  isRow(attributes: string): boolean {
    const said = attribute(attributes, "hidden");
    if (isTrue(said) || isZero(attribute(attributes, "ht"))) return true;
    return this.allRows && said === null && !isTrue(attribute(attributes, "customHeight"));
  }
}

export interface SheetPart {
  gathered: Gathered[];
  hiddenRows: number;
  hiddenColumns: number;
}

/** Number as a person types it; 1.3800138E10 is a telephone number too. */
const typed = (raw: string) => {
  const value = Number(raw);
  return /e/i.test(raw) && Number.isFinite(value) ? BigInt(Math.round(value)).toString() : raw;
};

/** Reads the cells of a sheet with their names, and whatever else stands in its XML. */
export function gatherSheet(
  part: string,
  xml: string,
  {
    sheet,
    hidden,
    shared,
    sharedXml,
  }: { sheet: string; hidden: boolean; shared: SharedStrings; sharedXml: string },
): SheetPart {
  const cells = new Gathered();
  const formulas = new Gathered();
  const rest = new Gathered();
  const attributes = new Gathered();
  const hiding = new Hiding();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let row = 0;
  let isRowHidden = false;
  let isInData = false;
  let column = 0;
  let cell = { type: "n", from: 0 };
  let inside: "v" | "t" | "f" | null = null;
  let pieces: { from: number; to: number; isRaw: boolean }[] = [];
  const at = (): FilePlace => {
    const isHidden = hidden || isRowHidden || hiding.hasColumn(column);
    return {
      part: "sheet",
      sheet,
      cell: `${columnLetters(column)}${row}`,
      ...(isHidden && { hidden: true }),
    };
  };

  const endCell = (end: number) => {
    if (pieces.length === 0) return;
    cells.at(at());
    const raw = pieces.map(({ from, to }) => xml.slice(from, to)).join("");
    if (cell.type === "s") {
      for (const { from, to, isRaw } of shared[Number(raw)] ?? [])
        cells.add(sharedXml, { from, to, part: SHARED, kind: isRaw ? "raw" : "text" });
    } else if (cell.type === "n") {
      cells.put(typed(raw), { part, from: cell.from, to: end, kind: "cell" });
    } else if (cell.type !== "b" && cell.type !== "e") {
      for (const { from, to, isRaw } of pieces)
        cells.add(xml, { from, to, part, kind: isRaw ? "raw" : "text" });
    } else return;
    if (isRowHidden) hiddenRows.add(row);
    if (hiding.hasColumn(column)) hiddenColumns.add(column);
    cells.put(CELL);
  };

  eachToken(xml, (token) => {
    const { kind, name, from, to, isEmpty, isRaw } = token;
    if (kind === "open") {
      hiding.note(token);
      if (name === "sheetData") isInData = !isEmpty;
      else if (isInData && name === "row") {
        row = Number(attribute(token.attributes, "r") ?? row + 1);
        column = 0;
        isRowHidden = hiding.isRow(token.attributes);
      } else if (isInData && name === "c") {
        const named = attribute(token.attributes, "r");
        column = named === null ? column + 1 : columnNumber(named);
        cell = { type: attribute(token.attributes, "t") ?? "n", from };
        pieces = [];
      } else if (isInData && (name === "v" || name === "t" || name === "f")) inside = isEmpty ? null : name;
      else if (!isInData) gatherAttributes(attributes, part, token);
      return;
    }
    if (kind === "text") {
      if (inside === "f") {
        formulas.at(at());
        formulas.add(xml, { from, to, part, kind: isRaw ? "raw" : "text" });
        formulas.put(SEAM);
      } else if (inside) pieces.push({ from, to, isRaw });
      else if (xml.slice(from, to).trim() !== "") {
        rest.at({ part: "sheet", sheet });
        rest.add(xml, { from, to, part, kind: isRaw ? "raw" : "text" });
        rest.put(SEAM);
      }
      return;
    }
    if (name === "v" || name === "t" || name === "f") inside = null;
    else if (name === "c") endCell(to);
    else if (name === "row") cells.put(SEAM);
    else if (name === "sheetData") isInData = false;
  });
  return {
    gathered: [cells, formulas, rest, attributes],
    hiddenRows: hiddenRows.size,
    hiddenColumns: hiddenColumns.size,
  };
}
