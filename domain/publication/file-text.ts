/** Which reader takes the text out now; raised when it learns something, so that every file is read again. */
export const FILE_TEXT_READER = 1;

/** There is a text to look at. */
export const HAS_FILE_TEXT: ReadonlySet<FileTextStatus> = new Set(["read", "readInPart"]);

/**
 * What could be read out of a file: not tried yet, read, read as far as the limits go, a scan without a text layer, protected by a password, damaged, or of a
 * format that carries no text here.
 */
export const FILE_TEXT_STATUSES = [
  "waiting",
  "read",
  "readInPart",
  "scan",
  "locked",
  "damaged",
  "noText",
] as const;

export type FileTextStatus = (typeof FILE_TEXT_STATUSES)[number];
