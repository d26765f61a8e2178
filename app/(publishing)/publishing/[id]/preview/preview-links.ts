import { linksOf, type PublicationLink } from "@/db/queries/publication-links";
import { publicTextsOf } from "@/db/queries/publishing-look-ups";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { relationsOf } from "@/domain/publication/relations";

/** How a draft will stand to others once it is published: what others say of it, and what it says itself. */
export async function previewLinks(id: string, fields: PublicationFields): Promise<PublicationLink[]> {
  const said = relationsOf(fields);
  const texts = await publicTextsOf(said.map(({ publicationId }) => publicationId));
  const own = said.flatMap(({ kind, publicationId }): PublicationLink[] => {
    const text = texts.find((one) => one.id === publicationId);
    return text ? [{ kind, direction: "from", other: { state: "published", ...text } }] : [];
  });
  const isSaid = new Set(own.map(({ kind, other }) => `${kind} ${other.id}`));
  const known = await linksOf(id);
  return [
    ...own,
    ...known.filter(({ kind, direction, other }) => direction === "to" || !isSaid.has(`${kind} ${other.id}`)),
  ];
}
