import type { Package } from "./package";
import { type PageCollector, type TextRead, Unreadable } from "./pages";
import { type NumberKind, numberKinds, sharedTexts, shownNumber } from "./workbook-values";
import { attribute, readXml } from "./xml";

const MAIN = "xl/workbook.xml";

interface Sheet {
  name: string;
  hidden: boolean;
  relation: string;
}

interface Values {
  shared: readonly string[];
  kinds: readonly NumberKind[];
  calendar: "windows" | "mac";
}

/** The sheets of a workbook in its order. */
export function sheetsOf(xml: string): { sheets: Sheet[]; calendar: Values["calendar"] } {
  const sheets: Sheet[] = [];
  let calendar: Values["calendar"] = "windows";
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "workbookPr" && /^(1|true)$/.test(attribute(attributes, "date1904") ?? ""))
        calendar = "mac";
      if (name !== "sheet") return;
      sheets.push({
        name: attribute(attributes, "name") ?? "",
        hidden: /hidden/i.test(attribute(attributes, "state") ?? ""),
        relation: attribute(attributes, "id") ?? "",
      });
    },
  });
  return { sheets, calendar };
}

/** Cells to the right of this keep their order, not their place. */
const MOST_COLUMNS = 256;

/** The column of a cell from its name: 「B7」 is in the second. Null where it has none. */
export function columnOf(name: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(name ?? "")?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : null;
}

/** Ends the reading of a sheet whose text has room for no more. */
const FULL = Symbol("full");

/** The cells of a sheet: a line for each row, cells side by side; no more than `most` characters of them. */
export function sheetText(xml: string, { shared, kinds, calendar }: Values, most: number): string {
  const rows: string[] = [];
  let length = 0;
  let row: string[] = [];
  let column = 0;
  let type = "";
  let style = 0;
  let value = "";
  let isValue = false;
  try {
    readXml(xml, {
      open: (name, attributes) => {
        if (name === "c") {
          type = attribute(attributes, "t") ?? "n";
          style = Number(attribute(attributes, "s") ?? 0);
          value = "";
          column = columnOf(attribute(attributes, "r")) ?? column + 1;
        } else if (name === "v" || name === "t") isValue = true;
        else if (name === "row") {
          row = [];
          column = 0;
        }
      },
      close: (name) => {
        if (name === "v" || name === "t") isValue = false;
        else if (name === "c") {
          if (value === "") return;
          while (row.length < Math.min(column - 1, MOST_COLUMNS)) row.push("");
          if (type === "s") row.push(shared[Number(value)] ?? "");
          else if (type === "n") row.push(shownNumber(value, kinds[style] ?? "plain", calendar));
          else if (type !== "b" && type !== "e") row.push(value);
        } else if (name === "row" && row.length > 0) {
          const line = row.map((cell) => cell.replace(/\s*\n\s*/g, " ")).join("\t");
          rows.push(line);
          length += line.length + 1;
          if (length > most) throw FULL;
        }
      },
      text: (piece) => {
        if (isValue) value += piece;
      },
    });
  } catch (end) {
    if (end !== FULL) throw end;
  }
  return rows.join("\n");
}

/** Every sheet by its name in the workbook's order, the hidden ones too: whoever downloads the file has them. */
export async function readWorkbook(file: Package, collector: PageCollector): Promise<TextRead> {
  const main = await file.xml(MAIN);
  if (main === null) throw new Unreadable("damaged", "no sheets in the file");
  const { sheets, calendar } = sheetsOf(main);
  const relations = new Map((await file.relations(MAIN)).map((relation) => [relation.id, relation]));
  const shared = sharedTexts((await file.xml("xl/sharedStrings.xml")) ?? "");
  const values = { shared, kinds: numberKinds((await file.xml("xl/styles.xml")) ?? ""), calendar };
  for (const { name, hidden, relation } of sheets) {
    if (!collector.hasRoom()) break;
    const target = relations.get(relation);
    const xml = target === undefined ? null : await file.xml(target.target);
    if (xml === null) collector.isCut = true;
    collector.add(sheetText(xml ?? "", values, collector.pageChars), { label: name, hidden });
  }
  if (file.isCut) collector.isCut = true;
  return collector.result(sheets.length);
}
