import type { FileExtension } from "@/domain/attachment/media-types";
import type { PublicationFileExtension } from "@/domain/publication/file-types";

/** RFC 8187: what may stand unescaped in an extended value. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** A Content-Disposition that saves under a display name; an old browser gets a plain one (UP-032, UP-033). */
export function attachmentDisposition(
  name: string,
  extension: FileExtension | PublicationFileExtension,
): string {
  const safe = name.toWellFormed().replace(/\p{Cc}/gu, "");
  return `attachment; filename="file.${extension}"; filename*=UTF-8''${encoded(safe)}`;
}
