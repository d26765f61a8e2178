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
