/** The part of a file in which something stands. */
export const FILE_PARTS = [
  "text",
  "deleted",
  "original",
  "hiddenText",
  "comment",
  "header",
  "footer",
  "note",
  "sheet",
  "slide",
  "speakerNotes",
  "page",
  "line",
  "annotation",
  "formValue",
  "bookmark",
  "script",
  "properties",
  "link",
  "attribute",
  "drawing",
  "chart",
  "definedName",
  "externalLink",
  "embedded",
  "other",
] as const;
export type FilePart = (typeof FILE_PARTS)[number];

/** Where in a file something stands, as exactly as its format lets it be said. */
export interface FilePlace {
  part: FilePart;
  /** Name of a sheet. */
  sheet?: string;
  /** As 「B12」. */
  cell?: string;
  /** Page, slide, paragraph or line, from 1. */
  number?: number;
  /** Not shown by the program that opens the file. */
  hidden?: boolean;
  /** Name of the file inside the file. */
  inside?: string;
}

/** What a file carries besides its text. */
export const FILE_FINDINGS = [
  "trackedChanges",
  "comments",
  "hiddenText",
  "hiddenSheets",
  "hiddenRows",
  "hiddenColumns",
  "hiddenSlides",
  "speakerNotes",
  "customXml",
  "externalLinks",
  "embeddedObjects",
  "scripts",
  "attachedFiles",
  "annotations",
  "properties",
  "pictureMetadata",
  "signed",
  "pictures",
] as const;
export type FileFinding = (typeof FILE_FINDINGS)[number];

/** What is only told; everything else has to be gone before a file is published (PS-019, UP-012, UP-017). */
const ONLY_TOLD: ReadonlySet<FileFinding> = new Set<FileFinding>(["signed", "pictures"]);

export interface Finding {
  kind: FileFinding;
  count: number;
}

/** Whether a finding keeps a file from the public. A signed file is left as it is, or its seal would be broken: its properties are only told. */
export function mustGo({ kind }: Finding, findings: readonly Finding[]): boolean {
  const isSigned = findings.some((one) => one.kind === "signed");
  return !ONLY_TOLD.has(kind) && !(isSigned && (kind === "properties" || kind === "pictureMetadata"));
}

/**
 * What came of looking through a file: looked through; nothing to be read, so that somebody looks at it page by page; or not to be looked through
 * at all, and then it is not published.
 */
export const FILE_OUTCOMES = ["checked", "byHand", "locked", "damaged", "tooLarge", "failed"] as const;
export type FileOutcome = (typeof FILE_OUTCOMES)[number];

/** Whether a file was looked through at all. */
export function isLookedThrough(outcome: FileOutcome): boolean {
  return outcome === "checked" || outcome === "byHand";
}
