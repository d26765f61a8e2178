/** Where a line stands on its page; null where the file does not say. */
export type Alignment = "left" | "center" | "right";

/** A paragraph of the file that an editor brings, as a reader sees it: automatic numbers are part of its text. */
export interface SourceLine {
  kind: "line";
  text: string;
  align: Alignment | null;
  /** True when all of it is bold. */
  bold: boolean;
  /** In half points, of most of it; null where the file does not say. */
  size: number | null;
  /** 1 for the highest heading; null for what is none in the file. */
  outline: number | null;
  /** It stands in a text box, whose place on the page is its own. */
  inBox: boolean;
  /** A line of a table of contents, which this portal makes anew. */
  isContents: boolean;
}

/** A cell at its place in the grid of a table; one that was merged out of several has a span. */
export interface SourceCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

/** A table of the file. */
export interface SourceTable {
  kind: "table";
  rows: number;
  columns: number;
  cells: SourceCell[];
  /** Rows that the file repeats on each page as the head of the table; 0 where it says nothing. */
  headRows: number;
}

export type SourceBlock = SourceLine | SourceTable;

/** What stands in a file beside its text, so that the editor is told. */
export const SOURCE_REMARKS = [
  "insertions",
  "deletions",
  "comments",
  "hiddenText",
  "textBoxes",
  "pictures",
  "headersOrFooters",
  "footnotes",
  "mergedCells",
  "cut",
] as const;
export type SourceRemark = (typeof SOURCE_REMARKS)[number];

/** How often each thing was met. */
export type SourceRemarks = Partial<Record<SourceRemark, number>>;

/** A file as it was read. */
export interface SourceText {
  blocks: SourceBlock[];
  remarks: SourceRemarks;
}
