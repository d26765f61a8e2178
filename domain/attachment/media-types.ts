/** File types that are taken, with the one extension each is given; what a file is follows from its content alone. */
export const MEDIA_TYPES = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/ofd": "ofd",
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;
export type FileExtension = (typeof MEDIA_TYPES)[MediaType];

/** True for an image type that is taken. */
export function isImage(mediaType: string): mediaType is "image/jpeg" | "image/png" {
  return mediaType === "image/jpeg" || mediaType === "image/png";
}
