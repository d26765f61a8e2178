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

const MB = 1024 * 1024;

/** What may come with one publication. */
export const PUBLICATION_FILES = { fileBytes: 200 * MB, files: 100 } as const;

/**
 * What the publishing desk takes for a text that is yet to be examined: an archive hides what is in it from the reviewer, and a web page
 * runs in the reader's browser (UP-008, UP-022). An archive of old publications may hold both.
 */
export const DESK_FILE_TYPES = (Object.keys(PUBLICATION_FILE_TYPES) as PublicationFileType[]).filter(
  (type) => type !== "application/zip" && type !== "text/html",
);

/** Formats whose text is taken out; the others are kept and handed out as they are (M-37). */
export const READABLE_FILE_TYPES: ReadonlySet<string> = new Set<PublicationFileType>([
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/ofd",
  "text/plain",
  "text/csv",
  "text/html",
]);

/** What kind of file an attachment is, by what readers call it; at most sixteen, since the search keeps them as bits. */
export const FILE_TYPES = [
  "pdf",
  "word",
  "sheet",
  "slides",
  "ofd",
  "text",
  "picture",
  "archive",
  "other",
] as const;

export type FileType = (typeof FILE_TYPES)[number];

const ENDINGS: Readonly<Record<string, FileType>> = {
  pdf: "pdf",
  ...Object.fromEntries(["doc", "docx", "wps", "rtf", "odt"].map((ending) => [ending, "word"])),
  ...Object.fromEntries(["xls", "xlsx", "et", "csv", "ods"].map((ending) => [ending, "sheet"])),
  ...Object.fromEntries(["ppt", "pptx", "dps", "odp"].map((ending) => [ending, "slides"])),
  ofd: "ofd",
  ...Object.fromEntries(["txt", "md", "htm", "html", "xml", "json"].map((ending) => [ending, "text"])),
  ...Object.fromEntries(
    ["jpg", "jpeg", "png", "gif", "tif", "tiff", "bmp", "webp"].map((ending) => [ending, "picture"]),
  ),
  ...Object.fromEntries(["zip", "rar", "7z"].map((ending) => [ending, "archive"])),
};

/** The kind of a file by the ending of its name, however that is written. */
export function fileTypeOf(name: string): FileType {
  const ending = /\.([a-z0-9]{1,5})$/.exec(name.normalize("NFKC").toLowerCase().trim())?.[1];
  return (ending !== undefined && Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined) ?? "other";
}

/** Several kinds as bits of one number, as the search keeps them. */
export function fileTypeBits(types: Iterable<FileType>): number {
  let bits = 0;
  for (const type of types) bits |= 1 << FILE_TYPES.indexOf(type);
  return bits;
}
