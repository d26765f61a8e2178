/** Enough of a hash to tell the files of one publication apart. */
const SHORT = 16;

/** Where a file's bytes are fetched. The name is only for whoever reads the address; the hash decides. */
export function fileAddress({ sha256, name }: { sha256: string; name: string }): string {
  return `/f/${sha256}/${encodeURIComponent(name)}`;
}

/** Where the desk opens a file of a draft, or of a version that is no longer public. */
export function deskFileAddress(draftId: string, { sha256, name }: { sha256: string; name: string }): string {
  return `/publishing/${draftId}/files/${sha256}/${encodeURIComponent(name)}`;
}

/** Where the text taken out of a file is read, on the page given, if any. It names the file by its bytes and so never comes to mean another one. */
export function fileTextAddress(publicationId: string, sha256: string, page?: number): string {
  const place = page === undefined ? "" : `?page=${page}#page-${page}`;
  return `/p/${publicationId}/files/${sha256.slice(0, SHORT)}${place}`;
}
