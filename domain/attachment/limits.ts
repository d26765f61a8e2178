import { DESK_FILE_TYPES, PUBLICATION_FILES, type PublicationFileType } from "../publication/file-types";
import type { MediaType } from "./media-types";

const MB = 1024 * 1024;

/** What one form may bring in; all sizes in bytes. */
export interface UploadLimits<T extends PublicationFileType = MediaType> {
  mediaTypes: readonly T[];
  fileBytes: number;
  files: number;
  totalBytes: number;
  /** Typed text beside the files. */
  fieldBytes: number;
  /** While the virus scanner is away: an applicant's file is taken and marked, an officer's waits. */
  unscanned: "takeAndMark" | "refuse";
}

/** A form of the public side (security.md §6.6). */
export const APPLICANT_UPLOADS: UploadLimits = {
  mediaTypes: ["image/jpeg", "image/png", "application/pdf"],
  fileBytes: 10 * MB,
  files: 10,
  totalBytes: 50 * MB,
  fieldBytes: 512 * 1024,
  unscanned: "takeAndMark",
};

/** A form of the desk. */
export const STAFF_UPLOADS: UploadLimits = {
  mediaTypes: [
    "image/jpeg",
    "image/png",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/ofd",
  ],
  fileBytes: 50 * MB,
  files: 10,
  totalBytes: 100 * MB,
  fieldBytes: 512 * 1024,
  unscanned: "refuse",
};

/** What nobody could examine for secrecy, or what acts by itself, is not taken for the public (UP-012, UP-013). */
export const REFUSED_FOR_PUBLIC = ["encrypted", "active"] as const;

/** One form of the publishing desk; what is larger altogether comes file by file. */
export const PUBLICATION_UPLOADS: UploadLimits<PublicationFileType> = {
  mediaTypes: DESK_FILE_TYPES,
  fileBytes: PUBLICATION_FILES.fileBytes,
  files: 20,
  totalBytes: PUBLICATION_FILES.fileBytes,
  fieldBytes: 64 * 1024,
  unscanned: "refuse",
};

/** Boundaries and headers of a multipart body, beyond what is counted as text or file. */
const OVERHEAD_BYTES = 256 * 1024;

/** The most bytes that a whole form may have on the line. */
export function bodyBytes({
  totalBytes,
  fieldBytes,
}: Pick<UploadLimits, "totalBytes" | "fieldBytes">): number {
  return totalBytes + fieldBytes + OVERHEAD_BYTES;
}

/** How long a file is held that belongs to no case yet (UP-038). */
export const HELD_HOURS = 24;
