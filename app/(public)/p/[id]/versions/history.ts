import { publicVersions } from "@/db/queries/publication-versions";
import type { PublicPublication } from "@/db/queries/publications";
import { parseBody, plainText } from "@/domain/publication/body";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { breadcrumbOf, placeOf } from "../../../place";
import { readTree } from "../opened-publication";

const MOST_VERSIONS = 500;

/** Every version of a publication by its number and the instant from which the public read it, the newest first. */
export async function versionsOf({ id, version }: PublicPublication) {
  const rows = await publicVersions(id, version, MOST_VERSIONS);
  return rows.map(({ version: number, publishedAt }) => ({ version: number, publishedAt }));
}

/** The way down to one of a publication's further pages. */
export async function trailOf(publication: PublicPublication, ...below: { label: string; href?: string }[]) {
  const place = placeOf(await readTree(), publication.columnId);
  const [text = { label: "" }] = breadcrumbOf(place).slice(-1);
  return {
    section: place.section,
    trail: [...place.trail, { ...text, href: `/p/${publication.id}` }, ...below],
  };
}

/** A publication as it stood in one of its versions: what an editor cannot change is the same in all. */
export function asVersion(
  publication: PublicPublication,
  { version, publishedAt, content }: { version: number; publishedAt: number; content: PublicationFields },
): PublicPublication {
  const { columnCode, body: markdown, ...fields } = content;
  const body = parseBody(markdown);
  return {
    ...publication,
    ...fields,
    columnCode,
    body,
    bodyText: plainText(body),
    version,
    changedAt: publishedAt,
  };
}
