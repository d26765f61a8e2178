/** Kinds of file that a publication may carry, by media type; what a file is follows from its content, never from its name. */
export const PUBLICATION_FILE_TYPES = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/ofd": "ofd",
  "text/plain": "txt",
  "text/csv": "csv",
  "text/html": "html",
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/msword": "doc",
  "application/vnd.ms-excel": "xls",
  "application/vnd.ms-powerpoint": "ppt",
  "application/wps-office.wps": "wps",
  "application/wps-office.et": "et",
  "application/wps-office.dps": "dps",
  "application/zip": "zip",
} as const;

export type PublicationFileType = keyof typeof PUBLICATION_FILE_TYPES;
export type PublicationFileExtension = (typeof PUBLICATION_FILE_TYPES)[PublicationFileType];

/** Formats whose text is taken out; the others are kept and handed out as they are (M-37). */
export const READABLE_FILE_TYPES: ReadonlySet<PublicationFileType> = new Set<PublicationFileType>([
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/ofd",
  "text/plain",
  "text/csv",
  "text/html",
]);
