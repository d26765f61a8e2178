/** What a note says: free words, or the hint that two cases may ask the same, or that they do not. */
export const NOTE_KINDS = ["note", "duplicateHint", "duplicateCleared"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Longer than this it is a document and belongs among the attachments. */
export const MOST_IN_NOTE = 2000;
