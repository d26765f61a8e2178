const MB = 1024 * 1024;

/** The most bytes of one piece of a file that comes in pieces; a slow line sends smaller ones. */
export const UPLOAD_PIECE_BYTES = 8 * MB;

/** How long an unfinished upload may be gone on with (UP-038). */
export const UPLOAD_HOURS = 24;

/** What one person may have lying about unfinished: two of the largest files. */
export const UNFINISHED_UPLOADS = { bytes: 400 * MB, uploads: 10 } as const;
