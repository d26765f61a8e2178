/** A cell of a prescribed table: words that head something, or a number. */
export interface FormCell {
  content: string | number;
  /** Columns and rows that it takes; one unless told. */
  across?: number;
  down?: number;
  /** What it heads; a cell that heads nothing is a number of the report. */
  head?: "col" | "colgroup" | "row" | "rowgroup";
  /** Where a number of section 三 stands: the official code of its row, its column from 0. */
  at?: { row: string; column: number };
}

/** A table in the layout that a form prescribes; page, Word file, PDF and sheet are drawn from the same one, so they say the same. */
export interface FormTable {
  caption: string;
  /** How wide the columns are beside one another. */
  widths: readonly number[];
  /** Rows from the top that head all others. */
  headRows: number;
  /** Each row without the places that a cell of an earlier row reaches into. */
  rows: readonly (readonly FormCell[])[];
}

/** A cell with the place of its upper left corner. */
export interface PlacedCell {
  cell: FormCell;
  row: number;
  column: number;
}

/** Where every cell stands once the ones that reach over several places are laid out. */
export function placedCells({ rows }: Pick<FormTable, "rows">): PlacedCell[] {
  const taken = new Set<string>();
  const placed: PlacedCell[] = [];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      placed.push({ cell, row, column });
      const { across = 1, down = 1 } = cell;
      for (let below = 0; below < down; below += 1)
        for (let beside = 0; beside < across; beside += 1) taken.add(`${row + below} ${column + beside}`);
      column += across;
    }
  }
  return placed;
}
