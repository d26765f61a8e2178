import type PDFDocument from "pdfkit";
import {
  type FormCell,
  type FormTable,
  type PlacedCell,
  placedCells,
} from "@/domain/annual-report/form-table";

type Doc = InstanceType<typeof PDFDocument>;

interface Margins {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const PAD = 3;
/** Tried one after the other until the whole table stands on a page. */
const SIZES = { wide: [10.5, 9, 8], narrow: [8, 7.5, 7, 6.5] } as const;

const isHead = ({ head }: FormCell) => head === "col" || head === "colgroup";
const isCentred = (cell: FormCell) => isHead(cell) || typeof cell.content === "number";
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** How wide the columns are, and how high the rows have to be in letters of a size. */
function settingOf(
  doc: Doc,
  { widths, rows }: FormTable,
  placed: readonly PlacedCell[],
  whole: number,
  size: number,
) {
  const all = sumOf(widths);
  const columns = widths.map((width) => (whole * width) / all);
  const widthOf = ({ cell, column }: PlacedCell) => sumOf(columns.slice(column, column + (cell.across ?? 1)));
  const textHeight = (one: PlacedCell) => {
    doc.font(isHead(one.cell) ? "bold" : "regular", size);
    const lineGap = size * 1.35 - doc.currentLineHeight(false);
    return doc.heightOfString(String(one.cell.content), { width: widthOf(one) - 2 * PAD, lineGap });
  };
  const heights = rows.map(() => size * 1.35 + 2 * PAD);
  // First what stands in one row alone; then what reaches over several makes its last row higher where it needs more.
  for (const one of placed.toSorted((a, b) => (a.cell.down ?? 1) - (b.cell.down ?? 1))) {
    const { cell, row } = one;
    const last = row + (cell.down ?? 1) - 1;
    const lacking = textHeight(one) + 2 * PAD - sumOf(heights.slice(row, last + 1));
    if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking;
  }
  return { columns, heights, widthOf, textHeight };
}

/** Sets a prescribed table on one page; where it does not fit below what stands there, on the next. */
export function setForm(doc: Doc, form: FormTable, margins: Margins): void {
  const placed = placedCells(form);
  const whole = doc.page.width - margins.left - margins.right;
  const room = doc.page.height - margins.top - margins.bottom;
  const sizes: readonly number[] = form.widths.length > 8 ? SIZES.narrow : SIZES.wide;
  const smallest = sizes.at(-1) ?? 0;
  const fits = (size: number) => sumOf(settingOf(doc, form, placed, whole, size).heights) <= room;
  const size = sizes.find(fits) ?? smallest;
  const { columns, heights, widthOf, textHeight } = settingOf(doc, form, placed, whole, size);
  if (doc.y + sumOf(heights) > doc.page.height - margins.bottom) doc.addPage();
  const top = doc.y;
  for (const one of placed) {
    const { cell, row, column } = one;
    const left = margins.left + sumOf(columns.slice(0, column));
    const above = top + sumOf(heights.slice(0, row));
    const width = widthOf(one);
    const height = sumOf(heights.slice(row, row + (cell.down ?? 1)));
    const middle = above + (height - textHeight(one)) / 2;
    doc.rect(left, above, width, height).lineWidth(0.75).strokeColor("black").stroke();
    doc.font(isHead(cell) ? "bold" : "regular", size).fillColor("black");
    doc.text(String(cell.content), left + PAD, middle, {
      width: width - 2 * PAD,
      lineGap: size * 1.35 - doc.currentLineHeight(false),
      align: isCentred(cell) ? "center" : "left",
    });
  }
  doc.y = top + sumOf(heights) + 12;
  doc.x = margins.left;
}
