import type { NamedRelation } from "@/components/publishing/editor/relation-field";
import { namedTexts } from "@/db/queries/publishing-look-ups";
import type { Staff } from "@/domain/access/actor";
import { relationOf } from "@/domain/publication/relations";
import { relationWords } from "@/text/publication-editor";

/** The relations that a form's entry holds, with the titles of the texts they name. */
export async function namedRelations(staff: Staff<"draft.edit">, entry: string): Promise<NamedRelation[]> {
  const said = entry
    .split("，")
    .map(relationOf)
    .filter((relation) => relation !== null);
  const texts = await namedTexts(
    staff,
    said.map(({ publicationId }) => publicationId),
  );
  const titles = new Map(texts.map(({ id, title }) => [id, title]));
  return said.map((relation) => ({
    ...relation,
    title: titles.get(relation.publicationId) ?? relationWords.unknownTitle,
  }));
}
