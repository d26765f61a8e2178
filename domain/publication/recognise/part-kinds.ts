/** What a line of a file is to the draft, in the order in which a document has them. */
export const PART_KINDS = [
  "letterhead",
  "headNote",
  "documentNumber",
  "title",
  "subtitle",
  "addressee",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "division",
  "article",
  "paragraph",
  "tableName",
  "table",
  "attachmentNote",
  "signature",
  "issuedOn",
  "contact",
  "release",
  "copyTo",
  "printing",
  "attachmentMark",
  "partTitle",
  "leftOut",
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Kinds that a table of the file can be. */
export const TABLE_KINDS = [
  "table",
  "letterhead",
  "signature",
  "copyTo",
  "printing",
  "leftOut",
] as const satisfies readonly PartKind[];

/** Kinds that a line can be. */
export const LINE_KINDS: readonly PartKind[] = PART_KINDS.filter((kind) => kind !== "table");

/** Kinds that are shown to the editor and go no further: 版头 and 版记 are not part of the text (GB/T 9704 7.2, 7.4). */
export const NOT_IN_TEXT: ReadonlySet<PartKind> = new Set([
  "letterhead",
  "headNote",
  "copyTo",
  "printing",
  "leftOut",
]);

/** How certain the rules are; what they are unsure of, the page asks the editor to look at. */
export type Confidence = "sure" | "likely" | "unsure";

/** What the rules take a line or a table for. */
export interface Part {
  kind: PartKind;
  confidence: Confidence;
}

const KNOWN: ReadonlySet<string> = new Set(PART_KINDS);

/** The kind that a form names, or null. */
export function partKindOf(text: string): PartKind | null {
  return KNOWN.has(text) ? (text as PartKind) : null;
}
