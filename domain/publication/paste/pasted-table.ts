const MOST_COLUMNS = 60;
const MOST_ROWS = 3000;

interface Cell {
  lines: string[];
  across: number;
  down: number;
}

function span(value: string | undefined, most: number): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : 1;
}

/** A table while it is read. Ours knows no merged cells: the words stand in the first of them, the others are empty. */
export class PastedTable {
  private readonly rows: Cell[][] = [];
  private readonly captions: string[] = [];

  beginRow(): void {
    if (this.rows.length < MOST_ROWS) this.rows.push([]);
  }

  beginCell(attributes: ReadonlyMap<string, string>): { isMerged: boolean } {
    if (this.rows.length === 0) this.beginRow();
    const across = span(attributes.get("colspan"), MOST_COLUMNS);
    const down = span(attributes.get("rowspan"), MOST_ROWS);
    const row = this.rows.at(-1);
    if (row && row.length < MOST_COLUMNS) row.push({ lines: [], across, down });
    return { isMerged: across > 1 || down > 1 };
  }

  add(line: string, isCaption: boolean): void {
    const cell = this.rows.at(-1)?.at(-1);
    if (isCaption || cell === undefined) this.captions.push(line);
    else cell.lines.push(line);
  }

  /** The caption and the rows, all of one length. */
  done(): { caption: string; rows: string[][] } {
    const grid: string[][] = this.rows.map(() => []);
    for (const [y, row] of this.rows.entries()) {
      let x = 0;
      for (const { lines, across, down } of row) {
        while (grid[y]?.[x] !== undefined) x += 1;
        for (let below = 0; below < down; below++) {
          for (let beside = 0; beside < across && x + beside < MOST_COLUMNS; beside++) {
            const target = grid[y + below];
            if (target) target[x + beside] = below === 0 && beside === 0 ? lines.join(" ") : "";
          }
        }
        x += across;
      }
    }
    const width = Math.max(0, ...grid.map((row) => row.length));
    const rows = grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ""));
    return { caption: this.captions.join(" "), rows: rows.filter((row) => row.some((text) => text !== "")) };
  }
}
