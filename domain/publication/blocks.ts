/** The four levels of an official document: 一、（一）1.（1）. */
export type Level = 1 | 2 | 3 | 4;

/** A cell of a table; numbers stand on the right. */
export interface TableCell {
  text: string;
  numeric: boolean;
}

/** One block of a document's text, in the order of reading; anchors are unique in a document. */
export type Block =
  | { kind: "addressee"; text: string }
  | { kind: "partTitle"; text: string; anchor: string }
  | { kind: "chapter"; label: string; text: string; anchor: string }
  | { kind: "section"; label: string; text: string; anchor: string }
  | { kind: "article"; number: number; label: string; text: string; anchor: string }
  | { kind: "heading"; level: Level; text: string; anchor: string }
  /** `level` when it begins with the mark of one, but is a sentence and not a heading. */
  | { kind: "paragraph"; text: string; level?: Level }
  | { kind: "table"; caption: string | null; head: TableCell[]; rows: TableCell[][] }
  /** 附件：; without their numbers, which the order gives. */
  | { kind: "attachmentNote"; items: string[] }
  | { kind: "signature"; lines: string[] }
  /** （此件公开发布） */
  | { kind: "release"; text: string };

/** A line of a table of contents. */
export interface OutlineEntry {
  /** 1 part, 2 chapter or first-level heading, 3 section or second level, 4 article. */
  depth: 1 | 2 | 3 | 4;
  /** What stands there, as 第一章　总则 or 第十二条. */
  label: string;
  anchor: string;
}
