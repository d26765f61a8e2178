import { PUBLICATION_FIELDS } from "@/domain/publication/publication-form";
import type { NamedBlock, RecognisedFields } from "@/domain/publication/recognise/draft-from-parts";
import { partKindOf } from "@/domain/publication/recognise/part-kinds";
import { recognise } from "@/domain/publication/recognise/recognise";
import type { SourceBlock } from "@/domain/publication/recognise/source-text";

type Posted = Readonly<Record<string, unknown>>;
const wordOf = (posted: Posted, name: string): string => {
  const value = posted[name];
  return typeof value === "string" ? value : "";
};

/** The name of the field that says what a block is. */
export const partField = (at: number): string => `part-${at}`;

/** The blocks with what the editor says they are; where nothing was said, with what the rules took them for. */
export function namedBlocks(blocks: readonly SourceBlock[], posted: Posted): NamedBlock[] {
  const taken = recognise(blocks);
  return blocks.map((block, at) => ({
    block,
    kind: partKindOf(wordOf(posted, partField(at))) ?? taken[at]?.kind ?? "paragraph",
  }));
}

/** The form of a draft, filled from the parts; column and genre are the editor's own. */
export function postedFields(draft: RecognisedFields, posted: Posted): Record<string, string> {
  const blank = Object.fromEntries(PUBLICATION_FIELDS.map((field) => [field, ""]));
  return {
    ...blank,
    title: draft.title,
    documentNumber: draft.documentNumber ?? "",
    genre: wordOf(posted, "genre") || draft.genre,
    columnCode: wordOf(posted, "columnCode"),
    issuedOn: draft.issuedOn ?? "",
    effectiveOn: draft.effectiveOn ?? "",
    body: draft.body.trim(),
    disclosureKind: "proactive",
    validity: "inForce",
  };
}
