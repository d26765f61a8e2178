import { LINK_KINDS, type LinkKind } from "./link-kinds";

/** How a text stands to another publication, as its editor says; kept in the fields as `explains:ID`. */
export interface Relation {
  kind: LinkKind;
  publicationId: string;
}

/** The most relations of one text. */
export const MOST_RELATIONS = 20;
/** 政策解读. */
export const EXPLANATIONS_COLUMN = "interpretations";
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The relation that a field says, or null. */
export function relationOf(said: string): Relation | null {
  const [name, publicationId = "", more] = said.split(":");
  const kind = LINK_KINDS.find((known) => known === name);
  return kind !== undefined && more === undefined && ID.test(publicationId) ? { kind, publicationId } : null;
}

/** A relation as a field keeps it. */
export function relationText({ kind, publicationId }: Relation): string {
  return `${kind}:${publicationId}`;
}

/** What the fields of a text say of others. */
export function relationsOf({ relations = [] }: { relations?: readonly string[] }): Relation[] {
  return relations.map(relationOf).filter((relation) => relation !== null);
}

/** True for a 解读 that says of no document that it explains it (国办发〔2017〕47号: 文件与解读相互关联). */
export function explainsNothing(fields: {
  title: string;
  columnCode: string;
  relations?: readonly string[];
}): boolean {
  const isExplanation = fields.columnCode === EXPLANATIONS_COLUMN || /(?:政策|文件)解读$/u.test(fields.title);
  return isExplanation && !relationsOf(fields).some(({ kind }) => kind === "explains");
}

/** The kinds by which a later text ends or changes an earlier one, with the validity that the earlier one then has. */
export const SUCCESSION_VALIDITY = { replaces: "repealed", repeals: "repealed", amends: "amended" } as const;
export type SuccessionKind = keyof typeof SUCCESSION_VALIDITY;

/** True when a relation changes what the other text is worth. */
export function isSuccession(kind: LinkKind): kind is SuccessionKind {
  return Object.hasOwn(SUCCESSION_VALIDITY, kind);
}
