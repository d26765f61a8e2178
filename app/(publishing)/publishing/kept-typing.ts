import { PUBLICATION_FIELDS, type PublicationEntries } from "@/domain/publication/publication-form";

/** The form as it was kept: a field that was not there then is empty. */
export function keptEntries(kept: Readonly<Record<string, string>>): PublicationEntries {
  return Object.fromEntries(
    PUBLICATION_FIELDS.map((field) => [field, kept[field] ?? ""] as const),
  ) as PublicationEntries;
}

/** True when what was kept is not what is stored anyway; line breaks of a form are no difference. */
export function differs(kept: PublicationEntries, stored: PublicationEntries): boolean {
  const plain = (text: string) => text.replace(/\r\n/g, "\n").trim();
  return PUBLICATION_FIELDS.some((field) => plain(kept[field]) !== plain(stored[field]));
}
