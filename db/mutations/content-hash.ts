import { createHash } from "node:crypto";
import {
  LATER_FIELDS,
  PUBLICATION_FIELDS,
  type PublicationFields,
} from "@/domain/publication/publication-form";

/** SHA-256 over an editor's fields in their order, and over the files with their names: a review clears exactly these words and these bytes. */
export function contentHashOf(
  fields: PublicationFields,
  files: readonly { name: string; sha256: string }[] = [],
): string {
  // A text without audiences, or without files, keeps the hash that it had before there were any: its review still holds.
  const later: readonly string[] = LATER_FIELDS;
  const own = PUBLICATION_FIELDS.filter(
    (field) => !later.includes(field) && (field !== "audiences" || fields.audiences?.length),
  );
  const words: unknown[] = own.map((field) => fields[field]);
  // The same holds of the fields that came later; each stands beside its name, so that one can never be taken for another.
  for (const field of LATER_FIELDS) if (fields[field]?.length) words.push([field, fields[field]]);
  if (files.length > 0) words.push(files.map(({ name, sha256 }) => [name, sha256]));
  return createHash("sha256").update(JSON.stringify(words)).digest("hex");
}
