import type PDFDocument from "pdfkit";

type Doc = InstanceType<typeof PDFDocument>;

interface Margins {
  left: number;
  right: number;
  bottom: number;
}

interface Table {
  rows: readonly (readonly string[])[];
  /** The first row names the columns and stands again on every page. */
  isHeaded: boolean;
  isLarge: boolean;
}

interface Setting {
  widths: readonly number[];
  size: number;
  line: number;
  pad: number;
}

/** A letter's table: the first cell of a row names it, the others share what is left. */
function letterSetting(columns: number, whole: number): Setting {
  const first = columns > 1 ? 130 : whole;
  const rest = columns > 1 ? (whole - first) / (columns - 1) : 0;
  const widths = Array.from({ length: columns }, (_, place) => (place === 0 ? first : rest));
  return { widths, size: 14, line: 22, pad: 7 };
}

/** Columns as wide as what stands in them, within bounds; many columns are set small. */
function headedSetting({ rows, isLarge }: Table, columns: number, whole: number): Setting {
  const lengths = Array.from({ length: columns }, (_, place) =>
    Math.min(24, Math.max(3, ...rows.map((row) => row[place]?.length ?? 0))),
  );
  const sum = lengths.reduce((total, length) => total + length, 0);
  const size = columns > 6 ? 8 : isLarge ? 14 : 10.5;
  return { widths: lengths.map((length) => (whole * length) / sum), size, line: size * 1.5, pad: 4 };
}

/** Sets a table, row by row; a row is not torn apart unless it is longer than a page. */
export function setTable(doc: Doc, table: Table, margins: Margins): void {
  const { rows, isHeaded } = table;
  const whole = doc.page.width - margins.left - margins.right;
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const setting = isHeaded ? headedSetting(table, columns, whole) : letterSetting(columns, whole);
  const { widths, size, line, pad } = setting;
  const widthOf = (place: number) => widths[place] ?? 0;
  const foot = doc.page.height - margins.bottom;

  const setRow = (row: readonly string[], isHead: boolean): void => {
    doc.font(isHead ? "bold" : "regular", size).fillColor("black");
    const lineGap = line - doc.currentLineHeight(false);
    const heights = row.map((text, place) =>
      doc.heightOfString(text || " ", { width: widthOf(place) - 2 * pad, lineGap }),
    );
    const height = Math.max(line, ...heights) + 2 * pad;
    if (doc.y + height > foot) {
      doc.addPage();
      if (isHeaded && !isHead && rows[0]) setRow(rows[0], true);
      doc.font(isHead ? "bold" : "regular", size);
    }
    const top = doc.y;
    let left = margins.left;
    for (const [place, text] of row.entries()) {
      const width = widthOf(place);
      doc.rect(left, top, width, height).lineWidth(0.75).strokeColor("black").stroke();
      if (text) doc.text(text, left + pad, top + pad, { width: width - 2 * pad, lineGap });
      left += width;
    }
    doc.y = top + height;
  };

  for (const [at, row] of rows.entries()) setRow(row, isHeaded && at === 0);
  doc.y += 12;
}
