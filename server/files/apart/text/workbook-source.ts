import type { SourceSheet, SourceWorkbook } from "@/domain/publication/recognise/sheet-table";
import type { SourceCell } from "@/domain/publication/recognise/source-text";
import type { Package } from "./package";
import { Unreadable } from "./pages";
import { columnOf, sheetsOf } from "./workbook";
import { builtInFormat, formatted } from "./workbook-format";
import { numberKinds, sharedTexts, shownNumber } from "./workbook-values";
import { attribute, readXml } from "./xml";

const MAIN = "xl/workbook.xml";
/** The largest budget tables have some hundreds of rows; a draft could not hold more. */
const MOST_ROWS = 3000;
const MOST_COLUMNS = 100;
const MOST_CELLS = 40_000;

interface Formats {
  shared: readonly string[];
  kinds: ReturnType<typeof numberKinds>;
  codes: readonly (string | null)[];
  calendar: "windows" | "mac";
}

/** The code of the format of each cell style; null for one that shows numbers as they are. */
function formatCodes(stylesXml: string): (string | null)[] {
  const named = new Map<number, string>();
  const codes: (string | null)[] = [];
  let isCellStyle = false;
  readXml(stylesXml, {
    open: (name, attributes) => {
      if (name === "numFmt")
        named.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") isCellStyle = true;
      else if (name === "xf" && isCellStyle) {
        const id = Number(attribute(attributes, "numFmtId") ?? 0);
        codes.push(named.get(id) ?? builtInFormat(id));
      }
    },
    close: (name) => {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return codes;
}

interface RawCell {
  row: number;
  column: number;
  text: string;
}

interface RawSheet {
  cells: RawCell[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merges: { from: RawPlace; to: RawPlace }[];
  uncounted: number;
  errors: number;
  isCut: boolean;
}
type RawPlace = Pick<RawCell, "row" | "column">;

const isTrue = (value: string | null) => /^(1|true)$/.test(value ?? "");

function placeOf(name: string): RawPlace | null {
  const column = columnOf(name);
  const row = Number(/\d+$/.exec(name)?.[0] ?? 0);
  return column === null || row === 0 ? null : { row, column };
}

function readCells(xml: string, { shared, kinds, codes, calendar }: Formats): RawSheet {
  const sheet: RawSheet = {
    cells: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    uncounted: 0,
    errors: 0,
    isCut: false,
  };
  let row = 0;
  let column = 0;
  let type = "n";
  let style = 0;
  let value = "";
  let isValue = false;
  let isFormula = false;
  const shown = (): string => {
    if (type === "s") return shared[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (type !== "n") return value;
    const code = codes[style] ?? null;
    const kind = kinds[style] ?? "plain";
    const number = Number(value);
    const inFormat =
      code === null || kind === "date" || !Number.isFinite(number) ? null : formatted(number, code);
    return inFormat ?? shownNumber(value, kind, calendar);
  };
  const closeCell = () => {
    if (value === "" && isFormula) sheet.uncounted += 1;
    if (type === "e") sheet.errors += 1;
    const text = value === "" ? "" : shown().replace(/\s+/g, " ").trim();
    if (text === "") return;
    if (row > MOST_ROWS || column > MOST_COLUMNS || sheet.cells.length >= MOST_CELLS) sheet.isCut = true;
    else sheet.cells.push({ row, column, text });
  };
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "row") {
        row = Number(attribute(attributes, "r") ?? row + 1);
        column = 0;
        if (isTrue(attribute(attributes, "hidden"))) sheet.hiddenRows.add(row);
      } else if (name === "c") {
        type = attribute(attributes, "t") ?? "n";
        style = Number(attribute(attributes, "s") ?? 0);
        value = "";
        isFormula = false;
        column = columnOf(attribute(attributes, "r")) ?? column + 1;
      } else if (name === "v" || name === "t") isValue = true;
      else if (name === "f") isFormula = true;
      else if (name === "col" && isTrue(attribute(attributes, "hidden"))) {
        const last = Math.min(Number(attribute(attributes, "max") ?? 0), MOST_COLUMNS);
        for (let at = Number(attribute(attributes, "min") ?? 0); at <= last; at++)
          sheet.hiddenColumns.add(at);
      } else if (name === "mergeCell") {
        const [from, to] = (attribute(attributes, "ref") ?? "").split(":").map(placeOf);
        if (from && to && sheet.merges.length < MOST_CELLS) sheet.merges.push({ from, to });
      }
    },
    close: (name) => {
      if (name === "v" || name === "t") isValue = false;
      else if (name === "c") closeCell();
    },
    text: (piece) => {
      if (isValue) value += piece;
    },
  });
  return sheet;
}

/** Leaves out what is hidden; cells that were merged become one with a span over what is left of them. */
function visible(name: string, raw: RawSheet): SourceSheet {
  const ends = raw.merges.map(({ to }) => to);
  const last = (of: "row" | "column") =>
    [...raw.cells, ...ends].reduce((most, place) => Math.max(most, place[of]), 0);
  const shown = (to: number, hidden: ReadonlySet<number>) =>
    Array.from({ length: to }, (_, at) => at + 1).filter((number) => !hidden.has(number));
  const lastRow = raw.cells.reduce((most, { row }) => Math.max(most, row), 0);
  const lastColumn = Math.min(last("column"), MOST_COLUMNS);
  const rows = shown(lastRow, raw.hiddenRows);
  const columns = shown(lastColumn, raw.hiddenColumns);
  const rowAt = new Map(rows.map((number, at) => [number, at]));
  const columnAt = new Map(columns.map((number, at) => [number, at]));
  const merged = new Map(raw.merges.map((merge) => [`${merge.from.row}:${merge.from.column}`, merge]));
  const cells = raw.cells.flatMap(({ row, column, text }): SourceCell[] => {
    const { to } = merged.get(`${row}:${column}`) ?? {};
    const over = to ? rows.filter((number) => number >= row && number <= to.row) : [row];
    const beside = to ? columns.filter((number) => number >= column && number <= to.column) : [column];
    const [top, left] = [rowAt.get(over[0] ?? 0), columnAt.get(beside[0] ?? 0)];
    if (top === undefined || left === undefined) return [];
    return [{ row: top, column: left, rowSpan: over.length, columnSpan: beside.length, text }];
  });
  const withText = (hidden: ReadonlySet<number>, of: "row" | "column") =>
    [...hidden].filter((number) => raw.cells.some((cell) => cell[of] === number)).toSorted((a, b) => a - b);
  return {
    name,
    rows,
    columns,
    cells,
    hiddenRows: withText(raw.hiddenRows, "row"),
    hiddenColumns: withText(raw.hiddenColumns, "column"),
    uncounted: raw.uncounted,
    errors: raw.errors,
  };
}

/** Reads a workbook for an editor: what is seen on the screen, as it is printed; nothing hidden leaves this process. */
export async function readSheetSource(file: Package): Promise<SourceWorkbook> {
  const main = await file.xml(MAIN);
  if (main === null) throw new Unreadable("damaged", "no sheets in the file");
  const { sheets, calendar } = sheetsOf(main);
  const relations = new Map((await file.relations(MAIN)).map((relation) => [relation.id, relation.target]));
  const stylesXml = (await file.xml("xl/styles.xml")) ?? "";
  const formats = {
    shared: sharedTexts((await file.xml("xl/sharedStrings.xml")) ?? ""),
    kinds: numberKinds(stylesXml),
    codes: formatCodes(stylesXml),
    calendar,
  };
  const read: SourceSheet[] = [];
  let isCut = false;
  for (const { name, relation } of sheets.filter(({ hidden }) => !hidden)) {
    const xml = await file.xml(relations.get(relation) ?? "");
    const raw = readCells(xml ?? "", formats);
    isCut ||= raw.isCut;
    if (raw.cells.length > 0) read.push(visible(name, raw));
  }
  return {
    sheets: read,
    hiddenSheets: sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    isCut: isCut || file.isCut,
  };
}
